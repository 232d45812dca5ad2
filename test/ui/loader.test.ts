import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import fc from 'fast-check';
import { LitElement } from 'lit';
import { AuthError } from '../../src/api/errors.js';
import { Loader, type LoadRequest } from '../../src/ui/loader.js';

/** A load that the test ends by hand. */
interface Pending extends LoadRequest<string> {
  readonly question: readonly [string];
  answer(value: string): void;
  fail(error: unknown): void;
}

class LoaderHost extends LitElement {
  question: readonly [string] | undefined;
  readonly pending: Pending[] = [];
  readonly painted: (string | undefined)[] = [];
  readonly outcomes: string[] = [];
  readonly loader: Loader<readonly [string], string> = new Loader<readonly [string], string>(this, {
    question: () => this.question,
    load: (question, request) =>
      new Promise((resolve, reject) => {
        this.pending.push({ ...request, question, answer: resolve, fail: reject });
      }),
    onLoad: (value) => this.outcomes.push(`loaded ${value}`),
    onError: (error) => this.outcomes.push(`failed ${String(error)}`),
  });

  protected override render(): string {
    this.painted.push(this.loader.value);
    return this.loader.value ?? '';
  }

  async ask(word: string | undefined): Promise<void> {
    this.question = word === undefined ? undefined : [word];
    this.requestUpdate();
    await this.updateComplete;
    await Promise.resolve();
  }

  last(): Pending {
    const pending = this.pending.at(-1);
    if (!pending) throw new Error('Nothing was loaded.');
    return pending;
  }
}
customElements.define('loader-host', LoaderHost);

const host = (): Promise<LoaderHost> => fixture<LoaderHost>(html`<loader-host></loader-host>`);
const settled = async (element: LoaderHost): Promise<void> => {
  await waitUntil(() => !element.loader.loading);
  await element.updateComplete;
};

