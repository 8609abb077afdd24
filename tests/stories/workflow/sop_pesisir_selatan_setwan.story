# Pengukuran Kinerja, Sekretariat DPRD Kabupaten Pesisir Selatan: step 1 to 14.
sop kabupaten-pesisir-selatan-setwan
units bagian_umum bagian_keuangan
sekretaris_dprd   opens                                -> open 1
sekretaris_dprd   completes 1                          -> open 2
anggota_tim_sakip completes 2                          -> open 3
anggota_tim_sakip completes 3  -> open 4 6@bagian_keuangan 6@bagian_umum
sek_tim_sakip     completes 4  -> open 5 6@bagian_keuangan 6@bagian_umum
bagian_umum       completes 6  -> open 5 6@bagian_keuangan
# The unit head notices a mistake before anybody opened his part.
bagian_umum       recalls 6 because Angka tertukar     -> open 5 6@bagian_keuangan 6@bagian_umum
bagian_umum       completes 6                          -> open 5 6@bagian_keuangan
bagian_keuangan   completes 6                          -> open 5
sekretaris_dprd   completes 5                          -> open 6
anggota_tim_sakip completes 6                          -> open 7
sek_tim_sakip     completes 7                          -> open 8
anggota_tim_sakip completes 8                          -> open 9
sek_tim_sakip     completes 9 no because Perlu dikoreksi           -> open 7
sek_tim_sakip     completes 7                          -> open 8
anggota_tim_sakip completes 8                          -> open 9
sek_tim_sakip     completes 9 yes                      -> open 10
sek_tim_sakip     completes 10                         -> open 11
rini as plh sekretaris_dprd by 800/77/2026  completes 11           -> open 12
anggota_tim_sakip completes 12                         -> open 13
anggota_tim_sakip completes 13                         -> open 14
anggota_tim_sakip completes 14                         -> finished
check case returns 1
