# A step starts only with its inputs, and ends only with its output.
rows kepala | staf | kasubag
needs 2 Disposisi from 1
needs 2 Formulir from 3
kepala   opens                                                 -> open 1
kepala   completes 1 empty-handed                              -> rejected workflow.output_missing
kepala   completes 1                                           -> open 2
staf     starts 2                                              -> rejected workflow.input_missing
staf     starts 2 stating Formulir                             -> open 2
staf     completes 2                                           -> open 3
kasubag  completes 3                                           -> finished
