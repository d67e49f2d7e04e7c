//! What a file really is: told by its content, never by its name or by what the client says of it.
//!
//! A document must be one document from its first byte to its last. A file that is two things at once (an image with a page of
//! script behind it, an archive that begins as a PDF) is how scripts are carried past a check of the first bytes.

use infer::{archive, image};

use crate::types::DocumentKind;

/// Behind a PDF's end mark there may be line ends, and nothing else; the mark itself is looked for in so many bytes.
const PDF_TAIL: usize = 1024;
/// Beginnings of what a browser or a server would run, or of a second file. Cameras put thumbnails and short films behind a
/// JPEG's end: those pass.
const FOREIGN: [&[u8]; 8] = [b"<script", b"<html", b"<!doctype", b"<svg", b"<?php", b"<%", b"pk\x03\x04", b"%pdf-"];

/// Why a file is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentFault {
    /// It is neither PDF nor JPEG nor PNG, or only begins like one.
    Unknown,
    /// Its name ends like that of something else.
    Disguised(DocumentKind),
    /// Something else lies behind its end.
    BeyondItsEnd(DocumentKind),
}

/// EQ-1: an attachment is a PDF, a JPEG or a PNG, and its content says which.
///
/// # Errors
/// When it is none, is called otherwise, or is something else besides.
pub fn recognise(content: &[u8], name: &str) -> Result<DocumentKind, DocumentFault> {
    let kind = begins_as(content).ok_or(DocumentFault::Unknown)?;
    if !is_called_so(name, kind) {
        return Err(DocumentFault::Disguised(kind));
    }
    let end = match kind {
        DocumentKind::Pdf => end_of_pdf(content),
        DocumentKind::Jpeg => end_of_jpeg(content),
        DocumentKind::Png => end_of_png(content),
    };
    let beyond = &content[end.ok_or(DocumentFault::Unknown)?..];
    let clean = match kind {
        DocumentKind::Pdf => beyond.iter().all(|byte| byte.is_ascii_whitespace() || *byte == 0),
        DocumentKind::Jpeg => FOREIGN.iter().all(|foreign| !holds(beyond, foreign)),
        DocumentKind::Png => beyond.is_empty(),
    };
    if clean { Ok(kind) } else { Err(DocumentFault::BeyondItsEnd(kind)) }
}

/// The kind that the first bytes show. A PDF begins with its mark: readers that look for it further in are what makes a file
/// two things at once.
fn begins_as(content: &[u8]) -> Option<DocumentKind> {
    if archive::is_pdf(content) && content.starts_with(b"%PDF-") {
        Some(DocumentKind::Pdf)
    } else if image::is_jpeg(content) {
        Some(DocumentKind::Jpeg)
    } else if image::is_png(content) && content.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some(DocumentKind::Png)
    } else {
        None
    }
}

/// Whether the name ends as that of such a document; a name without an ending says nothing.
fn is_called_so(name: &str, kind: DocumentKind) -> bool {
    match name.rsplit_once('.') {
        None => true,
        Some((_, ending)) => kind.extensions().iter().any(|usual| ending.trim().eq_ignore_ascii_case(usual)),
    }
}

fn holds(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|window| window.eq_ignore_ascii_case(needle))
}

/// Behind the last `%%EOF`, which must be near the end.
fn end_of_pdf(content: &[u8]) -> Option<usize> {
    const MARK: &[u8] = b"%%EOF";
    let from = content.len().saturating_sub(PDF_TAIL);
    let last = content[from..].windows(MARK.len()).rposition(|window| window == MARK)?;
    Some(from + last + MARK.len())
}

/// Behind the chunk `IEND`: chunk by chunk, of which the first is `IHDR`.
fn end_of_png(content: &[u8]) -> Option<usize> {
    let mut at = 8_usize;
    let mut first = true;
    loop {
        let length = u32::from_be_bytes(content.get(at..at.checked_add(4)?)?.try_into().ok()?);
        let kind = content.get(at + 4..at + 8)?;
        if first && kind != b"IHDR" {
            return None;
        }
        first = false;
        // Length, kind and checksum are 12 bytes around the data.
        let next = at.checked_add(usize::try_from(length).ok()?)?.checked_add(12)?;
        if next > content.len() {
            return None;
        }
        if kind == b"IEND" {
            return Some(next);
        }
        at = next;
    }
}

/// Behind the marker EOI: segment by segment, and through the coded data, in which 0xFF is followed by 0 or a restart marker.
fn end_of_jpeg(content: &[u8]) -> Option<usize> {
    const EOI: u8 = 0xD9;
    const SOS: u8 = 0xDA;
    const FILL: u8 = 0xFF;
    let mut at = 2_usize;
    loop {
        if *content.get(at)? != 0xFF {
            return None;
        }
        let marker = *content.get(at + 1)?;
        match marker {
            FILL => at += 1,
            EOI => return Some(at + 2),
            0x01 | 0xD0..=0xD8 => at += 2,
            _ => {
                let length = u16::from_be_bytes(content.get(at + 2..at + 4)?.try_into().ok()?);
                if length < 2 {
                    return None;
                }
                at += 2 + usize::from(length);
                if marker == SOS {
                    at = behind_coded_data(content, at)?;
                }
            }
        }
    }
}

