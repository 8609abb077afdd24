# A suspended case takes no act and its clock stands still; a stopped one is closed for good.
rows staf | kepala
clock 2026-10-05 08:00
staf     opens                                                 -> open 1
staf     starts 1                                              -> open 1
after 10
staf     suspends because Pemeriksaan                          -> suspended
staf     completes 1                                           -> rejected workflow.case_suspended
after 60
staf     continues                                             -> open 1
check 1 due 2026-10-05T02:30
after 5
staf     completes 1                                           -> open 2
check 1 working 15 waiting 0
staf     stops because SOP dicabut                             -> stopped
kepala   completes 2                                           -> rejected workflow.case_stopped
