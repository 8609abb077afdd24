// The operations of the contract on the public catalogue, and what an agency does about it. All
// throw Refusal or Unreachable.

import { call } from '../api/client';
import type {
  CatalogueSop,
  SimilarSops,
  SopCatalogue,
  SopComparison,
  SopFeedback,
} from '../api/types';
import { freshKey } from '../base/act_key';

export interface Question {
  words: string;
  agency: string; // an id, or empty for every agency
  page: number;
}

/** The query of a page of the catalogue, the same in our address and in the server's. */
export function queryOf({ words, agency, page }: Question): Record<string, string> {
  return {
    ...(words ? { q: words } : {}),
    ...(agency ? { agency } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  };
}

export function questionIn(query: URLSearchParams): Question {
  const page = parseInt(query.get('page') ?? '1', 10);
  return {
    words: query.get('q') ?? '',
    agency: /^\d+$/.test(query.get('agency') ?? '') ? query.get('agency')! : '',
    page: page > 0 ? page : 1,
  };
}

const act = (verb: string, body: object) =>
  call<{ sop_id: string }>('POST', `/sops/${verb}`, { body, key: freshKey() });

export const catalogueServer = {
  list: (question: Question) =>
    call<SopCatalogue>('GET', `/catalogue?${new URLSearchParams(queryOf(question)).toString()}`),
  sop: (id: string) => call<CatalogueSop>('GET', `/catalogue/${id}`),
  formFile: (id: string, paper: 'A4' | 'F4') => `/api/v1/catalogue/${id}/form?paper=${paper}`,
  svgFile: (id: string, page: number) => `/api/v1/catalogue/${id}/form?as=svg&page=${page}`,
  giveFeedback: (id: string, body: { text: string; name: string; contact: string }) =>
    call<{ kept: boolean }>('POST', `/catalogue/${id}/feedback`, { body }),

  similar: (id: string) => call<SimilarSops>('GET', `/sops/${id}/similar`),
  compare: (id: string, other: string) =>
    call<SopComparison>('GET', `/sops/${id}/similar/${other}`),
  feedback: (id: string) => call<SopFeedback>('GET', `/sops/${id}/feedback`),
  show: (sop_id: string) => act('show_sop_publicly', { sop_id }),
  hide: (sop_id: string) => act('hide_sop_publicly', { sop_id }),
  answer: (sop_id: string, number: number, note: string) =>
    act('answer_sop_feedback', { sop_id, number, note }),
};
