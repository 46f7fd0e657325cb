//! The parts of what office programs pack, and the XML in them.

use std::io::{Cursor, Read as _};

use quick_xml::events::BytesStart;
use zip::ZipArchive;

/// The most that elements stand in one another: far more than in any document that people write.
pub(super) const DEEPEST: usize = 128;

/// One of them, unpacked as far as it is read.
pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The text of a part, if it is there, is text, and is no longer than this.
pub(super) fn text_of(archive: &mut Archive<'_>, name: &str, most: u64) -> Option<String> {
    let part = archive.by_name(name).ok()?;
    let mut text = String::new();
    let read = part.take(most + 1).read_to_string(&mut text).ok()?;
    (u64::try_from(read).ok()? <= most).then_some(text)
}

/// An attribute by its name, whatever its prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.attributes().flatten().find(|of| of.key.local_name().into_inner() == name)?;
    quick_xml::escape::unescape(&found.value).ok().map(|value| value.into_owned())
}

/// A number in an attribute.
pub(super) fn number<T: std::str::FromStr>(element: &BytesStart<'_>, name: &str) -> Option<T> {
    attribute(element, name)?.parse().ok()
}
