const STATUSES = ['not-started', 'started', 'paused', 'complete', 'ended'];
const WORDS = ['Spring', 'Autumn', 'Renewal', 'Winback', 'Demo', 'Survey', 'Upsell', 'Trial'];

/** Invented campaigns, the same for everybody. */
export function rows(count) {
  return Array.from({ length: count }, (_, index) => ({
    id: `c${index}`,
    name: `${WORDS[(index * 7) % WORDS.length]} ${WORDS[(index * 3) % WORDS.length]} ${(index * 7919) % count}`,
    status: STATUSES[(index * 13) % STATUSES.length],
    startedAt: new Date(Date.UTC(2026, 0, 1) + ((index * 6151) % 500_000) * 60_000).toISOString(),
    scheduledCalls: 100 + (index % 900),
    executedCalls: index % 100,
    tally: undefined,
  }));
}
