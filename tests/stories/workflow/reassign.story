# A task may be given to another position by the head, by whoever handed it over, or by the one it
# waits for. It begins anew there, and its deadline stands.
rows kepala | kasubag | staf
clock 2026-10-05 08:00
kepala   opens                                   -> open 1
kepala   completes 1                             -> open 2
staf     reassigns 2 to staf because Cuti        -> rejected workflow.not_yours_to_reassign
kasubag  starts 2                                -> open 2
kasubag  reassigns 2 to kasubag because Cuti     -> rejected workflow.reassigned_to_same
kasubag  reassigns 2 to staf                     -> rejected workflow.reason_missing
kasubag  reassigns 2 to staf because Cuti        -> open 2
kasubag  completes 2                             -> rejected workflow.wrong_position
staf     completes 2                             -> open 3
