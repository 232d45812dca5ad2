// Custom JS of the app. A custom menu link of type iframe takes the address of the frame below.
const script = document.createElement('script');
script.src = 'https://cdn.example.com/campaign-widgets.classic.js';
script.dataset.apiBase = 'https://api.example.com/v1';
document.head.append(script);
