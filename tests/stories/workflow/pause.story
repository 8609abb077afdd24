# Waiting, working and pauses are counted apart, in working time. 12.00-13.00 is the break.
rows staf | kepala
clock 2026-10-05 11:00
staf     opens                                                 -> open 1
after 30
staf     starts 1                                              -> open 1
after 10
staf     pauses 1                                              -> rejected workflow.reason_missing
staf     pauses 1 because Menunggu data pusat                  -> open 1
clock 2026-10-05 13:20
staf     resumes 1                                             -> open 1
clock 2026-10-05 13:30
staf     completes 1                                           -> open 2
check 1 waiting 30 working 20
kepala   extends 2 until 2026-10-07 10:00 because Dinas luar   -> rejected workflow.not_your_deadline
staf     extends 2 until 2026-10-07 10:00 because Dinas luar   -> open 2
check 2 due 2026-10-07T03:00
