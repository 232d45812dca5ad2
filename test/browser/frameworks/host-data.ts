import type { Call, Campaign } from 'campaign-widgets';

/** What every host application gives the elements first, and after its button was pressed. */
export const FIRST: readonly Campaign[] = [
  { id: 'a', name: 'Alpha', status: 'Paused' },
  { id: 'b', name: 'Beta', status: 'Ended' },
];
export const THEN: readonly Campaign[] = [{ id: 'c', name: 'Gamma', status: 'Complete' }];
export const NONE: readonly Campaign[] = [];
export const CAMPAIGN: Campaign = { id: 'd', name: 'Delta', status: 'Paused', scheduledCalls: 4 };
export const CALLS: readonly Call[] = [
  { id: '1', campaignId: 'd', status: 'Callback', phoneNumber: '+15555550123' },
];
export const HEADERS: Readonly<Record<string, string>> = { 'x-host': 'application' };
export const getToken = (): Promise<string> => Promise.resolve('of the host');

/** What a host hears when a campaign was chosen. */
export type Chosen = CustomEvent<{ readonly campaign: Campaign }>;

/** Names of events that the kit does not have, and hosts' own elements may. */
export const OTHER_EVENTS = ['lowercaseevent', 'camelEvent', 'CAPSevent', 'PascalEvent'] as const;

/** Listens as any script does, by the element itself; undone by what it returns. */
export function listenTo(id: string, choose: (campaignId: string) => void): () => void {
  const element = document.getElementById(id);
  const listen = (event: Event): void => {
    choose((event as Chosen).detail.campaign.id);
  };
  element?.addEventListener('campaign-select', listen);
  return () => element?.removeEventListener('campaign-select', listen);
}

export const APP = 'app';
/** The elements are defined only when the application has been rendered. */
export const isLate = document.body.dataset['define'] === 'late';

/**
 * Mounts an application, and in a page that is late defines the elements after that, by the
 * script tag; else the application's own bundle did before.
 */
export async function hostApp(mount: (root: HTMLElement) => unknown): Promise<void> {
  const root = document.getElementById(APP);
  if (!root) throw new Error('The page has no place for an application.');
  await mount(root);
  if (!isLate) return;
  while (!document.getElementById('events')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  document.body.dataset['undefined'] = String(document.querySelectorAll(':not(:defined)').length);
  const script = Object.assign(document.createElement('script'), { type: 'module' });
  script.src = '/widgets/campaign-widgets.js';
  document.head.append(script);
}
