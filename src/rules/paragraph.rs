//! The paragraphs of the Modalities, 1.1 to 5.3: number, chapter, heading, normative force and text.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::NotOneOf;

/// How strongly a paragraph binds, from its own verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// Binding.
    Shall,
    /// Binding, and open to exceptions.
    AsARule,
    /// Recommended; also "preferably" and "is recommended". Never shown as a breach.
    Should,
    /// "Will be expected to". Never shown as a breach.
    Expected,
}

named! { Force, "a normative force",
    Shall => "shall",
    AsARule => "as-a-rule",
    Should => "should",
    Expected => "expected",
}

impl Force {
    /// Whether to leave such a duty undone may be shown as a breach.
    pub const fn binds(self) -> bool {
        matches!(self, Self::Shall | Self::AsARule)
    }
}

struct Entry {
    number: &'static str,
    chapter: u8,
    heading: Option<&'static str>,
    force: Option<Force>,
    text: &'static str,
}

/// Makes the enum and its table from one list, so that neither can miss a paragraph that the other has.
macro_rules! paragraphs {
    ($(chapter $chapter:literal $title:literal {
        $($name:ident $number:literal, $force:expr, $heading:expr, $text:literal;)+
    })+) => {
        /// A paragraph of the Modalities: `P2_7` is paragraph 2.7.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "its text says it")]
        pub enum Paragraph { $($($name),+),+ }

        impl Paragraph {
            /// Every paragraph, in the order of the paper.
            pub const ALL: &'static [Self] = &[$($(Self::$name),+),+];

            pub(super) const fn entry(self) -> super::Entry {
                match self {
                    $($(Self::$name => super::Entry {
                        number: $number,
                        chapter: $chapter,
                        heading: $heading,
                        force: $force,
                        text: $text,
                    }),+),+
                }
            }

            /// The title of the paragraph's chapter.
            pub const fn chapter_title(self) -> &'static str {
                match self.chapter() { $($chapter => $title,)+ _ => "" }
            }
        }
    };
}

mod text;

pub use text::Paragraph;

impl Paragraph {
    /// Its number in the paper: `2.7`.
    pub const fn number(self) -> &'static str {
        self.entry().number
    }

    /// The number of its chapter, 1 to 5.
    pub const fn chapter(self) -> u8 {
        self.entry().chapter
    }

    /// The heading under which it stands, in the chapters that have headings.
    pub const fn heading(self) -> Option<&'static str> {
        self.entry().heading
    }

    /// Its normative force; `None` where it permits, explains or announces.
    pub const fn force(self) -> Option<Force> {
        self.entry().force
    }

    /// Its text, word for word.
    pub const fn text(self) -> &'static str {
        self.entry().text
    }
}

impl fmt::Display for Paragraph {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

impl FromStr for Paragraph {
    type Err = NotOneOf;

    fn from_str(number: &str) -> Result<Self, NotOneOf> {
        let found = Self::ALL.iter().find(|paragraph| paragraph.number() == number);
        found
            .copied()
            .ok_or_else(|| NotOneOf { what: "a paragraph of the Modalities", text: number.to_owned() })
    }
}

impl Serialize for Paragraph {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.number())
    }
}

impl<'de> Deserialize<'de> for Paragraph {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}
