import '../../../src/elements/campaign-status-badge/define.ts';

export const tag = 'campaign-status-badge';
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