describe('Loader', () => {
  it('asks nothing for an element that has left, until it is back', async () => {
    const element = await host();
    const parent = element.parentElement;
    element.remove();
    await element.ask('one');
    await element.loader.refresh();
    await element.ask('two');
    expect(element.pending).to.have.length(0);
    parent?.append(element);
    await waitUntil(() => element.pending.length > 0);
    expect(element.pending.map(({ question }) => question)).to.deep.equal([['two']]);
    element.last().answer('answer');
    await settled(element);
    expect(element.outcomes).to.deep.equal(['loaded answer']);
  });

  it('asks nothing without a question', async () => {
    const element = await host();
    expect(element.pending).to.have.length(0);
    expect(element.loader.loading).to.equal(false);
    await element.loader.refresh();
    expect(element.pending).to.have.length(0);
  });

  it('shows the answer and says when it was whole', async () => {
    const element = await host();
    await element.ask('a');
    expect(element.loader.loading).to.equal(true);
    element.last().answer('A');
    await settled(element);
    expect(element.loader.value).to.equal('A');
    expect(element.loader.loadedAt).to.be.a('number');
    expect(element.outcomes).to.deep.equal(['loaded A']);
  });

  it('asks once while the question stays the same', async () => {
    const element = await host();
    await element.ask('a');
    await element.ask('a');
    expect(element.pending).to.have.length(1);
  });

  it('forgets the old answer as soon as the question changes', async () => {
    const element = await host();
    await element.ask('a');
    element.last().answer('A');
    await settled(element);
    await element.ask('b');
    expect(element.loader.value).to.equal(undefined);
    expect(element.painted.at(-1)).to.equal(undefined);
  });

  it('reports no answer to a question that is not asked any more', async () => {
    const element = await host();
    await element.ask('a');
    element.last().answer('A');
    // As a property that was set a moment ago: the update that forgets the old one is still to come.
    element.question = ['b'];
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    expect(element.outcomes).to.deep.equal([]);
    expect(element.loader.value).to.equal(undefined);
    await element.ask('b');
    element.last().answer('B');
    await settled(element);
    expect(element.outcomes).to.deep.equal(['loaded B']);
  });

  it('aborts and forgets when there is no question any more', async () => {
    const element = await host();
    await element.ask('a');
    const { signal } = element.last();
    await element.ask(undefined);
    expect(signal.aborted).to.equal(true);
    expect(element.loader.loading).to.equal(false);
  });

  it('shows a first answer as it grows, and keeps the old one during a refresh', async () => {
    const element = await host();
    await element.ask('a');
    element.last().show('A1');
    await element.updateComplete;
    expect(element.painted.at(-1)).to.equal('A1');
    element.last().answer('A2');
    await settled(element);
    const refreshed = element.loader.refresh();
    await Promise.resolve();
    element.last().show('B1');
    await element.updateComplete;
    expect(element.painted.at(-1)).to.equal('A2');
    element.last().answer('B2');
    await refreshed;
    await element.updateComplete;
    expect(element.painted.at(-1)).to.equal('B2');
  });

  it('keeps the old answer when a refresh fails, and recovers', async () => {
    const element = await host();
    await element.ask('a');
    element.last().answer('A');
    await settled(element);
    const failing = element.loader.refresh();
    await Promise.resolve();
    element.last().fail(new Error('down'));
    await failing;
    expect(element.loader.value).to.equal('A');
    expect(element.loader.error).to.be.instanceOf(Error);
    expect(element.outcomes.at(-1)).to.equal('failed Error: down');
    const working = element.loader.refresh();
    await Promise.resolve();
    element.last().answer('B');
    await working;
    expect(element.loader.error).to.equal(undefined);
    expect(element.loader.value).to.equal('B');
  });

  it('keeps nothing of an answer to which access was refused since', async () => {
    const refusal = new AuthError({ method: 'GET', url: '/' }, 'answered 403', 403);
    const element = await host();
    await element.ask('a');
    element.last().show('half');
    element.last().fail(refusal);
    await settled(element);
    expect([element.loader.value, element.loader.error]).to.deep.equal([undefined, refusal]);
    void element.loader.refresh();
    await Promise.resolve();
    element.last().answer('A');
    await settled(element);
    expect(element.loader.value).to.equal('A');
    void element.loader.refresh();
    await Promise.resolve();
    element.last().fail(refusal);
    await settled(element);
    expect([element.loader.value, element.loader.error]).to.deep.equal([undefined, refusal]);
    expect(element.loader.loadedAt).to.equal(undefined);
  });

  it('names an error even for a failure that says nothing', async () => {
    const element = await host();
    await element.ask('a');
    element.last().fail(undefined);
    await settled(element);
    expect(element.loader.error).to.be.instanceOf(Error);
  });

  it('ends where another took its place, also where the host’s API never answers it', async () => {
    const element = await host();
    await element.ask('one');
    const first = element.loader.refresh();
    const second = element.loader.refresh();
    await first;
    await element.ask('two');
    await second;
    element.last().answer('answer');
    await settled(element);
    expect(element.outcomes).to.deep.equal(['loaded answer']);
  });

  it('stops when the element leaves the page and starts again when it returns', async () => {
    const element = await host();
    await element.ask('a');
    const { signal } = element.last();
    const parent = element.parentElement;
    element.remove();
    await Promise.resolve();
    expect(signal.aborted).to.equal(true);
    parent?.append(element);
    await waitUntil(() => element.pending.length === 2);
    element.last().answer('A');
    await settled(element);
    expect(element.loader.value).to.equal('A');
  });

  it('asks nothing new when it is only moved', async () => {
    const element = await host();
    await element.ask('a');
    const elsewhere = document.createElement('div');
    element.parentElement?.append(elsewhere);
    elsewhere.append(element);
    await element.updateComplete;
    expect(element.last().signal.aborted).to.equal(false);
    expect(element.pending).to.have.length(1);
  });

  it('never paints an answer to an older question, whatever the order of answers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ word: fc.constantFrom('a', 'b', 'c'), fails: fc.boolean() }), {
          minLength: 2,
          maxLength: 6,
        }),
        fc.array(fc.nat(), { minLength: 6, maxLength: 6 }),
        async (questions, order) => {
          const element = new LoaderHost();
          document.body.append(element);
          for (const { word } of questions) await element.ask(word);
          const ends = element.pending.map((pending, index) => ({
            pending,
            at: order[index] ?? 0,
          }));
          for (const { pending } of ends.sort((one, other) => one.at - other.at)) {
            const index = element.pending.indexOf(pending);
            if (questions[index]?.fails) pending.fail(new Error('down'));
            else pending.answer(`answer to ${pending.question[0]}`);
            await element.updateComplete;
          }
          await settled(element);
          const newest = questions.at(-1)?.word ?? '';
          const strangers = element.painted
            .slice(-1)
            .filter((value) => value !== undefined && value !== `answer to ${newest}`);
          element.remove();
          expect(strangers).to.deep.equal([]);
          expect(element.loader.loading).to.equal(false);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('keeps whole old data when a refresh fails half-way', async () => {
    const element = await host();
    await element.ask('a');
    element.last().answer('whole');
    await settled(element);
    const refreshed = element.loader.refresh();
    await waitUntil(() => element.pending.length === 2);
    element.last().show('half');
    element.last().fail(new Error('broken'));
    await refreshed;
    await settled(element);
    expect(element.loader.value).to.equal('whole');
  });

  it('paints what came before a failure, and not every answer on the way', async () => {
    const element = await host();
    await element.ask('a');
    const before = element.painted.length;
    for (let part = 1; part <= 50; part += 1) element.last().show(`part ${String(part)}`);
    await element.updateComplete;
    expect(element.painted.length - before).to.be.at.most(2);
    await waitUntil(() => element.loader.value === 'part 50');
    element.last().show('part 51');
    element.last().fail(new Error('broken'));
    await settled(element);
    expect(element.loader.value).to.equal('part 51');
    expect(element.loader.error).to.be.instanceOf(Error);
  });
});
