// A key is kept, a document is signed, and somebody without an account checks it: by the code on the
// paper and by the file.

import fs from 'node:fs';
import { desk, Person, phone } from './browser.mjs';

const kPassphrase = 'kata sandi contoh';

/** The PKCS#12 file that the tests of the application use too. */
function sampleKey() {
  const source = fs.readFileSync('src/app/sample_key_test.hpp', 'utf8');
  const text = /kSampleKey =([^;]*);/.exec(source)[1].replace(/[\s"]/g, '');
  return { name: 'kepala.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(text, 'base64') };
}

async function looksGood(person, report, name, onPage) {
  const findings = await person.axeFindings();
  report.check(findings.length === 0, `${name}: axe-core finds nothing`, findings.join(', '));
  report.check(!(await person.scrollsSideways()), `${name} does not scroll sideways`);
  await onPage?.(person.page, name);
}

async function keepKey(person, report, onPage) {
  const { page } = person;
  await person.visit('/profil');
  await page.waitForSelector('#key_file');
  await page.setInputFiles('#key_file', sampleKey());
  await page.fill('#key_passphrase', 'bukan itu');
  await page.getByRole('button', { name: 'Simpan kunci', exact: true }).click();
  await page.waitForSelector('.notice.negative');
  report.check(true, 'a key with a wrong passphrase is refused');
  await page.fill('#key_passphrase', kPassphrase);
  await page.getByRole('button', { name: 'Simpan kunci', exact: true }).click();
  await page.getByText('Contoh Kepala Pasuruan').waitFor();
  await looksGood(person, report, 'profile', onPage);
}

async function signDocument(person, report, caseId, onPage) {
  const { page } = person;
  await person.visit(`/pelaksanaan/${caseId}`);
  await page.locator('button[aria-label^="Tanda tangani "]').first().click();
  await page.fill('#passphrase', 'bukan itu');
  await page.getByRole('button', { name: 'Tanda tangani', exact: true }).last().click();
  await page.waitForSelector('dialog .notice.negative');
  await onPage?.(page, 'sign');
  await page.fill('#passphrase', kPassphrase);
  await page.getByRole('button', { name: 'Tanda tangani', exact: true }).last().click();
  await page.waitForSelector('a[href^="/verifikasi?kode="]');
  await page.waitForSelector('dialog', { state: 'detached' });
  await looksGood(person, report, 'signed', onPage);
  const link = page.locator('a[href^="/verifikasi?kode="]').first();
  const row = page.locator('li', { has: link }).first();
  const address = await row.locator('a[download$=".pdf"]').getAttribute('href');
  const file = await (await page.request.get(person.url + address)).body();
  report.check(file.includes('/ETSI.CAdES.detached'), 'the file that is handed out is signed');
  return { path: await link.getAttribute('href'), file };
}

async function check(person, report, { path, file }, onPage) {
  const { page } = person;
  await person.visit(path);
  await page.getByText('Kode saja tidak membuktikan').waitFor();
  await looksGood(person, report, 'by_code', onPage);
  const upload = async (buffer, words) => {
    await person.visit('/verifikasi');
    await page.setInputFiles('#signed_file', {
      name: 'dokumen.pdf',
      mimeType: 'application/pdf',
      buffer,
    });
    await page.getByRole('button', { name: 'Periksa', exact: true }).click();
    await page.getByText(words).waitFor();
  };
  await upload(file, 'sama persis, bita demi bita');
  await looksGood(person, report, 'by_file', onPage);
  await upload(Buffer.concat([file, Buffer.from('\n% lain\n')]), 'bukan berkas yang ditandatangani');
  await looksGood(person, report, 'another_file', onPage);
  report.check(true, 'a file that was changed is told apart');
}

/** `caseId`: a case of Kota Malang that has documents. */
export async function runSigning(browser, url, report, caseId, onPage) {
  const head = await (await Person.open(browser, url, desk)).signIn('kepala.malang');
  await keepKey(head, report, onPage);
  const signed = await signDocument(head, report, caseId, onPage);
  const anybody = await Person.open(browser, url, phone);
  await check(anybody, report, signed, onPage);
  const faults = [...head.faults, ...anybody.faults];
  report.check(faults.length === 0, 'signing: no fault in the browser', faults.join('\n'));
  await head.close();
  await anybody.close();
}
