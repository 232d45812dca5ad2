import { CAMPAIGN_PLANS, type CampaignPlan } from './campaign-plans.js';
import { createCalls, daysOfCalls } from './calls.js';
import { createChance } from './random.js';
import type { components } from './wire-types.js';

export type WireCampaign = components['schemas']['Campaign'];
export type WireCall = components['schemas']['Call'];
export type WireTotal = components['schemas']['StatusTotal'];

/** An invented account: the same seed and moment give the same records. */
export interface MockAccount {
  readonly campaigns: readonly WireCampaign[];
  /** Made when first asked for, then kept. */
  callsOf(campaignId: string): readonly WireCall[];
  /** Summed from the calls, status by status, in the API's words. */
  totalsOf(campaignId: string): readonly WireTotal[];
}

export interface AccountOptions {
  readonly seed?: number;
  /** Milliseconds since 1970; all times lie before it. */
  readonly now?: number;
  /** `big`: 5 000 campaigns, one of them with 100 000 calls. */
  readonly size?: 'demo' | 'big';
}

/** 10:00 UTC on 20 November 2026, so that tests need no clock. */
export const MOCK_NOW = Date.UTC(2026, 10, 20, 10);
const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const PROJECTS = ['northwind', 'southgate'] as const;

export function createAccount(options: AccountOptions = {}): MockAccount {
  const { seed = 7, now = MOCK_NOW, size = 'demo' } = options;
  const plans = size === 'big' ? bigPlans() : CAMPAIGN_PLANS;
  const calls = new Map<string, readonly WireCall[]>();
  const planned = new Map(plans.map((plan, index) => [campaignId(index), { plan, index }]));
  const startOf = (index: number): number => {
    const days = 1 + (index % 60) + daysOfCalls(plans[index]?.calls ?? 0);
    return Math.floor((now - days * DAY) / DAY) * DAY + 8 * HOUR;
  };

  const callsOf = (id: string): readonly WireCall[] => {
    const known = calls.get(id);
    const entry = planned.get(id);
    if (known ?? !entry) return known ?? [];
    const made = createCalls({
      campaignId: id,
      count: entry.plan.calls,
      startedAt: startOf(entry.index),
      seed: seed * 10_007 + entry.index,
    });
    calls.set(id, made);
    return made;
  };
  const totalsOf = (id: string): readonly WireTotal[] => sumByStatus(callsOf(id));
  const campaigns = plans.map((plan, index): WireCampaign => {
    const id = campaignId(index);
    const chance = createChance(seed * 31 + index);
    const isWhole = /complete|executed/i.test(plan.status);
    const hasStarted = !/not.?started/i.test(plan.status);
    return {
      id,
      projectId: index % 11 === 10 ? PROJECTS[1] : PROJECTS[0],
      name: plan.name,
      status: plan.status,
      scheduledAt: new Date(startOf(index) - DAY).toISOString(),
      ...(hasStarted && { startedAt: new Date(startOf(index)).toISOString() }),
      updatedAt: new Date(now - chance.between(1, 600) * 60_000).toISOString(),
      scheduledCalls: isWhole ? plan.calls : plan.calls + chance.between(20, 200),
      executedCalls: plan.calls,
      ...(plan.withTotals && { totals: [...totalsOf(id)] }),
    };
  });
  return { campaigns, callsOf, totalsOf };
}

const campaignId = (index: number): string => `cmp-${String(index + 1).padStart(4, '0')}`;

function bigPlans(): CampaignPlan[] {
  return Array.from({ length: 5000 }, (_, index) => {
    const [first] = CAMPAIGN_PLANS;
    const plan = CAMPAIGN_PLANS[index % CAMPAIGN_PLANS.length] ?? first;
    const calls = index === 0 ? 100_000 : plan.calls;
    return { ...plan, name: `${plan.name} ${String(index + 1)}`, calls, withTotals: index > 0 };
  });
}

function sumByStatus(calls: readonly WireCall[]): WireTotal[] {
  const sums = new Map<string, { calls: number; durationSeconds: number }>();
  for (const { status, durationSeconds } of calls) {
    const sum = sums.get(status) ?? { calls: 0, durationSeconds: 0 };
    sum.calls += 1;
    sum.durationSeconds += durationSeconds ?? 0;
    sums.set(status, sum);
  }
  return [...sums].map(([status, sum]) => ({ status, ...sum }));
}
