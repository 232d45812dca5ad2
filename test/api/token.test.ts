import { expect } from '@open-wc/testing';
import { AuthError } from '../../src/api/errors.js';
import { TokenKeeper, type GetToken, type HeldToken } from '../../src/api/token.js';

const line = { method: 'GET', url: 'https://api.example.com/campaigns' };

async function refusal(promise: Promise<unknown>): Promise<AuthError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AuthError)) throw new Error('There was no AuthError.');
  return error;
}

/** A host that hands out t1, t2, … and notes why it was asked. */
function host(): { getToken: GetToken; reasons: string[] } {
  const reasons: string[] = [];
  const getToken: GetToken = ({ reason }) => {
    reasons.push(reason);
    return `t${String(reasons.length)}`;
  };
  return { getToken, reasons };
}

/** What a request does whose token was refused. */
function renew(keeper: TokenKeeper, refused: HeldToken): Promise<HeldToken> {
  keeper.forget(refused);
  return keeper.current(line);
}

describe('TokenKeeper', () => {
  it('asks once for all who need it', async () => {
    const { getToken, reasons } = host();
    const keeper = new TokenKeeper(getToken);
    const tokens = await Promise.all([keeper.current(line), keeper.current(line)]);
    expect(tokens.map(({ text }) => text)).to.deep.equal(['t1', 't1']);
    expect(reasons).to.deep.equal(['initial']);
  });

  it('renews once for all who were refused, also for one who hears of it late', async () => {
    const { getToken, reasons } = host();
    const keeper = new TokenKeeper(getToken);
    const first = await keeper.current(line);
    const renewed = await Promise.all([renew(keeper, first), renew(keeper, first)]);
    expect(renewed.map(({ text }) => text)).to.deep.equal(['t2', 't2']);
    expect((await renew(keeper, first)).text).to.equal('t2');
    expect(reasons).to.deep.equal(['initial', 'expired']);
  });

  it('renews once also when the host hands out the same words again', async () => {
    let calls = 0;
    const keeper = new TokenKeeper(() => {
      calls += 1;
      return 'same';
    });
    const first = await keeper.current(line);
    await renew(keeper, first);
    await renew(keeper, first);
    expect(calls).to.equal(2);
  });

  it('asks anew, as expired, after a renewed token was refused and let go', async () => {
    const { getToken, reasons } = host();
    const keeper = new TokenKeeper(getToken);
    keeper.forget(await renew(keeper, await keeper.current(line)));
    expect((await keeper.current(line)).text).to.equal('t3');
    expect(reasons).to.deep.equal(['initial', 'expired', 'expired']);
  });

  it('takes a token without the line break that files and shells put behind it', async () => {
    const keeper = new TokenKeeper(() => ' t1\r\n');
    expect((await keeper.current(line)).text).to.equal('t1');
  });

  for (const nonsense of [
    undefined,
    null,
    '',
    5,
    {},
    'two words',
    'line\nbreak',
    'Bearer t',
    'ключ',
  ]) {
    it(`refuses ${JSON.stringify(nonsense)} as a token, without repeating it`, async () => {
      const keeper = new TokenKeeper((() => nonsense) as unknown as GetToken);
      const error = await refusal(keeper.current(line));
      if (typeof nonsense === 'string' && nonsense) expect(error.message).not.to.contain(nonsense);
      expect(error.cause).to.equal(undefined);
    });
  }

  for (const [how, fail] of [
    [
      'throws',
      (error: Error) => () => {
        throw error;
      },
    ],
    ['rejects', (error: Error) => () => Promise.reject(error)],
  ] as const) {
    it(`says so when the host ${how}, and asks again the next time`, async () => {
      const cause = new Error('signed out');
      let getToken: GetToken = fail(cause);
      const keeper = new TokenKeeper((why) => getToken(why));
      expect((await refusal(keeper.current(line))).cause).to.equal(cause);
      getToken = () => 'good';
      expect((await keeper.current(line)).text).to.equal('good');
    });
  }

  it('does not wait for ever, and a late token is not taken for a newer one', async () => {
    let supply: (token: string) => void = () => undefined;
    const keeper = new TokenKeeper(
      () =>
        new Promise<string>((resolve) => {
          supply = resolve;
        }),
      1,
    );
    const error = await refusal(keeper.current(line));
    expect(error.message).to.contain('in time');
    const second = keeper.current(line);
    supply('second');
    expect((await second).text).to.equal('second');
  });
});
