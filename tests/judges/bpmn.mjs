// Judges the BPMN files of the procedures: bpmn-moddle reads them without a warning, bpmnlint's
// recommended rules find nothing, and bpmn-engine runs each executable one to its end, every
// decision first answered "tidak" and then "ya". Usage: bpmn_files.mjs FOLDER
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { EventEmitter } from "node:events";

const require = createRequire(join(process.cwd(), "build/judges/bpmn/package.json"));
const { BpmnModdle } = await import(require.resolve("bpmn-moddle"));
const Linter = require("bpmnlint/lib/linter");
const NodeResolver = require("bpmnlint/lib/resolver/node-resolver");
const { Engine } = require("bpmn-engine");

const moddle = new BpmnModdle();
let wrong = 0;

function tell(file, what) {
  wrong += 1;
  console.log(`WRONG ${file}: ${what}`);
}

async function judge_form(file, source) {
  const { rootElement, warnings } = await moddle.fromXML(source);
  for (const warning of warnings) tell(file, `bpmn-moddle: ${warning.message}`);
  // Its rules remember what they saw: a new one for each file.
  const linter = new Linter({
    config: { extends: "bpmnlint:recommended" },
    resolver: new NodeResolver({ require }),
  });
  const found = await linter.lint(rootElement);
  for (const [rule, reports] of Object.entries(found))
    for (const report of reports) tell(file, `bpmnlint ${rule}: ${report.id} ${report.message}`);
}

// Completes user tasks; the task before a decision says "tidak" once, then "ya".
function run(file, source) {
  return new Promise((resolve) => {
    const answered = new Map();
    const visits = [];
    const listener = new EventEmitter();
    const engine = new Engine({ name: file, source, variables: { jumlah_unit: 2 } });
    listener.on("activity.wait", (task) => {
      const decides = source.includes(`id="${task.id.replace("step_", "decision_")}"`) &&
        task.id.startsWith("step_");
      if (decides) {
        const times = answered.get(task.id) ?? 0;
        answered.set(task.id, times + 1);
        task.environment.variables.keputusan = times === 0 ? "tidak" : "ya";
        engine.environment.variables.keputusan = times === 0 ? "tidak" : "ya";
      }
      visits.push(task.id);
      task.signal();
    });
    engine.execute({ listener }, (error) => {
      if (error) tell(file, `bpmn-engine: ${error.message}`);
      const decisions = [...source.matchAll(/id="decision_\d+"/g)].length;
      const both = [...answered.values()].every((times) => times >= 2);
      if (!error && (answered.size !== decisions || !both))
        tell(file, `bpmn-engine answered ${answered.size} of ${decisions} decisions`);
      for (const [, step] of source.matchAll(/userTask id="(\w+)"/g))
        if (!error && !visits.includes(step)) tell(file, `bpmn-engine never came to ${step}`);
      resolve(visits.length);
    });
  });
}

const folder = process.argv[2];
for (const name of readdirSync(folder).sort()) {
  if (!name.endsWith(".bpmn")) continue;
  const source = readFileSync(join(folder, name), "utf8");
  await judge_form(name, source);
  if (name.endsWith(".javascript.bpmn"))
    console.log(`${name}: ran to its end, ${await run(name, source)} tasks`);
}
console.log(wrong === 0 ? "every BPMN file holds" : `${wrong} faults`);
process.exit(wrong === 0 ? 0 : 1);
