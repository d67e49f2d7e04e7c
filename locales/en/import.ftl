# Imports. A dot in a code is an underscore here.

IMPORT_exists = The import was begun already.
IMPORT_missing = There is no such import.
IMPORT_over = The import is over.
IMPORT-4_running = The same file is being imported ({ $import }); please wait until that is over.
IMPORT-6_running = The import is not over and cannot be undone yet.
IMPORT-6_undone = The import was undone already, or is being undone.
IMPORT-6_kind = Only an import of learners is undone as a whole; enrolments and scores are mended one by one.

IMPORT-5_size = A file may not be larger than { $megabytes } MB.
IMPORT-5_rows = A table may not have more than { $limit } rows of data; please divide it.
IMPORT-5_empty = The table has no rows of data.
IMPORT-5_bomb = The file unpacks to more than { $megabytes } MB, which no table of this kind does; please fill in the template anew.
IMPORT-5_macros = The workbook contains macros; please save it as an .xlsx without them.
IMPORT-5_password = The workbook is protected by a password; please remove it first.
IMPORT-5_damaged = The file is damaged or incomplete; please open it in Excel, look at it and save it again.
IMPORT-5_kind = Only .xlsx, .xls and CSV files are taken.
IMPORT-5_encoding = The file's characters cannot be read; please save it as CSV in UTF-8 or GBK, or as .xlsx.
IMPORT-5_header = The headers are not those of the template. Missing: { $missing }; unknown: { $unknown }; twice: { $twice }. Please use the template; its first row must be the headers.
IMPORT-5_merged = Cells of the table are merged ({ $cells }); please split them first.
