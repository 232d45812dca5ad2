import { expect } from '@open-wc/testing';
import {
  AuthError,
  CampaignsApiError,
  HttpError,
  NetworkError,
  ResponseShapeError,
  TimeoutError,
} from '../../src/api/index.js';

const line = { method: 'GET', url: 'https://api.example.com/campaigns?cursor=s3cret#s3cret' };

describe('the errors of the client', () => {
  const cause = new Error('the cause');
  for (const [error, name, kind] of [
    [new HttpError(line, 418), 'HttpError', 'http'],
    [new NetworkError(line, 'what', { cause }), 'NetworkError', 'network'],
    [new TimeoutError(line, 'what'), 'TimeoutError', 'timeout'],
    [new AuthError(line, 'what', 401, { cause }), 'AuthError', 'auth'],
    [new ResponseShapeError(line, 'what'), 'ResponseShapeError', 'shape'],
  ] as const) {
    it(`${name} is one, is called so, and says where without the query`, () => {
      expect(error).to.be.instanceOf(CampaignsApiError);
      expect(error.name).to.equal(name);
      expect(error.kind).to.equal(kind);
      expect(error.message).to.match(/^GET https:\/\/api\.example\.com\/campaigns: /);
      expect(error.message).not.to.contain('s3cret');
    });
  }

  it('keep their cause', () => {
    expect(new NetworkError(line, 'what', { cause }).cause).to.equal(cause);
    expect(new AuthError(line, 'what', undefined, { cause }).cause).to.equal(cause);
  });

  it('HttpError says when to come back, and whether that may help', () => {
    const error = new HttpError(line, 429, 61_500);
    expect(error.message).to.contain('429').and.to.contain('62 s');
    expect(error.retryAfterMs).to.equal(61_500);
    const helps = [400, 404, 408, 429, 499, 500, 501, 502, 503, 504, 505].filter(
      (status) => new HttpError(line, status).retryable,
    );
    expect(helps).to.deep.equal([429, 500, 502, 503, 504]);
  });

  it('are retryable where the same question is worth asking again by itself', () => {
    expect(new NetworkError(line, 'what').retryable).to.equal(true);
    expect(new TimeoutError(line, 'what').retryable).to.equal(true);
    expect(new AuthError(line, 'what', 403).retryable).to.equal(false);
    expect(new ResponseShapeError(line, 'what').retryable).to.equal(false);
  });
});
