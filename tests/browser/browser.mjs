// Chromium with one context for each person, watched for console, page and CSP errors, and axe-core.

import fs from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../../ui/package.json', import.meta.url));
const { chromium } = require('playwright-core');
const axe = fs.readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

const flags = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export function launch() {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // refused to root
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  return chromium.launch({ executablePath, args: [...flags, ...sandbox] });
}

export const desk = {
  viewport: { width: 1366, height: 768 },
  locale: 'id-ID',
  timezoneId: 'America/New_York', // the device's zone must not matter
};
export const phone = {
  ...desk,
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

export const kPassword = process.env.TAKAR_DEMO_PASSWORD ?? 'kopi-susu-gula-aren';

// An answer with a refusal is part of the work, and Chromium tells it as a console error.
const expected = /the server responded with a status of 4(01|03|04|09|22)/;

/** A browser window of one person. `faults` gathers what must not happen. */
export class Person {
  constructor(context, page, url) {
    Object.assign(this, { context, page, url, faults: [] });
    page.on('pageerror', (error) => this.faults.push(`page: ${error}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || expected.test(message.text())) return;
      this.faults.push(`console: ${message.text()}`);
    });
  }

  /** With `language` as if it had been chosen on this device before. */
  static async open(browser, url, { language, ...options } = desk) {
    const context = await browser.newContext(options);
    const remember = (chosen) => localStorage.setItem('takar.language', chosen);
    if (language) await context.addInitScript(remember, language);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    return new Person(context, page, url);
  }

  /** `sight` is what shows that the person is in. */
  async signIn(username, password = kPassword, sight = 'header .who') {
    this.username = username;
    await this.page.goto(`${this.url}/`);
    await this.page.fill('#username', username);
    await this.page.fill('#password', password);
    await this.page.click('form button.primary');
    await this.page.waitForSelector(sight);
    return this;
  }

  async visit(path) {
    await this.page.goto(this.url + path);
    await this.ready();
  }

  /** The page has its heading and waits for nothing any more. */
  async ready() {
    await this.page.waitForSelector('main h1');
    await this.page.waitForFunction(
      () => !/^(Memuat|Loading)/m.test(document.querySelector('main').innerText),
    );
  }

  /** What axe-core finds against, as one line for each rule; empty is good. */
  async axeFindings() {
    await this.page.evaluate(axe);
    return this.page.evaluate(async () => {
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const result = await globalThis.axe.run(document, { runOnly: tags });
      return result.violations.map((found) => `${found.id} ${found.nodes[0].target}`);
    });
  }

  scrollsSideways() {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  close() {
    return this.context.close();
  }
}
