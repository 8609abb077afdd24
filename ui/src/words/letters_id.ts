// The Indonesian words of the book of letter numbers; letters_en.ts holds the same keys.

export const lettersId = {
  'letters.back_dated': 'Tanggal surat (untuk nomor sisipan)',
  'letters.back_dated_hint':
    'Kosongkan untuk nomor berikutnya. Tanggal yang sudah lewat mendapat sisipan, misalnya 014a.',
  'letters.before': 'dari sebelum ada buku ini',
  'letters.count': '{1} nomor, {2} dipesan, {3} batal',
  'letters.elsewhere': 'Nomor dari luar (misalnya SRIKANDI)',
  'letters.empty': 'Belum ada nomor pada tahun ini.',
  'letters.example': 'Contoh nomor berikutnya: {1}',
  'letters.example_wrong': 'Pola belum dapat dipakai: tidak ada bagian yang bernama {1}.',
  'letters.form': 'Jenis surat',
  'letters.form.laporan': 'Laporan',
  'letters.form.nota_dinas': 'Nota dinas',
  'letters.form.surat_pengantar': 'Surat pengantar',
  'letters.form.undangan': 'Undangan',
  'letters.lead':
    'Setiap surat mendapat nomor berikutnya dengan sendirinya saat langkahnya selesai. Di sini nomor dapat dipesan lebih dulu, disisipkan, atau dibatalkan.',
  'letters.list': 'Nomor tahun {1}',
  'letters.next_year': 'Tahun {1} →',
  'letters.no_sequence': 'Pola belum dapat dipakai: nomor urut {urut} tidak ada.',
  'letters.pattern': 'Pola nomor',
  'letters.pattern_hint':
    'Bagian yang dikenal: {klasifikasi} {urut} {urut:3} {suburut} {kode_unit} {kode_wilayah} {jenis} {bulan_romawi} {tahun} {tahun:2}. Lainnya tercetak apa adanya.',
  'letters.pattern_saved': 'Pola nomor tersimpan dan berlaku untuk surat berikutnya.',
  'letters.previous_year': '← Tahun {1}',
  'letters.reason': 'Alasan',
  'letters.reserve': 'Pesan nomor',
  'letters.reserve_lead':
    'Nomor pesanan ditulis pada isian "Nomor surat" saat langkahnya dikerjakan.',
  'letters.reserved': 'Nomor {1} dipesan.',
  'letters.state.reserved': 'Dipesan',
  'letters.state.used': 'Terpakai',
  'letters.state.void': 'Batal',
  'letters.title': 'Nomor surat',
  'letters.void': 'Batalkan nomor',
  'letters.void_lead':
    'Nomor {1} tidak akan pernah dipakai lagi. Catatannya tetap ada dalam buku ini.',
  'letters.void_of': 'Batalkan nomor {1}',
  'letters.voided': 'Nomor {1} dibatalkan.',
};
