import type { Campaign } from 'campaign-widgets';

/** What every host application shows first, and after its button was pressed. */
export const FIRST: readonly Campaign[] = [
  { id: 'a', name: 'Alpha', status: 'Paused' },
  { id: 'b', name: 'Beta', status: 'Ended' },
];
export const THEN: readonly Campaign[] = [{ id: 'c', name: 'Gamma', status: 'Complete' }];

export const APP = 'app';
