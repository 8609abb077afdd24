// All five procedures to their last step in the browser, each decision answered "no" once.

import fs from 'node:fs';
import { desk, Person, phone } from './browser.mjs';
import { fillForm } from './fill.mjs';
import { begin, handOver, openCase } from './work.mjs';

const folder = 'data/demo';
const kActsMost = 150; // acts of one case; more means that it walks in circles

function nextTask(person, caseId) {
  return person.page.evaluate(async (id) => {
    for (const filter of ['mine', 'unclaimed']) {
      const answer = await fetch(`/api/v1/tasks?filter=${filter}`);
      const { items } = await answer.json();
      const task = items.find((one) => one.case_id === id && one.state !== 'paused');
      if (task) return { path: `/pelaksanaan/${id}/tugas/${task.visit}`, step: task.step };
    }
    return null;
  }, caseId);
}

function stateOf(person, caseId) {
  return person.page.evaluate(
    async (id) => (await (await fetch(`/api/v1/cases/${id}`)).json()).state,
    caseId,
  );
}

async function doTask(person, task, refused) {
  const { page } = person;
  await person.visit(task.path);
  if ((await page.locator('.bar').count()) === 0) return false; // somebody else has to be first
  await begin(person);
  await fillForm(page);
  if (await page.locator('#decision').count()) {
    const no = !refused.has(task.step);
    refused.add(task.step);
    await page.check(`input[name=decision][value=${no ? 'no' : 'yes'}]`);
    if (no) await page.fill('#direction', 'Mohon dilengkapi, bukti belum ada.');
  }
  await handOver(person);
  return true;
}

async function playProcedure(browser, url, report, id) {
  const { positions } = JSON.parse(fs.readFileSync(`${folder}/${id}.json`, 'utf8'));
  const people = [];
  for (const [at, { username }] of positions.entries()) {
    const person = await Person.open(browser, url, at % 2 ? phone : desk);
    people.push(await person.signIn(username));
  }
  const caseId = await openCase(people[0]);
  const refused = new Set();
  let acts = 0;
  for (let moved = true; moved && acts < kActsMost;) {
    moved = false;
    for (const person of people) {
      const task = await nextTask(person, caseId);
      if (!task || !(await doTask(person, task, refused))) continue;
      moved = true;
      acts += 1;
    }
  }
  const state = await stateOf(people[0], caseId);
  report.check(state === 'finished', `${id} reaches its last step after ${acts} acts`, state);
  for (const person of people) {
    report.none(person.faults, `no console or CSP error: ${person.username}`);
    await person.close();
  }
}

export async function runProcedures(browser, url, report) {
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const id = file.replace(/\.json$/, '');
    try {
      await playProcedure(browser, url, report, id);
    } catch (error) {
      report.check(false, `${id} reaches its last step`, error.stack ?? String(error));
    }
  }
}
