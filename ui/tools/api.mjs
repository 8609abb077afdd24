// Writes src/api/schema.d.ts from docs/openapi.yaml; with --check fails when it is not fresh.
import fs from 'node:fs';
import openapi, { astToString } from 'openapi-typescript';

const contract = new URL('../../docs/openapi.yaml', import.meta.url);
const target = new URL('../src/api/schema.d.ts', import.meta.url);
const head = '// Generated from docs/openapi.yaml by `npm run api`. Do not edit.\n\n';
const text = head + astToString(await openapi(contract));
if (process.argv.includes('--check')) {
  const current = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
  if (current !== text) {
    console.error('src/api/schema.d.ts is not fresh: run `npm run api` in ui/ and commit it.');
    process.exit(1);
  }
  console.log('src/api/schema.d.ts is fresh.');
} else {
  fs.writeFileSync(target, text);
  console.log('wrote src/api/schema.d.ts');
}
