import fc from 'fast-check';
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { embedSnippet } from '../../demo/embed-snippet.js';

/** Reads the attributes of the one tag of a name, as a browser does. */
function attributesOf(html: string, tag: string): Record<string, string> {
  const [, inside = ''] = new RegExp(`<${tag}((?:\\s[a-z-]+(?:="[^"]*")?)*)>`).exec(html) ?? [];
  const decoded = (text: string): string =>
    text
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
  return Object.fromEntries(
    [...inside.matchAll(/\s([a-z-]+)(?:="([^"]*)")?/g)].map(([, name = '', value = '']) => [
      name,
      decoded(value),
    ]),
  );
}

describe('the embed builder’s snippet', () => {
  it('holds exactly what was chosen, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', '"', '<', '>', '&', "'", ' ', '&amp;'),
          minLength: 1,
        }),
        fc.boolean(),
        (status, followUp) => {
          const html = embedSnippet({
            tag: 'call-log',
            attributes: { status, 'follow-up': followUp, sort: '' },
            workspace: { 'api-base': 'https://api.example.com/v1?' },
            theme: {},
          });
          const expected = followUp ? { status, 'follow-up': '' } : { status };
          assert.deepEqual(attributesOf(html, 'call-log'), expected);
          assert.deepEqual(attributesOf(html, 'campaign-workspace'), {
            'api-base': 'https://api.example.com/v1?',
          });
          assert.match(html, /^<script type="module" src="[^"]+"><\/script>\n/);
          assert.ok(!html.includes('<style>'));
        },
      ),
    );
  });

  it('needs no workspace where nothing is fetched, and no value ends its style', () => {
    const html = embedSnippet({
      tag: 'campaign-status-badge',
      attributes: { status: 'paused' },
      workspace: {},
      theme: {
        '--campaign-widgets-accent': 'red;}</style><script>',
        '--campaign-widgets-radius': '',
      },
    });
    assert.ok(!html.includes('campaign-workspace'));
    assert.match(html, /--campaign-widgets-accent: red\/style>script>;/);
    assert.ok(!html.includes('radius'));
  });
});
