import * as v from 'valibot';
import { CALL_STATUSES } from '../../domain/call-status.js';
import { CAMPAIGN_STATUSES } from '../../domain/campaign-status.js';
import { SettingsError } from '../errors.js';
import { writeJson } from '../json.js';
import { bare } from './bare.js';
import {
  DURATION_UNITS,
  TIME_UNITS,
  type Mapping,
  type StatusMapping,
  type Template,
} from './mapping.js';
import { saysIssue, saysKey } from './wrong-key.js';

/** Without a prototype, as a host may add to `Object.prototype`; unknown keys are mistakes. */
function keys<const Entries extends v.ObjectEntries>(
  entries: Entries,
): v.StrictObjectSchema<Entries, ReturnType<typeof saysKey>> {
  const own = { ...entries };
  Object.setPrototypeOf(own, null);
  return v.strictObject(own, saysKey(Object.keys(own)));
}

const text = v.string('text');
const path = v.string('a path such as "customer.number"');
const filled = v.pipe(text, v.nonEmpty('text that is not empty'));
const size = v.pipe(v.number('a number'), v.integer('a whole number'), v.minValue(1, 'at least 1'));
const maySize = v.exactOptional(size);
const source = v.union([path, v.array(path)], 'a path, or a list of paths');
const texts = v.record(text, text, 'an object of texts');
const template: v.GenericSchema<Template> = v.lazy(() =>
  v.union(
    [
      v.string(),
      v.number(),
      v.boolean(),
      v.null(),
      v.array(template),
      v.record(v.string(), template),
    ],
    'JSON',
  ),
);

const time = v.union(
  [source, keys({ path: source, unit: v.picklist(TIME_UNITS) })],
  `a path, or { path, unit } with unit ${TIME_UNITS.join(', ')}`,
);
const duration = v.union(
  [
    keys({ path: source, unit: v.picklist(DURATION_UNITS) }),
    keys({ unit: v.literal('derived'), start: time, end: time }),
  ],
  `{ path, unit } with unit ${DURATION_UNITS.join(', ')}, or { unit: "derived", start, end }`,
);
const count = v.union([source, keys({ sum: v.array(path) })], 'a path, or { sum: [paths] }');

const pattern = v.pipe(
  text,
  v.check((value) => {
    try {
      return new RegExp(value, 'u').source !== '';
    } catch {
      // Said by the schema, with the place where it stands.
      return false;
    }
  }, 'a regular expression'),
);
const match = v.union(
  [
    text,
    v.boolean(),
    v.array(text),
    keys({ prefix: filled }),
    keys({ pattern }),
    keys({ above: v.number() }),
    keys({ present: v.boolean() }),
  ],
  'text, a list of texts, true, false, { prefix }, { pattern: a regular expression }, { above } or { present }',
);
const conditions = v.record(text, match, 'an object of conditions');

const request = {
  method: v.exactOptional(v.picklist(['GET', 'POST'], '"GET" or "POST"')),
  path: v.pipe(text, v.startsWith('/', 'a path that starts with "/"')),
  query: v.exactOptional(texts),
  headers: v.exactOptional(texts),
  body: v.exactOptional(v.record(text, template, 'an object')),
};

const paging = v.variant(
  'kind',
  [
    keys({ kind: v.literal('none') }),
    keys({
      kind: v.literal('cursor'),
      name: filled,
      next: path,
      size: maySize,
      more: v.exactOptional(path),
    }),
    keys({
      kind: v.literal('page'),
      name: filled,
      size: size,
      first: v.exactOptional(v.number('a number')),
      more: v.exactOptional(path),
    }),
    keys({ kind: v.literal('offset'), name: filled, size: size }),
    keys({ kind: v.literal('range'), from: filled, to: filled, size: size }),
    keys({
      kind: v.literal('next-link'),
      next: path,
      size: maySize,
      relativeTo: v.exactOptional(v.picklist(['request', 'root'], '"request" or "root"')),
    }),
    keys({
      kind: v.literal('last-item'),
      name: filled,
      field: path,
      size: size,
      time: v.exactOptional(v.literal('descending', '"descending"')),
    }),
  ],
  'a paging kind with its keys: none, cursor, page, offset, range, next-link, last-item',
);

