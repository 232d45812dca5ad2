/** What the one script tag of an article loads; here from its source. */
import '../src/cdn/campaign-widgets.js';
