//! The name of a file: one line, without a folder, ending as what is in it.

use crate::message::Message;
use crate::record::files::{LONGEST_NAME, MEDIA, Media};

/// The name under which a file is kept. A browser may name a folder too: what stands behind the last slash counts. A
/// name without an ending that is taken has the true one put behind it; one that says another kind than the content is
/// refused.
///
/// # Errors
/// Why the name is not taken.
pub fn kept(sent: &str, media: Media) -> Result<String, Message> {
    let base = sent.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    if base.chars().any(is_not_seen) {
        return Err(Message::new("error-file-name-control"));
    }
    let bare = base.trim_matches('.');
    if bare.is_empty() {
        return Err(Message::new("error-file-name-empty"));
    }
    // What calls itself by another kind than it is was sent by mistake, or to deceive.
    if let Some(other) = MEDIA.iter().find(|other| **other != media && ends_as(base, **other)) {
        let said = Message::new("error-file-other-kind");
        return Err(said
            .with("named", format!(".{}", other.ending()))
            .with("is", format!(".{}", media.ending())));
    }
    let name = if ends_as(base, media) { base.to_owned() } else { format!("{base}.{}", media.ending()) };
    if name.chars().count() > LONGEST_NAME {
        let most = i64::try_from(LONGEST_NAME).unwrap_or(i64::MAX);
        return Err(Message::new("error-file-name-long").with("most", most));
    }
    Ok(name)
}

/// Whether a name ends as those of a kind do.
pub fn ends_as(name: &str, media: Media) -> bool {
    let name = name.to_lowercase();
    media.endings().iter().any(|ending| name.strip_suffix(ending).is_some_and(|name| name.ends_with('.')))
}

/// Characters that are not seen, or turn the direction of those that are: with them a name can look like another.
fn is_not_seen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// The header with which a file is handed out: to be kept under its name, and not to be shown in the site.
pub fn disposition(name: &str) -> String {
    let plain = |c: char| c.is_ascii_alphanumeric() || " .-_()".contains(c);
    let ascii: String = name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    let as_is = |byte: u8| byte.is_ascii_alphanumeric() || b"-._~".contains(&byte);
    let mut encoded = String::new();
    for byte in name.bytes() {
        if as_is(byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{encoded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(name: &str) -> &'static str {
        kept(name, Media::Pdf).unwrap_err().key
    }

    #[test]
    fn of_a_path_the_name_stays() {
        let pdf = |name| kept(name, Media::Pdf).unwrap();
        assert_eq!(pdf(r"C:\papers\Letter No 5.PDF"), "Letter No 5.PDF");
        assert_eq!(pdf("../../etc/letter.pdf"), "letter.pdf");
        assert_eq!(pdf("Письмо.pdf"), "Письмо.pdf");
    }

    #[test]
    fn a_name_ends_as_what_is_in_the_file() {
        assert_eq!(kept("letter.html", Media::Pdf).unwrap(), "letter.html.pdf");
        assert_eq!(kept("letter.pdf.docx", Media::Docx).unwrap(), "letter.pdf.docx");
        assert_eq!(kept("scan.JPEG", Media::Jpeg).unwrap(), "scan.JPEG");
        assert_eq!(kept("scan", Media::Jpeg).unwrap(), "scan.jpg");
        assert_eq!(kept("scanjpg", Media::Jpeg).unwrap(), "scanjpg.jpg");
    }

    #[test]
    fn a_name_that_says_another_kind_is_refused() {
        for (name, media) in
            [("a.pdf", Media::Docx), ("a.DOCX", Media::Pdf), ("a.txt", Media::Pdf), ("a.jpeg", Media::Png)]
        {
            assert_eq!(kept(name, media).unwrap_err().key, "error-file-other-kind", "{name}");
        }
    }

    #[test]
    fn what_cannot_be_a_name_is_refused() {
        for name in ["a\u{0}.pdf", "a\n.pdf", "a\u{7f}.pdf", "fdp.\u{202e}exe"] {
            assert_eq!(key(name), "error-file-name-control", "{name:?}");
        }
        for name in ["", " ", "..", "folder/"] {
            assert_eq!(key(name), "error-file-name-empty", "{name:?}");
        }
        assert_eq!(kept(&format!("{}.pdf", "я".repeat(196)), Media::Pdf).unwrap().chars().count(), 200);
        assert_eq!(key(&format!("{}.pdf", "я".repeat(197))), "error-file-name-long");
    }

    #[test]
    fn the_header_has_no_character_of_its_own() {
        assert_eq!(
            disposition("Письмо \"1\".pdf"),
            "attachment; filename=\"______ _1_.pdf\"; filename*=UTF-8''%D0%9F%D0%B8%D1%81%D1%8C%D0%BC%D0%BE%20%221%22.pdf"
        );
    }
}
