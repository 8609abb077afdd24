# Penyusunan dokumen pengukuran kinerja sebuah Badan: step 1 to 11, of which two are printed "10".
sop badan
units sekretariat bidang_satu bidang_dua
kepala_badan  opens                                    -> open 1
kepala_badan  completes 1  -> open 2 2@bidang_dua 2@bidang_satu 2@sekretariat
sekretariat   completes 2  -> open 2 2@bidang_dua 2@bidang_satu
bidang_satu   completes 2  -> open 2 2@bidang_dua
bidang_dua    completes 2 nihil because Tidak ada kegiatan         -> open 2
kasubbag      completes 2                              -> open 3
sekretaris    completes 3                              -> open 4
kepala_badan  completes 4                              -> open 5
kasubbag      completes 5  -> open 6@bidang_dua 6@bidang_satu 6@sekretariat
sekretariat   completes 6  -> open 6@bidang_dua 6@bidang_satu
bidang_dua    completes 6  -> open 6@bidang_satu
bidang_satu   completes 6  -> open 7
kasubbag      completes 7                              -> open 8
sekretaris    completes 8 no because Hasil validasi belum cocok    -> open 7
kasubbag      completes 7                              -> open 8
sekretaris    completes 8 yes                          -> open 9
# The Kasubbag validated, so he may not sign, not even as Plh.
kasubbag as plh kepala_badan by 800/9  completes 9     -> rejected workflow.same_person
kepala_badan  completes 9                              -> open 10
sekretaris    completes 10                             -> open 11
kasubbag      completes 11                             -> finished
check case returns 1
