// Figures as decimal text: typed the Indonesian way, kept exact, never a double.

export type Reading = { ok: true; value: string | null } | { ok: false };

const kMaxDigits = 40;

/**
 * Reads what a person typed into canonical decimal text ("1.250.000,5" -> "1250000.5").
 * Empty is null, never zero. A dot is a thousands mark only when every group has three digits and
 * the number does not begin with 0; otherwise it is the decimal mark. A comma is always the
 * decimal mark.
 */
export function readNumber(typed: string): Reading {
  const text = typed
    .replace(/[\s\u00a0\u202f%]/g, '')
    .replace(/^Rp\.?/i, '')
    .replace('\u2212', '-');
  if (text === '') return { ok: true, value: null };
  if (text.length > kMaxDigits) return { ok: false };
  const grouped = /^(-?)([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/.exec(text);
  if (grouped) return canonical(grouped[1], grouped[2]!.replaceAll('.', ''), grouped[3]);
  const plain = /^(-?)(\d+)(?:[.,](\d+))?$/.exec(text);
  if (plain) return canonical(plain[1], plain[2]!, plain[3]);
  return { ok: false };
}

function canonical(sign = '', whole: string, fraction = ''): Reading {
  const left = whole.replace(/^0+(?=\d)/, '');
  const right = fraction.replace(/0+$/, '');
  const zero = left === '0' && right === '';
  return { ok: true, value: (zero ? '' : sign) + left + (right && `.${right}`) };
}

/** True when the reading could surprise the typist, so that the page echoes it under the field. */
export function isWorthEchoing(typed: string): boolean {
  return /^\s*-?\d{1,3}[.,]\d{3}\s*$/.test(typed);
}

const marks = { id: ['.', ','], en: [',', '.'] } as const;

/** Canonical decimal text as officials write it; exact at any length. Missing is an en dash. */
export function showNumber(value: string | null | undefined, language: 'id' | 'en' = 'id'): string {
  if (value == null || value === '') return '–';
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value);
  if (!parts) return value;
  const [thousands, decimal] = marks[language];
  const whole = parts[2]!.replace(/\B(?=(\d{3})+$)/g, thousands);
  return (parts[1] ? '−' : '') + whole + (parts[3] ? decimal + parts[3] : '');
}

/** Canonical decimal text as it is put back into an entry field (with a hyphen minus). */
export function typeNumber(value: string | null | undefined): string {
  return value == null || value === '' ? '' : showNumber(value).replace('−', '-');
}

export interface Rational {
  readonly top: bigint;
  readonly bottom: bigint; // > 0
}

/** Canonical decimal text as an exact rational; null when it is not a decimal number. */
export function rational(text: string | null): Rational | null {
  const parts = text === null ? null : /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts) return null;
  const fraction = parts[3] ?? '';
  const top = BigInt(parts[2]! + fraction);
  return { top: parts[1] ? -top : top, bottom: 10n ** BigInt(fraction.length) };
}

/** a / b; null when b is zero. */
export function divide(a: Rational, b: Rational): Rational | null {
  if (b.top === 0n) return null;
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
}

export function multiply(a: Rational, b: Rational): Rational {
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}

export function isGreater(a: Rational, b: Rational): boolean {
  return a.top * b.bottom > b.top * a.bottom;
}

/** Decimal text rounded once, half away from zero, trailing zeros dropped. */
export function rounded(value: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = value.top < 0n;
  const top = (negative ? -value.top : value.top) * scale * 2n + value.bottom;
  const units = top / (value.bottom * 2n);
  const digits = units.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = places ? digits.slice(-places).replace(/0+$/, '') : '';
  return (negative && units > 0n ? '-' : '') + whole + (fraction && `.${fraction}`);
}

/** How long something is drawn. Only for pictures: a figure of record stays text or a Rational. */
export function drawnSize(text: string): number {
  // eslint-disable-next-line no-restricted-syntax
  return parseFloat(text);
}

/** Whether the first of two decimal texts is the greater one. */
export function isMore(one: string, other: string): boolean {
  const [a, b] = [rational(one), rational(other)];
  return a !== null && b !== null && isGreater(a, b);
}
