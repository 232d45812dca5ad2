import { parseCallStatus } from '../../domain/call-status.js';
import type { Call } from '../../domain/call.js';
import { parseCampaignStatus } from '../../domain/campaign-status.js';
import type { Campaign } from '../../domain/campaign.js';
import { readCall, readCampaign, type Reading } from '../records.js';
import { statusOf } from './conditions.js';
import { countOf, secondsOf, textOf, timeOf, valueOf } from './fields.js';
import type { CallsMapping, CampaignFields, StatusMapping } from './mapping.js';

/** Reads a campaign of another API: its fields under our names, then checked like any other. */
export function readMappedCampaign(
  raw: unknown,
  { fields, status }: { readonly fields: CampaignFields; readonly status: StatusMapping<string> },
  name: string | undefined,
): Reading<Campaign> {
  return readCampaign({
    id: valueOf(raw, fields.id),
    name: textOf(raw, fields.name) ?? textOf(raw, fields.id),
    status: statusOf(raw, status, { name, isOurs: (words) => isKnown(parseCampaignStatus(words)) }),
    projectId: valueOf(raw, fields.projectId),
    scheduledAt: timeOf(raw, fields.scheduledAt),
    startedAt: timeOf(raw, fields.startedAt),
    endedAt: timeOf(raw, fields.endedAt),
    updatedAt: timeOf(raw, fields.updatedAt),
    scheduledCalls: countOf(raw, fields.scheduledCalls),
    executedCalls: countOf(raw, fields.executedCalls),
    url: textOf(raw, fields.url),
  });
}

/** Reads a call of another API, likewise. */
export function readMappedCall(
  raw: unknown,
  { fields, status }: Pick<CallsMapping, 'fields' | 'status'>,
  { name, campaignId }: { readonly name: string | undefined; readonly campaignId: string },
): Reading<Call> {
  return readCall(
    {
      id: valueOf(raw, fields.id),
      status: statusOf(raw, status, { name, isOurs: (words) => isKnown(parseCallStatus(words)) }),
      startedAt: timeOf(raw, fields.startedAt),
      durationSeconds: secondsOf(raw, fields.duration),
      contactName: textOf(raw, fields.contactName),
      contactId: textOf(raw, fields.contactId),
      phoneNumber: textOf(raw, fields.phoneNumber),
      summary: textOf(raw, fields.summary),
      sentiment: textOf(raw, fields.sentiment),
      transcript: textOf(raw, fields.transcript),
      recordingUrl: textOf(raw, fields.recordingUrl),
      callbackAt: timeOf(raw, fields.callbackAt),
      meetingAt: timeOf(raw, fields.meetingAt),
    },
    campaignId,
  );
}

const isKnown = (id: string | undefined): boolean => id !== undefined;
