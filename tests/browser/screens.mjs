// Every screen on desk and phone, light and dark, and on the narrowest phone.

import { desk, Person, phone } from './browser.mjs';

export const looks = [
  ['desk light', { ...desk, colorScheme: 'light' }],
  ['desk dark', { ...desk, colorScheme: 'dark' }],
  ['phone light', { ...phone, colorScheme: 'light' }],
  ['phone dark', { ...phone, colorScheme: 'dark' }],
  ['320 px', { ...phone, viewport: { width: 320, height: 640 } }],
  ['desk English', { ...desk, colorScheme: 'light', language: 'en' }],
];

export async function judge(person, report, name) {
  report.none(await person.axeFindings(), `axe-core: ${name}`);
  report.check(!(await person.scrollsSideways()), `no sideways scrolling: ${name}`);
}

const sizes = { desk: { width: 1366, height: 768 }, phone: { width: 390, height: 844 } };

/** The page as it stands now, without loading it again: desk and phone, light and dark. */
export async function judgeInAllLooks(person, report, name) {
  const before = person.page.viewportSize();
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const colorScheme of ['light', 'dark']) {
      await person.page.setViewportSize(viewport);
      await person.page.emulateMedia({ colorScheme });
      await judge(person, report, `${name}, ${size} ${colorScheme}`);
    }
  }
  await person.page.setViewportSize(before);
  await person.page.emulateMedia({ colorScheme: null });
}

/** A question in the address is answered when the page opens. */
async function searches(person, report) {
  await person.visit('/cari?q=disposisi');
  await person.page.waitForSelector('main article.card');
  report.check(true, 'a search in the address is made when the page opens');
}

/** No entry of the main menu breaks over two lines, down to the width where the menu goes below. */
async function menuStaysOnOneLine(browser, url, report) {
  const person = await (await Person.open(browser, url, desk)).signIn('admin.kota-malang-kesbangpol');
  for (const width of [1366, 1240, 1120, 1024, 900, 760]) {
    await person.page.setViewportSize({ width, height: 768 });
    const tall = await person.page.evaluate(() =>
      [...document.querySelectorAll('header nav a')]
        .filter((link) => link.getClientRects().length > 1 || link.scrollHeight > 60)
        .map((link) => link.textContent),
    );
    report.none(tall, `the menu stays on one line at ${width} px`);
    report.check(!(await person.scrollsSideways()), `no sideways scrolling at ${width} px`);
  }
  await person.close();
}

export async function runScreens(browser, url, report, caseId) {
  await menuStaysOnOneLine(browser, url, report);
  for (const [look, options] of looks) {
    const person = await Person.open(browser, url, options);
    await person.page.goto(`${url}/`);
    await person.page.waitForSelector('#username');
    await judge(person, report, `sign-in, ${look}`);
    await person.visit('/penyiapan');
    await judge(person, report, `first set-up, ${look}`);
    await person.signIn('sekretaris.malang');
    const sop = await person.page.evaluate(async () => {
      const answer = await fetch('/api/v1/sops');
      return (await answer.json()).items[0].id;
    });
    const indicator = await person.page.evaluate(async (id) => {
      const answer = await fetch(`/api/v1/cases/${id}/figures`);
      return (await answer.json()).indicators[0].id;
    }, caseId);
    const screens = {
      figures: `/pelaksanaan/${caseId}/angka`,
      'why a figure is what it is': `/pelaksanaan/${caseId}/angka/${indicator}`,
      plan: '/rencana',
      tasks: '/tugas',
      'finished tasks': '/tugas?saring=done',
      notices: '/pemberitahuan',
      cases: '/pelaksanaan',
      'open a case': '/pelaksanaan/buka',
      case: `/pelaksanaan/${caseId}`,
      'finished task': `/pelaksanaan/${caseId}/tugas/1`,
      confirmation: `/pelaksanaan/${caseId}/tugas/1/selesai`,
      sops: '/sop',
      sop: `/sop/${sop}`,
      organisation: '/organisasi',
      profile: '/profil',
      results: '/hasil',
      "the year's report": '/lkjip/2026',
      'verification of a paper': '/verifikasi',
      search: '/cari?q=disposisi',
      'nothing there': '/tidak-ada',
    };
    await searches(person, report);
    for (const [name, path] of Object.entries(screens)) {
      await person.visit(path);
      await judge(person, report, `${name}, ${look}`);
    }
    report.none(person.faults, `no console or CSP error: ${look}`);
    await person.close();
  }
}
