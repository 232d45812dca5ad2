import type { RejectedRecord } from '../../api/campaigns-api.js';
import { parseCampaignStatus } from '../../domain/campaign-status.js';
import type { CallTally } from '../../domain/call-tally.js';
import type { Campaign } from '../../domain/campaign.js';
import { formatDuration } from '../../domain/duration.js';
import { campaignStatusLabel } from '../../i18n/campaign-status-words.js';
import { csvHeading } from '../../i18n/csv-words.js';
import { isWhole } from '../../ui/call-tally-loading.js';
import { csvFile, type CsvCell } from '../../ui/csv.js';

/** A campaign's totals as the list knows them, and whether they are whole. */
export interface CampaignTotals {
  readonly tally: CallTally;
  readonly complete: boolean;
  readonly rejected: readonly RejectedRecord[];
}

export const CAMPAIGN_HEADINGS = [
  'id',
  'name',
  'status',
  'status_label',
  'scheduled_calls',
  'executed_calls',
  'calls',
  'time_spent_seconds',
  'time_spent',
  'totals_complete',
  'scheduled_at',
  'started_at',
  'ended_at',
] as const;

/**
 * The campaigns on screen, before they are cut into pages, as a CSV file: values for machines and
 * for people. Totals that are not known stay empty.
 */
export function campaignCsv(
  campaigns: readonly Campaign[],
  options: {
    readonly locale: string;
    readonly totalsOf: (campaign: Campaign) => CampaignTotals | undefined;
  },
): string {
  const { locale, totalsOf } = options;
  return csvFile(
    CAMPAIGN_HEADINGS.map(csvHeading),
    campaigns.map((campaign): CsvCell[] => {
      const { id, name, status } = campaign;
      const known = parseCampaignStatus(status);
      const totals = totalsOf(campaign);
      const spent = totals?.tally.timeSpentMs;
      return [
        id,
        name,
        known ?? 'unrecognised',
        known ? campaignStatusLabel(known) : status,
        campaign.scheduledCalls,
        campaign.executedCalls,
        totals?.tally.calls,
        spent === undefined ? undefined : spent / 1000,
        spent === undefined ? undefined : formatDuration(spent, { locale }),
        totals && isWhole(totals),
        campaign.scheduledAt,
        campaign.startedAt,
        campaign.endedAt,
      ];
    }),
  );
}
