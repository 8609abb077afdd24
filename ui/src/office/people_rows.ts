// Rows of people out of a CSV file, or pasted from a spreadsheet: name, NIP, position, user name.

import { cellsOf } from '../base/cells';

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

/** Excel writes a long number with an apostrophe before it, or with blanks. */
function plainNip(text: string): string {
  return text.replace(/['\s.]/g, '');
}

/** Without a line of heads the order is name, NIP, position, user name. */
export function readPeople(text: string): PersonRow[] {
  const lines = cellsOf(text);
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
