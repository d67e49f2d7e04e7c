# What the API itself says. title-* is the kind of a problem, the others are its sentence.

title-malformed = The request cannot be parsed
title-shape = The request has the wrong shape
title-too-large = The request is too large
title-media-type = The media type is not supported
title-unauthenticated = Not signed in
title-forbidden = Not allowed
title-not-found = Not found
title-method = Method not allowed
title-conflict = Changed by somebody else at the same time
title-stale = Changed by somebody else meanwhile
title-rule = A rule refuses
title-other-command = The request's id was used before
title-nothing-closed = No day is closed yet
title-not-closed = The day is not closed yet
title-too-many = Too many attempts
title-behind = Not up to date yet
title-timed-out = It took too long
title-database-away = Not available at the moment
title-internal = Internal error

malformed = The request cannot be parsed: { $problem }.
shape = The request has the wrong shape; each field at fault is listed.
too-large = The request must not be larger than { $limit } bytes.
media-type = The body must be application/json in UTF-8.
unauthenticated = Sign in first.
not-found = There is no { $kind ->
    [attachment] attachment
    [file] file
    [import_file] file, which is kept for a time only
    [roster_import] import
    [account] account
    [calendar] business day
    [equivalence_request] equivalence request
    [export] exported file
    [job] job
    [learner] learner
    [office] office
    [point] training point
    [class] class
    [report] report
    [route] such address
    [trade] trade
    [training_plan] training plan
    [training_point] training point
    [work_unit] work unit
    [history] such history
    [publication] such publication
   *[other] such thing
} ({ $id }).
method = The address does not take this method.
conflict = Somebody else is changing the same thing; try again in a moment.
stale = You saw version { $expected }, but now it is version { $actual }; reload and try again.
other-command = The request's id (Idempotency-Key) was used for another command.
nothing-closed = No business day has been closed yet; ask for the running figures (asOf=now).
not-closed = { $day } is not closed yet; the last closed day is { $last }.
too-many = Too many attempts; try again in { $seconds } seconds.
behind = The data has not reached position { $position } yet; try again in a moment.
timed-out = It took too long. The command may have been carried out: repeat it with the same id, or reload first.
database-away = The database cannot be reached at the moment; try again in a moment.
internal = Something of ours is broken; give the request's id to an administrator.

field-unknown-field = There is no field { $field }.
field-missing-field = The field { $field } is missing.
field-duplicate-field = The field { $field } is there twice.
field-wrong-type = { $path } has the wrong type.
field-bad-value = { $path } has a value that it may not have.

ACCESS-cross-site = The request comes from another site and was refused.
ACCESS-must-change = Change the first password before anything else.
ACCESS-scope = The key is not for this.
ACCESS-unruled = Nobody has said who may do this.
