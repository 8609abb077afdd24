// One quarter of the data collection of Kota Malang, from step 1 to 11, with a return at step 10.

import { desk, kPassword, Person, phone } from './browser.mjs';
import { fillForm } from './fill.mjs';
import { judgeInAllLooks } from './screens.mjs';
import { begin, handOver, openCase, openTask } from './work.mjs';

const office = {
  sekretaris: ['sekretaris.malang', desk],
  kasubag: ['kasubag.malang', desk],
  staf: ['staf.malang', desk],
  ideologi: ['kabid.ideologi.malang', desk],
  politik: ['kabid.politik.malang', phone],
  ketahanan: ['kabid.ketahanan.malang', { ...desk, colorScheme: 'dark' }],
};

const kComment = 'Pembilang sudah dicocokkan dengan buku register. <b>Mohon dicek.</b>';

class Quarter {
  constructor(people, report, onStep) {
    Object.assign(this, { people, report, onStep, caseId: '' });
  }

  async axe(person, what) {
    this.report.none(await person.axeFindings(), `axe-core: ${what}`);
  }

  /** One step by one person: go there, begin, fill, look, hand over. */
  async step(name, number, fill = async () => {}) {
    const person = this.people[name];
    await openTask(person, this.caseId, number);
    await begin(person);
    await fill(person);
    await fillForm(person.page);
    await this.onStep(this, number, name);
    await this.axe(person, `step ${number} by ${name}`);
    await handOver(person);
    this.report.check(true, `step ${number} is finished by ${name}`);
  }

  async open() {
    this.caseId = await openCase(this.people.sekretaris);
    this.report.check(true, 'a case is opened in the browser');
  }

  async order() {
    const person = this.people.sekretaris;
    await openTask(person, this.caseId, 1);
    await begin(person);
    await person.page.locator('.bar button.primary').click();
    await person.page.waitForSelector('.summary');
    const focused = await person.page.evaluate(() => document.activeElement.className);
    this.report.check(focused.includes('summary'), 'the error summary takes the focus');
    const title = await person.page.title();
    this.report.check(title.startsWith('Galat:'), 'the title says Galat');
    await this.axe(person, 'step 1 with the error summary');
    await this.draftSurvives(person);
    await this.doubleClick(person);
  }

  async draftSurvives(person) {
    const text = 'Mohon siapkan formulir tribulan ini. <img src=x onerror=alert(1)>';
    await person.page.fill('#instruction', text);
    await person.page.waitForFunction(() =>
      document.querySelector('.bar .state').textContent.includes('tersimpan'),
    );
    await person.page.reload();
    await person.page.waitForSelector('#instruction');
    const kept = await person.page.inputValue('#instruction');
    this.report.check(kept === text, 'a draft survives a reload', kept);
  }

  async doubleClick(person) {
    let acts = 0;
    const keys = new Set();
    const count = (request) => {
      if (!request.url().endsWith('/complete_step')) return;
      acts += 1;
      keys.add(request.headers()['idempotency-key']);
    };
    person.page.on('request', count);
    await person.page.locator('.bar button.primary').dblclick();
    await person.page.waitForURL(/\/selesai$/);
    await person.ready();
    person.page.off('request', count);
    this.report.check(acts >= 1 && keys.size === 1, 'a double click is one act', `${acts} acts`);
    await this.axe(person, 'confirmation of step 1');
  }

  async fillIn() {
    for (const name of ['ideologi', 'politik', 'ketahanan']) {
      await this.step(name, 5, async (person) => {
        if (name === 'ideologi') await this.twoWindows(person);
        await fillForm(person.page);
        if (name === 'ideologi') await this.evidence(person);
        if (name === 'ideologi') await this.isReckoned(person);
        if (name === 'ideologi') await this.comments(person);
        if (name === 'politik') await this.sessionEnds(person);
      });
      await this.step(name, 6);
    }
  }

  async evidence(person) {
    const file = {
      name: 'notula.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('%PDF-1.4 uji'),
    };
    await person.page.setInputFiles('#evidence', file);
    await person.page.waitForSelector('text=Terunggah');
    this.report.check(true, 'evidence is uploaded');
  }

  /** Realisation and achievement appear while the figures are typed, and each cell is kept. */
  async isReckoned({ page }) {
    await page.waitForFunction(() => document.querySelectorAll('.cell.saved').length === 3);
    const row = await page.locator('tbody tr').first().innerText();
    this.report.check(/\b28\b/.test(row) && /28,00%/.test(row), '7 of 25 is reckoned as 28', row);
  }

  /** What came before a figure, and a comment that goes to the checker with the form. */
  async comments({ page }, person = this.people.ideologi) {
    await page.getByRole('button', { name: /^Riwayat / }).first().click();
    await page.waitForSelector('dialog.side h3');
    await page.locator('dialog.side textarea').fill(kComment);
    await page.getByRole('button', { name: 'Kirim komentar' }).click();
    await page.waitForSelector('dialog.side .said .words');
    await judgeInAllLooks(person, this.report, 'the history of a figure');
    await page.keyboard.press('Escape');
    await page.waitForSelector('.cell.commented');
    this.report.check(true, 'a commented figure is marked in its corner');
  }

  /** The comment of whoever filled in stands beside the figure that is gathered and checked. */
  async commentIsRead({ page }) {
    await page.getByRole('button', { name: /1 komentar/ }).first().click();
    const words = page.locator('dialog.side .words');
    await words.waitFor();
    this.report.check((await words.innerText()) === kComment, 'the checker reads the comment');
    await page.keyboard.press('Escape');
  }

