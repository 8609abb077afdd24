# Pengukuran Kinerja, Perangkat Daerah Kota Pasuruan: step 1 to 14.
# The units fill the form in while the meeting is held; the head corrects the document once.
sop kota-pasuruan
units bidang_ekonomi bidang_sosial sekretariat
kepala_pd      opens                                               -> open 1
kepala_pd      completes 1                                         -> open 2
perencana      completes 2                                         -> open 3
perencana      completes 3  -> open 4 6@bidang_ekonomi 6@bidang_sosial 6@sekretariat
sekretaris_pd  completes 4  -> open 5 6@bidang_ekonomi 6@bidang_sosial 6@sekretariat
bidang_ekonomi completes 6                             -> open 5 6@bidang_sosial 6@sekretariat
kepala_pd      completes 5                             -> open 6 6@bidang_sosial 6@sekretariat
perencana      completes 6                             -> rejected workflow.contributions_open
bidang_sosial  completes 6 nihil because Tidak ada kegiatan        -> open 6 6@sekretariat
# One form arrives incomplete and goes back to its unit; the gatherer keeps his row.
perencana      returns 6 to 6 for bidang_ekonomi because Kolom realisasi kosong -> open 6 6@bidang_ekonomi 6@sekretariat
bidang_ekonomi completes 6                                         -> open 6 6@sekretariat
perencana      closes 6 without sekretariat because Tidak menyerahkan sampai batas waktu -> open 6
perencana      completes 6                                         -> open 7
sekretariat    supplements 6                                       -> open 7
check case stale yes
perencana      completes 7                                         -> open 8
perencana      completes 8                                         -> open 9
kepala_pd      completes 9 no because Capaian belum dijelaskan     -> open 7
perencana      completes 7                                         -> open 8
perencana      completes 8                                         -> open 9
kepala_pd      completes 9 yes                                     -> open 10
sekretaris_pd  completes 10                                        -> open 11
kepala_pd      completes 11                                        -> open 12
perencana      completes 12                                        -> open 13
perencana      completes 13                                        -> open 14
perencana      completes 14                                        -> finished
check case returns 2
