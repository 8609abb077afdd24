// A block of cells copied from a spreadsheet. Which mark is the decimal one is decided once for the
// whole block; when the block does not tell, the person is asked instead of guessing.

export type Convention = 'indonesian' | 'english' | 'unclear';

export function cellsOf(text: string): string[][] {
  const lines = text.replace(/\r?\n$/, '').split(/\r?\n/);
  return lines.map((line) => line.split('\t').map((cell) => cell.trim()));
}

export function isBlock(text: string): boolean {
  return /[\t\n]/.test(text.trim());
}

const onlyIndonesian = [
  /^-?\d{1,3}(\.\d{3})+,\d+$/,
  /^-?\d{1,3}(\.\d{3}){2,}$/,
  /^-?\d+,(\d{1,2}|\d{4,})$/,
];
const onlyEnglish = [
  /^-?\d{1,3}(,\d{3})+\.\d+$/,
  /^-?\d{1,3}(,\d{3}){2,}$/,
  /^-?\d+\.(\d{1,2}|\d{4,})$/,
];
const eitherWay = /^-?\d{1,3}[.,]\d{3}$/;

/** Plain whole numbers read the same both ways and count as Indonesian. */
export function conventionOf(cells: string[][]): Convention {
  const all = cells.flat().filter(Boolean);
  const some = (patterns: RegExp[]) => all.some((cell) => patterns.some((p) => p.test(cell)));
  const indonesian = some(onlyIndonesian);
  const english = some(onlyEnglish);
  if (indonesian && english) return 'unclear';
  if (indonesian) return 'indonesian';
  if (english) return 'english';
  return all.some((cell) => eitherWay.test(cell)) ? 'unclear' : 'indonesian';
}

/** An English-styled figure in Indonesian typing ("1,234.5" -> "1234,5"). */
export function fromEnglish(cell: string): string {
  return /^-?[\d,]+(\.\d+)?$/.test(cell) ? cell.replaceAll(',', '').replace('.', ',') : cell;
}
