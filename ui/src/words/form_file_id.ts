// The Indonesian words of the form as a workbook; form_file_en.ts holds the same keys.

export const formFileId = {
  'form_file.after': 'Menjadi',
  'form_file.before': 'Sekarang',
  'form_file.cell': 'Sel {1}:',
  'form_file.changes': '{1} indikator akan berubah.',
  'form_file.download': 'Unduh formulir Excel',
  'form_file.filled': 'Terisi',
  'form_file.indicator': 'Indikator',
  'form_file.lead':
    'Unduh formulir, isi sel kuning di Excel, LibreOffice, atau WPS, lalu unggah kembali. Isinya diperlihatkan dahulu; baru masuk ke formulir setelah Anda setujui.',
  'form_file.leave': 'Jangan ambil',
  'form_file.nihil': 'Nihil',
  'form_file.not_measured': 'Belum diukur',
  'form_file.problems': '{1} hal tidak dapat diambil. Baris lain tidak terpengaruh.',
  'form_file.read': '{1} dari {2} indikator terbaca, {3} masih kosong.',
  'form_file.reading': 'Membaca {1} …',
  'form_file.same': 'Tidak ada yang berbeda dari formulir ini.',
  'form_file.sending': 'Mengirim {1}: {2}%',
  'form_file.table': 'Isian yang akan berubah',
  'form_file.take': 'Ambil {1} indikator ke formulir',
  'form_file.taken': '{1} indikator diambil. Periksa, lalu serahkan seperti biasa.',
  'form_file.title': 'Isi di Excel',
  'form_file.upload': 'Unggah formulir terisi',
};
