// The way of a task without a mouse: list, claim, start, form, error, hand over. What has the focus is
// always in sight, never behind the bar.

import { desk, Person } from './browser.mjs';
import { openCase } from './work.mjs';

const kTabsMost = 120;

/** Presses Tab until the focus is on what the selector names. */
async function tabTo({ page }, selector, hidden) {
  for (let tabs = 0; tabs < kTabsMost; tabs += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate((wanted) => {
      const at = document.activeElement;
      const box = at.getBoundingClientRect();
      const bar = document.querySelector('.bar')?.getBoundingClientRect();
      const covered = bar && !at.closest('.bar') && box.height > 0 && box.top >= bar.top;
      const place = `${at.tagName} ${at.id || at.textContent.trim().slice(0, 30)}`;
      return { found: at.matches(wanted), covered: covered ? place : '' };
    }, selector);
    if (seen.covered) hidden.push(seen.covered);
    if (seen.found) return;
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const press = (person, key) => person.page.keyboard.press(key);

async function begins(person, hidden) {
  for (const name of ['Ambil tugas', 'Mulai kerjakan']) {
    const button = person.page.getByRole('button', { name, exact: true }).first();
    if (!(await button.count())) continue;
    for (const box of await person.page.locator('input[id^="input_"][type=checkbox]').all()) {
      if (await box.isChecked()) continue;
      await tabTo(person, `#${await box.getAttribute('id')}`, hidden);
      await press(person, 'Space');
    }
    const handle = await button.elementHandle();
    await handle.evaluate((element) => element.setAttribute('data-wanted', ''));
    await tabTo(person, '[data-wanted]', hidden);
    await press(person, 'Enter');
    await button.waitFor({ state: 'detached' });
  }
}

export async function runKeyboard(browser, url, report) {
  const person = await (await Person.open(browser, url, desk)).signIn('sekretaris.malang');
  const { page } = person;
  const hidden = [];
  const caseId = await openCase(person);
  await person.visit('/tugas?saring=unclaimed');
  await tabTo(person, `a[href^="/pelaksanaan/${caseId}/tugas/"]`, hidden);
  await press(person, 'Enter');
  await person.ready();
  await begins(person, hidden);
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
