# A unit without activities says so. That is an answer, never a zero, and nobody waits for it.
rows staf | units | units | kasubag
units ekonomi sosial
staf     opens                                           -> open 1
staf     completes 1 nihil because Tidak ada kegiatan    -> rejected workflow.nihil_only_for_units
staf     completes 1                                     -> open 2@ekonomi 2@sosial
ekonomi  completes 2 nihil because Tidak ada kegiatan    -> open 2@sosial
sosial   completes 2                                     -> open 3@sosial
sosial   completes 3                                     -> open 4
kasubag  completes 4                                     -> finished
check case documents 4
