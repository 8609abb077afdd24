// An SOP of the office's own, from its old document to the version in force: import, questions,
// table, undo, the form as it will be printed, approval.

import { desk, Person, phone } from './browser.mjs';
import { judge, judgeInAllLooks } from './screens.mjs';

const kSeed = 'tests/seeds/004_360a48841c451e00.txt';
const kSaved = /Tersimpan/;

async function importSop(person) {
  await person.visit('/sop');
  await person.page.setInputFiles('input[type=file]', kSeed);
  await person.page.waitForURL(/\/sop\/rancangan\/\d+/);
  await person.ready();
}

const saved = (page) =>
  page.waitForFunction(
    (text) => new RegExp(text).test(document.querySelector('main [role=status]').textContent),
    kSaved.source,
  );

async function review(person, report) {
  const { page } = person;
  const open = await page.locator('.asked > li').count();
  report.check(open > 5, 'an import shows its open questions', String(open));
  await page.locator('.asked > li').nth(1).getByText('Tunjukkan dalam dokumen').click();
  await page.waitForSelector('.lines .here, .source .sub');
  await judgeInAllLooks(person, report, 'review of an import');
  await page.getByText('Benarkan semua usulan yang terlihat').click();
  await page.waitForFunction(() => document.querySelectorAll('.asked > li').length === 0);
  report.check(true, 'confirming answers every question');
}

async function edit(person, report) {
  const { page } = person;
  await page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await page.waitForSelector('.edit tbody tr');
  await judgeInAllLooks(person, report, 'the table of a draft');
  const rows = await page.locator('.edit tbody tr').count();
  await page.getByRole('button', { name: 'Sisipkan di bawah baris 2' }).click();
  await saved(page);
  report.check(
    (await page.locator('.edit tbody tr').count()) === rows + 1,
    'a row is put below another',
  );
  await page.getByRole('button', { name: 'Urungkan' }).click();
  await page.waitForFunction(
    (most) => document.querySelectorAll('.edit tbody tr').length === most,
    rows,
  );
  report.check(true, 'and taken back');
  await page.getByRole('button', { name: 'Hapus kolom Kasubag Umum' }).click();
  await saved(page);
  await page.getByRole('button', { name: 'Bentuk resmi' }).click();
  await page.waitForSelector('main svg .shape');
  report.check(true, 'the form is drawn once the draft is complete');
  await judgeInAllLooks(person, report, 'the form of a draft');
}

async function approve(person, report) {
  const { page } = person;
  await page.getByRole('button', { name: 'Sahkan …' }).click();
  await page.fill('#number', '000.8.3.3/4/UJI');
  await page.fill('#made', '2026-01-02');
  await page.fill('#effective', '2026-01-05');
  await page.getByRole('button', { name: 'Sahkan', exact: true }).click();
  await page.waitForURL(/\/sop\/\d+$/);
  await person.ready();
  await page.getByRole('button', { name: 'Berlakukan' }).click();
  await page.waitForSelector('#life ~ * .tag.positive, .tag.positive');
  report.check(true, 'an approved version comes into force');
  await page.getByRole('button', { name: 'Hitung' }).click();
  await page.waitForSelector('text=pekerjaan selesai');
  await judgeInAllLooks(person, report, 'the page of an SOP with its simulation');
}

/** `username` may draft and approve. */
export async function runSopDrafts(browser, url, report, username = 'admin.kota-malang-kesbangpol') {
  const person = await Person.open(browser, url, desk);
  await person.signIn(username);
  await importSop(person);
  await review(person, report);
  await edit(person, report);
  await approve(person, report);
  report.none(person.faults, 'no fault on the way of an SOP draft');
  await person.close();

  const small = await Person.open(browser, url, phone);
  await small.signIn(username);
  await importSop(small);
  await judge(small, report, 'review of an import on a phone');
  await small.page.getByRole('button', { name: 'Tabel', exact: true }).click();
  await small.page.waitForSelector('.edit tbody tr');
  await judge(small, report, 'the table of a draft on a phone');
  await small.close();
}
