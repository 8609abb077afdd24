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
export type Upload = Schemas['Upload'];
export type SopList = Schemas['SopList'];
export type Sop = Schemas['Sop'];
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
};

/** What a verb carries besides the seen version and the acting position. */
export type ActFields<V extends Verb> = Omit<Bodies[V], 'version' | 'position_id'>;
export type ActBody<V extends Verb> = Bodies[V];
export type OpenCase = Schemas['OpenCase'];
export type GrantDelegation = Schemas['GrantDelegation'];
export type EndDelegation = Schemas['EndDelegation'];
