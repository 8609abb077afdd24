// The quarters that a case may be opened for, by the agency's calendar.

import type { Zone } from './dates';

/** The running quarter and the four before it, newest first, e.g. "2026Q4". */
export function recentQuarters(now: Date, zone: Zone): string[] {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone.name,
    year: 'numeric',
    month: '2-digit',
  });
  const [year, month] = format.format(now).split('-');
  let at = parseInt(year!, 10) * 4 + Math.floor((parseInt(month!, 10) - 1) / 3);
  return Array.from({ length: 5 }, () => {
    const quarter = `${Math.floor(at / 4)}Q${(at % 4) + 1}`;
    at -= 1;
    return quarter;
  });
}
