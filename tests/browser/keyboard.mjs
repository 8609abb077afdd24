// The way of a task without a mouse: list, claim, start, form, error, hand over; and with `--all` each
// procedure to its end. What has the focus is always in sight, never behind the bar.

import { desk, Person } from './browser.mjs';
import { beginWithKeys, fillWithKeys, handOverWithKeys, press, tabTo } from './keys.mjs';
import { playAll } from './procedures.mjs';
import { openCase } from './work.mjs';

export async function runKeyboard(browser, url, report) {
  const person = await (await Person.open(browser, url, desk)).signIn('sekretaris.malang');
  const { page } = person;
  const hidden = [];
  const caseId = await openCase(person);
  await person.visit('/tugas?saring=unclaimed');
  await tabTo(person, `a[href^="/pelaksanaan/${caseId}/tugas/"]`, hidden);
  await press(person, 'Enter');
  await person.ready();
  await beginWithKeys(person, hidden);
  await tabTo(person, '.bar button.primary', hidden);
  await press(person, 'Enter');
  await page.waitForSelector('.summary');
  await tabTo(person, '.summary a', hidden);
  await press(person, 'Enter');
  const field = await page.evaluate(() => document.activeElement.id);
  report.check(field === 'instruction', 'the error summary leads to its field', field);
  await page.keyboard.type('Mohon dilaksanakan, tanpa tetikus.');
  await tabTo(person, '.bar button.primary', hidden);
  await press(person, 'Enter');
  await page.waitForURL(/\/selesai$/);
  await person.ready();
  report.check(true, 'a task is handed over without a mouse');
  report.none(hidden, 'what has the focus is never behind the bar');
  report.none(person.faults, 'no console or CSP error: keyboard');
  await person.close();
}

/** All five procedures with the keyboard alone. */
export async function runKeyboardProcedures(browser, url, report) {
  const hidden = [];
  await playAll(browser, url, report, 'without a mouse', {
    begin: (person) => beginWithKeys(person, hidden),
    fill: (person, choice) => fillWithKeys(person, choice, hidden),
    handOver: (person) => handOverWithKeys(person, hidden),
  });
  report.none([...new Set(hidden)], 'what has the focus is never behind the bar, in five procedures');
}
