// Words of a paper shown page by page, in Indonesian.

export const pagesId = {
  alt: 'Halaman {1} dari {2}: {3}',
  choose: 'Dokumen yang dilihat',
  download: 'Unduh PDF',
  larger: 'Perbesar',
  none: 'Dokumen ini berupa berkas unggahan tanpa halaman dari Takar. Buka lewat lampirannya.',
  of: '{1} halaman',
  failed: 'Gambar halaman {1} tidak dapat dimuat. Unduh PDF untuk membacanya.',
  hint: 'Gambar ini tidak terbaca oleh pembaca layar; PDF dan DOCX memuat teks yang sama.',
  smaller: 'Perkecil',
  title: 'Dokumen',
} as const;
