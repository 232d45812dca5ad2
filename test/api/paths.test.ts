import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SettingsError } from '../../src/api/errors.js';
import { apiPath, apiQuery, apiRoot } from '../../src/api/paths.js';

describe('apiRoot', () => {
  for (const [given, root] of [
    ['https://api.example.com/v1', 'https://api.example.com/v1'],
    ['https://api.example.com/v1/', 'https://api.example.com/v1'],
    ['https://api.example.com', 'https://api.example.com'],
    ['https://api.example.com/#top', 'https://api.example.com'],
    ['HTTPS://API.example.com:443/V1//', 'https://api.example.com/V1'],
    ['/api/', `${location.origin}/api`],
    ['../api', new URL('../api', document.baseURI).href],
    ['//api.example.com/v1', `${location.protocol}//api.example.com/v1`],
  ] as const) {
    it(`reads ${given}`, () => {
      expect(apiRoot(given)).to.equal(root);
    });
  }

  for (const [given, reason] of [
    ['', /not a URL/],
    ['  ', /not a URL/],
    ['https://', /not a URL/],
    ['javascript:alert(1)', /neither http nor https/],
    ['data:application/json,{}', /neither http nor https/],
    ['https://ada:s3cret@api.example.com', /user name or password/],
    ['https://s3cret@api.example.com', /user name or password/],
    ['https://:s3cret@api.example.com', /user name or password/],
    ['https://api.example.com?key=s3cret', /query/],
  ] as const) {
    it(`refuses "${given}" without repeating it`, () => {
      expect(() => apiRoot(given))
        .to.throw(SettingsError, reason)
        .with.property('message')
        .that.does.not.contain('s3cret');
    });
  }

  it('refuses what is not even text', () => {
    const nothing: unknown = undefined;
    expect(() => apiRoot(nothing as string)).to.throw(SettingsError);
  });
});

describe('apiPath', () => {
  it('keeps any id in one segment, from which the id can be read back', () => {
    const ids = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(ids, (id) => {
        fc.pre(id !== '.' && id !== '..');
        const { pathname } = new URL(apiPath('campaigns', id, 'calls'), 'https://host');
        const segments = pathname.split('/');
        expect(segments).to.have.length(4);
        expect(decodeURIComponent(segments[2] ?? '')).to.equal(id);
      }),
    );
  });

  it('replaces half a surrogate pair, which has no encoding', () => {
    expect(apiPath('a\uD800b')).to.equal('/a%EF%BF%BDb');
    expect(apiPath('😀')).to.equal('/%F0%9F%98%80');
  });

  for (const id of ['', '.', '..']) {
    it(`refuses "${id}", which would ask another address`, () => {
      expect(() => apiPath('campaigns', id)).to.throw(SettingsError);
    });
  }
});

describe('apiQuery', () => {
  it('holds what is there, encoded', () => {
    const query = apiQuery({ limit: '5', cursor: 'a&b=c', from: undefined });
    expect(Object.fromEntries(new URLSearchParams(query))).to.deep.equal({
      limit: '5',
      cursor: 'a&b=c',
    });
  });

  it('leaves commas as they are, and nothing that only looks encoded', () => {
    expect(apiQuery({ ids: 'a,b', cursor: '%2C' })).to.equal('?ids=a,b&cursor=%252C');
  });

  it('is nothing without values', () => {
    expect(apiQuery({ cursor: undefined })).to.equal('');
  });
});
