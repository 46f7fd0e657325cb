use super::*;

fn found(text: &str) -> Vec<&str> {
    find_in(text).map(|(place, _)| &text[place]).collect()
}

fn symbol(text: &str) -> Symbol {
    text.parse().unwrap_or_else(|_| unreachable!("{text} is a symbol"))
}

#[test]
fn a_symbol_is_read_in_its_parts() {
    let draft = symbol("MC/2023/DRAFT/4/Rev.2");
    assert_eq!((draft.body.as_str(), draft.year, draft.session), ("MC", 2023, None));
    assert_eq!((draft.series.as_str(), draft.number, draft.revision()), ("DRAFT", 4, 2));
    assert_eq!(draft.paper().to_string(), "MC/2023/DRAFT/4");
    assert_eq!(draft.whole_series(), "MC/2023/DRAFT/");
    let corrigendum = symbol("SOC/2023-II/DEC/1/Corr.1");
    assert_eq!((corrigendum.session, corrigendum.revision()), (Some(2), 0));
    assert_eq!(corrigendum.of(), Some(symbol("SOC/2023-II/DEC/1")));
    assert_eq!(corrigendum.stands_beside(), Some(Part::Corr(1)));
    let addendum = symbol("MC/2023/DRAFT/4/Add.1/Rev.2");
    assert_eq!(addendum.paper(), symbol("MC/2023/DRAFT/4/Add.1"));
    assert_eq!("NºDOC/1016".parse(), Ok(Named::Note(1016)));
}

#[test]
fn two_revisions_are_of_one_paper_and_an_addendum_is_a_paper_of_its_own() {
    let [first, second] = ["MC/2023/DRAFT/4", "MC/2023/DRAFT/4/Rev.2"].map(symbol);
    assert!(first != second && first.is_of_the_paper_of(&second));
    assert!(!second.is_of_the_paper_of(&symbol("MC/2023/DRAFT/4/Rev.2/Add.1")));
    assert!(!first.is_of_the_paper_of(&symbol("MC/2023/DRAFT/5")));
}

#[test]
fn what_is_written_otherwise_is_none() {
    for text in [
        "",
        "MC/2023",
        "MC/2023/DRAFT",
        "MC/2023/DRAFT/",
        "MC/2023/DRAFT/0",
        "MC/2023/DRAFT/04",
        "MC/23/DRAFT/4",
        "M/2023/DRAFT/4",
        "COUNCIL/2023/DRAFT/4",
        "mc/2023/DRAFT/4",
        "MC/2023/draft/4",
        "SOC/2023-IIX/DEC/1",
        "SOC/2023-/DEC/1",
        "SOC/2023-2/DEC/1",
        "MC/2023/DRAFT/4/Rev.",
        "MC/2023/DRAFT/4/Rev.0",
        "MC/2023/DRAFT/4/rev.1",
        "MC/2023/DRAFT/4/Rev.1/Rev.2",
        "MC/2023/DRAFT/4 ",
        "MC/2023/DRAFT/99999999999",
        "NºDOC/",
        "NºDOC/016",
    ] {
        assert!(text.parse::<Named>().is_err(), "{text}");
    }
}

#[test]
fn it_is_found_wherever_it_stands_by_itself() {
    let text = "By note NºDOC/1016, SOC/2023-II/DEC/1 (see MC/2023/DRAFT/4/Rev.2; «MC/2023/DRAFT/5»).";
    assert_eq!(found(text), ["NºDOC/1016", "SOC/2023-II/DEC/1", "MC/2023/DRAFT/4/Rev.2", "MC/2023/DRAFT/5"]);
    // At the end of a sentence, and with the ending that Kazakh puts behind a hyphen.
    assert_eq!(found("It is SOC/2023-II/DEC/1."), ["SOC/2023-II/DEC/1"]);
    assert_eq!(found("SOC/2023-II/DEC/1-де"), ["SOC/2023-II/DEC/1"]);
    assert_eq!(found("MC/2023/DRAFT/4/Rev.2."), ["MC/2023/DRAFT/4/Rev.2"]);
    // Two with nothing but a slash between them are none; an address is none.
    for text in [
        "XMC/2023/DRAFT/4x",
        "/MC/2023/DRAFT/4",
        "MC/2023/DRAFT/4/Rev.1/Rev.2",
        "MC/2023/DRAFT/4/Annex",
        "MC/2023/DRAFT/4.5",
        "MC/2023/DRAFT/4-5",
        "ЖMC/2023/DRAFT/4",
        "1/2/3",
    ] {
        assert_eq!(found(text), [""; 0], "{text}");
    }
}

#[test]
fn the_next_of_a_series_comes_after_the_latest() {
    let symbols =
        ["SOC/2023-II/DEC/1", "SOC/2023-II/DEC/3/Corr.1", "SOC/2023-I/DEC/9", "SOC/2023-II/DEC/1/Corr.1"];
    assert_eq!(next("SOC/2023-II/DEC/", symbols), "SOC/2023-II/DEC/4");
    assert_eq!(next("MC/2023/DEC/", symbols), "MC/2023/DEC/1");
    let beside = |of: &str| next_beside(of, Part::Corr, symbols);
    assert_eq!(beside("SOC/2023-II/DEC/1"), "SOC/2023-II/DEC/1/Corr.2");
    assert_eq!(beside("SOC/2023-II/DEC/3"), "SOC/2023-II/DEC/3/Corr.2");
    assert_eq!(beside("SOC/2023-II/DEC/4"), "SOC/2023-II/DEC/4/Corr.1");
    assert_eq!(next_beside("SOC/2023-II/DEC/1", Part::Add, symbols), "SOC/2023-II/DEC/1/Add.1");
    assert_eq!([number_of("SOC/2023-II/DEC/3"), number_of("SOC/2023-II/DEC/3/Corr.1")], [3, 0]);
}
