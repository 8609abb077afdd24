// The procedure of Kota Pasuruan as BPMN: 14 user tasks, step 3 once for each of four units, and a
// decision after step 9 that goes back to step 7 once. So a case has 20 completions.
export const COMPLETIONS = 20;

const LAST_STEP = 14;
const UNITS = 4;

const flow = (id, from, to, condition = '') =>
  `<sequenceFlow id="${id}" sourceRef="${from}" targetRef="${to}">${condition}</sequenceFlow>`;

function userTask(step) {
  const eachUnit = `<multiInstanceLoopCharacteristics isSequential="false">
    <loopCardinality xsi:type="tFormalExpression">${UNITS}</loopCardinality>
  </multiInstanceLoopCharacteristics>`;
  return `<userTask id="step${step}">${step === 3 ? eachUnit : ''}</userTask>`;
}

export function procedure() {
  const steps = Array.from({ length: LAST_STEP }, (_, i) => i + 1);
  const forward = steps
    .filter((step) => step !== 9 && step !== LAST_STEP)
    .map((step) => flow(`f${step}`, `step${step}`, `step${step + 1}`));
  const back = `<conditionExpression xsi:type="tFormalExpression">\${environment.variables.goBack}</conditionExpression>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="procedure_definitions"
  targetNamespace="urn:takar:bench">
<process id="procedure" isExecutable="true">
<startEvent id="start"/>${steps.map(userTask).join('')}
<exclusiveGateway id="decision" default="accepted"/><endEvent id="end"/>
${flow('begin', 'start', 'step1')}${forward.join('')}
${flow('decide', 'step9', 'decision')}${flow('accepted', 'decision', 'step10')}
${flow('returned', 'decision', 'step7', back)}${flow('finish', `step${LAST_STEP}`, 'end')}
</process></definitions>`;
}
