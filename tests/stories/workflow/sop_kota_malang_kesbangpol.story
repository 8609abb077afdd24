# Pengumpulan dan analisis data capaian kinerja, Bakesbangpol Kota Malang: step 1 to 11.
# The Sekretaris does not agree at first; the recap is completed as directed.
sop kota-malang-kesbangpol
units bidang_ideologi bidang_politik bidang_kewaspadaan
clock 2026-10-01 08:00
sekretaris         opens                                           -> open 1
after 20
sekretaris         completes 1                                     -> open 2
after 45
kasubag_sungram    completes 2                                     -> open 3
kasubag_sungram    completes 3                                     -> open 4
after 30
staf               completes 4  -> open 5@bidang_ideologi 5@bidang_kewaspadaan 5@bidang_politik
check 5@bidang_politik due 2026-10-05T09:00
clock 2026-10-02 09:00
bidang_ideologi    starts 5     -> open 5@bidang_ideologi 5@bidang_kewaspadaan 5@bidang_politik
clock 2026-10-05 10:00
bidang_ideologi    completes 5  -> open 5@bidang_kewaspadaan 5@bidang_politik 6@bidang_ideologi
check 5@bidang_ideologi days 1
bidang_ideologi    completes 6  -> open 5@bidang_kewaspadaan 5@bidang_politik
# One unit had no activity; one is late and hands in all the same.
bidang_kewaspadaan completes 5 nihil because Tidak ada kegiatan pada triwulan ini -> open 5@bidang_politik
clock 2026-10-07 09:00
bidang_politik     completes 5                                     -> open 6@bidang_politik
bidang_politik     completes 6                                     -> open 7
kasubag_sungram    starts 7                                        -> open 7
after 120
kasubag_sungram    completes 7                                     -> open 8
check 7 working 120
staf               completes 8                                     -> open 9
kasubag_sungram    completes 9                                     -> open 10
sekretaris         completes 10                                    -> rejected workflow.decision_missing
sekretaris         completes 10 no                                 -> rejected workflow.reason_missing
sekretaris         completes 10 no because Rekap belum lengkap     -> open 7
check 7 round 2
kasubag_sungram    completes 7                                     -> open 8
staf               completes 8                                     -> open 9
kasubag_sungram    completes 9                                     -> open 10
# The Sekretaris is away; his Plh analyses in his place.
budi as plh sekretaris by 800/1234/2026  completes 10 yes          -> open 11
check 10 holder budi
staf               completes 11                                    -> finished
check case returns 1 documents 17
