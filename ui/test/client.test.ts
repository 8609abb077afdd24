import { afterEach, describe, expect, it, vi } from 'vitest';
import { call, wire } from '../src/api/client';

function answering(text: string) {
  const asked: RequestInit[] = [];
  vi.stubGlobal('fetch', (_: string, options: RequestInit) => {
    asked.push(options);
    return Promise.resolve(new Response(text));
  });
  return asked;
}

afterEach(() => vi.unstubAllGlobals());

describe('a question to the server', () => {
  it('goes out plain when it only reads, so that what was asked beforehand is taken', async () => {
    wire.csrf = 'abc';
    const asked = answering('{"id":"7"}');
    await call('GET', '/me');
    expect([...(asked[0]!.headers as Headers)]).toEqual([]);
    expect(asked[0]!.cache).toBeUndefined();
  });

  it('carries its proof and its key when it changes something', async () => {
    wire.csrf = 'abc';
    const asked = answering('{}');
    await call('POST', '/cases/open_case', { body: {}, key: 'k1' });
    const headers = asked[0]!.headers as Headers;
    expect(headers.get('X-Takar-Csrf')).toBe('abc');
    expect(headers.get('Idempotency-Key')).toBe('k1');
    expect(headers.get('Content-Type')).toBe('application/json');
  });
});
