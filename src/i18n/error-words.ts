import { errorKind, errorProperty } from './error-kind.js';
import { msg, str } from './localize.js';

/** What happened, what it means for the reader, and what to do. */
export interface ErrorWords {
  readonly title: string;
  readonly advice: string;
}

/**
 * An error in plain words. `error.message` is for developers and never shown.
 *
 * @example errorWords(new TimeoutError(…)).title // 'The campaigns service took too long'
 */
export function errorWords(error: unknown): ErrorWords {
  switch (errorKind(error)) {
    case 'network':
      return {
        title: msg('The campaigns service cannot be reached', { id: 'error-network' }),
        advice: msg(
          'You may be offline, or the service may be down or closed to this page. Check your connection, then try again.',
          { id: 'error-network-advice' },
        ),
      };
    case 'timeout':
      return {
        title: msg('The campaigns service took too long', { id: 'error-timeout' }),
        advice: msg('It may be busy. Try again in a moment.', { id: 'error-timeout-advice' }),
      };
    case 'auth':
      return {
        title: msg('You are not signed in to the campaigns service', { id: 'error-auth' }),
        advice: msg('Sign in again, or ask for access to this account, then try again.', {
          id: 'error-auth-advice',
        }),
      };
    case 'http':
      return httpWords(errorProperty(error, 'status'));
    case 'shape':
      return {
        title: msg('The answer could not be read', { id: 'error-shape' }),
        advice: msg(
          'The campaigns service sent something this page does not understand. Whoever set this page up can check the address it asks.',
          { id: 'error-shape-advice' },
        ),
      };
    case 'configuration':
      return errorProperty(error, 'isMissing') === true ? missingWords() : settingsWords();
    case 'unknown':
      return {
        title: msg('This could not be shown', { id: 'error-unknown' }),
        advice: msg('Something unexpected went wrong. Try again; if it stays, reload the page.', {
          id: 'error-unknown-advice',
        }),
      };
  }
}

function httpWords(status: unknown): ErrorWords {
  if (status === 404) {
    return {
      title: msg('This campaign or project was not found', { id: 'error-not-found' }),
      advice: msg('It may have been deleted, or its address here may be wrong.', {
        id: 'error-not-found-advice',
      }),
    };
  }
  if (status === 429) {
    return {
      title: msg('The campaigns service is asked too often', { id: 'error-too-many' }),
      advice: msg('Wait a minute, then try again.', { id: 'error-too-many-advice' }),
    };
  }
  const code = typeof status === 'number' ? String(status) : '?';
  return {
    title: msg('The campaigns service reports a problem', { id: 'error-http' }),
    advice: msg(str`It answered with code ${code}. Try again in a moment.`, {
      id: 'error-http-advice',
    }),
  };
}

function missingWords(): ErrorWords {
  return {
    title: msg('No campaigns service is set', { id: 'error-configuration' }),
    advice: msg(
      'Whoever set this page up can add api-base="https://…" to this element or to a campaign-workspace around it.',
      { id: 'error-configuration-advice' },
    ),
  };
}

function settingsWords(): ErrorWords {
  return {
    title: msg('This page is not set up for its campaigns service', { id: 'error-settings' }),
    advice: msg('Whoever set this page up finds the reason in the browser’s console.', {
      id: 'error-settings-advice',
    }),
  };
}
