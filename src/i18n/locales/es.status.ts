import type { Plurals, Words } from '../languages.js';

/**
 * Spanish, formal and neutral between countries: a campaign's status. Words for the whole
 * language: campaign campaña · call llamada · callback devolver llamada · voicemail buzón de voz
 * · meeting booked reunión agendada · Total Time Spent tiempo total · follow-up seguimiento ·
 * final call llamada terminada · to count contar · campaigns service servicio de campañas.
 */
export const words: Words = new Map<string, string | Plurals>(
  Object.entries({
    'badge-empty': 'Ninguna campaña elegida',
    'badge-error': 'Estado no disponible',
    'badge-loading': 'Cargando el estado',
    'campaign-status-complete': 'Completada',
    'campaign-status-complete-advice': 'Planifique el seguimiento según los resultados.',
    'campaign-status-complete-description':
      'Se han hecho todas las llamadas previstas. Antes se llamaba «Executed».',
    'campaign-status-ended': 'Detenida',
    'campaign-status-ended-advice': 'Decida qué hacer con las llamadas no realizadas.',
    'campaign-status-ended-description': 'Alguien la detuvo antes de hacer todas las llamadas.',
    'campaign-status-not-started': 'No iniciada',
    'campaign-status-not-started-advice':
      'Compruebe que el horario conviene a las personas a las que llamará.',
    'campaign-status-not-started-description': 'Creada; aún no ha empezado a llamar.',
    'campaign-status-paused': 'En pausa',
    'campaign-status-paused-advice': 'Requiere revisión: encuentre el problema y reanúdela.',
    'campaign-status-paused-description':
      'Detenida por ahora, a menudo por un problema o una revisión.',
    'campaign-status-started': 'Iniciada',
    'campaign-status-started-advice': 'Espere las primeras llamadas.',
    'campaign-status-started-description': 'Lanzada; aún no se ha hecho ninguna llamada.',
    'column-status': 'Estado',
    'embed-title': 'Campañas',
    'embed-unknown': 'Ese elemento no existe.',
    'error-render': 'No se pudo mostrar. Recargue la página para volver a intentarlo.',
    retry: 'Reintentar',
    'status-changed': 'Nuevo estado de {0}: {1}.',
    'status-none': 'Sin estado',
    'status-unrecognised':
      'Este estado no se conoce aquí; se muestra tal como lo escribió el servicio.',
    'time-spent': 'Tiempo total',
  }),
);
