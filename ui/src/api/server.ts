// The operations of the contract, each as one function. All throw Refusal or Unreachable.

import { call, refusalOf, Unreachable, wire } from './client';
import type {
  ActBody,
  Administration,
  Audit,
  CaseDetail,
  CaseFlowchart,
  CaseList,
  CheckedPeople,
  DocumentRow,
  EndDelegation,
  Findings,
  Flowchart,
  GrantDelegation,
  Health,
  Me,
  NewPerson,
  NoticeList,
  OfficeBody,
  OfficeVerb,
  OpenCase,
  Organisation,
  SavedDraft,
  SaveDraft,
  Sop,
  SopList,
  TaskFilter,
  TaskList,
  TaskPage,
  Timeline,
  Upload,
  Verb,
} from './types';

export const kUploadLimit = 20 * 1024 * 1024; // bytes; the server's own limit

export const server = {
  me: () => call<Me>('GET', '/me'),
  signIn: (username: string, password: string) =>
    call<Me>('POST', '/session', { body: { username, password } }),
  signOut: () => call<null>('DELETE', '/session'),
  changePassword: (old_password: string, new_password: string) =>
    call<Me>('POST', '/me/change_password', { body: { old_password, new_password } }),
  firstAdmin: (body: { secret: string; username: string; password: string; name: string }) =>
    call<Me>('POST', '/first_admin', { body }),

  tasks: (filter: TaskFilter) => call<TaskList>('GET', `/tasks?filter=${filter}`),
  notices: () => call<NoticeList>('GET', '/notices'),
  taskPage: (caseId: string, visit: string) =>
    call<TaskPage>('GET', `/cases/${caseId}/visits/${visit}`),
  act: <V extends Verb>(caseId: string, visit: string, verb: V, body: ActBody<V>, key: string) =>
    call<TaskPage>('POST', `/cases/${caseId}/visits/${visit}/${verb}`, { body, key }),

  saveDraft: (caseId: string, visit: string, body: SaveDraft) =>
    call<SavedDraft>('POST', `/cases/${caseId}/visits/${visit}/save_draft`, { body }),

  cases: () => call<CaseList>('GET', '/cases'),
  caseDetail: (id: string) => call<CaseDetail>('GET', `/cases/${id}`),
  timeline: (id: string) => call<Timeline>('GET', `/cases/${id}/timeline`),
  caseFlowchart: (id: string) => call<CaseFlowchart>('GET', `/cases/${id}/flowchart`),
  openCase: (body: OpenCase, key: string) =>
    call<CaseDetail>('POST', '/cases/open_case', { body, key }),
  caseAct: (
    id: string,
    verb: 'stop_case' | 'suspend_case' | 'resume_case',
    body: { reason: string; version?: number; position_id?: string },
    key: string,
  ) => call<CaseDetail>('POST', `/cases/${id}/${verb}`, { body, key }),

  sops: () => call<SopList>('GET', '/sops'),
  sop: (id: string) => call<Sop>('GET', `/sops/${id}`),
  sopFlowchart: (id: string) => call<Flowchart>('GET', `/sops/${id}/flowchart`),
  sopFindings: (id: string) => call<Findings>('GET', `/sops/${id}/findings`),
  document: (id: string) => call<DocumentRow>('GET', `/documents/${id}`),
  caseBag: (id: string) => `/api/v1/cases/${id}/bag`,
  documentFile: (id: string) => `/api/v1/documents/${id}/file`,
  uploadFile: (id: string) => `/api/v1/uploads/${id}`,

  organisation: () => call<Organisation>('GET', '/organisation'),
  grantDelegation: (body: GrantDelegation, key: string) =>
    call<Organisation>('POST', '/organisation/grant_delegation', { body, key }),
  endDelegation: (body: EndDelegation, key: string) =>
    call<Organisation>('POST', '/organisation/end_delegation', { body, key }),

  administration: () => call<Administration>('GET', '/administration'),
  officeAct: <V extends OfficeVerb>(verb: V, body: OfficeBody<V>, key: string) =>
    call<Administration>('POST', `/administration/${verb}`, { body, key }),
  checkPeople: (people: NewPerson[], key: string) =>
    call<CheckedPeople>('POST', '/administration/check_people', { body: { people }, key }),
  audit: (query: URLSearchParams) => call<Audit>('GET', `/audit?${query.toString()}`),
  health: () => call<Health>('GET', '/health'),
};

/**
 * Sends one file and tells the share that has left (0 to 100). XMLHttpRequest, because fetch does
 * not tell the progress of what it sends. Rejects with Refusal or Unreachable.
 */
export function uploadFile(file: File, onProgress: (percent: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/v1/uploads?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('X-Takar-Csrf', wire.csrf);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(Math.floor((event.loaded * 100) / event.total));
    };
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new Unreachable());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText) as Upload);
        return;
      }
      if (request.status === 401) wire.onSignedOut();
      reject(refusalOf(request.status, request.responseText));
    };
    request.send(file);
  });
}
