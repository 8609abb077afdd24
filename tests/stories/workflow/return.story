# Whoever finds a fault sends the case back to any step it has passed, as often as needed.
rows kepala | kasubag | staf | kepala
kepala   opens                                           -> open 1
kepala   completes 1                                     -> open 2
kasubag  completes 2                                     -> open 3
staf     completes 3                                     -> open 4
kepala   returns 4 to 2                                  -> rejected workflow.reason_missing
kepala   returns 4 to 2 because Tabel tidak lengkap      -> open 2
check 2 round 2
kasubag  completes 2                                     -> open 3
staf     completes 3                                     -> open 4
# The second time he may choose another step.
kepala   returns 4 to 3 because Salah ketik              -> open 3
staf     returns 3 to 4 because Keliru                   -> rejected workflow.not_on_path
staf     completes 3                                     -> open 4
kepala   completes 4                                     -> finished
# Nothing of the earlier rounds was lost.
check case returns 2 documents 7 visits 9
