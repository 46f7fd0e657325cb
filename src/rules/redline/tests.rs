use super::*;

/// A sign for what became of each paragraph, with the number of the place where it stands else.
fn manners(before: &str, after: &str) -> String {
    let sign = |passage: &Passage| match passage.manner {
        Manner::Kept => "=".to_owned(),
        Manner::Changed => "~".to_owned(),
        Manner::Added => "+".to_owned(),
        Manner::Removed => "-".to_owned(),
        Manner::Left(to) => format!(">{to}"),
        Manner::Came(from) => format!("<{from}"),
    };
    redline(before, after).passages.iter().map(sign).collect::<Vec<_>>().join(" ")
}

const FIRST: &str = "Recalling the Declaration on the principles guiding relations,";
const SECOND: &str = "Emphasizing the importance of voluntary work for all Member States,";
const THIRD: &str = "Hereby decided to meet once a year in Astana.";
const FOURTH: &str = "Support the platform of the Youth Council to promote volunteerism.";

fn text(of: &[&str]) -> String {
    of.join("\n\n")
}

#[test]
fn paragraphs_are_kept_changed_put_in_and_taken_out() {
    assert_eq!(manners(FIRST, FIRST), "=");
    assert_eq!(manners(&text(&[FIRST, SECOND]), &text(&[FIRST])), "= -");
    assert_eq!(manners(&text(&[FIRST]), &text(&[FIRST, SECOND])), "= +");
    assert_eq!(manners("", FIRST), "+");
    assert_eq!(manners(FIRST, ""), "-");
    assert_eq!(manners("", ""), "");
    let changed = THIRD.replace("once", "twice");
    assert_eq!(manners(&text(&[FIRST, THIRD, FOURTH]), &text(&[FIRST, &changed, FOURTH])), "= ~ =");
    assert_eq!(manners(THIRD, FOURTH), "- +", "nothing is common: one was put in the place of the other");
    // Of two that were changed side by side each is compared with its own.
    let both = [SECOND.replace("all", "the"), THIRD.replace("once", "twice")];
    assert_eq!(manners(&text(&[SECOND, THIRD]), &text(&[&both[0], FOURTH, &both[1]])), "~ + ~");
}

#[test]
fn a_paragraph_that_stands_elsewhere_has_moved() {
    let before = text(&[FIRST, SECOND, THIRD, FOURTH]);
    // The first of four is now the third: it left the first place for the third, and came from the first.
    assert_eq!(manners(&before, &text(&[SECOND, THIRD, FIRST, FOURTH])), ">3 = = <1 =");
    let changed = FIRST.replace("principles", "purposes");
    let moved = redline(&before, &text(&[SECOND, THIRD, &changed, FOURTH]));
    let came = moved.passages.iter().find(|of| of.manner == Manner::Came(1));
    let Some(came) = came else { unreachable!("it came from the first place: {moved:?}") };
    let out: Vec<_> = came.runs.iter().filter(|run| run.is_deleted()).map(|run| run.text.as_str()).collect();
    assert_eq!(out, ["principles"], "with what changed in it on the way");
    assert_eq!((came.earlier().as_str(), came.later()), (FIRST, changed));
    // Two words are no paragraph that anybody would look for.
    assert_eq!(manners("Decided:\n\na b c d e f\n\ng h i", "a b c d e f\n\ng h i\n\nDecided:"), "- = = +");
}

#[test]
fn the_ends_of_lines_are_no_change() {
    assert!(redline("One.\r\n\r\nTwo.", "One.\n\nTwo.\n").is_empty());
    assert!(!redline("One.", "Two.").is_empty());
}
