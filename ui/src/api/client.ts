// One way to the server: JSON in, JSON out, and every refusal as a Refusal with its sentence.

import type { Problem } from './types';

/** The server said no, in words for the person. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem,
  ) {
    super(problem.code);
  }
}

/** No answer came: the network, or the server, is away. Nothing is known to have changed. */
export class Unreachable extends Error {}

export interface CallOptions {
  body?: unknown;
  key?: string; // Idempotency-Key of an act
  signal?: AbortSignal;
}

/** Values that travel with each call; session.svelte.ts keeps them current. */
export const wire = { csrf: '', onSignedOut: () => {} };

const kRoot = '/api/v1';

function headersOf(method: string, options: CallOptions): Headers {
  const headers = new Headers();
  if (options.body !== undefined) headers.set('Content-Type', 'application/json');
  if (method !== 'GET' && wire.csrf) headers.set('X-Takar-Csrf', wire.csrf);
  if (options.key) headers.set('Idempotency-Key', options.key);
  return headers;
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && 'code' in value && 'title_id' in value;
}

/** A refusal that came without our sentence, e.g. from a proxy in between. */
function nameless(status: number): Problem {
  return {
    code: `http.${status}`,
    class: status === 401 ? 'signed_out' : 'fault',
    title_id: `Server menjawab ${status}. Tidak ada yang berubah. Coba lagi sebentar lagi.`,
    title_en: `The server answered ${status}. Nothing was changed. Try again in a moment.`,
    details: [],
    request_id: '',
  };
}

export function refusalOf(status: number, text: string): Refusal {
  try {
    const value: unknown = JSON.parse(text);
    if (isProblem(value)) return new Refusal(status, value);
  } catch {
    // Not JSON: handled below.
  }
  return new Refusal(status, nameless(status));
}

/**
 * Throws Refusal or Unreachable. A GET goes out plain, so that an answer which the head of the page
 * asked for beforehand is taken; the server forbids keeping any of them.
 */
export async function call<T>(method: string, path: string, options: CallOptions = {}): Promise<T> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(kRoot + path, {
      method,
      headers: headersOf(method, options),
      credentials: 'same-origin',
      ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      ...(options.signal ? { signal: options.signal } : {}),
    });
    text = await response.text();
  } catch {
    throw new Unreachable();
  }
  if (response.ok) return (text === '' ? null : JSON.parse(text)) as T;
  const refusal = refusalOf(response.status, text);
  if (response.status === 401 && path !== '/session' && path !== '/me') wire.onSignedOut();
  throw refusal;
}
