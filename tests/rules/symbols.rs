//! Laws of the grammar of symbols.

use clearinghouse::rules::meetings::roman;
use clearinghouse::rules::symbol::{Named, Part, Symbol, find_in};
use proptest::prelude::*;

fn part() -> impl Strategy<Value = Part> {
    let number = 1..100_u32;
    prop_oneof![
        number.clone().prop_map(Part::Rev),
        number.clone().prop_map(Part::Add),
        number.prop_map(Part::Corr)
    ]
}

fn symbol() -> impl Strategy<Value = Symbol> {
    let head =
        ("[A-Z]{2,4}", 0..=9999_u16, proptest::option::of(1..40_u32), "[A-Z]{1,6}", 1..=4_294_967_295_u32);
    (head, proptest::collection::vec(part(), 0..5)).prop_map(
        |((body, year, session, series, number), mut parts)| {
            parts.dedup_by_key(|part| part.letters());
            Symbol { body, year, session, series, number, parts }
        },
    )
}

fn named() -> impl Strategy<Value = Named> {
    prop_oneof![symbol().prop_map(Named::Paper), (1..=4_294_967_295_u32).prop_map(Named::Note)]
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_it_was(named in named()) {
        prop_assert_eq!(named.to_string().parse(), Ok(named));
    }

    #[test]
    fn what_is_read_is_written_as_it_stood(text in "(MC|SOC|AB)/20(23|24)(-[IVX]{1,4})?/D(EC|OC)/0?[0-9]{1,2}(/(Rev|Add|Corr)\\.0?[0-9]){0,3}") {
        if let Ok(symbol) = text.parse::<Symbol>() {
            prop_assert_eq!(symbol.to_string(), text);
        }
    }

    /// Each symbol is found whole, in its place, and nothing else is.
    #[test]
    fn in_a_text_it_is_found_whole_and_nothing_else(
        all in proptest::collection::vec((named(), "( |, |; \\(|\\) |\\. |«|»| – |\n)[а-яa-z ]{0,9}( | «| \\()"), 0..6),
        end in "[.,;)»]?",
    ) {
        let mut text = "a ".to_owned();
        let mut wanted = Vec::new();
        for (named, after) in &all {
            let start = text.len();
            text.push_str(&named.to_string());
            wanted.push((start..text.len(), named.clone()));
            text.push_str(after);
        }
        text.push_str(&end);
        prop_assert_eq!(find_in(&text).collect::<Vec<_>>(), wanted);
    }

    /// Whatever a text is, what is found in it is written there so, in its order, and no two share a sign.
    #[test]
    fn what_is_found_stands_there(text in "([A-Z]{1,5}|/|[0-9]{1,4}|-II|NºDOC|/Rev\\.|/Corr\\.1|/DEC/1| |é|Ж|\\PC){0,40}") {
        let mut end = 0;
        for (place, named) in find_in(&text) {
            prop_assert!(end <= place.start);
            prop_assert_eq!(&text[place.clone()], named.to_string());
            end = place.end;
        }
    }

    #[test]
    fn the_paper_is_the_symbol_without_its_revision(symbol in symbol()) {
        let paper = symbol.paper();
        prop_assert_eq!(paper.revision(), 0);
        prop_assert!(symbol.is_of_the_paper_of(&paper));
        let whole = match symbol.revision() {
            0 => paper,
            number => paper.with(Part::Rev(number)),
        };
        prop_assert_eq!(whole, symbol);
    }
}

#[test]
fn numerals_are_those_of_sessions() {
    for session in 1..40 {
        let text = format!("SOC/2023-{}/DEC/1", roman(session));
        assert_eq!(text.parse::<Symbol>().map(|symbol| symbol.session), Ok(Some(session)));
    }
    assert!("SOC/2023-XL/DEC/1".parse::<Symbol>().is_err());
}
