// Fails when the web app outgrows its size limits (gzip -9), or when its service worker names a file
// that is not there: it would never be installed. Run after `npm run build`.
import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const FIRST_ROUTE = 45 * 1024; // index.html, entry, styles and the heaviest first page
const LAZY_CHUNK = 60 * 1024;
const ARRIVAL = 80 * 1024; // all that a page of arrival asks for at once, its form included
const FIRST_PAGES = /^(SignIn|Tasks|TaskPage)-/; // a person may arrive at any of these by a link

const root = 'dist';
const assets = path.join(root, 'assets');
const size = (file) => gzipSync(fs.readFileSync(file), { level: 9 }).length;
const code = (file) => fs.readFileSync(path.join(assets, file), 'utf8');
const html = fs.readFileSync(path.join(root, 'index.html'), 'utf8');
const files = fs.readdirSync(assets).filter((f) => /\.(js|css)$/.test(f));

/** The chunk and everything it imports statically. */
function closure(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  if (!file.endsWith('.js')) return seen;
  for (const [, name] of code(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+)["']/g)) {
    if (files.includes(name)) closure(name, seen);
  }
  return seen;
}

const entry = new Set();
for (const file of files) if (html.includes(file)) closure(file, entry);
const total = (set) => [...set].reduce((sum, file) => sum + size(path.join(assets, file)), 0);
const eager = size(path.join(root, 'index.html'));
let over = false;
const say = (name, bytes, limit) => {
  over ||= bytes > limit;
  const verdict = bytes > limit ? 'OVER' : 'ok  ';
  console.log(`${verdict} ${name} ${(bytes / 1024).toFixed(1)} KB of ${limit / 1024} KB`);
};
for (const page of files.filter((f) => FIRST_PAGES.test(f) && f.endsWith('.js'))) {
  const all = closure(page, new Set(entry));
  const style = page.replace(/-[^-]*\.js$/, '-');
  for (const css of files) if (css.endsWith('.css') && css.startsWith(style)) all.add(css);
  say(`first route through ${page}`, eager + total(all), FIRST_ROUTE);
}
for (const file of files) {
  if (!entry.has(file)) say(`chunk ${file}`, size(path.join(assets, file)), LAZY_CHUNK);
}
// What the server names beforehand must be there, and be all that the page is made of.
for (const { path: page, files: named } of JSON.parse(
  fs.readFileSync(path.join(root, 'preload.json'), 'utf8'),
)) {
  const names = named.map((file) => path.basename(file));
  const absent = names.filter((name) => !files.includes(name));
  const missing = names
    .flatMap((name) => [...closure(name)])
    .filter((name) => !names.includes(name) && !entry.has(name));
  over ||= absent.length + missing.length > 0;
  for (const name of [...absent, ...missing]) console.log(`OVER arrival ${page} lacks ${name}`);
  say(`arrival ${page}`, eager + total(new Set([...entry, ...names])), ARRIVAL);
}
const worker = fs.readFileSync(path.join(root, 'sw.js'), 'utf8');
for (const [, file] of worker.matchAll(/"(\/[^"]+)"/g)) {
  if (fs.existsSync(path.join(root, file))) continue;
  over = true;
  console.log(`OVER the service worker names ${file}, which is not there`);
}
process.exit(over ? 1 : 0);
