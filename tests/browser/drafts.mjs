// One task on two devices: the draft follows, a broken line loses nothing, a conflict is settled.

import { desk, Person, phone } from './browser.mjs';
import { begin, openCase, openTask } from './work.mjs';

const kOffline = /net::ERR_INTERNET_DISCONNECTED|WebSocket|Failed to load resource/;

const kept = (page, words) =>
  page.waitForFunction(
    (text) => document.querySelector('.bar .state')?.textContent.includes(text),
    words,
    { timeout: 30_000 },
  );

async function follows(first, second, path, report) {
  await first.page.fill('#instruction', 'Diketik di kantor.');
  await kept(first.page, 'Draf tersimpan');
  await second.visit(path);
  await second.page.waitForSelector('#instruction');
  const seen = await second.page.inputValue('#instruction');
  report.check(seen === 'Diketik di kantor.', 'a draft follows to another device', seen);
}

async function outlivesTheLine(person, report) {
  const { page, context } = person;
  await context.setOffline(true);
  await page.fill('#instruction', 'Diketik tanpa jaringan.');
  await kept(page, 'Belum terkirim');
  report.check(true, 'without a line the page says that the draft is on this device');
  await context.setOffline(false);
  await kept(page, 'Draf tersimpan');
  report.check(true, 'what was typed without a line is sent when it is back');
}

async function collides(person, report) {
  const { page } = person;
  await page.fill('#instruction', 'Diketik di ponsel.');
  await page.waitForSelector('dialog[open] fieldset');
  const words = await page.locator('dialog').innerText();
  report.check(words.includes('Diketik tanpa jaringan.'), 'the conflict shows both', words);
  report.none(await person.axeFindings(), 'axe-core: two drafts to choose from');
  report.check(!(await person.scrollsSideways()), 'no sideways scrolling: two drafts');
  await page.locator('dialog input[type=radio]').nth(1).check();
  await page.locator('dialog button.primary').click();
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  await kept(page, 'Draf tersimpan');
  const now = await page.inputValue('#instruction');
  report.check(now === 'Diketik tanpa jaringan.', 'theirs is taken where it was chosen', now);
}

export async function runDrafts(browser, url, report) {
  const first = await (await Person.open(browser, url, desk)).signIn('sekretaris.malang');
  const second = await (await Person.open(browser, url, phone)).signIn('sekretaris.malang');
  const path = await openTask(first, await openCase(first), 1);
  await begin(first);
  await follows(first, second, path, report);
  await outlivesTheLine(first, report);
  await collides(second, report);
  for (const person of [first, second]) {
    const faults = person.faults.filter((fault) => !kOffline.test(fault));
    report.none(faults, 'no console or CSP error: drafts');
    await person.close();
  }
}
