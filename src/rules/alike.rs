//! What is like something else: titles that share their words.

/// The words of a title that say what it is about: those of four letters and more, in small letters.
fn words_of(title: &str) -> Vec<String> {
    let words = title.split(|sign: char| !sign.is_alphanumeric());
    let mut words: Vec<String> =
        words.filter(|word| word.chars().count() >= 4).map(str::to_lowercase).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// Whether two titles may mean the same: half of the words of the shorter one stand in the other.
pub fn titles(one: &str, other: &str) -> bool {
    let (own, others) = (words_of(one), words_of(other));
    let shared = own.iter().filter(|word| others.contains(word)).count();
    let shorter = own.len().min(others.len());
    shorter > 0 && shared * 2 >= shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_say_what_it_is_about() {
        assert_eq!(words_of("Seminar on the Internet, the 2nd"), ["internet", "seminar"]);
    }
}
