// Writes the pictures of the README from the demo: small, desk and phone.

import fs from 'node:fs';
import { desk, launch, Person, phone } from './browser.mjs';
import { Report } from './report.mjs';
import { runSeed002 } from './seed_002.mjs';
import { startServer } from './server.mjs';
import { runSetUp } from './set_up.mjs';
import { begin } from './work.mjs';

const folder = 'docs/pictures';
const size = { viewport: { width: 1120, height: 700 } };

async function picture(browser, url, { name, path, username, options, prepare }) {
  const person = await Person.open(browser, url, options);
  if (username) await person.signIn(username);
  if (path) await person.visit(path);
  await prepare?.(person.page);
  await person.page.waitForTimeout(300);
  await person.page.screenshot({ path: `${folder}/${name}.png` });
  await person.close();
  console.log(`${folder}/${name}.png`);
}

async function showForm(page) {
  await begin({ page });
  await page.locator('input[data-row]').first().fill('24');
  await page.locator('#work_title').evaluate((found) => found.scrollIntoView({ block: 'start' }));
  await page.waitForSelector('.cell.saved');
}

/** The window as it is, with the part that matters in its middle. */
async function shoot(page, name, part) {
  await page.setViewportSize(size.viewport);
  await page.locator(part).evaluate((found) => found.scrollIntoView({ block: 'center' }));
  await page.waitForTimeout(300);
  await page.screenshot({ path: `${folder}/${name}.png` });
  console.log(`${folder}/${name}.png`);
}

/** The panel beside a figure. */
async function history(page) {
  await page.getByRole('button', { name: /^Riwayat / }).first().click();
  await page.waitForSelector('dialog.side .words');
  await shoot(page, 'riwayat-isian', 'dialog.side');
  await page.keyboard.press('Escape');
}

/** The guided set-up and what becomes of it, from an office of its own. */
async function setUpPictures(browser, report) {
  const shown = ['instansi', 'pegawai', 'pelaksana'];
  const onPage = async (page, name) => {
    if (!shown.includes(name)) return;
    const before = page.viewportSize();
    await page.setViewportSize(size.viewport);
    await page.evaluate(() => scrollTo(0, 0));
    await page.waitForTimeout(300);
    await page.screenshot({ path: `${folder}/penyiapan-${name}.png` });
    await page.setViewportSize(before);
    console.log(`${folder}/penyiapan-${name}.png`);
  };
  await runSetUp(browser, report, { onPage, looks: [] });
}

/** What a finished quarter leads to: results, the way to a number, the plan, the procedure. */
async function pagesOfTheFinished(browser, url, caseId, options) {
  const shown = [
    ['hasil', '/hasil'],
    ['lkjip', '/lkjip/2026'],
    ['angka', `/pelaksanaan/${caseId}/angka`],
    ['sop', '/sop'],
  ];
  for (const [name, path] of shown)
    await picture(browser, url, {
      name,
      path,
      username: 'sekretaris.malang',
      options,
      prepare: (page) => page.waitForLoadState('networkidle'),
    });
  await picture(browser, url, {
    name: 'mengapa',
    path: `/pelaksanaan/${caseId}/angka`,
    username: 'sekretaris.malang',
    options,
    prepare: async (page) => {
      await page.locator('main a[href*="/angka/"]').first().click();
      await page.waitForURL(/angka\/\d+/);
      await page.waitForTimeout(500);
    },
  });
  await picture(browser, url, {
    name: 'verifikasi',
    path: '/verifikasi',
    options,
  });
}

const server = await startServer();
const browser = await launch();
try {
  fs.mkdirSync(folder, { recursive: true });
  const report = new Report();
  const wide = { ...desk, ...size };
  const done = await runSeed002(browser, server.url, report, async (quarter, step, name) => {
    if (step === 10) {
      const { page } = quarter.people[name];
      await page.waitForFunction(() => document.querySelector('.pages img')?.naturalWidth > 0);
      await page.check('input[value=no]');
      await shoot(page, 'keputusan', '.pages');
      await page.setViewportSize(phone.viewport);
      await page.locator('.pages').evaluate((found) => found.scrollIntoView({ block: 'center' }));
      await page.screenshot({ path: `${folder}/keputusan-ponsel.png` });
      await page.setViewportSize(size.viewport);
      await page.check('input[value=yes]');
    }
    if (step !== 5 || name !== 'ideologi') return;
    await shoot(quarter.people.ideologi.page, 'isi-formulir', '#work_title');
    await history(quarter.people.ideologi.page);
    await picture(browser, server.url, {
      name: 'tugas-saya',
      path: '/tugas',
      username: 'kabid.politik.malang',
      options: wide,
    });
    await picture(browser, server.url, {
      name: 'tugas-saya-ponsel',
      path: '/tugas',
      username: 'kabid.politik.malang',
      options: phone,
    });
    await picture(browser, server.url, {
      name: 'siapa-belum',
      path: `/pelaksanaan/${quarter.caseId}/tugas/4`,
      username: 'staf.malang',
      options: wide,
      prepare: (page) =>
        page.locator('#units_title').evaluate((found) => found.scrollIntoView({ block: 'start' })),
    });
    await picture(browser, server.url, {
      name: 'pemberitahuan',
      path: '/pemberitahuan',
      username: 'kasubag.malang',
      options: wide,
    });
    await picture(browser, server.url, {
      name: 'isi-formulir-ponsel',
      path: `/pelaksanaan/${quarter.caseId}/tugas/6`,
      username: 'kabid.politik.malang',
      options: phone,
      prepare: showForm,
    });
    await picture(browser, server.url, {
      name: 'pelaksanaan',
      path: `/pelaksanaan/${quarter.caseId}`,
      username: 'sekretaris.malang',
      options: wide,
    });
  });
  await picture(browser, server.url, {
    name: 'bagan-alur',
    path: `/pelaksanaan/${done}`,
    username: 'sekretaris.malang',
    options: wide,
    prepare: (page) => page.locator('#flow').scrollIntoViewIfNeeded(),
  });
  await pagesOfTheFinished(browser, server.url, done, wide);
  await setUpPictures(browser, report);
  if (report.failed) process.exitCode = 1;
} finally {
  await browser.close();
  await server.stop();
}
