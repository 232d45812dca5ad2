import type { Plurals, Words } from '../languages.js';

/**
 * Portuguese of Brazil: a campaign's status. Words for the whole language: campaign campanha ·
 * call chamada · callback retorno · voicemail caixa postal · meeting booked reunião agendada ·
 * Total Time Spent tempo total · follow-up acompanhamento · final call chamada encerrada · to
 * count contar · campaigns service serviço de campanhas.
 */
export const words: Words = new Map<string, string | Plurals>(
  Object.entries({
    'badge-empty': 'Nenhuma campanha escolhida',
    'badge-error': 'Status indisponível',
    'badge-loading': 'Carregando o status',
    'campaign-status-complete': 'Concluída',
    'campaign-status-complete-advice': 'Planeje o acompanhamento a partir dos resultados.',
    'campaign-status-complete-description':
      'Todas as chamadas previstas foram feitas. Antes se chamava “Executed”.',
    'campaign-status-ended': 'Interrompida',
    'campaign-status-ended-advice': 'Decida o que fazer com as chamadas não feitas.',
    'campaign-status-ended-description':
      'Alguém a interrompeu antes de todas as chamadas serem feitas.',
    'campaign-status-not-started': 'Não iniciada',
    'campaign-status-not-started-advice':
      'Confira se o horário é bom para quem vai receber as chamadas.',
    'campaign-status-not-started-description': 'Criada; ainda não começou a ligar.',
    'campaign-status-paused': 'Pausada',
    'campaign-status-paused-advice': 'Precisa de revisão: encontre o problema e retome.',
    'campaign-status-paused-description':
      'Parada por enquanto, muitas vezes por um problema ou uma revisão.',
    'campaign-status-started': 'Iniciada',
    'campaign-status-started-advice': 'Aguarde as primeiras chamadas.',
    'campaign-status-started-description': 'Lançada; nenhuma chamada foi feita ainda.',
    'column-status': 'Status',
    'embed-title': 'Campanhas',
    'embed-unknown': 'Esse elemento não existe.',
    'error-render': 'Não foi possível mostrar. Recarregue a página para tentar de novo.',
    retry: 'Tentar de novo',
    'status-changed': 'Novo status de {0}: {1}.',
    'status-none': 'Sem status',
    'status-unrecognised': 'Este status não é conhecido aqui; aparece como o serviço o escreveu.',
    'time-spent': 'Tempo total',
  }),
);
