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

# Imports: what is to be mended in a row.
IMPORT_unchecked = The file was not looked at to the end yet; please wait until that is over.
IMPORT_account = The account that began the import was disabled or moved; the import has stopped.
IMPORT_file = The uploaded file is not kept any more; please upload it again.
IMPORT-1_numeric = The ID number is a number, whose last digits Excel has rounded. Format the column as text and type all 18 characters again.
IMPORT-1_shape = An ID number has 18 characters: 17 digits, then a digit or X.
IMPORT-1_birthday = The birthday in the ID number does not exist.
IMPORT-1_checksum = The check character of the ID number does not fit; please compare every digit.
IMPORT-1_sex = The sex contradicts the ID number; it was taken as it is written, please check it.
IMPORT-2_grade_unknown = There is no grade "{ $value }"; the template's second sheet lists all of them.
IMPORT-2_trade_unknown = There is no trade "{ $value }"; the template's second sheet lists all of them.
IMPORT-2_trade_retired = The trade "{ $value }" was retired; please choose another one.
IMPORT-2_trade_merged = The trade "{ $value }" was merged into "{ $into }", which was taken instead.
IMPORT-2_region_unknown = There is no region "{ $value }"; the template's second sheet lists all of them.
IMPORT-2_region_ambiguous = Several regions are called "{ $value }"; please write one in full: { $choices }.
IMPORT-2_region_scope = "{ $value }" is not in your region.
IMPORT-2_learner = Nobody on the roster has this ID number.
IMPORT-3_held = The ID number belongs to { $holder } ({ $region }). To update that person, choose to update people on record and import again.
IMPORT-3_elsewhere = The ID number belongs to { $holder } ({ $region }), who is not in your region and cannot be updated by you.
IMPORT-3_twice = The ID number is the same as in row { $first }.
IMPORT-6_relied_on = The learner has enrolled, made a request or opened an account; the registration cannot be undone.
IMPORT-7_required = This must not be empty.
IMPORT-7_long = At most { $limit } characters.
IMPORT-7_control = There are characters that cannot be read; please type it again.
IMPORT-7_formula = The cell is a formula; copy it and paste its value.
IMPORT-7_date = The cell is a date; format it as text and type it again.
IMPORT-7_fault = The cell is an error; please type it again.
IMPORT-7_sex = The sex must be 男 or 女.
IMPORT-7_score = A score is a mark from 0 to 100, in halves, or 缺考 (absent).
IMPORT-7_phone = A mobile number has 11 digits.
IMPORT-7_email = The e-mail address is not right.
IMPORT-7_postcode = A postcode has 6 digits.
IMPORT-7_name = The name is not the one that is on record with this ID number.
