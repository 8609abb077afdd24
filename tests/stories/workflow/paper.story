# A step done on paper is recorded with its stated times and a reference.
rows kepala | staf | kepala
clock 2026-10-05 08:00
kepala   opens                                           -> open 1
clock 2026-10-05 15:00
kepala   records 1 on 2026-10-05 from 09:00 until 09:20  -> rejected workflow.paper_without_proof
kepala   records 1 on 2026-10-05 from 07:00 until 09:20 reference 005/1  -> rejected workflow.stated_before_previous
kepala   records 1 on 2026-10-05 from 09:00 until 08:50 reference 005/1  -> rejected workflow.finish_before_start
kepala   records 1 on 2026-10-05 from 09:00 until 16:00 reference 005/1  -> rejected workflow.stated_in_future
kepala   records 1 on 2026-10-05 from 09:00 until 09:20 reference 005/1  -> open 2
check 1 working 20 waiting 60 paper yes
staf     records 2 on 2026-10-05 from 09:10 until 09:40 reference 005/2  -> rejected workflow.stated_before_previous
staf     records 2 on 2026-10-05 from 09:10 until 09:40 reference 005/2 because Dikerjakan bersamaan  -> open 3
kepala   completes 3                                     -> finished
