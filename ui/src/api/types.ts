// The shapes of the contract under short names. All of them are generated from docs/openapi.yaml.

import type { components } from './schema';

type Schemas = components['schemas'];

export type Me = Schemas['Me'];
export type TaskRow = Schemas['TaskRow'];
export type TaskList = Schemas['TaskList'];
export type TaskPage = Schemas['TaskPage'];
export type TaskStep = Schemas['TaskStep'];
export type CaseRow = Schemas['CaseRow'];
export type CaseList = Schemas['CaseList'];
export type CaseDetail = Schemas['CaseDetail'];
export type CaseFlowchart = Schemas['CaseFlowchart'];
export type Flowchart = Schemas['Flowchart'];
export type FlowchartPage = Schemas['FlowchartPage'];
export type Timeline = Schemas['Timeline'];
export type StepState = Schemas['StepState'];
export type UnitState = Schemas['UnitState'];
export type DocumentRow = Schemas['DocumentRow'];
export type SearchResult = Schemas['SearchResult'];
export type Verification = Schemas['Verification'];
export type SigningKeyKept = Schemas['SigningKeyKept'];
export type SignDocument = Schemas['SignDocument'];
export type NoticeList = Schemas['NoticeList'];
export type Notice = NoticeList['items'][number];
export type ReturnTarget = Schemas['ReturnTarget'];
export type DraftValue = Schemas['DraftValue'];
export type SaveDraft = Schemas['SaveDraft'];
export type AgreementList = Schemas['AgreementList'];
export type ReadTable = Schemas['ReadTable'];
export type TableLines = Schemas['TableLines'];
export type CheckForm = Schemas['CheckForm'];
export type CheckedForm = Schemas['CheckedForm'];
export type SavedDraft = Schemas['SavedDraft'];
export type Upload = Schemas['Upload'];
export type SopList = Schemas['SopList'];
export type Sop = Schemas['Sop'];
export type Findings = Schemas['Findings'];
export type Finding = Schemas['Finding'];
export type Achieved = Schemas['Achieved'];
export type Results = Schemas['Results'];
export type IndicatorResult = Schemas['IndicatorResult'];
export type RegionResults = Schemas['RegionResults'];
export type YearReport = Schemas['YearReport'];
interface ReportBodies {
  save_chapters: Schemas['SaveChapters'];
  save_analysis: Schemas['SaveAnalysis'];
  close_report: Schemas['CloseReport'];
}
export type ReportAct = keyof ReportBodies;
export type ReportBody<V extends ReportAct> = ReportBodies[V];
export type SopLife = Schemas['SopLife'];
export type SopState = Schemas['SopState'];
export type SopChange = Schemas['SopChange'];
export type SopChanges = Schemas['SopChanges'];
export type SopConformance = Schemas['SopConformance'];
export type CaseConformance = Schemas['CaseConformance'];
export type SopEvaluations = Schemas['SopEvaluations'];
export type SopReview = Schemas['SopReview'];
export type ConformanceRow = Schemas['ConformanceRow'];
export type SopCatalogue = Schemas['Catalogue'];
export type CatalogueSop = Schemas['CatalogueSop'];
export type SimilarSops = Schemas['SimilarSops'];
export type SopComparison = Schemas['SopComparison'];
export type SopFeedback = Schemas['SopFeedback'];
export type SopSimulation = Schemas['SopSimulation'];
export type SopDraft = Schemas['SopDraft'];
export type SopDraftList = Schemas['SopDraftList'];
export type SopDraftPreview = Schemas['SopDraftPreview'];
export type SopQuestion = SopDraft['questions'][number];
export type SopEvidence = SopDraft['evidence'][number];
export type ApproveSop = Schemas['ApproveSop'];
export type Regulations = Schemas['Regulations'];
export type Organisation = Schemas['Organisation'];
export type Form = Schemas['Form'];
export type Indicator = Form['indicators'][number];
export type Catalogue = TaskPage['catalogue'];
export type UnitForm = TaskPage['unit_forms'][number];
export type Kind = Schemas['Kind'];
export type Verb = Schemas['Verb'];
export type Problem = Schemas['Problem'];
export type Remark = Schemas['Remark'];
export type StatedInput = Schemas['StatedInput'];
export type StepContent = Schemas['StepContent'];
export type StandardTime = Schemas['StandardTime'];
export type ActualTime = Schemas['ActualTime'];
export type TaskFilter = 'mine' | 'team' | 'unclaimed' | 'done';

