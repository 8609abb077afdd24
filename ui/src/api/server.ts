// The operations of the contract, each as one function. All throw Refusal or Unreachable.

import { call, refusalOf, Unreachable } from './client';
import type {
  ActBody,
  ArchivePage,
  Administration,
  AgreementList,
  Attendance,
  Audit,
  CaseDetail,
  CaseFigures,
  CaseFlowchart,
  CaseList,
  CheckedForm,
  CheckedPeople,
  CheckedPlan,
  CheckForm,
  DocumentRow,
  DocumentsToSign,
  DraftPlan,
  EndDelegation,
  FigureHistory,
  FigureOrigin,
  Findings,
  Flowchart,
  GrantDelegation,
  Health,
  IndicatorPage,
  IndicatorRules,
  LetterBook,
  Me,
  NewPerson,
  NoticeList,
  OfficeBody,
  OfficeVerb,
  OpenCase,
  Organisation,
  PlanPage,
  RecordsVerb,
  ReadTable,
  RegionResults,
  ReportAct,
  ReportBody,
  Results,
  SavedDraft,
  SaveDraft,
  SearchResult,
  SignDocument,
  SignDocuments,
  SignedEach,
  SigningKeyKept,
  Sop,
  SopList,
  TableLines,
  TaskFilter,
  TaskList,
  TaskPage,
  Timeline,
  TriedRules,
  Verb,
  Verification,
  YearReport,
} from './types';

export const kUploadLimit = 20 * 1024 * 1024; // bytes; the server's own limit

