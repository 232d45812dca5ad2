// widgets.js, in the content folder: Mintlify runs it on every page, after it is interactive.
// In an article: <campaign-status-badge status="paused">Paused</campaign-status-badge>
// With a policy of your own, add https://cdn.example.com to its script-src.
const script = document.createElement('script');
script.type = 'module';
script.src = 'https://cdn.example.com/campaign-widgets.js';
document.head.append(script);
