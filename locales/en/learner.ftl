# Learners. A dot of a code is written here as an underscore.

person-grade = { $grade ->
    [ordinary] ordinary worker
    [junior] junior worker
    [intermediate] intermediate worker
    [senior] senior worker
    [technician] technician
    [senior_technician] senior technician
   *[other] { $grade }
}

PERSON_exists = The learner is registered already.
PERSON_missing = There is no such learner.
PERSON_same_unit = The learner already works for this unit ({ $unit }).
PERSON_same_trade = The learner's certificate already names this trade ({ $trade }).
IMPORT-2_unit = The work unit became part of another ({ $into }).
IMPORT-2_trade = The trade ({ $trade }) was merged or retired.
PERSON-1 = An ID number is shown in full only to the offices of the learner's region and above, to the point of a class the learner is in, and to the learner.
PERSON-2_same = The learner is already { person-grade }.
PERSON-2_order = The last change of grade holds from { $last }; a new one cannot hold from an earlier day ({ $from }).
PERSON-3_left = The learner has left the roster already.
PERSON-3_on_roster = The learner is on the roster.
PERSON-4 = The personal data of a learner on the roster cannot be erased; he leaves the roster first.
PERSON-4_erased = The learner's personal data was erased: nothing more can be done.
IMPORT-6_touched = Something else has happened to the learner since the import (which left version { $left }; it is { $now } now); it is not undone.
IMPORT-6_gone = The learner's registration was undone together with its import.
