# In an office with one officer the head may let one person do both steps of a pair, with a reason.
rows kepala | staf | kasubag
apart 2 3
kepala   opens                                                 -> open 1
kepala   completes 1                                           -> open 2
rini as staf     completes 2                                   -> open 3
rini as kasubag  completes 3                                   -> rejected workflow.same_person
kasubag  waives 3 pair 2,3 because Satu pegawai                -> rejected workflow.only_the_head
kepala   waives 3 pair 1,2 because Satu pegawai                -> rejected workflow.no_such_separation
kepala   waives 3 pair 2,3 because Satu pegawai                -> open 3
rini as kasubag  completes 3                                   -> finished
