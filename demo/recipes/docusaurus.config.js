// In an article: <campaign-status-badge status="paused">Paused</campaign-status-badge>
export default {
  scripts: [{ src: 'https://cdn.example.com/campaign-widgets.js', type: 'module' }],
};
