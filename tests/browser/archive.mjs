// The archive: a schedule of the agency's own makes a file due, it is held and let go, listed,
// approved by the head and destroyed; its papers are gone and its history stays. The page of papers
// that wait for a signature stands beside it.

import { desk, Person } from './browser.mjs';
import { judge, looks } from './screens.mjs';

const kStaff = 'sekretaris.malang';
const kHead = 'kepala.malang';

async function makesDue(person, report) {
  const { page } = person;
  await page.locator('details summary').click();
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.waitForSelector('form .wrong');
  report.check(true, 'a line of the schedule is saved only when it is whole');
  await page.fill('#line_code', '000.8.6.3');
  await page.fill('#line_series', 'Akuntabilitas Kinerja');
  await page.fill('#line_active', '0');
  await page.fill('#line_inactive', '0');
  await page.fill('#line_source', 'Perwali Contoh 1');
  await page.fill('#line_from', '2026-01-01');
  await page.getByRole('button', { name: 'Simpan', exact: true }).click();
  await page.locator('.chip', { hasText: 'Usul musnah' }).waitFor();
  report.check(true, "the agency's own line makes the finished file due");
}

async function holds(person, report) {
  const { page } = person;
  await page.locator('button[aria-label^="Tahan:"]').first().click();
  await page.waitForSelector('dialog[open]');
  report.none(await person.axeFindings(), 'axe-core: a file to be held');
  await page.locator('dialog button.primary').click();
  await page.waitForSelector('dialog .wrong');
  await page.fill('#file_reason', 'Pemeriksaan <b>Inspektorat</b>');
  await page.locator('dialog button.primary').click();
  await page.getByText('Ditahan: Pemeriksaan <b>Inspektorat</b>').waitFor();
  report.check(true, 'a held file tells its reason');
  await page.locator('button[aria-label^="Cabut penahanan:"]').first().click();
  await page.fill('#file_reason', 'Pemeriksaan selesai');
  await page.locator('dialog button.primary').click();
  await page.getByText('Penahanan dicabut.').waitFor();
  await page.locator('button[aria-label^="Catat letak:"]').first().click();
  await page.fill('#file_shelf', 'Rak B');
  await page.fill('#file_box', 'Boks 14');
  await page.locator('dialog button.primary').click();
  await page.getByText('Arsip fisik: Rak B / Boks 14').waitFor();
  report.check(true, 'the place of the originals stands with the file');
}

async function proposes(person, report) {
  const { page } = person;
  await page.locator('.chip', { hasText: 'Usul musnah' }).click();
  await page.locator('input[type=checkbox][aria-label^="Pilih"]').first().check();
  await page.getByRole('button', { name: 'Usulkan musnah (1)' }).click();
  await page.getByText('Daftar nomor 1').first().waitFor();
  const paper = await page.getByRole('link', { name: 'Unduh daftar' }).getAttribute('href');
  const file = await (await page.request.get(person.url + paper)).body();
  report.check(file.subarray(0, 5).toString() === '%PDF-', 'the list is a paper');
  report.check(
    (await page.getByRole('button', { name: 'Setujui' }).count()) === 0,
    'who is not the head may not approve',
  );
}

async function destroys(person, report) {
  const { page } = person;
  await person.visit('/arsip');
  await page.getByRole('button', { name: 'Setujui' }).click();
  await page.fill('#list_approval_number', 'B/12/2032');
  await page.locator('dialog button.primary').click();
  await page.getByRole('button', { name: 'Laksanakan pemusnahan' }).click();
  await page.waitForSelector('dialog[open]');
  report.none(await person.axeFindings(), 'axe-core: a list to be carried out');
  await page.locator('dialog button.danger').click();
  await page.waitForSelector('dialog .wrong');
  await page.fill('#list_minutes_number', 'BA/1/2032');
  await page.fill('#list_witness', 'Saksi Contoh A');
  await page.fill('#list_second_witness', 'Saksi Contoh B');
  await page.locator('dialog button.danger').click();
  await page.getByRole('link', { name: 'Unduh berita acara' }).waitFor();
  const minutes = await page.getByRole('link', { name: 'Unduh berita acara' }).getAttribute('href');
  const file = await (await page.request.get(person.url + minutes)).body();
  report.check(file.subarray(0, 5).toString() === '%PDF-', 'the minutes are a paper');
  const id = await page.evaluate(async () => {
    const { files } = await (await fetch('/api/v1/archive')).json();
    return files.find(({ stage }) => stage === 'destroyed')?.case_id;
  });
  const papers = await page.evaluate(async (of) => {
    const { documents } = await (await fetch(`/api/v1/cases/${of}`)).json();
    const answers = documents.map(({ id: each }) => fetch(`/api/v1/documents/${each}/file`));
    return (await Promise.all(answers)).map(({ status }) => status);
  }, id);
  report.check(
    papers.length > 0 && papers.every((status) => status === 404),
    'no paper of the destroyed file can be had',
    String(papers),
  );
}

export async function runArchive(browser, url, report, onPage) {
  const staff = await (await Person.open(browser, url, desk)).signIn(kStaff);
  await staff.visit('/arsip');
  await makesDue(staff, report);
  await holds(staff, report);
  await proposes(staff, report);
  await onPage?.(staff.page, 'archive');
  report.none(staff.faults, 'no console or CSP error: archive');
  await staff.close();
  for (const [look, options] of looks) {
    const other = await (await Person.open(browser, url, options)).signIn(kHead);
    await other.visit('/arsip');
    await judge(other, report, `archive, ${look}`);
    await other.visit('/tandatangan');
    await judge(other, report, `papers to sign, ${look}`);
    await other.close();
  }
  const head = await (await Person.open(browser, url, desk)).signIn(kHead);
  await destroys(head, report);
  report.none(head.faults.filter((fault) => !fault.includes('404')), 'no console error: disposal');
  await head.close();
}
