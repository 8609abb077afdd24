// Words of the daily digest, in Indonesian.

export const digestId = {
  at_once: 'Langsung, setiap ada kejadian',
  cases: '{1} kejadian',
  each_day: 'Setiap hari kerja pukul {1}.00 {2}',
  hint: 'Dengan ringkasan harian, angka di kepala halaman baru bertambah pada jam itu. Tidak ada surel yang dikirim.',
  kept: 'Pilihan tersimpan.',
  label: 'Kapan Anda diberi tahu',
  late: '{1} tugas terlambat',
  nothing: 'Tidak ada kejadian baru sejak ringkasan sebelumnya.',
  span: 'Dari {1} sampai {2}.',
  title: 'Ringkasan harian',
  today: '{1} tugas jatuh tempo hari ini',
} as const;
