# A submission can be taken back while nobody has opened what follows.
rows kasubag | kepala | staf
kasubag  opens                                           -> open 1
kasubag  completes 1                                     -> open 2
kasubag  recalls 1 because Lampiran keliru               -> open 1
kasubag  completes 1                                     -> open 2
kepala   claims 2                                        -> open 2
kasubag  recalls 1 because Lampiran keliru lagi          -> rejected workflow.recalled_too_late
kepala   recalls 1 because Bukan miliknya                -> rejected workflow.wrong_position
kepala   recalls 2 because Belum selesai                 -> rejected workflow.nothing_to_recall
kepala   completes 2                                     -> open 3
check case returns 0 documents 3
