// Runs every browser test against one demo server; `--only NAME` runs one of them.

import { runArchive } from './archive.mjs';
import { launch } from './browser.mjs';
import { runAttendance } from './attendance.mjs';
import { runBulk } from './bulk.mjs';
import { runCatalogue } from './catalogue.mjs';
import { runDrafts } from './drafts.mjs';
import { runKeyboard, runKeyboardProcedures } from './keyboard.mjs';
import { runLetters } from './letters.mjs';
import { runProcedures } from './procedures.mjs';
import { Report } from './report.mjs';
import { runScreens } from './screens.mjs';
import { runSeed002 } from './seed_002.mjs';
import { runSigning } from './signing.mjs';
import { startServer } from './server.mjs';
import { runSetUp } from './set_up.mjs';
import { runUploads } from './uploads.mjs';
import { runSopDrafts } from './sop_drafts.mjs';
import { runWeakLine } from './weak_line.mjs';

const report = new Report();
const { argv } = process;
const only = argv.includes('--only') ? argv[argv.indexOf('--only') + 1] : null;
let server;
let browser;
let caseId;

const tests = [
  ['seed_002', async () => (caseId = await runSeed002(browser, server.url, report))],
  ['signing', () => runSigning(browser, server.url, report, caseId)],
  ['drafts', () => runDrafts(browser, server.url, report)],
  ['uploads', () => runUploads(browser, server.url, report)],
  ['attendance', () => runAttendance(browser, server.url, report)],
  ['bulk', () => runBulk(browser, server.url, report)],
  ['keyboard', () => runKeyboard(browser, server.url, report)],
  ['screens', () => runScreens(browser, server.url, report, caseId)],
  ['catalogue', () => runCatalogue(browser, server.url, report)],
  ['sop_drafts', () => runSopDrafts(browser, server.url, report)],
  ['set_up', () => runSetUp(browser, report)],
  ['letters', () => runLetters(browser, server.url, report)],
  ['archive', () => runArchive(browser, server.url, report)],
  ['weak_line', () => runWeakLine(browser, server.url, report)],
  ['keyboard_procedures', () => runKeyboardProcedures(browser, server.url, report)],
  ['procedures', () => runProcedures(browser, server.url, report)],
];

// The longest.
const onlyWithAll = ['keyboard_procedures', 'procedures'];

function wanted(name) {
  const afterSeed002 = ['archive', 'screens', 'signing'].includes(only) && name === 'seed_002';
  if (only !== null) return name === only || afterSeed002;
  return !onlyWithAll.includes(name) || argv.includes('--all');
}

try {
  server = await startServer();
  browser = await launch();
  for (const [name, run] of tests) if (wanted(name)) await run();
} catch (error) {
  report.check(false, 'the suite ran to its end', error.stack ?? String(error));
} finally {
  await browser?.close();
  await server?.stop();
}
console.log(`${report.passed} passed, ${report.failed} failed`);
process.exit(report.failed ? 1 : 0);
