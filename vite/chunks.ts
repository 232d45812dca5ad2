/** Which modules share a file in the script-tag build; the first that matches takes a module. */
export const CHUNKS = [
  // A badge with its status, and what looks for elements: nothing that fetches may come in here.
  [
    'core',
    /src\/cdn\/(?:page-elements|element-loading|placeholders)\./,
    /node_modules\/(?:lit|lit-html|lit-element|@lit\/reactive-element)\/(?!directive)/,
    /src\/ui\/(?:base\.|campaign-status-view|define-element|events|nearest-language|page-defaults|status-icon|warn-once|widget-element)/,
    /src\/i18n\/(?:localize|error-kind|campaign-status-words)/,
    /src\/domain\/(?:plain-words|campaign-status|usable-locale)\.|@oxc-project/,
  ],
  // What the legend shares with all elements that show data: the words for calls, and tables.
  ['calls', /src\/(?:domain\/call-status|i18n\/call-status-words|ui\/(?:room|table)\.styles)\./],
  // A call's status: the legend's and the log's.
  ['call-status', /src\/ui\/call-(?:icons|status-view)/],
  // What every element with data needs, in one file since they compress well together; a group
  // takes what it imports along.
  [
    'data',
    /src\/api\/(?!mapping\/|presets\/|json-in-slices\.)/,
    /src\/ui\/(?:api-source|workspace-context|auto-refresh|call-tally-loading|campaign-element|controls\.styles|count-words|data-element|duration-view|formats|formats-ahead|loader|remember|safe-url|save-file|state-views|state-views\.styles|status-changes|time-spent-view|toggled|veiled)\./,
    /src\/(?:domain\/(?:call-tally|campaign-progress|duration|instant)|i18n\/(?:csv|error)-words)\./,
    /node_modules\/(?:p-retry|@lit\/context\/(?!lib\/controllers\/context-provider|lib\/value-notifier))/,
  ],
  // What calls of a span of time need.
  ['spans', /src\/(?:domain\/(?:time-span|wall-clock)|ui\/(?:calls-loading|span-attributes))\./],
  // Which calls want a person: the header counts them, the log lists them.
  ['history', /src\/domain\/follow-up-reasons\./],
  // What is in rows: the list's and the log's.
  ['rows', /src\/(?:ui|i18n(?!\/l(?:anguages|ocales\/))|domain)\/|lit(?:-html)?\/directive/],
].map(([name, ...tests], index, all) => ({
  name: String(name),
  priority: all.length - index,
  minShareCount: name === 'rows' ? 2 : 1,
  test: (id: string) => tests.some((test) => test instanceof RegExp && test.test(id)),
}));