  /** Who decides sees the paper beside the two buttons, page by page. */
  async seesPages(person) {
    const { page } = person;
    await page.waitForFunction(() => document.querySelector('.pages img')?.naturalWidth === 1000);
    this.report.check(true, 'the paper is shown beside the decision');
    await judgeInAllLooks(person, this.report, 'a paper to be decided on');
  }

  /** A colleague (here: the same person in another window) was faster. */
  async twoWindows(person) {
    const other = await person.context.newPage();
    await other.goto(person.page.url());
    await other.waitForSelector('input[data-row]');
    await person.page.locator('input[data-row]').first().fill('7');
    const answer = await other.evaluate(async () => {
      const me = await (await fetch('/api/v1/me')).json();
      const here = location.pathname.match(/pelaksanaan\/(\d+)\/tugas\/(\d+)/);
      const visit = `/api/v1/cases/${here[1]}/visits/${here[2]}`;
      const page = await (await fetch(visit)).json();
      const act = (verb, more) =>
        fetch(`${visit}/${verb}`, {
          method: 'POST',
          headers: {
            'Content-Type': 'application/json',
            'X-Takar-Csrf': me.csrf,
            'Idempotency-Key': `browser-${verb}-${Date.now()}`,
          },
          body: JSON.stringify({
            version: page.task.version,
            position_id: page.actor_positions[0],
            ...more,
          }),
        });
      const verb = page.allowed.includes('pause_step') ? 'pause_step' : 'resume_step';
      return (await act(verb, verb === 'pause_step' ? { reason: 'Menunggu data' } : {})).status;
    });
    await other.close();
    this.report.check(answer === 200, 'a second window acts on the same task', String(answer));
    const resume = person.page.getByRole('button', { name: 'Lanjutkan', exact: true });
    await resume.click();
    await person.page.waitForSelector('input[data-row]');
    const kept = await person.page.locator('input[data-row]').first().inputValue();
    this.report.check(kept === '7', 'what was typed is still there after the other act', kept);
  }

  /** The session ends while typing: the dialog asks again and nothing typed is lost. */
  async sessionEnds(person) {
    const { page, context } = person;
    await context.clearCookies();
    // A live refresh may open the dialog before the button can be pressed.
    const pressed = page.locator('.bar button.primary').click({ timeout: 5000 });
    await Promise.allSettled([pressed]);
    await page.waitForSelector('dialog[open] #password');
    await this.axe(person, 'the session has ended');
    await page.fill('dialog #username', person.username);
    await page.fill('dialog #password', kPassword);
    await page.click('dialog button.primary');
    await page.waitForSelector('dialog[open]', { state: 'detached' });
    const first = await page.locator('input[data-row]').first().inputValue();
    this.report.check(first !== '', 'the typing outlives the session', first);
  }

  async recapToReport(round) {
    await this.step('kasubag', 7, async (person) => {
      if (round === 1) await this.commentIsRead(person);
    });
    await this.step('staf', 8);
    await this.step('kasubag', 9);
    if (round === 1) await this.sayNo();
    else await this.step('sekretaris', 10, ({ page }) => page.check('input[value=yes]'));
  }

  async sayNo() {
    const person = this.people.sekretaris;
    await openTask(person, this.caseId, 10);
    await begin(person);
    await fillForm(person.page);
    await this.seesPages(person);
    await person.page.check('input[value=no]');
    await person.page.locator('.bar button.primary').click();
    const summary = await person.page.locator('.summary').innerText();
    this.report.check(/arahan/i.test(summary), 'a return without a direction is not sent');
    await person.page.fill('#direction', 'Indikator 1.2 belum ada bukti. Mohon dilengkapi.');
    await this.axe(person, 'step 10, returning');
    await handOver(person);
    await openTask(this.people.kasubag, this.caseId, 7);
    const words = await this.people.kasubag.page.locator('main').innerText();
    this.report.check(words.includes('Indikator 1.2 belum ada bukti'), 'the direction is read');
  }

  async archive() {
    await this.step('staf', 11);
    const person = this.people.sekretaris;
    await person.visit(`/pelaksanaan/${this.caseId}`);
    const words = await person.page.locator('main').innerText();
    this.report.check(words.includes('11 dari 11 langkah selesai'), 'all eleven steps are done');
    const shapes = await person.page.locator('svg .shape.done').count();
    this.report.check(shapes >= 11, 'the flow chart shows every step as done', String(shapes));
    const link = person.page.locator('a[download]').first();
    const pdf = await person.page.evaluate(
      async (href) => {
        const answer = await fetch(href);
        return new TextDecoder('latin1').decode(await answer.arrayBuffer()).slice(0, 5);
      },
      await link.getAttribute('href'),
    );
    this.report.check(pdf === '%PDF-', 'a document of the case downloads as PDF', pdf);
  }
}

/** Plays the quarter; `onStep` sees each filled form. Answers the id of the finished case. */
export async function runSeed002(browser, url, report, onStep = async () => {}) {
  const people = {};
  for (const [name, [username, options]] of Object.entries(office)) {
    people[name] = await (await Person.open(browser, url, options)).signIn(username);
  }
  const quarter = new Quarter(people, report, onStep);
  await quarter.open();
  await quarter.order();
  await quarter.step('kasubag', 2);
  await quarter.step('kasubag', 3);
  await quarter.step('staf', 4);
  await quarter.fillIn();
  await quarter.recapToReport(1);
  await quarter.recapToReport(2);
  await quarter.archive();
  for (const [name, person] of Object.entries(people)) {
    report.none(person.faults, `no console or CSP error: ${name}`);
    await person.close();
  }
  return quarter.caseId;
}
