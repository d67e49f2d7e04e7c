# keshi apply: why a line of the file failed.

apply-json = The line is not the JSON object that is asked for: { $problem }.
apply-utf8 = The line is not in UTF-8: { $problem }.
apply-long = The line is too long: { $problem }.
apply-command = There is no such command: { $problem }.
apply-data = The content does not fit the command: { $problem }.
apply-region = There is no such office: { $problem }.
apply-at = When it happened (at) is accepted with --legacy only.
apply-future = When it happened (at) must not lie ahead: { $problem }.
apply-closed = The past is imported before the first close only: { $problem }.
apply-other-command = The command's id was used before, for another command.
