//! What is known at sight, and is not opened: a picture by its first bytes, text by all of it.

use super::picture::{MOST_POINTS, points};
use super::{Found, Wrong};
use crate::record::files::Media;

const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
const JPEG: &[u8] = b"\xff\xd8\xff";
/// How a PNG ends: its last part is empty.
const PNG_END: &[u8] = b"\0\0\0\0IEND\xaeB`\x82";

/// A picture of a size that can be shown; `None`: it is none.
///
/// # Errors
/// When it is cut off, or has too many points.
pub fn picture(content: &[u8]) -> Option<Result<Found, Wrong>> {
    let (media, whole) = match content {
        _ if content.starts_with(PNG) => (Media::Png, content.ends_with(PNG_END)),
        // What cameras put behind the end of a JPEG is no part of it.
        _ if content.starts_with(JPEG) => {
            (Media::Jpeg, content.windows(2).rev().any(|two| two == b"\xff\xd9"))
        }
        _ => return None,
    };
    Some(match points(content) {
        Some(most) if most > MOST_POINTS => Err(Wrong::Picture),
        Some(1..) if whole => Ok(Found::new(media, None, "")),
        _ => Err(Wrong::Broken),
    })
}

/// Text in UTF-8, of which every sign can be seen. It has no mark by which it is known: whether it is meant as text is
/// said by its name alone.
///
/// # Errors
/// When it is written in other letters, or is no text.
pub fn text(content: &[u8]) -> Result<Found, Wrong> {
    let text = std::str::from_utf8(content).map_err(|_| Wrong::Letters)?;
    match text.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t')) {
        true => Err(Wrong::Letters),
        false => Ok(Found::new(Media::Txt, None, text.trim_start_matches('\u{feff}'))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A PNG of so many points in each direction, of which none is there.
    fn png(side: u32) -> Vec<u8> {
        [PNG, &side.to_be_bytes(), &side.to_be_bytes(), b"\x08\x02\0\0\0....", PNG_END].concat()
    }

    #[test]
    fn a_picture_is_whole_and_no_larger_than_can_be_shown() {
        let key = |content: &[u8]| picture(content).map(|found| found.map(|found| found.media));
        assert_eq!(key(&png(10_000)), Some(Ok(Media::Png))); // 100 million
        assert_eq!(key(&png(10_001)), Some(Err(Wrong::Picture)));
        assert_eq!(key(&png(0)), Some(Err(Wrong::Broken)));
        assert_eq!(key(&png(1)[..40]), Some(Err(Wrong::Broken)));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\xc8\x01\x40\x03\xff\xd9 behind it";
        assert_eq!(key(jpeg), Some(Ok(Media::Jpeg)));
        assert_eq!(key(&jpeg[..19]), Some(Err(Wrong::Broken))); // the end has two bytes
        assert_eq!(key(b"GIF89a"), None);
    }

    #[test]
    fn text_is_utf_8_and_can_be_seen() {
        let found = text("\u{feff}Письмо\r\n\tКазахстана".as_bytes()).unwrap();
        assert_eq!((found.media, found.text.as_str()), (Media::Txt, "Письмо\n\tКазахстана"));
        assert_eq!(text(b"\xcf\xe8\xf1\xfc\xec\xee"), Err(Wrong::Letters)); // windows-1251
        assert_eq!(text(b"a\0b"), Err(Wrong::Letters));
        assert_eq!(text(b"a\x1b[31m"), Err(Wrong::Letters));
    }
}
