# A unit that was forgotten joins; one that does not answer is closed by name, and may supplement.
rows staf | units | kasubag | kepala
units ekonomi sosial
staf     opens                                           -> open 1
staf     completes 1                                     -> open 2@ekonomi 2@sosial
ekonomi  adds 2 unit pemuda because Bidang baru          -> rejected workflow.not_coordinator
staf     adds 2@ekonomi unit pemuda because Bidang baru  -> open 2@ekonomi 2@pemuda 2@sosial
ekonomi  completes 2                                     -> open 2@pemuda 2@sosial
pemuda   completes 2                                     -> open 2@sosial
kasubag  closes 2@sosial without ekonomi because Lama    -> rejected workflow.unit_answered_already
kasubag  closes 2@sosial without sosial because Kosong   -> open 3
kasubag  completes 3                                     -> open 4
sosial   supplements 2                                   -> open 4
check case stale yes documents 5
# Another late unit reopens the recap.
staf     adds 4 unit arsip because Terlupa               -> open 2@arsip
arsip    completes 2                                     -> open 3
check 3 round 2
kasubag  completes 3                                     -> open 4
kepala   completes 4                                     -> finished
