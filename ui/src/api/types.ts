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
export type NoticeList = Schemas['NoticeList'];
export type Notice = NoticeList['items'][number];
export type ReturnTarget = Schemas['ReturnTarget'];
export type DraftValue = Schemas['DraftValue'];
export type SaveDraft = Schemas['SaveDraft'];
export type SavedDraft = Schemas['SavedDraft'];
export type Upload = Schemas['Upload'];
export type SopList = Schemas['SopList'];
export type Sop = Schemas['Sop'];
export type Findings = Schemas['Findings'];
export type Finding = Schemas['Finding'];
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
export type Health = Schemas['Health'];
export type CheckedPeople = Schemas['CheckedPeople'];
export type NewPerson = Schemas['NewPerson'];
export type NewUnit = Schemas['NewUnit'];
export type NewPosition = Schemas['NewPosition'];
export type NewIndicator = Schemas['NewIndicator'];

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
};
export type OfficeVerb = keyof OfficeBodies;
export type OfficeBody<V extends OfficeVerb> = OfficeBodies[V];

export type OpenCase = Schemas['OpenCase'];
export type GrantDelegation = Schemas['GrantDelegation'];
export type EndDelegation = Schemas['EndDelegation'];
