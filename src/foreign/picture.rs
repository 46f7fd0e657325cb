//! How many points a picture has, as its first bytes say: none is decoded.

/// The most points of a picture: opened, each takes four bytes.
pub(super) const MOST_POINTS: u64 = 100_000_000;
/// As far into a picture its size is looked for, in bytes.
pub(super) const HEAD: usize = 256 << 10;

/// How many points a picture has, as it says itself: PNG, GIF, BMP, JPEG.
pub(super) fn points(head: &[u8]) -> Option<u64> {
    let (width, height) = if head.starts_with(b"\x89PNG\r\n\x1a\n") {
        (of_four(head, 16)?, of_four(head, 20)?)
    } else if head.starts_with(b"GIF8") {
        (
            u64::from(*head.get(6)?) | u64::from(*head.get(7)?) << 8,
            u64::from(*head.get(8)?) | u64::from(*head.get(9)?) << 8,
        )
    } else if head.starts_with(b"BM") {
        (of_four(head, 18)?.swap_bytes() >> 32, of_four(head, 22)?.swap_bytes() >> 32)
    } else if head.starts_with(b"\xff\xd8\xff") {
        of_jpeg(head)?
    } else {
        return None;
    };
    Some(width.saturating_mul(height))
}

/// A number of four bytes, the highest first.
fn of_four(head: &[u8], at: usize) -> Option<u64> {
    head.get(at..at + 4)?.iter().try_fold(0_u64, |sum, byte| Some(sum << 8 | u64::from(*byte)))
}

/// A number of two bytes, the highest first.
fn of_two(head: &[u8], at: usize) -> Option<u64> {
    Some(u64::from(*head.get(at)?) << 8 | u64::from(*head.get(at + 1)?))
}

/// The size of a JPEG: in the first of its segments that begins a frame.
fn of_jpeg(head: &[u8]) -> Option<(u64, u64)> {
    let mut at = 2;
    loop {
        let [0xff, kind] = head.get(at..at + 2)? else { return None };
        match *kind {
            0xc0..=0xcf if !matches!(*kind, 0xc4 | 0xc8 | 0xcc) => {
                return Some((of_two(head, at + 7)?, of_two(head, at + 5)?));
            }
            0xff => at += 1,
            _ => at += 2 + usize::try_from(of_two(head, at + 2)?).ok()?,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_picture_says_how_many_points_it_has() {
        let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x03\xe8\0\0\x07\xd0\x08\x02";
        assert_eq!(points(png), Some(2_000_000)); // 1000 × 2000
        assert_eq!(points(b"GIF89a\x40\x01\xc8\0"), Some(64_000)); // 320 × 200
        let mut bmp = b"BM".to_vec();
        bmp.resize(18, 0);
        bmp.extend([64, 1, 0, 0, 200, 0, 0, 0]);
        assert_eq!(points(&bmp), Some(64_000));
        let jpeg = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\xc8\x01\x40\x03";
        assert_eq!(points(jpeg), Some(64_000));
        assert_eq!(points(b"\xff\xd8\xff\xe0\0"), None);
        assert_eq!(points(b"no picture"), None);
    }
}
