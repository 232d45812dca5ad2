import type { Plurals, Words } from '../languages.js';

/**
 * German, formal: a campaign's status. Words for the whole language: campaign Kampagne · call
 * Anruf · callback Rückruf · voicemail Mailbox · meeting booked Termin vereinbart · Total Time
 * Spent Gesamtzeit · follow-up Nachfassen · final call abgeschlossener Anruf · to count zählen ·
 * campaigns service Kampagnendienst.
 */
export const words: Words = new Map<string, string | Plurals>(
  Object.entries({
    'badge-empty': 'Keine Kampagne gewählt',
    'badge-error': 'Status nicht verfügbar',
    'badge-loading': 'Status wird geladen',
    'campaign-status-complete': 'Abgeschlossen',
    'campaign-status-complete-advice': 'Nachfassen anhand der Ergebnisse planen.',
    'campaign-status-complete-description':
      'Alle geplanten Anrufe sind getätigt. Hieß früher „Executed“.',
    'campaign-status-ended': 'Beendet',
    'campaign-status-ended-advice': 'Über die nicht getätigten Anrufe entscheiden.',
    'campaign-status-ended-description': 'Von jemandem gestoppt, bevor alle Anrufe getätigt waren.',
    'campaign-status-not-started': 'Nicht gestartet',
    'campaign-status-not-started-advice': 'Prüfen, ob der Zeitplan zu den Angerufenen passt.',
    'campaign-status-not-started-description':
      'Angelegt; es wurde noch nicht mit Anrufen begonnen.',
    'campaign-status-paused': 'Pausiert',
    'campaign-status-paused-advice': 'Zu prüfen: Problem finden, dann fortsetzen.',
    'campaign-status-paused-description':
      'Vorerst angehalten, oft wegen eines Problems oder einer Prüfung.',
    'campaign-status-started': 'Gestartet',
    'campaign-status-started-advice': 'Die ersten Anrufe abwarten.',
    'campaign-status-started-description': 'Gestartet; noch kein Anruf wurde getätigt.',
    'column-status': 'Status',
    'embed-title': 'Kampagnen',
    'embed-unknown': 'Dieses Element gibt es nicht.',
    'error-render':
      'Dies konnte nicht angezeigt werden. Laden Sie die Seite neu, um es noch einmal zu versuchen.',
    retry: 'Erneut versuchen',
    'status-changed': '{0} ist jetzt: {1}.',
    'status-none': 'Kein Status',
    'status-unrecognised':
      'Dieser Status ist hier nicht bekannt; er steht da, wie der Dienst ihn schrieb.',
    'time-spent': 'Gesamtzeit',
  }),
);
