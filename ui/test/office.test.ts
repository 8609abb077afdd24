import { describe, expect, it } from 'vitest';
import type { Administration } from '../src/api/types';
import { firstPassword, usernameOf } from '../src/office/first_password';
import { likeliest } from '../src/office/match_performers';
import { readPeople } from '../src/office/people_rows';
import { countDone, holders, isDone, nextStep } from '../src/office/progress';
import { usual, usualPositions, type UsualName } from '../src/office/usual';
import { numberExample } from '../src/office/number_example';
import { lettersEn } from '../src/words/letters_en';
import { lettersId } from '../src/words/letters_id';
import { officeEn } from '../src/words/office_en';
import { officeId } from '../src/words/office_id';

type Position = Administration['positions'][number];
const post = (id: string, title: string, role: Position['role'], unit_id: string | null = null) =>
  ({ id, title, role, unit_id }) satisfies Position;

const empty: Administration = {
  signing: { stamp_address: '', trust_roots: '', public_address: '' },
  agency: {
    name: 'x',
    named: false,
    government: 'x',
    may_name_government: true,
    time_zone: 'Asia/Jakarta',
    hours_profile: 'five_day',
    letterhead: [],
    letter_code: '',
    period_word: 'Triwulan',
  },
  profiles: [],
  units: [],
  positions: [],
  tenures: [],
  people: [],
  days_off: [],
  procedures: [],
  sops: [],
  indicators: [],
  has_cases: false,
};

describe('a list of people', () => {
  it('is read with its heads in any order, from semicolons, commas or tabs', () => {
    const row = { name: 'Contoh Satu', nip: '198508172010011003', position: '', username: 'satu' };
    const nip = "'19850817 201001 1 003";
    for (const sign of [';', ',', '\t']) {
      const text = ['NIP', 'Nama', 'Nama pengguna'].join(sign) + '\r\n';
      expect(readPeople(text + [nip, 'Contoh Satu', 'satu'].join(sign) + '\r\n')).toEqual([row]);
    }
  });

  it('is read in the order name, NIP, position, user name without heads', () => {
    expect(readPeople('Contoh Satu;;Camat;satu')).toEqual([
      { name: 'Contoh Satu', nip: '', position: 'Camat', username: 'satu' },
    ]);
  });

  it('keeps separators, quotes and line ends inside quoted cells', () => {
    const text = '\uFEFFNama,NIP,Jabatan\n"Contoh, S.Sos.",,"Kepala ""Umum""\nUtama"\n\n';
    expect(readPeople(text)[0]).toMatchObject({
      name: 'Contoh, S.Sos.',
      position: 'Kepala "Umum"\nUtama',
    });
    expect(readPeople(text)).toHaveLength(1);
    expect(readPeople('  \n')).toEqual([]);
  });
});

describe('first passwords and user names', () => {
  it('are four groups without letters that look alike', () => {
    const made = new Set(Array.from({ length: 50 }, firstPassword));
    expect(made.size).toBe(50);
    for (const one of made) expect(one).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  });

  it('are made of the name without titles, and are not taken', () => {
    expect(usernameOf('Contoh Sekretaris, S.Sos.', [])).toBe('contoh.sekretaris');
    expect(usernameOf('Contoh Sekretaris', ['contoh.sekretaris'])).toBe('contoh.sekretaris2');
    expect(usernameOf('Ö', [])).toMatch(/^[a-z][a-z.]{2,}$/);
  });
});

