// How long a person on a weak line and a slow device waits for the form of a task, from a link and
// with nothing kept on the device: 400 kbit/s, 400 ms, a processor four times slower.

import { desk, Person } from './browser.mjs';
import { begin, openCase, openTask } from './work.mjs';

const kTurns = 5;
const kReadyMsMost = 3000;
const kBytesPerSecond = 400_000 / 8;
const kLatencyMs = 400;
const kSlower = 4;

/** Milliseconds from the click on the link to the first field. */
async function formReady(browser, url, path, storageState) {
  const person = await Person.open(browser, url, { ...desk, storageState });
  const devtools = await person.context.newCDPSession(person.page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: kLatencyMs,
    downloadThroughput: kBytesPerSecond,
    uploadThroughput: kBytesPerSecond,
  });
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: kSlower });
  const began = performance.now();
  await person.page.goto(url + path, { waitUntil: 'commit' });
  await person.page.waitForSelector('#instruction');
  const ms = Math.round(performance.now() - began);
  await person.close();
  return ms;
}

export async function runWeakLine(browser, url, report) {
  const person = await (await Person.open(browser, url, desk)).signIn('sekretaris.malang');
  const path = await openTask(person, await openCase(person), 1);
  await begin(person);
  const signedIn = await person.context.storageState();
  await person.close();
  const times = [];
  for (let turn = 0; turn < kTurns; turn += 1) {
    times.push(await formReady(browser, url, path, signedIn));
  }
  times.sort((a, b) => a - b);
  const median = times[Math.floor(kTurns / 2)];
  const told = `median ${median} ms of ${times.join(', ')}`;
  console.log(`     form ready on a weak line: ${told}`);
  report.check(median <= kReadyMsMost, `a form is ready within ${kReadyMsMost} ms`, told);
}
