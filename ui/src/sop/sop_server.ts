// The operations of the contract on the life of SOPs and on drafts. All throw Refusal or
// Unreachable.

import { call } from '../api/client';
import type {
  ApproveSop,
  Regulations,
  SopChanges,
  SopDraft,
  SopDraftList,
  SopDraftPreview,
  SopLife,
  SopSimulation,
} from '../api/types';
import { freshKey } from '../base/act_key';

export interface CellEdit {
  place: string;
  value: string[];
}

interface DraftDone {
  draft_id: string;
  revision: number;
}
interface SopDone {
  sop_id: string;
}

const post = <T>(path: string, body: unknown) => call<T>('POST', path, { body, key: freshKey() });

export const sopServer = {
  life: (id: string) => call<SopLife>('GET', `/sops/${id}/life`),
  changes: (id: string) => call<SopChanges>('GET', `/sops/${id}/changes`),
  simulation: (id: string, start: string, returns: number[]) =>
    call<SopSimulation>(
      'GET',
      `/sops/${id}/simulation?start=${start}&returns=${encodeURIComponent(returns.join(','))}`,
    ),
  formFile: (id: string, paper: 'A4' | 'F4') => `/api/v1/sops/${id}/form?paper=${paper}`,
  bpmnFile: (id: string, profile: 'bpmn' | 'bpmn-exec') =>
    `/api/v1/sops/${id}/bpmn?profile=${profile}`,
  enforce: (sop_id: string) => post<SopDone>('/sops/enforce_sop', { sop_id }),
  revoke: (sop_id: string, reason: string) => post<SopDone>('/sops/revoke_sop', { sop_id, reason }),
  confirmRead: (sop_id: string) => post<SopDone>('/sops/confirm_sop_read', { sop_id }),
  regulations: () => call<Regulations>('GET', '/regulations'),

  drafts: () => call<SopDraftList>('GET', '/sop_drafts'),
  draft: (id: string) => call<SopDraft>('GET', `/sop_drafts/${id}`),
  preview: (id: string) => call<SopDraftPreview>('GET', `/sop_drafts/${id}/preview`),
  importSop: (upload_id: string) => post<DraftDone>('/sop_drafts/import_sop', { upload_id }),
  start: (body: { sop_id?: string; copy?: boolean }) =>
    post<DraftDone>('/sop_drafts/start_sop_draft', body),
  edit: (draft_id: string, seen: number, edits: CellEdit[]) =>
    post<DraftDone>('/sop_drafts/edit_sop_draft', { draft_id, seen, edits }),
  takeBack: (draft_id: string) => post<DraftDone>('/sop_drafts/take_back_sop_edit', { draft_id }),
  repeat: (draft_id: string) => post<DraftDone>('/sop_drafts/repeat_sop_edit', { draft_id }),
  giveUp: (draft_id: string) => post<DraftDone>('/sop_drafts/give_up_sop_draft', { draft_id }),
  tryOut: (draft_id: string) => post<SopDone>('/sop_drafts/try_sop', { draft_id }),
  approve: (body: ApproveSop) => post<SopDone>('/sop_drafts/approve_sop', body),
};