const list = {
  ...request,
  items: path,
  total: v.exactOptional(path),
  paging,
  omit: v.exactOptional(conditions),
  only: v.exactOptional(conditions),
  members: v.exactOptional(keys({ ...request, items: path, id: path })),
};

function status<const Ids extends readonly string[]>(ids: Ids) {
  const is = v.picklist(ids, `one of ${ids.join(', ')}`);
  const rules = v.array(keys({ is, when: conditions }), 'a list of rules');
  const status = keys({
    from: v.record(text, source, 'an object of paths'),
    first: v.exactOptional(rules),
    rules,
  });
  return v.pipe(
    status,
    v.check(
      (given) => unnamed(given).length === 0,
      ({ input }) => `"from" to name ${unnamed(input).join(', ')}, which rules ask for`,
    ),
  );
}

/** What rules ask for that has no name. */
function unnamed({ from, first = [], rules }: StatusMapping<string>): readonly string[] {
  return [...first, ...rules]
    .flatMap(({ when }) => Object.keys(when))
    .filter((name) => !Object.hasOwn(from, name));
}
const campaignStatus = status(CAMPAIGN_STATUSES.map(({ id }) => id));
const callStatus = status(CALL_STATUSES.map(({ id }) => id));

const campaignFields = keys({
  id: source,
  name: source,
  projectId: v.exactOptional(source),
  scheduledAt: v.exactOptional(time),
  startedAt: v.exactOptional(time),
  endedAt: v.exactOptional(time),
  updatedAt: v.exactOptional(time),
  scheduledCalls: v.exactOptional(count),
  executedCalls: v.exactOptional(count),
  url: v.exactOptional(source),
});
const callFields = keys({
  id: source,
  startedAt: v.exactOptional(time),
  duration: v.exactOptional(duration),
  contactName: v.exactOptional(source),
  contactId: v.exactOptional(source),
  phoneNumber: v.exactOptional(source),
  summary: v.exactOptional(source),
  sentiment: v.exactOptional(source),
  transcript: v.exactOptional(source),
  recordingUrl: v.exactOptional(source),
  callbackAt: v.exactOptional(time),
  meetingAt: v.exactOptional(time),
});

const mappingSchema = keys({
  name: v.exactOptional(text),
  headers: v.exactOptional(texts),
  inlineCampaigns: v.exactOptional(v.array(keys({ id: filled, name: text, status: text }))),
  campaigns: v.exactOptional(
    keys({
      ...list,
      fields: campaignFields,
      status: campaignStatus,
      otherwise: v.exactOptional(keys(request)),
    }),
  ),
  campaign: v.exactOptional(
    keys({
      ...request,
      item: path,
      fields: v.exactOptional(campaignFields),
      status: v.exactOptional(campaignStatus),
    }),
  ),
  calls: keys({ ...list, fields: callFields, status: callStatus }),
});

/** Whether calls are asked for, or picked, by campaign, where there may be several. */
function tellsCampaignsApart(mapping: Mapping): boolean {
  const { headers, inlineCampaigns, campaigns, campaign, calls } = mapping;
  const namesIt = (...parts: unknown[]): boolean => writeJson(parts).includes('{campaignId}');
  const several = inlineCampaigns ? inlineCampaigns.length > 1 : (campaigns ?? namesIt(campaign));
  return !several || namesIt(headers, calls);
}

/**
 * A mapping that came from outside, checked.
 *
 * @throws SettingsError that says which key is wrong and what it should be
 */
export function checkMapping(raw: unknown): Mapping {
  const result = v.safeParse(mappingSchema, bare(raw), { abortEarly: true });
  if (!result.success) {
    const words = saysIssue(result.issues[0]);
    throw new SettingsError(words.replace(/^mapping (?=cannot)/, 'The mapping '));
  }
  if (tellsCampaignsApart(result.output)) return result.output;
  throw new SettingsError(
    'mapping.calls would be the same for every campaign: its path, query, body, headers, only, omit or members has to name {campaignId}.',
  );
}
