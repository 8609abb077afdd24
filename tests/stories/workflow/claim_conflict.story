# Two people share a position. The slower one is told who was faster; nothing is lost.
rows staf | kepala
rini as staf  opens                                            -> open 1
rini as staf  looks 1                                          -> seen
budi as staf  looks 1                                          -> seen
rini as staf  claims 1                                         -> open 1
budi as staf  claims 1                                         -> rejected workflow.held_by_other
budi as staf  completes 1                                      -> rejected workflow.held_by_other
tono as staf  claims 1 over because Rini sakit                 -> open 1
check 1 holder tono
tono as staf  completes 1                                      -> open 2
budi as staf  completes 1                                      -> rejected workflow.already_done
rini as staf  starts 1                                         -> rejected workflow.already_done
