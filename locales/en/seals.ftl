# What the verification of the log finds. A dot of a code is written here as an underscore.

VERIFY_altered = Event { $position } was altered: { $event }, { $kind } { $stream }, sequence { $sequence }, { $day }.
VERIFY_swapped = Event { $position } ({ $event }, { $kind } { $stream }) and event { $other } have changed places.
VERIFY_missing = The events { $position } to { $last } are missing.
VERIFY_repeated = Event { $position } ({ $event }, { $kind } { $stream }) stands at a position that was taken.
VERIFY_day = The events { $position } to { $last } are not those with which { $day } was closed.
VERIFY_head = The head stored for event { $position } was altered; the event was not.
VERIFY_truncated =
    The log ends at { $position }, but { $by ->
        [log_head] the head of the log says
        [stored_heads] the stored heads say
       *[close] the close of { $day } says
    } that it went on to { $last }.
VERIFY_clock = Event { $position } ({ $event }, { $kind } { $stream }) is dated before the one before it: a clock was set back.
VERIFY_day_back = Event { $position } ({ $event }, { $kind } { $stream }) belongs to an earlier business day than the one before it.
VERIFY_day_missing = { $day } was never closed, though the day after it was.
VERIFY_signature = The signature of { $day } by { $key } is not good.
VERIFY_other_key = { $day } is sealed with { $key }, which was not the adopted key.
VERIFY_unsealed = No day since { $day } is sealed.
VERIFY_key = The key { $key } was adopted at { $position }, but its predecessor did not vouch for it and no reason is given.
VERIFY_wrong_key = The key { $key } that is to be trusted never sealed this log; its last key is { $adopted }.
VERIFY_untrusted_key = The key { $key }, adopted at { $position }, does not follow from the key that is trusted.
VERIFY_calendar = Event { $position } of the calendar cannot be read.
VERIFY_file_missing = { $file } is missing.
VERIFY_file_damaged = { $file } is damaged: { $problem }.
VERIFY_manifest = The signature of the manifest is not good.
VERIFY_no_such_day = { $day } is no closed day.
VERIFY_note_unsealed = { $day } was closed without a seal; a later day's seal covers it.
VERIFY_note_before_seals = { $days } days through { $day } were closed before seals; a later day's seal covers them.
VERIFY_note_lost_key = The key { $key } was adopted without its predecessor: { $reason }
VERIFY_note_open = The last { $events } events belong to days that are not closed yet: their heads are stored but not sealed.
VERIFY_note_not_stored = The last { $events } events have no stored head yet.
