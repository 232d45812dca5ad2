import { waitUntil } from '@open-wc/testing';
import type { CampaignsApi, Page } from '../src/api/campaigns-api.js';
import type { Call } from '../src/domain/call.js';
import type { CallTally } from '../src/domain/call-tally.js';
import type { Campaign } from '../src/domain/campaign.js';

interface Answers {
  readonly campaigns: Page<Campaign>;
  readonly campaign: Campaign;
  readonly calls: Page<Call>;
  readonly tally: CallTally | undefined;
}
type Kind = keyof Answers;

/** A question that the test answers by hand, when it likes. */
export interface Asked<K extends Kind = Kind> {
  readonly kind: K;
  readonly id: string | undefined;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal | undefined;
  isAnswered: boolean;
  answer(value: Answers[K]): void;
  fail(error: Error): void;
}

/**
 * A campaigns API that answers when the test says so, in any order, and remembers what was asked.
 *
 * @example
 * const api = new FakeApi();
 * element.api = api;
 * (await api.next('campaigns')).answer(page([campaign()]));
 */
export class FakeApi implements CampaignsApi {
  readonly asked: Asked[] = [];

  listCampaigns: CampaignsApi['listCampaigns'] = ({ projectId, cursor, signal }) =>
    this.#ask('campaigns', { id: projectId, cursor, signal });

  getCampaign: CampaignsApi['getCampaign'] = ({ campaignId, signal }) =>
    this.#ask('campaign', { id: campaignId, signal });

  listCalls: CampaignsApi['listCalls'] = ({ campaignId, cursor, signal }) =>
    this.#ask('calls', { id: campaignId, cursor, signal });

  /** All questions of a kind that wait for an answer. */
  waiting<K extends Kind>(kind: K): Asked<K>[] {
    return this.asked.filter(
      (one): one is Asked<K> => one.kind === kind && !one.isAnswered && !one.signal?.aborted,
    );
  }

  /** The oldest question of a kind that waits, as soon as there is one. */
  async next<K extends Kind>(kind: K): Promise<Asked<K>> {
    const [first] = this.waiting(kind);
    if (first) return first;
    await waitUntil(() => this.waiting(kind).length > 0, `Nobody asked for ${kind}.`, {
      interval: 5,
    });
    return this.next(kind);
  }

  #ask<K extends Kind>(
    kind: K,
    query: {
      readonly id: string | undefined;
      readonly cursor?: string | undefined;
      readonly signal: AbortSignal | undefined;
    },
  ): Promise<Answers[K]> {
    return new Promise((resolve, reject) => {
      const asked: Asked<K> = {
        kind,
        id: query.id,
        cursor: query.cursor,
        signal: query.signal,
        isAnswered: false,
        answer: (value) => {
          asked.isAnswered = true;
          resolve(value);
        },
        fail: (error: Error) => {
          asked.isAnswered = true;
          reject(error);
        },
      };
      this.asked.push(asked);
      query.signal?.addEventListener('abort', () => {
        reject(new DOMException('Nobody waits any more.', 'AbortError'));
      });
    });
  }
}

/** A page of records; the last one unless it names a next. */
export function page<T>(items: readonly T[], more: Partial<Page<T>> = {}): Page<T> {
  return { items: [...items], rejected: [], ...more };
}

let numbers = 0;

export function campaign(fields: Partial<Campaign> = {}): Campaign {
  numbers += 1;
  const id = `campaign-${String(numbers)}`;
  return { id, name: `Campaign ${String(numbers)}`, status: 'Complete', ...fields };
}

export function call(fields: Partial<Call> = {}): Call {
  numbers += 1;
  return {
    id: `call-${String(numbers)}`,
    campaignId: 'c1',
    status: 'Completed',
    durationMs: 60_000,
    ...fields,
  };
}
