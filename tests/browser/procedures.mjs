// All five procedures to their last step in the browser, each decision answered "no" once.

import fs from 'node:fs';
import { desk, Person, phone } from './browser.mjs';
import { fillForm } from './fill.mjs';
import { begin, handOver, openCase } from './work.mjs';

const folder = 'data/demo';
const kActsMost = 150; // acts of one case; more means that it walks in circles

export function tasksOf(person, caseId) {
  return person.page.evaluate(async (id) => {
    const tasks = new Map();
    for (const filter of ['mine', 'unclaimed']) {
      const answer = await fetch(`/api/v1/tasks?filter=${filter}`);
      const { items } = await answer.json();
      for (const { case_id, visit, step } of items) {
        if (case_id !== id) continue;
        tasks.set(visit, { path: `/pelaksanaan/${id}/tugas/${visit}`, step });
      }
    }
    return [...tasks.values()];
  }, caseId);
}

function stateOf(person, caseId) {
  return person.page.evaluate(
    async (id) => (await (await fetch(`/api/v1/cases/${id}`)).json()).state,
    caseId,
  );
}

/** What the person sees when something went wrong. */
async function seenBy(person) {
  const words = await person.page.locator('main').innerText({ timeout: 1000 });
  return `${person.username} at ${person.page.url()} sees: ${words.replace(/\s+/g, ' ').slice(0, 600)}`;
}

/** The question before a signature can be left, and then nothing is signed. */
async function judgeSigning(person, report) {
  const { page } = person;
  const address = page.url();
  await page.locator('.bar button.primary').click();
  await page.waitForSelector('#sign_now');
  report.none(await person.axeFindings(), 'axe-core: the question before a signature');
  report.check(!(await person.scrollsSideways()), 'no sideways scrolling: before a signature');
  const within = await page.evaluate(() => !!document.activeElement.closest('dialog'));
  report.check(within, 'the question before a signature takes the focus');
  await page.keyboard.press('Escape');
  await page.waitForSelector('#sign_now', { state: 'detached' });
  const stays = page.url() === address && (await page.isChecked('#read'));
  report.check(stays, 'Escape leaves the question, and nothing is signed');
}

/** With the mouse; keyboard.mjs has others. */
const mouse = {
  begin,
  fill: async ({ page }, choice) => {
    await fillForm(page);
    if (!(await page.locator('#decision').count())) return;
    await page.check(`input[name=decision][value=${choice}]`);
    if (choice === 'no') await page.fill('#direction', 'Mohon dilengkapi, bukti belum ada.');
  },
  handOver,
};

async function doTask(person, task, { refused, judged, report, hands }) {
  const { page } = person;
  await person.visit(task.path);
  if ((await page.locator('.bar').count()) === 0) return false; // somebody else has to be first
  if (!(await hands.begin(person))) return false;
  const decides = (await page.locator('#decision').count()) > 0;
  const choice = decides && !refused.has(task.step) ? 'no' : 'yes';
  if (decides) refused.add(task.step);
  await hands.fill(person, choice);
  const signs = (await page.locator('#read').count()) > 0;
  if (signs && choice === 'yes' && hands === mouse && !judged.has('signing')) {
    judged.add('signing');
    await judgeSigning(person, report);
  }
  await hands.handOver(person);
  return true;
}

/** The first task of the person that can be done now. */
async function doOneTask(person, caseId, play) {
  for (const task of await tasksOf(person, caseId)) {
    try {
      if (await doTask(person, task, play)) return true;
    } catch (error) {
      throw new Error(`${await seenBy(person)}\n${error.stack}`);
    }
  }
  return false;
}

async function playProcedure(browser, url, report, id, { judged, hands }) {
  const { positions } = JSON.parse(fs.readFileSync(`${folder}/${id}.json`, 'utf8'));
  const people = [];
  for (const [at, { username }] of positions.entries()) {
    const person = await Person.open(browser, url, at % 2 ? phone : desk);
    people.push(await person.signIn(username));
  }
  const caseId = await openCase(people[0]);
  const play = { refused: new Set(), judged, report, hands };
  let acts = 0;
  for (let moved = true; moved && acts < kActsMost;) {
    moved = false;
    for (const person of people) {
      const done = await doOneTask(person, caseId, play);
      moved ||= done;
      acts += done ? 1 : 0;
    }
  }
  const state = await stateOf(people[0], caseId);
  report.check(state === 'finished', `${id} reaches its last step after ${acts} acts`, state);
  for (const person of people) {
    report.none(person.faults, `no console or CSP error: ${person.username}`);
    await person.close();
  }
}

/** `how` and `hands`: in what way the people work. */
export async function playAll(browser, url, report, how, hands) {
  const judged = new Set();
  for (const file of fs.readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const id = file.replace(/\.json$/, '');
    try {
      await playProcedure(browser, url, report, id, { judged, hands });
    } catch (error) {
      report.check(false, `${id} reaches its last step ${how}`, error.stack ?? String(error));
    }
  }
}

export const runProcedures = (browser, url, report) =>
  playAll(browser, url, report, 'with the mouse', mouse);
