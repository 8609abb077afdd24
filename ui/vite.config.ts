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
    generateBundle(_, bundle) {
      const assets = Object.keys(bundle).filter((f) => f !== 'index.html' && !f.endsWith('.map'));
      const all = [...assets, ...fs.readdirSync('public')];
      const files = JSON.stringify(['/', ...all.map((f) => `/${f}`)]);
      const version = createHash('sha256').update(files).digest('hex').slice(0, 12);
      const source = fs
        .readFileSync('tools/service_worker.js', 'utf8')
        .replace("'VERSION'", `'takar-${version}'`)
        .replace('[/* FILES */]', files);
      this.emitFile({ type: 'asset', fileName: 'sw.js', source });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), serviceWorker(), compressed()],
  build: { target: 'es2022', modulePreload: false, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
