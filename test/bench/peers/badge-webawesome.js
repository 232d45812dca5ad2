import '@awesome.me/webawesome/dist/components/badge/badge.js';

export const tag = 'wa-badge';
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
