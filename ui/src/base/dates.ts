// Instants as officials read them: always in the agency's zone, with the zone's word.

export interface Zone {
  name: string; // IANA, e.g. "Asia/Jakarta"
  word: string; // WIB, WITA or WIT
}

export type Language = 'id' | 'en';

const locale = (language: Language) => (language === 'id' ? 'id-ID' : 'en-GB');

function shown(iso: string, zone: Zone, language: Language, options: Intl.DateTimeFormatOptions) {
  const format = new Intl.DateTimeFormat(locale(language), { ...options, timeZone: zone.name });
  return format.format(new Date(iso));
}

/** "Sen, 23 Nov, 16.00 WIB"; the year is added when it is not `now`'s. */
export function showInstant(
  iso: string,
  zone: Zone,
  language: Language = 'id',
  now: Date = new Date(),
): string {
  const year = (when: Date) => shown(when.toISOString(), zone, 'en', { year: 'numeric' });
  const other = year(new Date(iso)) !== year(now);
  const text = shown(iso, zone, language, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(other ? { year: 'numeric' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
  return `${text} ${zone.word}`;
}

/** "23 November 2026". Takes an instant or a plain date ("2026-11-23"). */
export function showDay(iso: string, zone: Zone, language: Language = 'id'): string {
  const plain = /^\d{4}-\d{2}-\d{2}$/.test(iso);
  const options = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return plain
    ? shown(`${iso}T12:00:00Z`, { name: 'UTC', word: '' }, language, options)
    : shown(iso, zone, language, options);
}

/** "16.05": the hour of an act of a moment ago. */
export function showHour(when: Date, zone: Zone, language: Language = 'id'): string {
  const options = { hour: '2-digit', minute: '2-digit', hour12: false } as const;
  return shown(when.toISOString(), zone, language, options);
}

/** Minutes that the zone's clock is ahead of UTC at the instant. */
function offsetMinutes(utc: number, zone: Zone): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone.name,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  }).formatToParts(new Date(utc));
  const part = (type: string) => parseInt(parts.find((p) => p.type === type)?.value ?? '0', 10);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return Math.round((wall - utc) / 60000);
}

/**
 * What a native date-and-time field holds ("2026-11-23T16:00"), read on the agency's clock, as
 * an RFC 3339 instant in UTC. Null when the text is not such a moment.
 */
export function instantOf(field: string, zone: Zone): string | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(field)) return null;
  const wall = Date.parse(`${field.slice(0, 16)}:00Z`);
  if (Number.isNaN(wall)) return null;
  const guess = wall - offsetMinutes(wall, zone) * 60000;
  return new Date(wall - offsetMinutes(guess, zone) * 60000).toISOString().replace('.000Z', 'Z');
}

/** An instant as a native date-and-time field wants it, on the agency's clock. */
export function fieldOf(iso: string, zone: Zone): string {
  const utc = Date.parse(iso);
  return new Date(utc + offsetMinutes(utc, zone) * 60000).toISOString().slice(0, 16);
}
