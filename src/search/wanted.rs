//! What somebody looks for, and how well something answers it.

use super::fold::folded;

/// How many words are looked for at once.
const WORDS: usize = 10;
/// How long what is typed may be, in letters.
const LETTERS: usize = 200;
/// A word of fewer letters is not taken for another one with a slip in it.
const LETTERS_FOR_A_SLIP: usize = 5;

/// What is looked for.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// All that was typed.
    whole: String,
    /// Its words. Each has to be there.
    words: Vec<String>,
}

/// Why nothing can be looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unclear {
    /// Nothing was typed.
    Nothing,
    /// One letter alone.
    TooShort,
    /// More than anything is called.
    TooLong,
}

/// How well something answers, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Answers {
    /// It is called so: "2.3", "RUS", "SOC/2023-II/DEC/1".
    Exactly,
    /// Its number, its symbol or its title begins so.
    Beginning,
    /// The words stand in what it is called.
    ByName,
    /// The words stand in it.
    ByText,
    /// They do but for a slip in a word.
    ButForASlip,
}

/// What can be found, in the words in which it can be.
pub struct Called<'c> {
    /// Its numbers, symbols and codes.
    pub names: &'c [&'c str],
    /// Its title.
    pub title: &'c str,
    /// What else is said in it or of it.
    pub texts: &'c [&'c str],
    /// What it belongs to and what it is: the same words for many, folded already.
    pub around: &'c [&'c str],
}

impl Wanted {
    /// What was typed.
    ///
    /// # Errors
    /// Why it is too little, or too much.
    pub fn of(typed: &str) -> Result<Self, Unclear> {
        if typed.chars().count() > LETTERS {
            return Err(Unclear::TooLong);
        }
        let folded = folded(typed);
        let bare = |text: &str| text.trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned();
        let mut words: Vec<String> = Vec::new();
        for word in folded.split_whitespace().map(bare).filter(|word| !word.is_empty()) {
            if !words.contains(&word) {
                words.push(word);
            }
        }
        match words.as_slice() {
            [] => Err(Unclear::Nothing),
            [only] if only.chars().count() == 1 && !only.chars().all(char::is_numeric) => {
                Err(Unclear::TooShort)
            }
            words if words.len() > WORDS => Err(Unclear::TooLong),
            _ => Ok(Self { whole: bare(&folded), words }),
        }
    }

    /// Whether what was typed begins with a name.
    pub(super) fn begins_with(&self, name: &str) -> bool {
        self.whole.starts_with(&folded(name))
    }

    /// Whether a name is what was typed, and nothing else.
    pub(super) fn is_exactly(&self, name: &str) -> bool {
        self.whole == folded(name)
    }

    /// How well something answers, if it does; with `slips`, words that are nearly there count too.
    pub fn answered_by(&self, called: &Called<'_>, slips: bool) -> Option<Answers> {
        let names: Vec<String> = called.names.iter().map(|name| folded(name)).collect();
        let title = folded(called.title);
        let all = || names.iter().chain([&title]);
        if all().any(|name| *name == self.whole) {
            return Some(Answers::Exactly);
        }
        if all().any(|name| name.starts_with(&self.whole) && begins(name, &self.whole)) {
            return Some(Answers::Beginning);
        }
        let missing: Vec<&String> =
            self.words.iter().filter(|word| !all().any(|name| begins(name, word))).collect();
        if missing.is_empty() {
            return Some(Answers::ByName);
        }
        let stands_around = |word: &str| called.around.iter().any(|text| begins(text, word));
        let missing: Vec<&String> = missing.into_iter().filter(|word| !stands_around(word)).collect();
        if missing.is_empty() {
            return Some(Answers::ByText);
        }
        let texts: Vec<String> = called.texts.iter().map(|text| folded(text)).collect();
        let mut missing = missing.into_iter().filter(|word| !texts.iter().any(|text| begins(text, word)));
        let Some(first) = missing.next() else { return Some(Answers::ByText) };
        let everything = || all().chain(&texts).map(String::as_str).chain(called.around.iter().copied());
        let nearly = |word: &String| everything().any(|text| is_near(text, word));
        (slips && nearly(first) && missing.all(nearly)).then_some(Answers::ButForASlip)
    }

    /// What of a text is shown: what stands around the first word that is looked for; `None`: none stands in it.
    pub fn around(&self, text: &str) -> Option<String> {
        const BEFORE: usize = 12;
        const AFTER: usize = 24;
        let words: Vec<&str> = text.split_whitespace().collect();
        let is_wanted = |word: &&str| {
            let word = folded(word);
            self.words.iter().any(|wanted| begins(&word, wanted))
        };
        let at = words.iter().position(is_wanted)?;
        let from = at.saturating_sub(BEFORE);
        let shown: Vec<&str> = words.iter().skip(from).take(BEFORE + AFTER).copied().collect();
        let before = if from > 0 { "… " } else { "" };
        let after = if from + shown.len() < words.len() { " …" } else { "" };
        Some(format!("{before}{}{after}", shown.join(" ")))
    }
}

/// Whether a word of a text begins with what is looked for. A number is no beginning of another one: "2.3" of "2.30".
fn begins(text: &str, wanted: &str) -> bool {
    let numeric = |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_digit());
    let of_number = (numeric(wanted.chars().next()), numeric(wanted.chars().next_back()));
    text.match_indices(wanted).any(|(at, found)| {
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let after = text.get(at + found.len()..).and_then(|after| after.chars().next());
        let goes_on = before.is_some_and(char::is_alphanumeric)
            || of_number.0 && before == Some('.')
            || of_number.1 && numeric(after);
        !goes_on
    })
}

