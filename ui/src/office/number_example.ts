// What a pattern of letter numbers would make of the next letter: an example while the pattern is
// typed. The number of record is the server's, which judges the pattern again.

export interface NumberSample {
  sequence: number;
  unitCode: string;
  letterType: string;
  year: number;
  month: number; // 1 to 12
}

export type NumberExample =
  | { ok: true; number: string }
  | { ok: false; unknown: string } // the token that nobody knows
  | { ok: false; unknown: null }; // no running number

// Permendagri 83/2022: performance accountability.
const kClassification = '000.8.6.3';
const kRoman = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');

function valueOf(token: string, sample: NumberSample): string | null {
  const padded = /^urut:([1-9])$/.exec(token);
  if (padded) return String(sample.sequence).padStart(parseInt(padded[1]!, 10), '0');
  const values: Record<string, string> = {
    klasifikasi: kClassification,
    urut: String(sample.sequence),
    suburut: '',
    kode_unit: sample.unitCode,
    kode_wilayah: '…',
    jenis: sample.letterType,
    tahun: String(sample.year),
    'tahun:2': String(sample.year % 100).padStart(2, '0'),
    bulan_romawi: kRoman[sample.month - 1] ?? '',
  };
  return values[token] ?? null;
}

export function numberExample(pattern: string, sample: NumberSample): NumberExample {
  let unknown: string | null = null;
  const number = pattern.replace(/\{([^}]*)(\}|$)/g, (part, token: string, end: string) => {
    const value = end ? valueOf(token, sample) : null;
    if (value === null) unknown ??= part;
    return value ?? part;
  });
  if (unknown !== null) return { ok: false, unknown };
  return /\{urut(:\d)?\}/.test(pattern) ? { ok: true, number } : { ok: false, unknown: null };
}
