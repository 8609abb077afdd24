// A file over a network that breaks: it waits, goes on, survives a reload, and arrives as it was.

import crypto from 'node:crypto';
import { phone, Person } from './browser.mjs';
import { begin, handOver, openCase, openTask } from './work.mjs';

const kOffline = /net::ERR_|Failed to load resource/;
const kPiece = 262_144;

const chosen = (name, buffer) => ({ name, mimeType: 'application/pdf', buffer });
const digest = (bytes) => crypto.createHash('sha256').update(bytes).digest('hex');

/** The offsets of the pieces that the page sends from now on. */
function watchPieces(page) {
  const offsets = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') {
      offsets.push(Number(request.headers()['upload-offset']));
    }
  });
  return offsets;
}

/** A line of so many bytes a second; 0: there is none; -1: without a limit. */
async function line(person, bytesPerSecond) {
  person.devtools ??= await person.context.newCDPSession(person.page);
  await person.devtools.send('Network.emulateNetworkConditions', {
    offline: bytesPerSecond === 0,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: bytesPerSecond || -1,
  });
}

const row = (page, name) => page.locator('#evidence_title ~ ul li', { hasText: name });
const says = (page, name, words) =>
  row(page, name).filter({ hasText: words }).first().waitFor({ timeout: 60_000 });

async function stored(page, name) {
  const address = await row(page, name).locator('a').getAttribute('href');
  const bytes = await page.evaluate(async (path) => {
    const answer = await fetch(path);
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', await answer.arrayBuffer()))];
  }, address);
  return Buffer.from(bytes).toString('hex');
}

async function outlivesTheLine(person, report) {
  const { page } = person;
  const bytes = crypto.randomBytes(kPiece * 4 + 1000);
  const offsets = watchPieces(page);
  await line(person, 400_000);
  await page.setInputFiles('#evidence', chosen('terputus.pdf', bytes));
  await says(page, 'terputus.pdf', '256 KB dari');
  await line(person, 0);
  await says(page, 'terputus.pdf', 'Menunggu jaringan');
  report.check(true, 'a file whose network broke says that it waits');
  report.none(await person.axeFindings(), 'axe-core: a file that waits');
  const before = offsets.length;
  await line(person, -1);
  await says(page, 'terputus.pdf', 'Terunggah');
  const first = offsets[before];
  report.check(first >= kPiece, 'it goes on from where the server stands', String(first));
  report.check((await stored(page, 'terputus.pdf')) === digest(bytes), 'it arrives as it was');
}

async function outlivesAReload(person, report) {
  const { page } = person;
  const bytes = crypto.randomBytes(kPiece * 4 + 1000);
  await line(person, 400_000);
  await page.setInputFiles('#evidence', chosen('dimuat ulang.pdf', bytes));
  await says(page, 'dimuat ulang.pdf', '256 KB dari');
  await page.reload();
  await person.ready();
  await line(person, -1);
  await says(page, 'dimuat ulang.pdf', 'Pilih berkas yang sama');
  await says(page, 'terputus.pdf', 'Terunggah');
  report.check(true, 'after a reload the list is there and asks for the unfinished file');
  report.check(!(await person.scrollsSideways()), 'no sideways scrolling: unfinished files');
  report.none(await person.axeFindings(), 'axe-core: a file to choose again');
  const other = crypto.randomBytes(1000);
  await page.setInputFiles('#evidence', chosen('dimuat ulang.pdf', other));
  await says(page, 'dimuat ulang.pdf', 'tidak sama dengan berkas yang tadi');
  report.check(true, 'another file of that name is told apart');
  await row(page, 'tidak sama').getByRole('button', { name: 'Hapus' }).click();
  const offsets = watchPieces(page);
  await page.setInputFiles('#evidence', chosen('dimuat ulang.pdf', bytes));
  await says(page, 'dimuat ulang.pdf', 'Terunggah');
  report.check(offsets[0] >= kPiece, 'the same file goes on from there', String(offsets[0]));
  report.check((await stored(page, 'dimuat ulang.pdf')) === digest(bytes), 'it is what was chosen');
}

async function pausesAndGivesUp(person, report) {
  const { page } = person;
  await line(person, 400_000);
  await page.setInputFiles('#evidence', chosen('dijeda.pdf', crypto.randomBytes(kPiece * 4)));
  await says(page, 'dijeda.pdf', '256 KB dari');
  await row(page, 'dijeda.pdf').getByRole('button', { name: 'Jeda', exact: true }).click();
  await says(page, 'dijeda.pdf', 'Dijeda');
  await row(page, 'dijeda.pdf').getByRole('button', { name: 'Lanjutkan', exact: true }).click();
  await line(person, -1);
  await says(page, 'dijeda.pdf', 'Terunggah');
  report.check(true, 'a file can be paused and gone on with');
  await line(person, 400_000);
  await page.setInputFiles('#evidence', chosen('batal.pdf', crypto.randomBytes(kPiece * 4)));
  await says(page, 'batal.pdf', '256 KB dari');
  const gone = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await row(page, 'batal.pdf').getByRole('button', { name: 'Hapus' }).click();
  report.check((await gone).status() === 204, 'a file can be given up');
  await line(person, -1);
}

export async function runUploads(browser, url, report) {
  const person = await (await Person.open(browser, url, phone)).signIn('sekretaris.malang');
  await openTask(person, await openCase(person), 1);
  await begin(person);
  await outlivesTheLine(person, report);
  await outlivesAReload(person, report);
  await pausesAndGivesUp(person, report);
  await person.page.fill('#instruction', 'Mohon dilaksanakan, bukti terlampir.');
  await person.page.locator('#recipients input').first().check();
  await handOver(person);
  report.check(true, 'a task is handed over with files that came in pieces');
  const faults = person.faults.filter((fault) => !kOffline.test(fault));
  report.none(faults, 'no console or CSP error: uploads');
  await person.close();
}
