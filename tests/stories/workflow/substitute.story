# While the head is away his Plh acts in the head's position; the decree is written on the act.
rows kepala | staf | kepala
apart 2 3
kepala   opens                                                 -> open 1
kepala   completes 1                                           -> open 2
staf     completes 2                                           -> open 3
staf     completes 3                                           -> rejected workflow.wrong_position
# The staff member may not sign what he wrote, not even as Plh.
staf as plh kepala by 800/12/2026  completes 3                 -> rejected workflow.same_person
budi as plh kepala by 800/12/2026  completes 3                 -> finished
check 3 holder budi
