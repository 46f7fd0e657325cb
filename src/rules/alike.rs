//! What is like something else: titles that share their words, and the name that is nearest to one that was mistyped.

/// The words of a title that say what it is about: those of four letters and more, in small letters.
pub fn words_of(title: &str) -> Vec<String> {
    let words = title.split(|sign: char| !sign.is_alphanumeric());
    let mut words: Vec<String> =
        words.filter(|word| word.chars().count() >= 4).map(str::to_lowercase).collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// How many signs are to be put in, taken out or changed to make one text of the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, sign) in one.chars().enumerate() {
        let mut before = place;
        if let Some(first) = row.first_mut() {
            *first = place + 1;
        }
        for (at, with) in other.iter().enumerate() {
            let changed = before + usize::from(sign != *with);
            let (left, above) = (row.get(at).copied().unwrap_or(0), row.get(at + 1).copied().unwrap_or(0));
            before = above;
            if let Some(cell) = row.get_mut(at + 1) {
                *cell = changed.min(left + 1).min(above + 1);
            }
        }
    }
    row.last().copied().unwrap_or(0)
}

/// Of several names the one that is nearest to what was typed: at most a third of its signs differ.
pub fn nearest<'a>(typed: &str, names: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let typed = typed.trim().to_lowercase();
    let near = names.map(|name| (distance(&typed, &name.to_lowercase()), name));
    near.filter(|(far, name)| far * 3 <= name.chars().count())
        .min_by_key(|(far, _)| *far)
        .map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_name_is_within_a_third_of_its_signs() {
        let states = ["Kazakhstan", "Kyrgyzstan", "Pakistan", "Tajikistan", "Uzbekistan"];
        // Kazahstan: one sign is missing; Pakstan: one, and Pakistan has eight; Tadzhikistan: d, z and h for j, three of ten.
        assert_eq!(nearest("Kazahstan", states.into_iter()), Some("Kazakhstan"));
        assert_eq!(nearest("pakstan", states.into_iter()), Some("Pakistan"));
        assert_eq!(nearest("Tadzhikistan", states.into_iter()), Some("Tajikistan"));
        assert_eq!(nearest("Mongolia", states.into_iter()), None);
        assert_eq!(distance("kitten", "sitting"), 3);
    }

    #[test]
    fn words_are_those_that_say_what_it_is_about() {
        assert_eq!(words_of("Seminar on the Internet, the 2nd"), ["internet", "seminar"]);
    }
}
