import type { CallStatusId } from '../../src/domain/call-status.js';

/** A call as the story goes, before a vendor writes it down. */
export interface Story {
  readonly id: string;
  /** Milliseconds since 1970; whole seconds. */
  readonly start: number;
  readonly seconds: number;
  readonly number: string;
  readonly name: string;
  readonly campaignId: string;
}

/** What a vendor says of a call, and what that is to be here: the table the tests go by. */
export interface Word {
  readonly said: Readonly<Record<string, unknown>>;
  /** Undefined for words that must stay unrecognised. */
  readonly is: CallStatusId | undefined;
  /** The vendor gives such a call no duration. */
  readonly hasNoDuration?: boolean;
}

export interface Asked {
  readonly path: string;
  readonly method: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

/** One vendor's API, in the shapes of its public documents, with invented data. */
export interface Vendor {
  readonly words: readonly Word[];
  /** Calls of the campaign, so that three pages are needed. */
  readonly calls: number;
  /** Calls of another campaign among them, where the API does not tell them apart. */
  readonly strangers?: number;
  readonly campaignId: string;
  readonly projectId?: string;
  record(story: Story, word: Word): Readonly<Record<string, unknown>>;
  /** Answers a question; `undefined` is 404, a number that status. */
  answer(asked: Asked, calls: readonly Readonly<Record<string, unknown>>[]): unknown;
}

export const word = (
  is: CallStatusId | undefined,
  said: Readonly<Record<string, unknown>>,
  hasNoDuration = false,
): Word => ({ is, said, hasNoDuration });

export const numberOf = (asked: Asked, name: string, otherwise: number): number =>
  Number(asked.query.get(name) ?? otherwise);

/** A call that was not put through has no length, and says so in its vendor's way. */
export const unless = <T>(isMissing: boolean | undefined, value: T): T | null =>
  isMissing ? null : value;

export const hasBearer = ({ headers }: Asked): boolean =>
  headers['authorization'] === 'Bearer secret';

export const isoTime = (milliseconds: number): string => new Date(milliseconds).toISOString();
