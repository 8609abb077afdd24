// The book of letter numbers: a pattern with its example, a number reserved, one declared void.

import { desk, Person } from './browser.mjs';
import { judge, looks } from './screens.mjs';

const kPage = '/administrasi/nomor-surat';
const kAdmin = 'admin.kota-malang-kesbangpol';

async function patterns(person, report) {
  const { page } = person;
  const example = () => page.locator('.example').innerText();
  const before = await page.inputValue('#pattern');
  await page.fill('#pattern', '{jenis}-{urut:4}{suburut}/{kode_unit}/{tahun}');
  report.check(/SP-0\d{3}\//.test(await example()), 'the pattern shows its example', await example());
  await page.fill('#pattern', '{urut}/{bulan}');
  report.check((await example()).includes('{bulan}'), 'an unknown part is named', await example());
  await page.locator('form', { has: page.locator('#pattern') }).getByRole('button').click();
  await page.waitForSelector('.notice.negative');
  report.check(true, 'the server refuses a pattern that it cannot read');
  await page.fill('#pattern', before);
  await page.locator('form', { has: page.locator('#pattern') }).getByRole('button').click();
  await page.waitForSelector('.notice.positive');
  report.check(true, 'a pattern is saved');
}

async function reserves(person, report) {
  const { page } = person;
  await page.getByRole('button', { name: 'Pesan nomor', exact: true }).click();
  await page.waitForSelector('.summary');
  report.check(true, 'a number is reserved only with a reason');
  await page.fill('#reserve_reason', 'Surat ke Bagian Organisasi <b>segera</b>');
  await page.getByRole('button', { name: 'Pesan nomor', exact: true }).click();
  const told = await page.locator('.notice.positive').innerText();
  const number = /Nomor (\S+) dipesan/.exec(told)?.[1];
  report.check(number !== undefined, 'the page says which number was reserved', told);
  return number;
}

async function voids(person, number, report) {
  const { page } = person;
  await page.getByRole('button', { name: `Batalkan nomor ${number}` }).click();
  await page.waitForSelector('dialog[open]');
  report.none(await person.axeFindings(), 'axe-core: a number to be declared void');
  const send = page.locator('dialog button.danger');
  await send.click();
  await page.waitForSelector('dialog .wrong');
  report.check(true, 'a number is declared void only with a reason');
  await page.fill('#void_reason', 'Surat tidak jadi dikirim');
  await send.click();
  await page.waitForSelector('dialog[open]', { state: 'detached' });
  const entry = page.locator('li', { hasText: number });
  await entry.filter({ hasText: 'Surat tidak jadi dikirim' }).waitFor();
  report.check((await entry.innerText()).includes('Batal'), 'the number stays in the book, void');
}

export async function runLetters(browser, url, report) {
  const person = await (await Person.open(browser, url, desk)).signIn(kAdmin);
  await person.visit(kPage);
  await person.page.waitForSelector('#pattern');
  await patterns(person, report);
  await voids(person, await reserves(person, report), report);
  report.none(person.faults, 'no console or CSP error: letter numbers');
  await person.close();
  for (const [look, options] of looks) {
    const other = await (await Person.open(browser, url, options)).signIn(kAdmin);
    await other.visit(kPage);
    await other.page.waitForSelector('#pattern');
    await judge(other, report, `letter numbers, ${look}`);
    await other.close();
  }
}
