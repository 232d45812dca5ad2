import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { linkFromTemplate, safeUrl } from '../../src/ui/safe-url.js';

const HOSTILE = [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  '\tjavascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  ' \u00a0javascript:alert(1)'.trimStart(),
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://example.com/1',
  'file:///etc/passwd',
  'view-source:https://example.com',
  'ftp://example.com',
  'https://',
  'http://[',
];

describe('safeUrl', () => {
  for (const url of HOSTILE) {
    it(`stops ${JSON.stringify(url)}`, () => {
      expect(safeUrl(url, 'https://host.example/page')).to.equal(undefined);
    });
  }

  it('lets web addresses pass, absolute and relative', () => {
    expect(safeUrl('https://example.com/a')).to.equal('https://example.com/a');
    expect(safeUrl('/a?b', 'https://host.example/page')).to.equal('https://host.example/a?b');
    expect(safeUrl(undefined)).to.equal(undefined);
    expect(safeUrl('')).to.equal(undefined);
  });

  it('never lets through what a link would run', () => {
    const anchor = document.createElement('a');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const url = safeUrl(`javascript${text}:alert(1)`);
        if (url === undefined) return;
        anchor.href = url;
        expect(anchor.protocol).to.match(/^https?:$/);
      }),
    );
  });
});

describe('linkFromTemplate', () => {
  it('encodes the id wherever it stands', () => {
    expect(linkFromTemplate('https://crm.example/c/{id}?x={id}', 'a/b c?&')).to.equal(
      'https://crm.example/c/a%2Fb%20c%3F%26?x=a%2Fb%20c%3F%26',
    );
    expect(linkFromTemplate('https://crm.example/{id}', '$&')).to.equal(
      'https://crm.example/%24%26',
    );
  });

  it('leaves a path of the host as it is, for the host’s router', () => {
    expect(linkFromTemplate('/campaigns/{id}', '7')).to.equal('/campaigns/7');
    expect(linkFromTemplate('#/campaigns/{id}', '7')).to.equal('#/campaigns/7');
    expect(linkFromTemplate('?campaign={id}', '7')).to.equal('?campaign=7');
  });

  it('takes the names that an id has elsewhere', () => {
    for (const name of ['{id}', '{campaignId}', '{campaign-id}']) {
      expect(linkFromTemplate(`https://crm.example/${name}`, 'c1')).to.equal(
        'https://crm.example/c1',
      );
    }
  });

  it('takes half a character, which no address can hold', () => {
    expect(linkFromTemplate('/campaigns/{id}', 'a\uD800')).to.equal('/campaigns/a%EF%BF%BD');
  });

  it('cannot be turned into script by an id', () => {
    const anchor = document.createElement('a');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, id) => {
        const link = linkFromTemplate(`${before}{id}`, `javascript:${id}`);
        if (link === undefined) return;
        anchor.setAttribute('href', link);
        expect(anchor.protocol).to.match(/^https?:$/);
      }),
    );
    expect(linkFromTemplate('{id}', 'javascript:alert(1)')).to.equal('javascript%3Aalert(1)');
    expect(linkFromTemplate('javascript:{id}', 'alert(1)')).to.equal(undefined);
  });
});
