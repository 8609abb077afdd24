# A unit that finds the form wrong sends it back; the other units go on undisturbed.
rows kasubag | staf | units | units | kasubag
units ekonomi sosial
kasubag  opens                                                 -> open 1
kasubag  completes 1                                           -> open 2
staf     completes 2                                           -> open 3@ekonomi 3@sosial
ekonomi  returns 3 to 2 because Formulir salah                 -> open 2@ekonomi 3@sosial
sosial   completes 3                                           -> open 2@ekonomi 4@sosial
staf     completes 2@ekonomi                                   -> open 3@ekonomi 4@sosial
ekonomi  completes 3                                           -> open 4@ekonomi 4@sosial
ekonomi  completes 4                                           -> open 4@sosial
sosial   returns 4 to 3 because Angka tertukar                 -> open 3@sosial
sosial   completes 3                                           -> open 4@sosial
sosial   completes 4                                           -> open 5
# What arrived incomplete goes back to the unit it concerns, and to it alone.
kasubag  returns 5 to 3 for ekonomi because Lampiran kurang    -> open 3@ekonomi
ekonomi  completes 3                                           -> open 4@ekonomi
ekonomi  completes 4                                           -> open 5
check case returns 3
