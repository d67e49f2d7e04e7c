# Webhooks. A dot of a code is written here as an underscore.

HOOK_exists = The webhook is there already.
HOOK_missing = There is no such webhook.
HOOK_same = The webhook has that name and that address already.
HOOK-1 = The address must begin with https://; http:// is for addresses of this machine only.
HOOK-1_private = The address ({ $host }) lies in a private network, to which this service does not speak.
HOOK-2 = The office has { $limit } webhooks already and can have no more.
HOOK-3 = A secret has at least { $limit } characters; this one has { $characters }.
HOOK-4 = The webhook was removed.
HOOK-4_paused = The webhook is paused already.
HOOK-4_not_paused = The webhook is not paused.
HOOK-6 = The former secret signs along for { $limit } hours at most, not for { $hours }.
