// Rows of people out of a CSV file, or pasted from a spreadsheet: name, NIP, position, user name.

export interface PersonRow {
  name: string;
  nip: string;
  position: string; // Its title as written.
  username: string;
}

export const kRowsMax = 500;

const kHeads: Record<keyof PersonRow, RegExp> = {
  name: /^(nama|nama lengkap|nama pegawai|name)$/i,
  nip: /^nip/i,
  position: /^(jabatan|position)/i,
  username: /^(nama pengguna|username|user name|akun)$/i,
};

/** The sign that parts the cells: the commonest of the first line. */
function separatorOf(text: string): string {
  const line = text.split('\n', 1)[0]!;
  const count = (sign: string) => line.split(sign).length;
  return ['\t', ';', ','].sort((a, b) => count(b) - count(a))[0]!;
}

/** The cells of every line; a quoted cell may hold the separator, quotes and line ends. */
function cellsOf(text: string, separator: string): string[][] {
  const lines: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"' && (quoted || cell === '')) {
      quoted = !quoted;
    } else if (!quoted && (sign === separator || sign === '\n')) {
      lines.at(-1)!.push(cell.trim());
      cell = '';
      if (sign === '\n') lines.push([]);
    } else if (sign !== '\r') {
      cell += sign;
    }
  }
  lines.at(-1)!.push(cell.trim());
  return lines.filter((line) => line.some((one) => one !== ''));
}

/** Excel writes a long number with an apostrophe before it, or with blanks. */
function plainNip(text: string): string {
  return text.replace(/['\s.]/g, '');
}

/** Without a line of heads the order is name, NIP, position, user name. */
export function readPeople(text: string): PersonRow[] {
  const clean = text.replace(/^\uFEFF/, '');
  const lines = cellsOf(clean, separatorOf(clean));
  const heads = lines[0] ?? [];
  const names = Object.keys(kHeads) as (keyof PersonRow)[];
  const hasHeads = heads.some((head) => kHeads.name.test(head));
  const place = Object.fromEntries(
    names.map((name, at) => [name, hasHeads ? heads.findIndex((h) => kHeads[name].test(h)) : at]),
  );
  return lines.slice(hasHeads ? 1 : 0).map((line) => {
    const cell = (name: keyof PersonRow) => line[place[name]!] ?? '';
    return {
      name: cell('name'),
      nip: plainNip(cell('nip')),
      position: cell('position'),
      username: cell('username'),
    };
  });
}
