import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** Every file of the bundle gets a .gz and a .br beside it; the server only chooses among them. */
function compressed(): Plugin {
  const write = (file: string) => {
    const bytes = fs.readFileSync(file);
    fs.writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } };
    fs.writeFileSync(`${file}.br`, brotliCompressSync(bytes, quality));
  };
  const walk = (folder: string) => {
    for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
      const full = path.join(folder, entry.name);
      if (entry.isDirectory()) walk(full);
      else if (!/\.(gz|br)$/.test(entry.name)) write(full);
    }
  };
  return { name: 'takar-compressed', apply: 'build', closeBundle: () => walk('dist') };
}

/**
 * The service worker: the hashed assets of one build under one version name, and index.html for
 * navigation without a network. It never touches /api/. It takes over when the page says that
 * nothing typed is open (message "take_over").
 */
function serviceWorker(): Plugin {
  return {
    name: 'takar-service-worker',
    apply: 'build',
    generateBundle: {
      // After index.html has taken in, and dropped, an entry of nothing but imports: a file that the
      // worker names and nobody serves would keep it from being installed.
      order: 'post',
      handler(_, bundle) {
        const assets = Object.keys(bundle).filter((f) => /^assets\/.*(?<!\.map)$/.test(f));
        const all = [...assets, ...fs.readdirSync('public')];
        const files = JSON.stringify(['/', ...all.map((f) => `/${f}`)]);
        const version = createHash('sha256').update(files).digest('hex').slice(0, 12);
        const source = fs
          .readFileSync('tools/service_worker.js', 'utf8')
          .replace("'VERSION'", `'takar-${version}'`)
          .replace('[/* FILES */]', files);
        this.emitFile({ type: 'asset', fileName: 'sw.js', source });
      },
    },
  };
}

/** Pages that a person on a weak line arrives at by a link, and what each asks for. */
const arrivals = [
  { path: '/', modules: ['pages/Tasks.svelte'], asks: ['/api/v1/me', '/api/v1/tasks?filter=mine'] },
  {
    path: '/tugas',
    modules: ['pages/Tasks.svelte'],
    asks: ['/api/v1/me', '/api/v1/tasks?filter=mine'],
  },
  {
    path: '/pelaksanaan/{case:number}',
    modules: ['pages/Case.svelte', 'words/id_more.ts'],
    asks: ['/api/v1/me', '/api/v1/cases/{case}'],
  },
  {
    path: '/pelaksanaan/{case:number}/tugas/{visit:number}',
    modules: ['task/TaskPage.svelte', 'task/TaskBody.svelte', 'words/id_more.ts'],
    asks: ['/api/v1/me', '/api/v1/cases/{case}/visits/{visit}'],
  },
];

/**
 * preload.json: for each page of arrival the chunks it is made of, with all that they import, so
 * that the server can name them with index.html and the browser asks for everything at once.
 */
function routePreloads(): Plugin {
  return {
    name: 'takar-route-preloads',
    apply: 'build',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry)!;
      const gather = (name: string, into: Set<string>) => {
        if (into.has(name)) return;
        into.add(name);
        const chunk = chunks.find(({ fileName }) => fileName === name);
        for (const next of chunk?.imports ?? []) gather(next, into);
        for (const style of chunk?.viteMetadata?.importedCss ?? []) into.add(style);
      };
      const first = new Set<string>();
      gather(entry.fileName, first);
      const rows = arrivals.map(({ path: page, modules, asks }) => {
        const files = new Set<string>();
        for (const module of modules) {
          const chunk = chunks.find(({ moduleIds }) =>
            moduleIds.some((id) => id.endsWith(`/src/${module}`)),
          );
          if (!chunk) this.error(`no chunk holds ${module}`);
          gather(chunk.fileName, files);
        }
        return {
          path: page,
          files: [...files].filter((file) => !first.has(file)).map((f) => `/${f}`),
          asks,
        };
      });
      this.emitFile({
        type: 'asset',
        fileName: 'preload.json',
        source: JSON.stringify(rows, null, 1),
      });
    },
  };
}

/** What a weak line pays for is each question; few chunks are few questions. */
const groups = [
  { name: 'core', tags: ['$initial' as const], priority: 40 },
  {
    name: 'parts',
    test: /src\/(parts\/(Waiting|Refused|Due|TaskItem)|shell\/(PlainPage|sentence)|base\/(loaded|working_time|pages|act_key|drafts)|task\/(desk|work\.ts))/,
    priority: 30,
  },
  { name: 'more_words', test: /src\/words\/(id_more|task_id)/, priority: 20 },
  {
    name: 'fields',
    test: /src\/(parts\/(Field|Lines|TickList|Choose|ErrorSummary|Documents|Dialog)|task\/(ReturnGoal|in_pieces|check_work))/,
    priority: 10,
  },
];

export default defineConfig({
  plugins: [svelte(), serviceWorker(), routePreloads(), compressed()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups } } },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