type Bodies = {
  claim_task: Schemas['Act'];
  release_task: Schemas['Act'];
  start_step: Schemas['StartStep'];
  pause_step: Schemas['ReasonedAct'];
  resume_step: Schemas['Act'];
  complete_step: Schemas['CompleteStep'];
  return_step: Schemas['ReturnStep'];
  recall_step: Schemas['ReasonedAct'];
  record_step: Schemas['RecordStep'];
  add_branch: Schemas['AddBranch'];
  close_fan_out: Schemas['CloseFanOut'];
  supplement_branch: Schemas['SupplementBranch'];
  waive_separation: Schemas['WaiveSeparation'];
  extend_deadline: Schemas['ExtendDeadline'];
  reassign_task: Schemas['ReassignTask'];
};

/** What a verb carries besides the seen version and the acting position. */
export type ActFields<V extends Verb> = Omit<Bodies[V], 'version' | 'position_id'>;
export type ActBody<V extends Verb> = Bodies[V];
export type Administration = Schemas['Administration'];
export type Audit = Schemas['Audit'];
export type LetterBook = Schemas['LetterBook'];
export type Health = Schemas['Health'];
export type CheckedPeople = Schemas['CheckedPeople'];
export type NewPerson = Schemas['NewPerson'];
export type NewUnit = Schemas['NewUnit'];
export type NewPosition = Schemas['NewPosition'];
export type NewIndicator = Schemas['NewIndicator'];
export type IndicatorRule = Schemas['IndicatorRule'];
export type IndicatorRules = Schemas['IndicatorRules'];
export type IndicatorPage = Schemas['IndicatorPage'];
export type CaseFigures = Schemas['CaseFigures'];
export type FigureOrigin = Schemas['FigureOrigin'];
export type FigureAnswer = Schemas['FigureAnswer'];
export type Attendance = Schemas['Attendance'];
export type Digest = Schemas['NoticeList']['digest'];
export type FigureHistory = Schemas['FigureHistory'];
export type FigureMoments = Schemas['FigureMoments'];
export type DocumentsToSign = Schemas['DocumentsToSign'];
export type SignDocuments = Schemas['SignDocuments'];
export type SignedEach = Schemas['SignedEach'];
export type ArchivePage = Schemas['ArchivePage'];
export type RecordFile = Schemas['RecordFile'];
export type DisposalList = Schemas['DisposalList'];
export type RecordsVerb =
  | 'set_retention'
  | 'classify_file'
  | 'hold_file'
  | 'lift_hold'
  | 'place_originals'
  | 'propose_disposal'
  | 'decide_disposal'
  | 'destroy_files';
export type PlanPage = Schemas['PlanPage'];
export type PlanRow = Schemas['PlanRow'];
export type DraftPlan = Schemas['DraftPlan'];
export type CheckedPlan = Schemas['CheckedPlan'];
export type TriedRules = Schemas['TriedRules'];
export type MeasuredNumber = Schemas['MeasuredNumber'];

type OfficeBodies = {
  change_settings: Schemas['ChangeSettings'];
  name_government: Schemas['NameGovernment'];
  add_units: Schemas['AddUnits'];
  change_unit: Schemas['ChangeUnit'];
  remove_unit: Schemas['RemoveUnit'];
  add_positions: Schemas['AddPositions'];
  change_position: Schemas['ChangePosition'];
  remove_position: Schemas['RemovePosition'];
  appoint_person: Schemas['AppointPerson'];
  end_tenure: Schemas['EndTenure'];
  add_day_off: Schemas['AddDayOff'];
  remove_day_off: Schemas['RemoveDayOff'];
  add_people: Schemas['AddPeople'];
  change_person: Schemas['ChangePerson'];
  retire_person: Schemas['RetirePerson'];
  open_account: Schemas['OpenAccount'];
  reset_password: Schemas['ResetPassword'];
  set_role: Schemas['SetRole'];
  disable_account: Schemas['DisableAccount'];
  enable_account: Schemas['EnableAccount'];
  take_up_sop: Schemas['TakeUpSop'];
  bind_performers: Schemas['BindPerformers'];
  add_indicators: Schemas['AddIndicators'];
  set_targets: Schemas['SetTargets'];
  set_indicator_rules: Schemas['SetIndicatorRules'];
  change_signing_settings: Schemas['ChangeSigningSettings'];
  set_number_template: Schemas['SetNumberTemplate'];
  reserve_number: Schemas['ReserveNumber'];
  void_number: Schemas['VoidNumber'];
};
export type OfficeVerb = keyof OfficeBodies;
export type OfficeBody<V extends OfficeVerb> = OfficeBodies[V];

export type OpenCase = Schemas['OpenCase'];
export type GrantDelegation = Schemas['GrantDelegation'];
export type EndDelegation = Schemas['EndDelegation'];
