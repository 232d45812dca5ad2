// Custom JS of the app: it runs before the page is there, and stays while pages come and go.
// For a custom menu link see gohighlevel-menu-link.txt.
const script = document.createElement('script');
script.src = 'https://cdn.example.com/campaign-widgets.classic.js';
script.dataset.apiBase = 'https://api.example.com/v1';
document.head.append(script);
