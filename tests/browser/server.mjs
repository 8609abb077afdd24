// Starts and stops the binary under test on a free loopback port with an empty data folder.

import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';

const kStartMs = 60_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function answers(url) {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

/**
 * The address of the demo and how to stop it; with `demo: false` an empty office, and the secret of
 * its first administrator. Throws when it does not start.
 */
export async function startServer({ demo = true } = {}) {
  if (demo && process.env.TAKAR_URL) return { url: process.env.TAKAR_URL, stop: async () => {} };
  const program = process.env.TAKAR ?? 'build/release/takar';
  if (!fs.existsSync(program)) throw new Error(`${program} is missing: run ./dev build first`);
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'takar-browser-'));
  const url = `http://127.0.0.1:${await freePort()}`;
  const kind = demo ? ['--demo'] : [];
  const options = ['run', ...kind, '--data', data, '--listen', url.slice('http://'.length)];
  const child = spawn(program, options, { stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.on('data', (text) => (log += text));
  child.stderr.on('data', (text) => (log += text));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    fs.rmSync(data, { recursive: true, force: true });
  };
  const until = Date.now() + kStartMs;
  while (!(await answers(url))) {
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new Error(`the server did not start:\n${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return { url, stop, secret: /^ {2}([0-9a-f]{32})$/m.exec(log)?.[1] };
}
