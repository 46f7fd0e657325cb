//! What the styles of a .docx say of paragraphs: which are headings, and which are numbered.

use std::collections::BTreeMap;

use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

use crate::foreign::parts::{attribute, number};

/// How many styles rest on one another at most.
const LONGEST_CHAIN: usize = 16;

/// What a style says of its paragraphs.
#[derive(Clone, Debug, Default)]
pub(super) struct Style {
    level: Option<u8>,
    numbers: Option<String>,
    depth: Option<usize>,
    rests_on: Option<String>,
}

/// The styles, by the names that a document calls them by.
#[derive(Clone, Debug, Default)]
pub(super) struct Styles(BTreeMap<String, Style>);

impl Styles {
    pub(super) fn read(text: &str) -> Self {
        let mut reader = Reader::from_str(text);
        let (mut styles, mut of) = (Self::default(), String::new());
        while let Ok(event) = reader.read_event() {
            let element = match event {
                Event::Start(element) | Event::Empty(element) => element,
                Event::Eof => break,
                _ => continue,
            };
            let name = element.local_name().into_inner();
            if name == "style" {
                of = attribute(&element, "styleId").unwrap_or_default();
            }
            if of.is_empty() {
                continue;
            }
            let style = styles.0.entry(of.clone()).or_default();
            // What a style is called in the language of the writer differs; its name and its level in the outline do not.
            match name {
                "name" => {
                    style.level = attribute(&element, "val").and_then(|name| heading(&name)).or(style.level);
                }
                "outlineLvl" => style.level = style.level.or(outline(&element)),
                "numId" => style.numbers = attribute(&element, "val"),
                "ilvl" => style.depth = number(&element, "val"),
                "basedOn" => style.rests_on = attribute(&element, "val"),
                _ => {}
            }
        }
        styles
    }

    /// The level of a heading of this style.
    pub(super) fn level(&self, style: &str) -> Option<u8> {
        self.chain(style).find_map(|style| style.level)
    }

    /// The numbering of paragraphs of this style, and how deep they stand in it where the style says so.
    pub(super) fn numbering(&self, style: &str) -> Option<(&str, Option<usize>)> {
        let numbers = self.chain(style).find_map(|style| style.numbers.as_deref())?;
        Some((numbers, self.chain(style).find_map(|style| style.depth)))
    }

    /// A style and those on which it rests.
    fn chain<'a>(&'a self, style: &str) -> impl Iterator<Item = &'a Style> {
        let first = self.0.get(style);
        std::iter::successors(first, |style| self.0.get(style.rests_on.as_deref()?)).take(LONGEST_CHAIN)
    }
}

/// The level of a style by its name: `heading 1`.
fn heading(name: &str) -> Option<u8> {
    let level = name.to_lowercase().strip_prefix("heading")?.trim().parse().ok()?;
    (1..=9).contains(&level).then_some(level)
}

/// The level of a paragraph in the outline: 0 the highest, 9 none.
pub(super) fn outline(element: &BytesStart<'_>) -> Option<u8> {
    let level: u8 = number(element, "val")?;
    (level < 9).then(|| level + 1)
}
