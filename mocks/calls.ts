import { createChance, type Chance } from './random.js';
import type { WireCall } from './account.js';

/** How often each status occurs, and how long such calls last, in seconds. */
const OUTCOMES: readonly (readonly [status: string, weight: number, low: number, high: number])[] =
  [
    ['Completed', 30, 35, 540],
    ['No Answer', 22, 18, 40],
    ['Voicemail - Left Message', 11, 25, 70],
    ['Voicemail - No Message', 9, 8, 30],
    ['User Hung up', 8, 4, 60],
    ['Client Callback Requested', 5, 40, 260],
    ['Meeting Booked', 4, 120, 900],
    ['Call Transferred', 3, 60, 700],
    ['Busy', 3, 0, 3],
    ['Issue dialling', 2, 0, 0],
    ['Failed', 2, 0, 25],
    ['completed', 1, 35, 540],
  ];
/** At the end of a longer list, one of each: what is still going on, and a word nobody knows. */
const LAST_CALLS = [
  'Not started',
  'Queued',
  'Initiating..',
  'Ringing..',
  'Being processed..',
  'Do Not Disturb',
];

const FIRST_NAMES = [
  'Amara',
  'Björn',
  'Chloé',
  'Diego',
  'Élodie',
  'Farid',
  'Grace',
  'Hiroshi',
  'Ines',
  'Jakub',
  'مريم',
  'Zoë',
] as const;
const LAST_NAMES = [
  'Okafor',
  'Lindqvist',
  'Moreau',
  'García',
  'O’Neill',
  'Haddad',
  'Kim',
  'Nakamura',
  'Silva',
  'Nowak',
  'Smith-Jones',
  'Đorđević',
] as const;
const SUMMARIES = [
  'Interested, asked for the price list by e-mail.',
  'Has a contract elsewhere until summer.',
  'Wants to talk to a person about terms.',
  'Was in a meeting; call again in the afternoon.',
] as const;
const SENTIMENTS = ['positive', 'neutral', 'negative'] as const;
const TOTAL_WEIGHT = OUTCOMES.reduce((sum, [, weight]) => sum + weight, 0);

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const FIRST_HOUR = 8;
const HOURS_A_DAY = 10;
const CALLS_A_DAY = 240;
/** People answer more often at these hours, and less often at those. */
const GOOD_HOURS: ReadonlySet<number> = new Set([10, 11, 16]);
const POOR_HOURS: ReadonlySet<number> = new Set([8, 13]);
const REACHED = /complet|hung|callback|meeting|transfer/i;

/** Days that a campaign of so many calls takes, weekends included. */
export const daysOfCalls = (count: number): number => Math.ceil((count / CALLS_A_DAY) * 1.4) + 2;

export function createCalls(plan: {
  readonly campaignId: string;
  readonly count: number;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly seed: number;
}): WireCall[] {
  const chance = createChance(plan.seed);
  const days = workdays(plan.startedAt, daysOfCalls(plan.count));
  return Array.from({ length: plan.count }, (_, index) => {
    const fromEnd = plan.count - 1 - index;
    const last = plan.count >= 30 ? LAST_CALLS[fromEnd] : undefined;
    const place = (index / plan.count) * days.length;
    const day = days[Math.floor(place)] ?? plan.startedAt;
    const inDay = FIRST_HOUR * HOUR + (place % 1) * HOURS_A_DAY * HOUR;
    const startedAt = day + Math.round(inDay / 1000) * 1000;
    const hour = Math.floor(inDay / HOUR);
    const [status, low, high] = last === undefined ? outcomeAt(hour, chance) : [last, 0, 0];
    return call({ plan, index, status, startedAt, chance, seconds: chance.between(low, high) });
  });
}

/** The beginnings, UTC, of the days from Monday to Friday in a span. */
function workdays(from: number, days: number): number[] {
  const first = Math.floor(from / DAY) * DAY;
  return Array.from({ length: days }, (_, index) => first + index * DAY).filter((day) => {
    const weekday = new Date(day).getUTCDay();
    return weekday > 0 && weekday < 6;
  });
}

function outcomeAt(hour: number, chance: Chance): readonly [string, number, number] {
  const drawn = outcome(chance);
  const isReached = REACHED.test(drawn[0]);
  const isAgain = isReached ? POOR_HOURS.has(hour) : GOOD_HOURS.has(hour);
  return isAgain && chance.fraction() < 0.4 ? outcome(chance) : drawn;
}

function outcome(chance: Chance): readonly [string, number, number] {
  let left = chance.fraction() * TOTAL_WEIGHT;
  for (const [status, weight, low, high] of OUTCOMES) {
    left -= weight;
    if (left < 0) return [status, low, high];
  }
  return ['Completed', 35, 540];
}

function call(of: {
  readonly plan: { readonly campaignId: string };
  readonly index: number;
  readonly status: string;
  readonly startedAt: number;
  readonly seconds: number;
  readonly chance: Chance;
}): WireCall {
  const { plan, index, status, startedAt, seconds, chance } = of;
  const number = String(index + 1).padStart(6, '0');
  const hasTalk = REACHED.test(status);
  // Now and then a duration is missing, as it is with real providers.
  const isKnown = chance.fraction() > 0.02 && !/not started|queued|\.\.$/i.test(status);
  return {
    id: `${plan.campaignId}-${number}`,
    campaignId: plan.campaignId,
    status,
    startedAt: new Date(startedAt).toISOString(),
    durationSeconds: isKnown ? seconds : null,
    contactName: `${chance.pick(FIRST_NAMES)} ${chance.pick(LAST_NAMES)}`,
    contactId: `con-${number}`,
    // 555-01xx numbers belong to nobody; one in forty is no phone number at all.
    phoneNumber:
      index % 40 === 39
        ? '555-01'
        : `+1${String(200 + (index % 700))}555${String(100 + (index % 100)).padStart(4, '0')}`,
    ...(hasTalk && {
      summary: chance.pick(SUMMARIES),
      sentiment: chance.pick(SENTIMENTS),
      transcript: 'Agent: Good morning! …\nContact: Good morning.',
      recordingUrl: `https://recordings.example.com/${plan.campaignId}/${number}.mp3`,
    }),
    ...(status.includes('Callback') && {
      callbackAt: new Date(startedAt + chance.between(1, 96) * 3_600_000).toISOString(),
    }),
    ...(status.includes('Meeting') && {
      meetingAt: new Date(startedAt + chance.between(24, 240) * 3_600_000).toISOString(),
    }),
  };
}
