// Runs every browser test against one demo server.

import { launch } from './browser.mjs';
import { runBulk } from './bulk.mjs';
import { runDrafts } from './drafts.mjs';
import { runKeyboard } from './keyboard.mjs';
import { runProcedures } from './procedures.mjs';
import { Report } from './report.mjs';
import { runScreens } from './screens.mjs';
import { runSeed002 } from './seed_002.mjs';
import { startServer } from './server.mjs';
import { runSetUp } from './set_up.mjs';

const report = new Report();
let server;
let browser;
try {
  server = await startServer();
  browser = await launch();
  const caseId = await runSeed002(browser, server.url, report);
  await runDrafts(browser, server.url, report);
  await runBulk(browser, server.url, report);
  await runKeyboard(browser, server.url, report);
  await runScreens(browser, server.url, report, caseId);
  await runSetUp(browser, report);
  if (process.argv.includes('--all')) await runProcedures(browser, server.url, report);
} catch (error) {
  report.check(false, 'the suite ran to its end', error.stack ?? String(error));
} finally {
  await browser?.close();
  await server?.stop();
}
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exit(report.failed ? 1 : 0);
