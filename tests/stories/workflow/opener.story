# The position that opened a case may suspend, resume and stop it, as the head may; nobody else may.
rows kepala | staf | kasubag
clock 2026-10-05 08:00
kasubag  opens                                                 -> open 1
staf     suspends because Keliru                               -> rejected workflow.not_your_case
kasubag  suspends because Pemeriksaan                          -> suspended
staf     continues                                             -> rejected workflow.not_your_case
kepala   continues                                             -> open 1
rini as plh kasubag by 800/7  suspends because Cuti            -> suspended
kasubag  continues                                             -> open 1
staf     stops because Keliru                                  -> rejected workflow.not_your_case
kasubag  stops because Salah periode                           -> stopped
