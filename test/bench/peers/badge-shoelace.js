import '@shoelace-style/shoelace/dist/components/badge/badge.js';

export const tag = 'sl-badge';
export const ready = (elements) => Promise.all(elements.map((element) => element.updateComplete));
