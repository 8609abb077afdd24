// usage: node bench.mjs CASES FOLDER
//
// bpmn-engine as a stateless server would use it: for each completion the state is loaded, the
// engine recovered and resumed, the task signalled, and the new state saved with its task and
// history rows in one transaction (SQLite, WAL, synchronous=FULL). Prints one JSON line.
import { EventEmitter } from 'node:events';
import path from 'node:path';
import Database from 'better-sqlite3';
import * as elements from 'bpmn-elements';
import { Engine } from 'bpmn-engine';
import { BpmnModdle } from 'bpmn-moddle';
import serializer from 'moddle-context-serializer';
import { COMPLETIONS, procedure } from './procedure.mjs';

const WARM_UP_CASES = 3;
const cases = Number(process.argv[2] ?? 30);
const folder = process.argv[3] ?? '.';

const db = new Database(path.join(folder, 'peer.db'));
db.pragma('journal_mode = WAL');
db.pragma('synchronous = FULL');
db.exec(`
  CREATE TABLE work_case(id TEXT PRIMARY KEY, state TEXT NOT NULL);
  CREATE TABLE task(id INTEGER PRIMARY KEY, work_case TEXT, step TEXT, place INTEGER, done_at INTEGER);
  CREATE INDEX task_of_case ON task(work_case, step, place);
  CREATE TABLE history(id INTEGER PRIMARY KEY, work_case TEXT, step TEXT, what TEXT, at INTEGER);`);
const saveState = db.prepare(
  'INSERT INTO work_case VALUES(?, ?) ON CONFLICT(id) DO UPDATE SET state = excluded.state');
const loadState = db.prepare('SELECT state FROM work_case WHERE id = ?').pluck();
const openTask = db.prepare('INSERT INTO task(work_case, step, place) VALUES(?, ?, ?)');
const closeTask = db.prepare(
  'UPDATE task SET done_at = ? WHERE work_case = ? AND step = ? AND place = ? AND done_at IS NULL');
const note = db.prepare('INSERT INTO history(work_case, step, what, at) VALUES(?, ?, ?, ?)');

const makeContext = async () => {
  const serialize = serializer.default ?? serializer;
  const { TypeResolver } = await import('moddle-context-serializer');
  return serialize(await new BpmnModdle().fromXML(procedure()), TypeResolver(elements));
};
const sourceContext = await makeContext();

const task = (activity) => ({ step: activity.id, place: activity.content.index ?? 0 });

const save = db.transaction((id, state, done, opened) => {
  const at = Date.now();
  saveState.run(id, state);
  if (done) {
    closeTask.run(at, id, done.step, done.place);
    note.run(id, done.step, 'completed', at);
  }
  for (const { step, place } of opened) {
    openTask.run(id, step, place);
    note.run(id, step, 'opened', at);
  }
});

function waitingList() {
  const waiting = [];
  const listener = new EventEmitter();
  listener.on('activity.wait', (activity) => waiting.push(activity));
  return { waiting, listener };
}

async function open(id) {
  const engine = Engine({ name: id, sourceContext });
  const { waiting, listener } = waitingList();
  await engine.execute({ listener });
  save(id, JSON.stringify(await engine.getState()), null, waiting.map(task));
  await engine.stop();
}

// Answers false when the case has ended. `returns` counts the answers "no" so far.
async function completeOne(id, returns) {
  const engine = Engine({ name: id });
  engine.recover(JSON.parse(loadState.get(id)));
  const { waiting, listener } = waitingList();
  let ended = false;
  engine.once('end', () => { ended = true; });
  await engine.resume({ listener });
  const [activity] = waiting;
  if (!activity) throw new Error(`nothing waits in ${id}`);
  const before = waiting.length;
  if (activity.id === 'step9') activity.environment.variables.goBack = returns.count++ < 1;
  const done = task(activity);
  activity.signal({ accepted: true });
  save(id, JSON.stringify(await engine.getState()), done, waiting.slice(before).map(task));
  if (!ended) await engine.stop();
  return !ended;
}

const times = [];
async function play(id) {
  await open(id);
  const returns = { count: 0 };
  for (let more = true; more;) {
    const start = performance.now();
    more = await completeOne(id, returns);
    times.push(performance.now() - start);
  }
}

for (let i = 0; i < WARM_UP_CASES; i++) await play(`warm-up-${i}`);
times.length = 0;
const start = performance.now();
for (let i = 0; i < cases; i++) await play(`case-${i}`);
const seconds = (performance.now() - start) / 1000;

const counted = db.prepare(
  "SELECT count(*) FROM history WHERE what = 'completed' AND work_case LIKE 'case-%'").pluck().get();
if (counted !== cases * COMPLETIONS) throw new Error(`expected ${cases * COMPLETIONS} completions, saw ${counted}`);
times.sort((a, b) => a - b);
const at = (part) => times[Math.min(times.length - 1, Math.floor(times.length * part))];
process.stdout.write(`${JSON.stringify({
  completions: counted,
  completions_per_second: Math.round(counted / seconds),
  p50_ms: Number(at(0.5).toFixed(2)),
  p99_ms: Number(at(0.99).toFixed(2)),
  rss_mb: Math.round(process.memoryUsage().rss / 1048576),
})}\n`);