/// Where the next marker is that ends coded data.
fn behind_coded_data(content: &[u8], from: usize) -> Option<usize> {
    let coded = content.get(from..)?;
    let next = coded.windows(2).position(|pair| pair[0] == 0xFF && !matches!(pair[1], 0x00 | 0xD0..=0xD7))?;
    Some(from + next)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n";
    /// A start, a table, one scan with a stuffed 0xFF and a restart marker, an end.
    const JPEG: &[u8] = &[
        0xFF, 0xD8, 0xFF, 0xE0, 0x00, 0x04, b'J', b'F', 0xFF, 0xDA, 0x00, 0x03, 0x01, 0x12, 0xFF, 0x00, 0x34, 0xFF,
        0xD0, 0x56, 0xFF, 0xD9,
    ];

    fn png() -> Vec<u8> {
        let mut png = b"\x89PNG\r\n\x1a\n".to_vec();
        for (kind, data) in [(b"IHDR", &[0_u8; 13][..]), (b"IDAT", &[1, 2, 3]), (b"IEND", &[])] {
            png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
            png.extend(kind);
            png.extend(data);
            png.extend([0; 4]);
        }
        png
    }

    fn with(content: &[u8], tail: &[u8]) -> Vec<u8> {
        [content, tail].concat()
    }

    #[test]
    fn eq_1_pdf_jpeg_and_png_are_told_by_their_content() {
        assert_eq!(recognise(PDF, "证书.pdf"), Ok(DocumentKind::Pdf));
        assert_eq!(recognise(JPEG, "证书.JPG"), Ok(DocumentKind::Jpeg));
        assert_eq!(recognise(JPEG, "证书.jpeg"), Ok(DocumentKind::Jpeg));
        assert_eq!(recognise(&png(), "证书.png"), Ok(DocumentKind::Png));
        assert_eq!(recognise(PDF, "证书"), Ok(DocumentKind::Pdf));
        for other in [&b""[..], b"GIF89a", b"PK\x03\x04", b"<html>", b"\xFF\xD8", b"MZ", &[0; 64]] {
            assert_eq!(recognise(other, "证书.pdf"), Err(DocumentFault::Unknown));
        }
    }

    #[test]
    fn eq_1_a_name_that_says_otherwise_is_refused() {
        assert_eq!(recognise(PDF, "证书.png"), Err(DocumentFault::Disguised(DocumentKind::Pdf)));
        assert_eq!(recognise(&png(), "证书.pdf"), Err(DocumentFault::Disguised(DocumentKind::Png)));
        assert_eq!(recognise(JPEG, "证书.jpg.exe"), Err(DocumentFault::Disguised(DocumentKind::Jpeg)));
    }

    #[test]
    fn eq_1_a_document_that_is_something_else_besides_is_refused() {
        let page = b"<script>alert(1)</script>";
        for (whole, kind) in
            [(PDF.to_vec(), DocumentKind::Pdf), (JPEG.to_vec(), DocumentKind::Jpeg), (png(), DocumentKind::Png)]
        {
            assert_eq!(recognise(&with(&whole, page), "a"), Err(DocumentFault::BeyondItsEnd(kind)));
            assert_eq!(recognise(&with(&whole, b"PK\x03\x04archive"), "a"), Err(DocumentFault::BeyondItsEnd(kind)));
        }
        assert_eq!(recognise(&with(page, PDF), "a"), Err(DocumentFault::Unknown));
        assert_eq!(recognise(&with(b"\n", PDF), "a"), Err(DocumentFault::Unknown));
        assert_eq!(recognise(&with(PDF, b"\r\n\0"), "a"), Ok(DocumentKind::Pdf));
        assert_eq!(recognise(&with(JPEG, JPEG), "a"), Ok(DocumentKind::Jpeg), "cameras put a thumbnail there");
    }

    #[test]
    fn eq_1_a_document_that_does_not_end_is_refused() {
        let png = png();
        for length in 0..JPEG.len() {
            assert_eq!(recognise(&JPEG[..length], "a"), Err(DocumentFault::Unknown), "{length}");
        }
        for length in 0..png.len() {
            assert_eq!(recognise(&png[..length], "a"), Err(DocumentFault::Unknown), "{length}");
        }
        assert_eq!(recognise(&PDF[..20], "a"), Err(DocumentFault::Unknown));
        let huge = with(b"\x89PNG\r\n\x1a\n", b"\xFF\xFF\xFF\xFFIHDR");
        assert_eq!(recognise(&huge, "a"), Err(DocumentFault::Unknown));
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_uploaded_the_check_ends(head in 0_usize..4, content: Vec<u8>) {
            let heads: [&[u8]; 4] = [b"", b"%PDF-1.7", b"\xFF\xD8\xFF\xDA\x00\x02", b"\x89PNG\r\n\x1a\n"];
            let _told = recognise(&with(heads[head], &content), "a.pdf");
        }
    }
}
