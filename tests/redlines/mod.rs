//! Redlines as files: LibreOffice accepts all changes and has the later text, rejects all and has the earlier one.

mod office;
mod pages;

use chrono::NaiveDate;

use crate::house::paper::part;
#[cfg(feature = "pdf")]
use crate::house::paper::read as pdf_read;
use clearinghouse::redlines::docx::written;
use clearinghouse::redlines::read::read;
use clearinghouse::redlines::{Part, Sheet};

/// Rev.2 of the draft statement of 22 August 2023, as the papers have it, in part.
const REV_2: &str = "We, the Ministers of Foreign Affairs of the Conference on Interaction and Confidence Building Measures in Asia (CICA), having met for an informal meeting of the CICA Ministerial Council in New York on 21 September 2023,

- *Emphasizing* the importance of integration of volunteerism, as appropriate, into national development planning and strategies;
- Recognizing the great potential of volunteering, in line with national policies and priorities, in promoting social cohesion, good neighbourliness, peace and cooperation through non-political and non-profit activities and initiatives;
- Recognizing the role of the UN Volunteers Programme in promoting volunteerism worldwide;

Hereby decided to:

1. Encourage recognition of the volunteers' efforts both at the national and international levels;
2. Support the measures taken by the CICA Member States in order to promote active engagement of citizens in volunteering;
3. Promote training and courses to develop technical skills and relevant competencies for volunteers;
4. Reaffirm CICA's readiness to share experience, technical know-how and exchange best practices and plans among Member States.";

/// A Rev.1, written for this test alone: two words are others, the first paragraphs of both lists stand elsewhere, one is
/// not there yet and one that is there no more.
const REV_1: &str = "We, the Ministers of Foreign Affairs of the Conference on Interaction and Confidence Building Measures in Asia (CICA), having met for an informal meeting of the CICA Ministerial Council in New York on 20 September 2023,

- Recognizing the great potential of volunteering, in line with national policies and priorities, in promoting social cohesion, good neighbourliness, peace and cooperation through non-political and non-profit activities and initiatives;
- Recognizing the role of the UN Volunteers Programme in promoting volunteerism worldwide;
- *Emphasizing* the importance of integration of volunteerism, as appropriate, into national development planning and strategies;

Hereby decided to:

1. Support the measures taken by the CICA Member States to promote active engagement of citizens in volunteering;
2. Promote training and courses to develop technical skills and relevant competencies for volunteers;
3. Encourage recognition of the volunteers' efforts both at the national and international levels;

This Statement is open to accession by observers.";

fn sheet(parts: Vec<Part>) -> Sheet {
    Sheet {
        name: "a redline".to_owned(),
        head: "MC/2023/DRAFT/5/Rev.1 – MC/2023/DRAFT/5/Rev.2".to_owned(),
        distribution: Some("Distr: Member States only".to_owned()),
        author: "Chairmanship of Kazakhstan & others".to_owned(),
        on: NaiveDate::from_ymd_opt(2023, 8, 22).unwrap(),
        parts,
    }
}

fn whole(before: &str, after: &str) -> Vec<u8> {
    written(&sheet(vec![Part { heading: None, read: read(before, after) }])).unwrap()
}

/// A text as it is read, and as LibreOffice writes it: a line for each paragraph and each row, without the signs with which
/// it was typed.
fn lines(text: &str) -> String {
    let of = |text: &str| text.replace('*', "").split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |line: &str| line.trim_matches('|').split('|').map(of).collect::<Vec<_>>().join("\t");
    let line = |paragraph: &str| {
        let paragraph = paragraph.trim_start_matches('#');
        match paragraph.strip_prefix("- ") {
            Some(item) => format!("– {}", of(item)),
            None => of(paragraph),
        }
    };
    let blocks = text.split("\n\n").flat_map(|block| match block.contains('|') {
        true => block.lines().filter(|line| !line.contains("---")).map(row).collect::<Vec<_>>(),
        false if block.starts_with("- ") || block.starts_with("1. ") => block.lines().map(line).collect(),
        false => vec![line(block)],
    });
    blocks.collect::<Vec<_>>().join("\n")
}

