# Exports. A dot of a code is written here as an underscore.

EXPORT-1 = The filter selects { $rows } rows; at most { $limit } are exported at once. Export them in the background, or narrow the filter.
EXPORT-1_background = The filter selects { $rows } rows; one file takes at most { $limit }. Narrow the filter.
EXPORT-2 = An export of personal data says what it is for.
EXPORT_exists = The export is on record already.
