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

/** The whole app is opened without a network: the task is there, with what was typed. */
async function opensOffline(person, report) {
  const { page, context } = person;
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.reload();
  await page.waitForSelector('#instruction');
  await context.setOffline(true);
  await page.fill('#instruction', 'Diketik sebelum memuat ulang.');
  await kept(page, 'Belum terkirim');
  await page.reload();
  await page.waitForSelector('#instruction');
  const seen = await page.inputValue('#instruction');
  report.check(seen === 'Diketik sebelum memuat ulang.', 'a draft survives an offline reload', seen);
  const words = await page.locator('body').innerText();
  report.check(words.includes('Tanpa jaringan'), 'the page says that there is no network');
  report.none(await person.axeFindings(), 'axe-core: a task without a network');
  await context.setOffline(false);
  await kept(page, 'Draf tersimpan');
  report.check(true, 'what was typed over an offline reload is sent');
}

/** What Chromium has against installing it; that its own window is a private one does not count. */
async function isInstallable(person, report) {
  const devtools = await person.context.newCDPSession(person.page);
  const { installabilityErrors } = await devtools.send('Page.getInstallabilityErrors');
  const against = installabilityErrors.map(({ errorId }) => errorId);
  report.none(
    against.filter((id) => id !== 'in-incognito'),
    'the app can be installed',
  );
}

/** At sign-out everything leaves the device. */
async function leavesNothing(person, report) {
  const { page } = person;
  await person.visit('/profil');
  await page.getByRole('button', { name: 'Keluar', exact: true }).click();
  const anyway = page.getByRole('button', { name: 'Keluar dan hapus draf' });
  if (await anyway.count()) await anyway.click();
  await page.waitForSelector('#username');
  const left = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('takar');
        request.onsuccess = () => {
          const stores = [...request.result.objectStoreNames];
          const reading = request.result.transaction(stores);
          let count = 0;
          for (const name of stores) {
            reading.objectStore(name).count().onsuccess = (e) => (count += e.target.result);
          }
          reading.oncomplete = () => resolve(count);
        };
      }),
  );
  report.check(left === 0, 'signing out leaves nothing on the device', String(left));
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
  await first.visit(path);
  await opensOffline(first, report);
  await isInstallable(first, report);
  await leavesNothing(first, report);
  for (const person of [first, second]) {
    const faults = person.faults.filter((fault) => !kOffline.test(fault));
    report.none(faults, 'no console or CSP error: drafts');
    await person.close();
  }
}