const asOfQuery = (asOf: string) => (asOf ? `?as_of=${encodeURIComponent(asOf)}` : '');

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
  setDigest: (body: { hour: number | null }, key: string) =>
    call<object>('POST', '/notices/set_digest', { body, key }),
  taskPage: (caseId: string, visit: string) =>
    call<TaskPage>('GET', `/cases/${caseId}/visits/${visit}`),
  act: <V extends Verb>(caseId: string, visit: string, verb: V, body: ActBody<V>, key: string) =>
    call<TaskPage>('POST', `/cases/${caseId}/visits/${visit}/${verb}`, { body, key }),

  attendance: (caseId: string, visit: string) =>
    call<Attendance>('GET', `/cases/${caseId}/visits/${visit}/attendance`),
  openAttendance: (caseId: string, visit: string, key: string) =>
    call<{ code: string }>('POST', `/cases/${caseId}/visits/${visit}/open_attendance`, {
      body: {},
      key,
    }),
  attendMeeting: (caseId: string, visit: string, body: { code: string }, key: string) =>
    call<{ position: string }>('POST', `/cases/${caseId}/visits/${visit}/attend_meeting`, {
      body,
      key,
    }),
  qrCode: (text: string) =>
    call<{ rows: string[] }>('GET', `/qr_code?text=${encodeURIComponent(text)}`),
  saveDraft: (caseId: string, visit: string, body: SaveDraft) =>
    call<SavedDraft>('POST', `/cases/${caseId}/visits/${visit}/save_draft`, { body }),

  unitFormFile: (caseId: string, visit: string) =>
    `/api/v1/cases/${caseId}/visits/${visit}/unit_form`,
  checkForm: (caseId: string, visit: string, body: CheckForm, key: string) =>
    call<CheckedForm>('POST', `/cases/${caseId}/visits/${visit}/check_form`, { body, key }),

  cases: () => call<CaseList>('GET', '/cases'),
  caseDetail: (id: string) => call<CaseDetail>('GET', `/cases/${id}`),
  timeline: (id: string) => call<Timeline>('GET', `/cases/${id}/timeline`),
  caseFigures: (id: string, asOf = '') =>
    call<CaseFigures>('GET', `/cases/${id}/figures${asOfQuery(asOf)}`),
  figureOrigin: (id: string, indicator: string, asOf = '') =>
    call<FigureOrigin>('GET', `/cases/${id}/figures/${indicator}${asOfQuery(asOf)}`),
  figureHistory: (id: string, indicator: string) =>
    call<FigureHistory>('GET', `/cases/${id}/figures/${indicator}/history`),
  commentFigure: (id: string, body: { indicator_id: string; text: string }, key: string) =>
    call<object>('POST', `/cases/${id}/comment_figure`, { body, key }),
  caseFlowchart: (id: string) => call<CaseFlowchart>('GET', `/cases/${id}/flowchart`),
  openCase: (body: OpenCase, key: string) =>
    call<CaseDetail>('POST', '/cases/open_case', { body, key }),
  caseAct: (
    id: string,
    verb: 'stop_case' | 'suspend_case' | 'resume_case',
    body: { reason: string; version?: number; position_id?: string },
    key: string,
  ) => call<CaseDetail>('POST', `/cases/${id}/${verb}`, { body, key }),

  /** Without a quarter: as of the newest one with figures. */
  results: (year?: string, quarter?: string) =>
    call<Results>('GET', year && quarter ? `/results/${year}/${quarter}` : '/results'),
  regionResults: (year: number, quarter: number) =>
    call<RegionResults>('GET', `/results/${year}/${quarter}/region`),

  quarterReportFile: (year: number, quarter: number, as: 'pdf' | 'docx') =>
    `/api/v1/results/${year}/${quarter}/file?as=${as}`,
  resultsTable: (year: number, quarter: number, as: 'xlsx' | 'csv' | 'json') =>
    `/api/v1/results/${year}/${quarter}/table?as=${as}`,
  yearReport: (year: number) => call<YearReport>('GET', `/reports/${year}`),
  yearReportFile: (year: number, as: 'pdf' | 'docx') => `/api/v1/reports/${year}/file?as=${as}`,
  reportAct: <V extends ReportAct>(verb: V, body: ReportBody<V>, key: string) =>
    call<object>('POST', `/reports/${verb}`, { body, key }),

  sops: () => call<SopList>('GET', '/sops'),
  sop: (id: string) => call<Sop>('GET', `/sops/${id}`),
  sopFlowchart: (id: string) => call<Flowchart>('GET', `/sops/${id}/flowchart`),
  sopFindings: (id: string) => call<Findings>('GET', `/sops/${id}/findings`),
  search: (words: string) => call<SearchResult>('GET', `/search?q=${encodeURIComponent(words)}`),
  document: (id: string) => call<DocumentRow>('GET', `/documents/${id}`),
  caseBag: (id: string) => `/api/v1/cases/${id}/bag`,
  documentFile: (id: string, as: 'pdf' | 'docx' = 'pdf') =>
    `/api/v1/documents/${id}/file${as === 'pdf' ? '' : '?as=docx'}`,
  documentPage: (id: string, page: number) => `/api/v1/documents/${id}/pages/${page}`,
  documentCalendar: (id: string) => `/api/v1/documents/${id}/calendar`,
  uploadFile: (id: string) => `/api/v1/uploads/${id}`,

  toSign: () => call<DocumentsToSign>('GET', '/signing/documents'),
  signDocuments: (body: SignDocuments, key: string) =>
    call<SignedEach>('POST', '/signing/sign_documents', { body, key }),
  signDocument: (caseId: string, body: SignDocument, key: string) =>
    call<CaseDetail>('POST', `/cases/${caseId}/sign_document`, { body, key }),
  signingKeyAct: (verb: 'keep_signing_key' | 'remove_signing_key', body: object, key: string) =>
    call<SigningKeyKept>('POST', `/me/${verb}`, { body, key }),
  verifyCode: (code: string) =>
    call<Verification>('GET', `/verification?code=${encodeURIComponent(code)}`),

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
  indicatorPage: (id: string) => call<IndicatorPage>('GET', `/administration/indicators/${id}`),
  tryIndicatorRules: (body: { indicator_id: string; rules: IndicatorRules }, key: string) =>
    call<TriedRules>('POST', '/administration/try_indicator_rules', { body, key }),
  plan: (version = '') => call<PlanPage>('GET', `/plan${version ? `?version=${version}` : ''}`),
  agreements: (year: number) => call<AgreementList>('GET', `/plan/agreements/${year}`),
  agreementFile: (year: number, position: string, as: 'pdf' | 'docx') =>
    `/api/v1/plan/agreements/${year}/${position}/file?as=${as}`,
  readTable: (body: ReadTable, key: string) =>
    call<TableLines>('POST', '/plan/read_table', { body, key }),
  checkPlan: (body: DraftPlan, key: string) =>
    call<CheckedPlan>('POST', '/plan/check_plan', { body, key }),
  draftPlan: (body: DraftPlan, key: string) =>
    call<PlanPage>('POST', '/plan/draft_plan', { body, key }),
  planAct: (verb: 'approve_plan' | 'record_spending', body: object, key: string) =>
    call<PlanPage>('POST', `/plan/${verb}`, { body, key }),
  archive: () => call<ArchivePage>('GET', '/archive'),
  placeLabel: (id: string) => `/api/v1/archive/files/${id}/label`,
  srikandiFile: (id: string) => `/api/v1/archive/files/${id}/srikandi`,
  archiveAct: (verb: RecordsVerb, body: object, key: string) =>
    call<ArchivePage>('POST', `/archive/${verb}`, { body, key }),
  audit: (query: URLSearchParams) => call<Audit>('GET', `/audit?${query.toString()}`),
  letterNumbers: (year: number) =>
    call<LetterBook>('GET', `/administration/letter_numbers/${year}`),
  health: () => call<Health>('GET', '/health'),
};

/** Hands a file in for judgement; nothing of it is kept. Throws Refusal or Unreachable. */
export async function verifyFile(file: File): Promise<Verification> {
  let response: Response;
  try {
    response = await fetch('/api/v1/verification', {
      method: 'POST',
      headers: { 'Content-Type': 'application/pdf', Accept: 'application/json' },
      credentials: 'same-origin',
      body: file,
    });
  } catch {
    throw new Unreachable();
  }
  const text = await response.text();
  if (!response.ok) throw refusalOf(response.status, text);
  return JSON.parse(text) as Verification;
}
