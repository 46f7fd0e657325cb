//! Notes verbales: the formulas of the three languages as the papers have them, and the series of their numbers.
//!
//! Nothing here declines a name: how an addressee is named in a formula is data that an officer has confirmed.

use crate::language::Language;

/// How the numbers of notes begin, where nothing else is set.
pub const USUAL_NOTES: &str = "NºDOC/";

/// A series of numbers.
#[derive(Clone, Copy, Debug)]
pub struct Series<'a> {
    /// What stands before the number.
    pub prefix: &'a str,
    /// The first number.
    pub start: u32,
    /// Whether it begins anew each year.
    pub yearly: bool,
}

/// A number that was used, and in which year.
#[derive(Clone, Copy, Debug)]
pub struct Used<'a> {
    /// The number as it stands: `NºDOC/1016`.
    pub number: &'a str,
    /// The year.
    pub year: i32,
}

impl Series<'_> {
    /// The number in it that a text names: 1016 of `NºDOC/1016`; `None`: it is of another series, or is none.
    pub fn number_of(&self, text: &str) -> Option<u32> {
        let digits = text.trim().strip_prefix(self.prefix)?;
        let counts = !digits.starts_with('0') && digits.bytes().all(|digit| digit.is_ascii_digit());
        digits.parse().ok().filter(|_| counts)
    }

    /// A number as it stands on the paper.
    pub fn written(&self, number: u32) -> String {
        format!("{}{number}", self.prefix)
    }

    fn counts(&self, used: &Used<'_>, year: i32) -> Option<u32> {
        self.number_of(used.number).filter(|_| !self.yearly || used.year == year)
    }

    /// The latest number of notes that counts in a year; `None`: there is none yet.
    pub fn latest<'u>(&self, notes: impl Iterator<Item = Used<'u>>, year: i32) -> Option<u32> {
        notes.filter_map(|used| self.counts(&used, year)).filter(|number| *number >= self.start).max()
    }

    /// The number that is allotted next: one after the latest, or the first. What stands as a number on something that
    /// was sent out otherwise (`elsewhere`) is not given again.
    pub fn next<'u>(
        &self,
        notes: impl Iterator<Item = Used<'u>>,
        elsewhere: impl Iterator<Item = Used<'u>>,
        year: i32,
    ) -> u32 {
        let taken: Vec<u32> = elsewhere.filter_map(|used| self.counts(&used, year)).collect();
        let mut number = self.latest(notes, year).map_or(self.start, |latest| latest.saturating_add(1));
        while taken.contains(&number) {
            number = number.saturating_add(1);
        }
        number
    }
}

/// The addressees of one note in one sentence, each in the form that was confirmed for it.
pub fn together(language: Language, forms: &[&str]) -> String {
    let and = match language {
        Language::English => " and ",
        Language::Russian => " и ",
        Language::Kazakh => " және ",
    };
    match forms.split_last() {
        Some((last, [])) => (*last).to_owned(),
        Some((last, others)) => format!("{}{and}{last}", others.join(", ")),
        None => String::new(),
    }
}

/// The opening compliments, with what the note does ("forward the decisions …", "направить решения …", "… жолдауды").
pub fn opening(language: Language, to: &str, purpose: &str) -> String {
    let purpose = purpose.trim().trim_end_matches('.');
    match language {
        Language::English => format!(
            "The Secretariat of the Conference on Interaction and Confidence Building Measures in Asia (CICA) presents its compliments to {to} and has the honour to {purpose}."
        ),
        Language::Russian => format!(
            "Секретариат Совещания по взаимодействию и мерам доверия в Азии (СВМДА) свидетельствует свое уважение {to} и имеет честь {purpose}."
        ),
        Language::Kazakh => format!(
            "Азиядағы өзара іс-қимыл және сенім шаралары кеңесінің (Азия Кеңесінің) Хатшылығы {to} өзінің зор ілтипатын білдіре отырып, {purpose} өзіне мәртебе санайды."
        ),
    }
}

