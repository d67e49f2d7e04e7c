# The nightly publication. A dot of a code is written here as an underscore.

PUBLISH-1 = { $day } was published already (manifest { $before }); it is not published again with other content ({ $now }).
PUBLISH-2 = { $day } is not closed yet, so it cannot be published.

notice-title-publication_failed = Trouble with the nightly publication
notice-publication_failed = The figures of { $day } { $trouble ->
    [late] were not published by 06:00 of the next day
    [storage] could not be written to the place of publications (full, out of reach, or too slow)
    [different] differ from what was published before, which was left as it is
   *[other] could not be made
}. It is tried again; please ask those who run the service to look.

title-range = Beyond the file
range = The file has { $size } bytes, and not those that were asked for.
