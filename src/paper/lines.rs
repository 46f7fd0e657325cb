//! What stands above the text of a paper.

use super::{Block, Stands};
use crate::language::Language;

/// Under whose name a paper goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letterhead {
    /// The Conference.
    Conference,
    /// Its Secretariat, as the notes verbales have it.
    Secretariat,
}

impl Letterhead {
    /// The name in English and in Russian, as on note verbale NºDOC/1016 and its enclosures.
    pub const fn lines(self) -> &'static [&'static str] {
        match self {
            Self::Conference => &[
                "CONFERENCE ON INTERACTION AND CONFIDENCE BUILDING MEASURES IN ASIA",
                "СОВЕЩАНИЕ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ",
            ],
            Self::Secretariat => &[
                "SECRETARIAT OF THE CONFERENCE ON INTERACTION",
                "AND CONFIDENCE BUILDING MEASURES IN ASIA",
                "СЕКРЕТАРИАТ СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ",
            ],
        }
    }

    /// The lines of the name.
    pub fn block(self) -> Block {
        Block::lines(Stands::Letterhead, self.lines())
    }

    /// Who sends it, as the properties of the file say: the name in English, as it is written in a text.
    pub const fn author() -> &'static str {
        "Secretariat of CICA"
    }
}

/// What stands above the text. What is empty is not there.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The symbol, where it has one.
    pub symbol: Option<String>,
    /// The date that stands by the symbol.
    pub date: String,
    /// For whom it is.
    pub distribution: Option<String>,
    /// The body, or whose the paper is.
    pub body: Option<String>,
    /// Place and date.
    pub place_and_date: Option<String>,
    /// What kind of paper it is.
    pub title: String,
    /// What stands below.
    pub subtitles: Vec<String>,
}

impl Head {
    /// The lines, in the order of the papers.
    pub fn blocks(self) -> Vec<Block> {
        let groups = [
            (Stands::Symbol, self.symbol.into_iter().chain(Some(self.date)).collect()),
            (Stands::Distribution, Vec::from_iter(self.distribution)),
        ];
        let below = [
            (Stands::Body, Vec::from_iter(self.body)),
            (Stands::PlaceAndDate, Vec::from_iter(self.place_and_date)),
            (Stands::Title, vec![self.title]),
        ];
        let lines = |(place, lines): (Stands, Vec<String>)| {
            let said: Vec<_> = lines.into_iter().filter(|line| !line.is_empty()).collect();
            (!said.is_empty()).then(|| Block::lines(place, said))
        };
        let mut blocks: Vec<_> = groups.into_iter().filter_map(lines).collect();
        blocks.push(Letterhead::Conference.block());
        blocks.extend(below.into_iter().filter_map(lines));
        blocks.extend(self.subtitles.into_iter().filter_map(|line| lines((Stands::Subtitle, vec![line]))));
        blocks
    }
}

/// In capitals, as titles stand. "CBMs" stays as it is: in capitals it would be another word.
pub fn capitals(language: Language, text: &str) -> String {
    let word = |word: &str| match language {
        Language::English if word.chars().filter(|letter| letter.is_uppercase()).count() > 1 => {
            word.to_owned()
        }
        _ => word.to_uppercase(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_set_in_capitals() {
        let of = |text| capitals(Language::English, text);
        assert_eq!(
            of("Decisions of the Senior Officials Committee"),
            "DECISIONS OF THE SENIOR OFFICIALS COMMITTEE"
        );
        assert_eq!(of("Plan of CBMs"), "PLAN OF CBMs");
        assert_eq!(capitals(Language::Kazakh, "Шешім жобасы"), "ШЕШІМ ЖОБАСЫ");
    }
}
