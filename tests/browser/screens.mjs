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

export async function runScreens(browser, url, report, caseId) {
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
      'nothing there': '/tidak-ada',
    };
    for (const [name, path] of Object.entries(screens)) {
      await person.visit(path);
      await judge(person, report, `${name}, ${look}`);
    }
    report.none(person.faults, `no console or CSP error: ${look}`);
    await person.close();
  }
}
