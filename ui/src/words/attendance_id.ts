// Words of the attendance by QR code, in Indonesian.

export const attendanceId = {
  came: 'Sudah hadir lewat kode QR',
  came_at: '{1}, {2}',
  closed: 'Daftar hadir rapat ini sudah ditutup. Sampaikan kehadiran Anda kepada notulis.',
  code: 'Atau ketik alamat ini di ponsel:',
  done: 'Anda tercatat hadir sebagai {1}.',
  done_hint: 'Halaman ini boleh ditutup. Daftar hadir resmi disahkan oleh notulis.',
  here: 'Saya hadir',
  hide: 'Tutup kode QR',
  lead: 'Tekan tombol ini bila Anda berada di tempat rapat. Nama, jabatan, dan waktu Anda dicatat.',
  new_code: 'Ganti kode',
  no_code: 'Alamat ini tidak memuat kode kehadiran. Pindai kode QR yang ditampilkan di rapat.',
  nobody: 'Belum ada.',
  not_open: 'Daftar hadir belum dibuka. Minta notulis menampilkan kode QR, lalu pindai lagi.',
  qr: 'Kode QR untuk menyatakan hadir',
  sending: 'Mencatat…',
  show: 'Tampilkan kode QR kehadiran',
  show_hint:
    'Peserta memindainya dengan ponsel, masuk dengan akun masing-masing, lalu tercentang di bawah.',
  title: 'Kehadiran rapat',
  where: '{1}, pukul {2}, di {3}',
} as const;
