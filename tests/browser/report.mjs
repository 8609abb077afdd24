// Counts what held and what did not.

export class Report {
  passed = 0;
  failed = 0;

  check(ok, what, detail = '') {
    if (ok) this.passed += 1;
    else this.failed += 1;
    console.log(`${ok ? 'ok  ' : 'FAIL'} ${what}${!ok && detail ? `: ${detail}` : ''}`);
    return ok;
  }

  none(found, what) {
    return this.check(found.length === 0, what, [...new Set(found)].slice(0, 4).join('; '));
  }
}