/// Whether a word of a text begins with what is looked for but for one slip: a letter that is another, too many or
/// missing, or two that have changed places.
fn is_near(text: &str, wanted: &str) -> bool {
    let is_long = wanted.chars().count() >= LETTERS_FOR_A_SLIP && wanted.chars().all(char::is_alphabetic);
    is_long && text.split(|sign: char| !sign.is_alphanumeric()).any(|word| begins_nearly(word, wanted))
}

fn begins_nearly(word: &str, wanted: &str) -> bool {
    let (mut word, mut wanted) = (word.chars(), wanted.chars());
    loop {
        let (word_here, wanted_here) = (word.as_str(), wanted.as_str());
        let (letter, typed) = match (word.next(), wanted.next()) {
            (_, None) => return true,
            (None, Some(_)) => return wanted.as_str().is_empty(),
            (Some(letter), Some(typed)) if letter == typed => continue,
            (Some(letter), Some(typed)) => (letter, typed),
        };
        let (word_after, wanted_after) = (word.as_str(), wanted.as_str());
        let exchanged = word.next() == Some(typed) && wanted.next() == Some(letter);
        return word_after.starts_with(wanted_after)
            || word_here.starts_with(wanted_after)
            || word_after.starts_with(wanted_here)
            || (exchanged && word.as_str().starts_with(wanted.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(typed: &str, names: &[&str], title: &str, texts: &[&str]) -> Option<Answers> {
        let around: Vec<_> = texts.iter().map(|text| folded(text)).collect();
        let around: Vec<_> = around.iter().map(String::as_str).collect();
        let called = Called { names, title, texts: &[], around: &around };
        let wanted = Wanted::of(typed).unwrap();
        let answers = |called: &Called<'_>| [false, true].map(|slips| wanted.answered_by(called, slips));
        let found = answers(&called);
        assert_eq!(found, answers(&Called { texts, around: &[], ..called }), "folded before or then");
        found[0].or(found[1])
    }

    #[test]
    fn the_exact_number_comes_before_what_only_has_it() {
        assert_eq!(of("2.3", &["2.3"], "Security of ICTs", &[]), Some(Answers::Exactly));
        assert_eq!(of("“2.3”", &["2.3"], "Security of ICTs", &[]), Some(Answers::Exactly));
        assert_eq!(of("SOC/2023-II", &["SOC/2023-II/DEC/1"], "Decisions", &[]), Some(Answers::Beginning));
        assert_eq!(of("soc 2023 dec", &["SOC/2023-II/DEC/1"], "Decisions", &[]), Some(Answers::ByName));
        assert_eq!(of("2.3", &[], "A paper", &["of area 2.3, and"]), Some(Answers::ByText));
        assert_eq!(of("2.3", &["2.30"], "", &["12.3", "1.2.3"]), None);
        assert_eq!(of("DEC/1", &["SOC/2023-II/DEC/10"], "", &[]), None);
    }

    #[test]
    fn all_words_are_wanted_by_their_beginnings() {
        assert_eq!(of("sec ict", &["2.3"], "Security of ICTs", &[]), Some(Answers::ByName));
        assert_eq!(of("sec tour", &["2.3"], "Security of ICTs", &[]), None);
        assert_eq!(of("curity", &["2.3"], "Security of ICTs", &[]), None);
        assert_eq!(of("казакст", &["KAZ"], "Kazakhstan", &["Қазақстан"]), Some(Answers::ByText));
        assert_eq!(of("security astana", &[], "Security", &["held in Astana"]), Some(Answers::ByText));
    }

    #[test]
    fn one_slip_is_forgiven_in_a_longer_word() {
        for typed in ["Kazakstan", "Kazakhhstan", "Kazajhstan", "Kazahkstan", "kazakhstann", "kazkhst"] {
            assert_eq!(of(typed, &["KAZ"], "Kazakhstan", &[]), Some(Answers::ButForASlip), "{typed}");
        }
        for typed in ["Kazahstn", "Chna", "2024x", "Uzbekistan"] {
            assert_eq!(of(typed, &["CHN", "2024y"], "China Kazakhstan", &[]), None, "{typed}");
        }
    }

    #[test]
    fn what_is_too_little_or_too_much_is_not_looked_for() {
        let unclear = |typed: &str| Wanted::of(typed).err();
        assert_eq!(unclear(" "), Some(Unclear::Nothing));
        assert_eq!(unclear("…?"), Some(Unclear::Nothing));
        assert_eq!(unclear("a"), Some(Unclear::TooShort));
        assert_eq!(unclear("1"), None);
        assert_eq!(unclear("ab"), None);
        assert_eq!(unclear("a b c d e f g h i j"), None);
        assert_eq!(unclear("a b c d e f g h i j k"), Some(Unclear::TooLong));
        assert_eq!(unclear(&"a".repeat(200)), None);
        assert_eq!(unclear(&"a".repeat(201)), Some(Unclear::TooLong));
    }

    #[test]
    fn a_text_is_shown_around_the_word() {
        let text = (1..=60).map(|n| format!("w{n}")).collect::<Vec<_>>().join(" ");
        let around = Wanted::of("w30").unwrap().around(&text).unwrap();
        assert!(around.starts_with("… w18 ") && around.ends_with(" w53 …"), "{around}");
        assert_eq!(Wanted::of("two").unwrap().around("one Two"), Some("one Two".to_owned()));
        assert_eq!(Wanted::of("three").unwrap().around("one two"), None);
    }
}
