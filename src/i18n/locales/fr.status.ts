import type { Plurals, Words } from '../languages.js';

/**
 * French: a campaign's status. Words for the whole language: campaign campagne · call appel ·
 * callback rappel · voicemail messagerie vocale · meeting booked rendez-vous pris · Total Time
 * Spent temps total · follow-up suivi · final call appel terminé · to count compter · campaigns
 * service service de campagnes.
 */
export const words: Words = new Map<string, string | Plurals>(
  Object.entries({
    'badge-empty': 'Aucune campagne choisie',
    'badge-error': 'Statut indisponible',
    'badge-loading': 'Chargement du statut',
    'campaign-status-complete': 'Terminée',
    'campaign-status-complete-advice': 'Planifiez le suivi d’après les résultats.',
    'campaign-status-complete-description':
      'Tous les appels prévus ont été passés. S’appelait « Executed » auparavant.',
    'campaign-status-ended': 'Arrêtée',
    'campaign-status-ended-advice': 'Décidez du sort des appels non passés.',
    'campaign-status-ended-description': 'Arrêtée par quelqu’un avant la fin des appels.',
    'campaign-status-not-started': 'Non démarrée',
    'campaign-status-not-started-advice':
      'Vérifiez que les horaires conviennent aux personnes à appeler.',
    'campaign-status-not-started-description': 'Créée ; elle n’a pas encore commencé à appeler.',
    'campaign-status-paused': 'En pause',
    'campaign-status-paused-advice': 'À vérifier : trouvez le problème, puis reprenez.',
    'campaign-status-paused-description':
      'Suspendue pour l’instant, souvent pour un problème ou une vérification.',
    'campaign-status-started': 'Démarrée',
    'campaign-status-started-advice': 'Attendez les premiers appels.',
    'campaign-status-started-description': 'Lancée ; aucun appel n’a encore été passé.',
    'column-status': 'Statut',
    'embed-title': 'Campagnes',
    'embed-unknown': 'Cet élément n’existe pas.',
    'error-render': 'Affichage impossible. Rechargez la page pour réessayer.',
    retry: 'Réessayer',
    'status-changed': 'Nouveau statut de {0} : {1}.',
    'status-none': 'Aucun statut',
    'status-unrecognised':
      'Ce statut n’est pas connu ici ; il est affiché tel que le service l’a écrit.',
    'time-spent': 'Temps total',
  }),
);