describe('the progress of the set-up', () => {
  it('is what the agency has', () => {
    expect(countDone(empty)).toBe(0);
    expect(nextStep(empty)).toBe('agency');
    const named = { ...empty, agency: { ...empty.agency, named: true } };
    expect(nextStep(named)).toBe('procedure');
  });

  it('asks for somebody who answers for each unit that fills in figures', () => {
    const unit = {
      id: '1',
      name: 'Seksi',
      kind: 'seksi' as const,
      parent_id: null,
      reports_data: true,
    };
    const some = { ...empty, units: [unit], positions: [post('1', 'Camat', 'head')] };
    expect(isDone(some, 'positions')).toBe(false);
    some.positions.push(post('2', 'Kasi', 'unit_head', '1'));
    expect(isDone(some, 'positions')).toBe(true);
  });

  it('finds who holds a position at an instant', () => {
    const tenure = (id: string, person_id: string, from: string, until: string | null) => ({
      id,
      person_id,
      position_id: '9',
      from,
      until,
    });
    const tenures = [
      tenure('1', 'a', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
      tenure('2', 'b', '2026-02-01T00:00:00Z', null),
    ];
    const held = (at: string) => holders({ ...empty, tenures }, new Date(at)).get('9');
    expect(held('2026-01-15T00:00:00Z')).toBe('a');
    expect(held('2026-03-01T00:00:00Z')).toBe('b');
    expect(held('2025-01-01T00:00:00Z')).toBeUndefined();
  });
});

describe('the proposed performers', () => {
  it('follow the words and the place in the work', () => {
    const positions = [
      post('1', 'Camat', 'head'),
      post('2', 'Sekretaris Kecamatan', 'secretary'),
      post('3', 'Kasubbag Perencanaan dan Pelaporan', 'planner'),
      post('4', 'Ketua Tim Akuntabilitas Kinerja', 'team'),
      post('5', 'Staf Perencanaan dan Pelaporan', 'staff'),
      post('6', 'Kasubbag Umum dan Kepegawaian', 'general_affairs'),
    ];
    const found = ['Camat', 'Sekretaris', 'Tim', 'Kasubag Renvapor', 'Staf', 'Kasubag Umum'];
    expect(found.map((title) => likeliest(title, positions))).toEqual([
      '1',
      '2',
      '4',
      '3',
      '5',
      '6',
    ]);
    expect(likeliest('Bulan', positions)).toBe('');
  });
});

describe('the usual structures', () => {
  it('have a head, and somebody for each unit that fills in figures', () => {
    for (const name of Object.keys(usual) as UsualName[]) {
      const units = usual[name].units.map((unit, at) => ({ ...unit, id: String(at) }));
      const positions = usualPositions(name, units);
      expect(positions.filter(({ role }) => role === 'head')).toHaveLength(1);
      for (const unit of units.filter((one) => one.reports_data)) {
        expect(positions.some(({ unit_id }) => unit_id === unit.id)).toBe(true);
      }
    }
  });
});

describe('the words of the administration', () => {
  it('have the same holes in both languages', () => {
    const holes = (text: string) => [...text.matchAll(/\{\d\}/g)].map(String).sort();
    for (const key of Object.keys(officeId) as (keyof typeof officeId)[]) {
      expect(holes(officeEn[key])).toEqual(holes(officeId[key]));
    }
  });
});

describe('the example of a letter number', () => {
  const sample = { sequence: 14, unitCode: '427.101', letterType: 'SP', year: 2026, month: 11 };

  it('is what the pattern makes of the next letter', () => {
    const pattern = '{klasifikasi}/{urut:3}{suburut}/{kode_unit}/{tahun}';
    expect(numberExample(pattern, sample)).toEqual({
      ok: true,
      number: '000.8.6.3/014/427.101/2026',
    });
    expect(numberExample('{jenis}-{urut}/{bulan_romawi}/{tahun:2}', sample)).toEqual({
      ok: true,
      number: 'SP-14/XI/26',
    });
  });

  it('names the part that nobody knows', () => {
    expect(numberExample('{urut}/{bulan}', sample)).toEqual({ ok: false, unknown: '{bulan}' });
    expect(numberExample('{urut}/{tahun', sample)).toEqual({ ok: false, unknown: '{tahun' });
  });

  it('asks for a running number', () => {
    expect(numberExample('{kode_unit}/{tahun}', sample)).toEqual({ ok: false, unknown: null });
  });
});

describe('the words of the letter book', () => {
  it('are there in both languages', () => {
    expect(Object.keys(lettersEn)).toEqual(Object.keys(lettersId));
  });
});
