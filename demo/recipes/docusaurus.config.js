// In an article: <campaign-status-badge status="paused">Paused</campaign-status-badge>
// What is inside is in the HTML that Docusaurus renders on its server. With the npm package, instead
// of the script: clientModules: ['campaign-widgets/define'], which a server can import as well.
export default {
  scripts: [{ src: 'https://cdn.example.com/campaign-widgets.js', type: 'module' }],
};