/// The closing compliments.
pub fn closing(language: Language, to: &str) -> String {
    match language {
        Language::English => format!(
            "The Secretariat avails itself of this opportunity to renew to {to} the assurances of its highest consideration."
        ),
        Language::Russian => format!(
            "Секретариат пользуется случаем, чтобы возобновить {to} уверения в своем самом высоком уважении."
        ),
        Language::Kazakh => {
            format!("Хатшылық осы мүмкіндікті пайдалана отырып, {to} өзінің зор ілтипатын тағы да растайды.")
        }
    }
}

/// The text that is offered: both compliments, with what the note does.
pub fn offered(language: Language, to: &str, purpose: &str) -> String {
    format!("{}\n\n{}", opening(language, to, purpose), closing(language, to))
}

/// That something is enclosed, and on how many pages.
pub fn enclosure(language: Language, pages: i32) -> String {
    match language {
        Language::English => format!("Enclosure: as stated, on {pages} p."),
        Language::Russian => format!("Приложение: упомянутое, на {pages} л."),
        Language::Kazakh => format!("Қосымша: аталған, {pages} п."),
    }
}

/// Where and when, with a date as the language writes it.
pub fn place_and_date(language: Language, date: &str) -> String {
    match language {
        Language::English => format!("Astana, {date}"),
        Language::Russian => format!("город Астана, {date}"),
        Language::Kazakh => format!("Астана қаласы, {date}"),
    }
}

/// The lines at the head of every note, as they stand in the languages of the organisation.
pub const LETTERHEAD: [(Language, &str); 2] = [
    (
        Language::English,
        "SECRETARIAT OF THE CONFERENCE ON INTERACTION AND CONFIDENCE BUILDING MEASURES IN ASIA",
    ),
    (Language::Russian, "СЕКРЕТАРИАТ СОВЕЩАНИЯ ПО ВЗАИМОДЕЙСТВИЮ И МЕРАМ ДОВЕРИЯ В АЗИИ"),
];

#[cfg(test)]
mod tests {
    use super::*;

    const USUAL: Series<'static> = Series { prefix: USUAL_NOTES, start: 1016, yearly: false };

    fn used<'a>(numbers: &'a [(&'a str, i32)]) -> impl Iterator<Item = Used<'a>> {
        numbers.iter().map(|(number, year)| Used { number, year: *year })
    }

    fn next(series: Series<'_>, notes: &[(&str, i32)], elsewhere: &[(&str, i32)], year: i32) -> u32 {
        series.next(used(notes), used(elsewhere), year)
    }

    #[test]
    fn a_series_has_neither_gap_nor_double() {
        assert_eq!(next(USUAL, &[], &[], 2023), 1016);
        assert_eq!(next(USUAL, &[("NºDOC/1016", 2023)], &[], 2024), 1017);
        // What came before the series began, is of another series, or is no number counts for nothing.
        let others = [("NºDOC/900", 2022), ("NºADM/2000", 2023), ("NºDOC/01017", 2023), ("NºDOC/", 2023)];
        assert_eq!(next(USUAL, &others, &[], 2023), 1016);
        // A circulation has 1017 and 1018 as its numbers: they are not given again.
        let elsewhere = [("NºDOC/1018", 2023), ("NºDOC/1017", 2023), ("No. 7", 2023)];
        assert_eq!(next(USUAL, &[("NºDOC/1016", 2023)], &elsewhere, 2023), 1019);
    }

    #[test]
    fn a_series_that_begins_anew_counts_its_year_alone() {
        let yearly = Series { start: 1, yearly: true, ..USUAL };
        let notes = [("NºDOC/41", 2023), ("NºDOC/42", 2023), ("NºDOC/1", 2024)];
        assert_eq!([2023, 2024, 2025].map(|year| next(yearly, &notes, &[], year)), [43, 2, 1]);
    }

    #[test]
    fn addressees_stand_together_as_each_was_confirmed() {
        assert_eq!(together(Language::English, &["the CICA Member States"]), "the CICA Member States");
        let three = ["Республике Казахстан", "Республике Корея", "Государству Катар"];
        let said = "Республике Казахстан, Республике Корея и Государству Катар";
        assert_eq!(together(Language::Russian, &three), said);
        assert_eq!(together(Language::Kazakh, &three[..2]), "Республике Казахстан және Республике Корея");
    }
}
