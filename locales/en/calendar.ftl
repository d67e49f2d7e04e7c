# Business days. A dot of a code is written here as an underscore.

CLOSE-1 = Days close one by one: { $next } is to be closed before { $day }.
CLOSE-2 = { $day } has not ended: today is { $today }.
