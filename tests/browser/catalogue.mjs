// An SOP that its agency shows to everybody, read and answered by people without an account; its
// runs beside their standard, and its yearly evaluation.

import { desk, Person, phone } from './browser.mjs';
import { judge } from './screens.mjs';

const kHostile = '<img src=x onerror="document.title=1"> Langkah 3 tidak jelas.';

async function openSop(person) {
  await person.visit('/sop');
  await person.page.locator('ul.sops a').first().click();
  await person.page.waitForSelector('#evaluation');
  await person.ready();
}

async function show(person, report) {
  const { page } = person;
  await openSop(person);
  report.check(
    await page.getByText('SOP ini hanya dapat dibaca di instansi.').isVisible(),
    'an SOP is not public before its agency says so',
  );
  await judge(person, report, 'the page of an SOP with its runs and its evaluation');
  await page.getByRole('button', { name: 'Buka untuk umum' }).click();
  await page.waitForSelector('text=SOP ini dapat dibaca siapa saja');
}

async function read(stranger, report, size) {
  const { page } = stranger;
  await stranger.visit('/katalog');
  await page.waitForSelector('ul.sops');
  await page.fill('#words', 'mengukur kinerja');
  await page.getByRole('button', { name: 'Cari', exact: true }).click();
  await page.waitForURL(/q=mengukur/);
  await page.waitForSelector('ul.sops');
  report.check((await page.locator('ul.sops > li').count()) === 1, 'a stranger finds it by its words');
  await judge(stranger, report, `the catalogue on ${size}`);
  await page.locator('ul.sops a').first().click();
  await page.waitForSelector('#say');
  await stranger.ready();
  await judge(stranger, report, `a public SOP on ${size}`);
}

async function say(stranger, report) {
  const { page } = stranger;
  await page.fill('#feedback_text', kHostile);
  await page.getByRole('button', { name: 'Kirim masukan' }).click();
  await page.waitForSelector('text=Terima kasih');
  report.check(true, 'a stranger says what he thinks');
}

async function answer(person, report) {
  const { page } = person;
  await openSop(person);
  await page.waitForSelector(`text=${kHostile}`);
  report.check((await page.title()) !== '1', 'the words of a stranger are text and nothing else');
  await page.getByRole('button', { name: 'Tulis tindak lanjut' }).click();
  await page.fill('#feedback_note', 'Diperjelas dalam revisi berikutnya.');
  await page.getByRole('button', { name: 'Simpan tindak lanjut' }).click();
  await page.waitForSelector('text=Ditindaklanjuti');
  report.check(true, 'the agency notes what became of it');
}

async function evaluate(person, report) {
  const { page } = person;
  await page.getByRole('button', { name: 'Catat evaluasi' }).click();
  await page.getByRole('button', { name: 'Simpan evaluasi' }).click();
  await page.waitForSelector('section[aria-labelledby=evaluation] [role=alert]');
  report.check(true, 'an evaluation that says no needs words');
  await page.fill('#evaluation_note', 'Langkah 3 akan diperjelas.');
  await page.getByRole('button', { name: 'Simpan evaluasi' }).click();
  await page.waitForSelector('text=0 dari 7 dijawab ya');
  report.check(true, 'and is kept with them');
}

/** `username` decides what is public. */
export async function runCatalogue(browser, url, report, username = 'admin.kota-pasuruan') {
  const person = await Person.open(browser, url, desk);
  await person.signIn(username);
  await show(person, report);
  const stranger = await Person.open(browser, url, desk);
  await read(stranger, report, 'a desk');
  await say(stranger, report);
  report.none(stranger.faults, 'no fault on the way of a stranger');
  await stranger.close();
  const small = await Person.open(browser, url, phone);
  await read(small, report, 'a phone');
  await small.close();
  await answer(person, report);
  await evaluate(person, report);
  report.none(person.faults, 'no fault on the way of the agency');
  await person.close();
}
