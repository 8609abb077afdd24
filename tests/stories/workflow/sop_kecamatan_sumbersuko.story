# Pengukuran Kinerja, Kecamatan Sumbersuko, setiap tribulan: step 1 to 9.
# Both checks are answered no once: the typing, then the concept.
sop kecamatan-sumbersuko
units seksi_pemerintahan seksi_pelayanan
camat             opens                                -> open 1
camat             completes 1                          -> open 2
sekretaris        completes 2                          -> open 3
tim               completes 3  -> open 4 4@seksi_pelayanan 4@seksi_pemerintahan
seksi_pelayanan   completes 4  -> open 4 4@seksi_pemerintahan
seksi_pemerintahan completes 4                         -> open 4
kasubag_renvapor  completes 4                          -> open 5
staf              completes 5                          -> open 6
kasubag_renvapor  completes 6 no because Salah ketik   -> open 5
staf              completes 5                          -> open 6
kasubag_renvapor  completes 6 yes                      -> open 7
tim               completes 7 no because Konsep belum sesuai       -> open 6
kasubag_renvapor  completes 6 yes                      -> open 7
tim               completes 7 yes                      -> open 8
sekretaris        completes 8                          -> open 9
sekretaris        completes 9                          -> finished
check case returns 2
