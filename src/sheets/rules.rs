//! What a file must be to be read at all.

use super::SheetError;

/// Bytes of a megabyte.
pub const MEGABYTE: u64 = 1024 * 1024;
/// Megabytes that a file has at most.
pub const LARGEST_FILE: usize = 50;
/// Rows of data that a table has at most.
pub const MOST_ROWS: u32 = 200_000;
/// Megabytes that a workbook unpacks to at most: 200,000 rows of the widest template come to less than half of it.
pub const LARGEST_UNPACKED: u64 = 512;
/// Megabytes of it that are held in memory at most: everything but the rows.
pub const LARGEST_HELD: u64 = 96;
/// Cells that an .xls may span: 65,536 rows of thirty columns.
pub const MOST_CELLS: u64 = 2_000_000;

/// IMPORT-5: a file has at most 50 MB.
///
/// # Errors
/// [`SheetError::TooLarge`].
pub fn file_is_not_too_large(bytes: usize) -> Result<(), SheetError> {
    let limit = LARGEST_FILE * 1024 * 1024;
    if bytes <= limit { Ok(()) } else { Err(SheetError::TooLarge { megabytes: LARGEST_FILE }) }
}

/// IMPORT-5: a table has at most 200,000 rows of data.
///
/// # Errors
/// [`SheetError::TooManyRows`].
pub const fn table_is_not_too_long(rows: u32) -> Result<(), SheetError> {
    if rows <= MOST_ROWS { Ok(()) } else { Err(SheetError::TooManyRows { limit: MOST_ROWS }) }
}

/// IMPORT-5: a table has rows of data.
///
/// # Errors
/// [`SheetError::Empty`].
pub const fn table_has_rows(rows: u32) -> Result<(), SheetError> {
    if rows > 0 { Ok(()) } else { Err(SheetError::Empty) }
}

/// IMPORT-5: a workbook does not unpack to more than its rows can come to; `held` is the part that is kept in memory.
///
/// # Errors
/// [`SheetError::Bomb`].
pub const fn workbook_does_not_explode(unpacked: u64, held: u64) -> Result<(), SheetError> {
    if unpacked > LARGEST_UNPACKED * MEGABYTE {
        Err(SheetError::Bomb { megabytes: LARGEST_UNPACKED })
    } else if held > LARGEST_HELD * MEGABYTE {
        Err(SheetError::Bomb { megabytes: LARGEST_HELD })
    } else {
        Ok(())
    }
}

/// IMPORT-5: an .xls does not pretend to span more cells than its rows can fill; so many would be kept in memory.
///
/// # Errors
/// [`SheetError::Bomb`].
pub const fn sheet_does_not_sprawl(rows: u64, columns: u64) -> Result<(), SheetError> {
    if rows.saturating_mul(columns) <= MOST_CELLS { Ok(()) } else { Err(SheetError::Bomb { megabytes: LARGEST_HELD }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn import_5_fifty_megabytes_are_taken_and_one_byte_more_is_not() {
        assert_eq!(file_is_not_too_large(0), Ok(()));
        assert_eq!(file_is_not_too_large(50 * 1024 * 1024), Ok(()));
        assert_eq!(file_is_not_too_large(50 * 1024 * 1024 + 1), Err(SheetError::TooLarge { megabytes: 50 }));
    }

    #[test]
    fn import_5_two_hundred_thousand_rows_are_taken_and_one_more_is_not() {
        assert_eq!(table_is_not_too_long(200_000), Ok(()));
        assert_eq!(table_is_not_too_long(200_001), Err(SheetError::TooManyRows { limit: 200_000 }));
        assert_eq!(table_has_rows(1), Ok(()));
        assert_eq!(table_has_rows(0), Err(SheetError::Empty));
    }

    #[test]
    fn import_5_a_workbook_unpacks_to_the_limit_and_no_byte_further() {
        assert_eq!(workbook_does_not_explode(0, 0), Ok(()));
        assert_eq!(workbook_does_not_explode(512 * MEGABYTE, 96 * MEGABYTE), Ok(()));
        assert_eq!(workbook_does_not_explode(512 * MEGABYTE + 1, 0), Err(SheetError::Bomb { megabytes: 512 }));
        assert_eq!(
            workbook_does_not_explode(97 * MEGABYTE, 96 * MEGABYTE + 1),
            Err(SheetError::Bomb { megabytes: 96 })
        );
        assert_eq!(sheet_does_not_sprawl(65_536, 30), Ok(()));
        assert!(sheet_does_not_sprawl(65_536, 31).is_err());
        assert!(sheet_does_not_sprawl(u64::MAX, u64::MAX).is_err());
    }
}
