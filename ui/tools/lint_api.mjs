// Holds docs/openapi.yaml to the recommended rules for OpenAPI 3.1; exits 1 on the first finding.
import { createConfig, formatProblems, getTotals, lint } from '@redocly/openapi-core';
import { fileURLToPath } from 'node:url';

const contract = fileURLToPath(new URL('../../docs/openapi.yaml', import.meta.url));
const config = await createConfig({ extends: ['recommended-strict'] });
const problems = await lint({ ref: contract, config });
if (problems.length > 0) {
  formatProblems(problems, { format: 'stylish', totals: getTotals(problems) });
  process.exit(1);
}
console.log('docs/openapi.yaml keeps the rules for OpenAPI 3.1.');
