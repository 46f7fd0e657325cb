//! Whatever two texts are, both can be read in what changed between them.

use clearinghouse::rules::redline::{How, Manner, redline};
use proptest::prelude::*;

/// Texts of few words, so that much is common, in lines with and without blank ones, with every sign that divides.
fn texts() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "states",
        "states",
        "shall",
        "of",
        "the",
        "1.",
        "(a)",
        "-",
        "#",
        ",",
        ".",
        "«ақпарат»",
        "co-ordinate",
        "é",
        "🕊",
        "\u{301}",
        "*",
    ]);
    let between = prop::sample::select(vec![" ", " ", " ", "\n", "\n\n", "\r\n", "  ", "", "\t", "\n \n"]);
    prop::collection::vec((word, between), 0..60)
        .prop_map(|all| all.into_iter().flat_map(|(word, between)| [word, between]).collect())
}

fn in_lines(text: &str) -> String {
    text.replace("\r\n", "\n")
}

fn holds(before: &str, after: &str) {
    let found = redline(before, after);
    assert_eq!(found.accepted(), in_lines(after));
    assert_eq!(found.rejected(), in_lines(before));
    assert_eq!(redline(before, after), found, "the same texts, the same answer");
    for passage in &found.passages {
        let has = |how| passage.runs.iter().any(|run| run.how == how);
        assert!(passage.runs.iter().all(|run| !run.text.is_empty()) || passage.runs.len() == 1);
        match passage.manner {
            Manner::Kept => assert!(!has(How::Inserted) && !has(How::Deleted)),
            Manner::Changed => assert!(has(How::Inserted) || has(How::Deleted)),
            Manner::Added => assert!(!has(How::Same) && !has(How::Deleted)),
            Manner::Removed | Manner::Left(_) => assert!(!has(How::Same) && !has(How::Inserted)),
            Manner::Came(_) => {}
        }
    }
    // What left a place came to the one that is named, and the other way round.
    let earlier: Vec<_> = found.passages.iter().filter(|of| of.manner.is_of_earlier()).collect();
    let later: Vec<_> = found.passages.iter().filter(|of| of.manner.is_of_later()).collect();
    for (place, passage) in earlier.iter().enumerate() {
        if let Manner::Left(to) = passage.manner {
            assert_eq!(later[to - 1].manner, Manner::Came(place + 1));
            assert_eq!(later[to - 1].earlier(), passage.earlier());
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn both_texts_can_be_read_in_it(before in texts(), after in texts()) {
        holds(&before, &after);
    }

    #[test]
    fn and_of_any_characters_at_all(before in "(?s).{0,80}", after in "(?s).{0,80}") {
        holds(&before, &after);
    }
}

/// What no delegation writes, as long as a text may be: nothing stands once, or nothing is common, or all is one word.
#[test]
fn a_text_of_any_shape_is_compared_in_bounded_work() {
    let long = |of: &str| of.repeat(100_000 / of.len());
    let numbered = |from: usize| (from..from + 12_000).map(|n| format!("w{n} ")).collect::<String>();
    let lines = |step: usize| (0..10_000).map(|n| format!("line {}\n", n * step % 9_973)).collect::<String>();
    for (before, after) in [
        (long("a b "), long("b a ")),
        (long("a\n"), long("b\na\n")),
        (long("a\n\n"), long("a\n\nb\n\n")),
        (numbered(0), numbered(12_000)),
        (lines(1), lines(7)),
        ("a".repeat(100_000), "b".repeat(100_000)),
        (long(". , "), long(", . ")),
    ] {
        holds(&before, &after);
    }
}
