//! A captcha as an image.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use captcha::Captcha;
use captcha::filters::{Dots, Noise, Wave};

use crate::api::error::ApiError;

const WIDTH: u32 = 220;
const HEIGHT: u32 = 100;
/// Which share of the points is strewn over.
const STREWN: f32 = 0.1;
/// How often the characters are bent, and how far: programs shall have trouble, people not much.
const BENDS: f64 = 2.0;
const BENT: f64 = 8.0;
/// How many dots lie on them.
const DOTS: u32 = 4;

/// Draws characters: a PNG as a `data:` URL. It takes some milliseconds, on a thread where nobody else waits.
///
/// # Errors
/// When there is no picture of a character, or the image cannot be encoded.
pub async fn draw(characters: &str) -> Result<String, ApiError> {
    let failed = |said: &str| ApiError::Internal(format!("a captcha could not be drawn: {said}"));
    let characters: Vec<char> = characters.chars().collect();
    let drawing = tokio::task::spawn_blocking(move || png(&characters));
    let png = drawing.await.map_err(|error| failed(&error.to_string()))?;
    let png = png.ok_or_else(|| failed("a character has no picture"))?;
    Ok(format!("data:image/png;base64,{}", STANDARD.encode(png)))
}

fn png(characters: &[char]) -> Option<Vec<u8>> {
    let mut drawn = Captcha::new();
    for character in characters {
        drawn.set_chars(&[*character]).add_char();
    }
    // What has no picture is passed over in silence.
    if drawn.chars() != characters {
        return None;
    }
    drawn
        .apply_filter(Noise::new(STREWN))
        .apply_filter(Wave::new(BENDS, BENT).horizontal())
        .apply_filter(Wave::new(BENDS, BENT).vertical())
        .view(WIDTH, HEIGHT)
        .apply_filter(Dots::new(DOTS))
        .as_png()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::account::CAPTCHA_CHARACTERS;

    #[tokio::test]
    async fn an_image_is_a_png_of_a_size_and_no_two_are_the_same() {
        let url = draw("AC3D9").await.unwrap();
        let png = STANDARD.decode(url.strip_prefix("data:image/png;base64,").unwrap()).unwrap();
        assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
        assert_eq!(png[16..24], [WIDTH.to_be_bytes(), HEIGHT.to_be_bytes()].concat());
        assert!(png.len() < 60_000, "{} bytes", png.len());
        assert_ne!(draw("AC3D9").await.unwrap(), url, "dots and noise are strewn by chance");
    }

    #[test]
    fn login_6_every_character_has_a_picture_and_what_has_none_is_not_passed_over() {
        for character in CAPTCHA_CHARACTERS {
            // Five of the narrowest and five of the widest fit as well.
            assert!(png(&[char::from(*character); 5]).is_some(), "{character}");
        }
        assert_eq!(png(&['A', '+']), None);
    }
}
