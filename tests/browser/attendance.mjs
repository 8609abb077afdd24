// A meeting to which people come with their telephones: the QR code, the page it leads to, and the
// tick that appears where the attendance is kept.

import { desk, Person, phone } from './browser.mjs';
import { fillForm } from './fill.mjs';
import { tasksOf } from './procedures.mjs';
import { judge, judgeInAllLooks } from './screens.mjs';
import { begin, handOver, openCase, openTask } from './work.mjs';

const kMeeting = 4; // the row of the procedure of the badan at which the meeting is held
const kTurnsMost = 10;
const kParticipant = 'kasubbag.badan';
const office = [
  'kepala.badan',
  'sekretaris.badan',
  kParticipant,
  'umum.badan',
  'kabid.mutasi.badan',
  'kabid.diklat.badan',
];

/** Everybody does what waits for him until the meeting is open. */
async function playUntilMeeting(people, caseId) {
  for (let turn = 0; turn < kTurnsMost; turn += 1) {
    for (const person of people) {
      for (const { step, path } of await tasksOf(person, caseId)) {
        if (step === kMeeting) return;
        await person.visit(path);
        if (!(await person.page.locator('.bar').count()) || !(await begin(person))) continue;
        await fillForm(person.page);
        await handOver(person);
      }
    }
  }
  throw new Error('the meeting is never reached');
}

async function showsCode(person, caseId, report) {
  const { page } = person;
  await openTask(person, caseId, kMeeting);
  await begin(person);
  await page.getByRole('button', { name: 'Tampilkan kode QR kehadiran' }).click();
  await page.waitForSelector('.code svg path');
  await judgeInAllLooks(person, report, 'a meeting with its QR code');
  return page.locator('.code code').innerText();
}

async function comes(person, address, report) {
  const { page } = person;
  await page.goto(address.replace(/kode=.*/, 'kode=0000000000'));
  await person.ready();
  await page.getByRole('button', { name: 'Saya hadir' }).click();
  await page.waitForSelector('.notice.negative');
  report.check(true, 'a wrong attendance code is refused in words');
  await page.goto(address);
  await person.ready();
  await judge(person, report, 'the page of the QR code, phone');
  await page.getByRole('button', { name: 'Saya hadir' }).click();
  await page.waitForSelector('.notice.positive');
  await judge(person, report, 'entered as present, phone');
}

export async function runAttendance(browser, url, report) {
  const sign = async (name, look) => (await Person.open(browser, url, look)).signIn(name);
  const people = [];
  for (const name of office) people.push(await sign(name, name === kParticipant ? phone : desk));
  const [head] = people;
  const caseId = await openCase(head);
  await playUntilMeeting(people, caseId);
  const address = await showsCode(head, caseId, report);
  await comes(people[office.indexOf(kParticipant)], address, report);
  await head.page.waitForSelector('#attendance input:checked');
  const ticked = await head.page.locator('#attendance label:has(input:checked)').allInnerTexts();
  report.check(
    ticked.length === 1 && ticked[0].includes('Program'),
    'who scanned the code is ticked on the page of the meeting',
    ticked.join(' | '),
  );
  for (const person of people) {
    report.none(person.faults, `no console or CSP error: ${person.username}`);
    await person.close();
  }
}
