# Business days. A dot of a code is written here as an underscore.

CLOSE-1 = Days close one by one: { $next } is to be closed before { $day }.
CLOSE-2 = { $day } has not ended: today is { $today }.
SEAL-1 = The day is sealed with the key { $key }, but the adopted one is { $adopted }.
SEAL-2 = The key { $key } must be signed by the present key { $adopted }, or come with the reason why that is not possible.
SEAL-2_none = No sealing key is adopted yet: the first day that is closed adopts one.
SEAL-3 = The key { $key } was given up and seals no more.
SEAL-4 = The signature that vouches for the key { $key } is not good.