/// Pairs of texts in which paragraphs are put in and taken out in every place: first, between, last, all.
const PAIRS: &[(&str, &str)] = &[
    (REV_1, REV_2),
    ("One.\n\nTwo.", "One.\n\nTwo.\n\nThree put in.\n\nFour put in."),
    ("One.\n\nTwo.\n\nThree goes.\n\nFour goes.", "One.\n\nTwo."),
    ("Two.", "One put in.\n\nTwo."),
    ("One goes.\n\nTwo.", "Two."),
    (
        "One.\n\nAll other words here.\n\nAnd these too.",
        "One.\n\nNothing of that kind.\n\nNor so.\n\nNor otherwise.",
    ),
    ("Nothing is common.\n\nNot a word.", "Everything else,\n\nin three\n\nparagraphs."),
    ("", "Put in.\n\nAs a whole."),
    ("Taken out.\n\nAs a whole.", ""),
    ("A line\nand a second one.\n\nEnd.", "A line\nand another\tone <&> \"so\".\n\nEnd."),
    (
        "## Chapter 1\n\nText.\n\n### Functions\n\n| No | Name |\n|---|---|\n| 1 | Trade |\n| 2 | *Youth* |",
        "## Chapter 1\n\n**Text**.\n\n#### Functions\n\n| No | Name |\n|---|---|\n| 1 | Free trade |\n| 2 | *Youth* |\n| 3 | New |",
    ),
    ("Ақпарат алмасу.\n\nОбмен информацией.", "Ақпаратпен алмасу.\n\nОбмен опытом и информацией."),
];

#[test]
fn libreoffice_accepts_the_later_text_and_rejects_to_the_earlier() {
    let files = PAIRS.iter().map(|(before, after)| whole(before, after)).collect::<Vec<_>>();
    for (settled, (before, after)) in office::settled(&files).into_iter().zip(PAIRS) {
        assert_eq!(settled.accepted, lines(after), "accepted: {before:?} to {after:?}");
        assert_eq!(settled.rejected, lines(before), "rejected: {before:?} to {after:?}");
    }
}

#[test]
fn a_section_brings_its_heading_and_takes_it_along() {
    let part =
        |heading: &str, before, after| Part { heading: Some(heading.to_owned()), read: read(before, after) };
    let sheet = sheet(vec![
        part("Aims", "To meet.", "To meet again."),
        part("Themes", "", "Training."),
        part("Resources", "", ""),
        part("Timeline", "Yearly.", ""),
    ]);
    let settled = office::settled(&[written(&sheet).unwrap()]);
    assert_eq!(settled[0].accepted, "Aims\nTo meet again.\nThemes\nTraining.");
    assert_eq!(settled[0].rejected, "Aims\nTo meet.\nTimeline\nYearly.");
}

/// No sign of the source is in the file, headings and emphasis are Word's own, and the first page has what papers have.
#[test]
fn it_reads_as_the_paper_does() {
    let (before, after) = PAIRS.iter().find(|(before, _)| before.starts_with("## Chapter 1")).unwrap();
    let file = whole(before, after);
    let document = part(&file, "word/document.xml");
    for sign in ["#", "**", "*", "|"] {
        assert!(!document.contains(sign), "{sign}: {document}");
    }
    for heading in ["Heading2", "Heading3", "Heading4"] {
        assert!(document.contains(&format!("<w:pStyle w:val=\"{heading}\"/>")), "{heading}");
    }
    assert!(document.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">Text</w:t>"), "{document}");
    assert!(document.contains("<w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\">Youth</w:t>"), "{document}");
    let first = part(&file, "word/header2.xml");
    for line in ["Distr: Member States only", "CONFERENCE ON INTERACTION", "Chairmanship of Kazakhstan"] {
        assert!(first.contains(line), "{line}: {first}");
    }
}

#[cfg(feature = "pdf")]
#[test]
fn on_paper_it_reads_so_too() {
    let (before, after) = PAIRS.iter().find(|(before, _)| before.starts_with("## Chapter 1")).unwrap();
    let parts = vec![Part { heading: None, read: read(before, after) }];
    let paper =
        clearinghouse::redlines::on_paper::paper(clearinghouse::http::words::english(), &sheet(parts));
    let made = clearinghouse::paper::pdf::pdf(&paper).unwrap();
    let text = pdf_read(&made.bytes, "MC/2023/DRAFT/5/Rev.1", "en");
    for said in ["Distr:MemberStatesonly", "Chapter1", "NoName", "+Freetrade", "2Youth"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    for sign in ["##", "**", "|", "\u{fffd}"] {
        assert!(!text.contains(sign), "{sign}: {text}");
    }
}

#[test]
fn the_same_texts_give_the_same_bytes() {
    assert_eq!(whole(REV_1, REV_2), whole(REV_1, REV_2));
}
