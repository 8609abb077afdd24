// Structures that are usual for a kind of office, to begin with instead of an empty page. Each is a
// proposal: the administrator ticks what the office really has.
// Sources: PP 18/2016 article 50 (kecamatan: a secretariat and at most five sections), PermenPANRB
// 25/2021 (simplified structures of dinas and badan).

import type { NewPosition, NewUnit } from '../api/types';

export type UsualName = 'kecamatan' | 'badan' | 'setwan';

interface Usual {
  units: NewUnit[];
  head: string;
  secretary: string;
  unitHead: (unit: string) => string;
}

interface Unit {
  id: string;
  name: string;
  kind: NewUnit['kind'];
}

const secretariat = (name: string): NewUnit => ({
  name,
  kind: 'sekretariat',
  reports_data: false,
});
const units = (kind: NewUnit['kind'], names: string[]): NewUnit[] =>
  names.map((name) => ({ name, kind, reports_data: true }));

export const usual: Record<UsualName, Usual> = {
  kecamatan: {
    units: [
      secretariat('Sekretariat Kecamatan'),
      ...units('seksi', [
        'Seksi Pemerintahan',
        'Seksi Pemberdayaan Masyarakat',
        'Seksi Ketenteraman dan Ketertiban',
        'Seksi Pelayanan Umum',
      ]),
    ],
    head: 'Camat',
    secretary: 'Sekretaris Kecamatan',
    unitHead: (unit) => unit.replace(/^Seksi/, 'Kasi'),
  },
  badan: {
    units: [
      secretariat('Sekretariat'),
      ...units('bidang', ['Bidang I', 'Bidang II', 'Bidang III']),
    ],
    head: 'Kepala Badan',
    secretary: 'Sekretaris',
    unitHead: (unit) => `Kepala ${unit}`,
  },
  setwan: {
    units: units('bagian', [
      'Bagian Umum',
      'Bagian Persidangan dan Perundang-undangan',
      'Bagian Program dan Keuangan',
    ]),
    head: 'Sekretaris DPRD',
    secretary: 'Sekretaris Pimpinan',
    unitHead: (unit) => `Kepala ${unit}`,
  },
};

/** The usual positions for the units that the agency has, whatever they are called by now. */
export function usualPositions(name: UsualName, present: Unit[]): NewPosition[] {
  const { head, secretary, unitHead } = usual[name];
  const office = present.find((unit) => unit.kind === 'sekretariat')?.id ?? null;
  const below = present.filter((unit) => unit.kind !== 'sekretariat');
  return [
    { title: head, role: 'head', unit_id: null },
    { title: secretary, role: 'secretary', unit_id: office },
    { title: 'Kasubbag Perencanaan dan Pelaporan', role: 'planner', unit_id: office },
    { title: 'Kasubbag Umum dan Kepegawaian', role: 'general_affairs', unit_id: office },
    { title: 'Ketua Tim Akuntabilitas Kinerja', role: 'team', unit_id: office },
    { title: 'Staf Perencanaan dan Pelaporan', role: 'staff', unit_id: office },
    ...below.map((unit): NewPosition => ({
      title: unitHead(unit.name),
      role: 'unit_head',
      unit_id: unit.id,
    })),
  ];
}
