//! What goes out on paper: note NºDOC/1016 in three languages beside its own text, texts that would like to be more than
//! text, tables over many pages.

use clearinghouse::areas::on_paper::{Entry, table};
use clearinghouse::http::words;
use clearinghouse::language::Language;
use clearinghouse::paper::note::NoteVerbale;
use clearinghouse::paper::{Block, Cell, Head, Paper, Run, Table, docx, markdown};
use clearinghouse::rules;

use crate::house::day;
use crate::house::paper::{letters, lines, part};
#[cfg(feature = "pdf")]
use crate::house::paper::{pages, read};

const EN: &str = include_str!("note_en.txt");
const RU: &str = include_str!("note_ru.txt");
const KK: &str = include_str!("note_kk.txt");

/// The note as its text was read from the paper: what stands before its first sentence is made, and not typed.
fn note(language: Language, source: &str, salutation: &str, dated: &str) -> NoteVerbale {
    let from = source.find(salutation).unwrap();
    let (text, addressee) = source[from..].split_once(dated).unwrap();
    NoteVerbale {
        language,
        number: "NºDOC/1016".to_owned(),
        dated: day("2023-08-22"),
        annulled: None,
        enclosure: Some(rules::note::enclosure(language, 14)),
        paragraphs: text.lines().map(str::to_owned).collect(),
        place_and_date: rules::note::place_and_date(language, &words::of(language).date(day("2023-08-22"))),
        addressee: addressee.lines().map(str::to_owned).collect(),
    }
}

#[test]
fn the_note_is_that_of_the_paper_in_three_languages() {
    let notes = [
        (Language::English, EN, "The Secretariat of", "Astana, 22 August 2023"),
        (Language::Russian, RU, "Секретариат Совещания", "город Астана, 22 августа 2023 г."),
        (Language::Kazakh, KK, "Азиядағы өзара", "Астана қаласы, 2023 жылғы 22 тамыз"),
    ];
    for (language, source, salutation, dated) in notes {
        let paper = note(language, source, salutation, dated).paper();
        assert_eq!(paper.name, format!("note-verbale-DOC-1016-{}", language.tag()));
        let word = docx(&paper).unwrap();
        assert_eq!(word, docx(&paper).unwrap());
        let said = lines(&word).concat();
        // The Kazakh text stands on the sheet of the Russian, below one letterhead and one number.
        let paper_says = letters(source);
        assert!(said.ends_with(&paper_says), "{said}\n{paper_says}");
        assert!(said.contains("NºDOC/1016") && said.starts_with("SECRETARIAT"));
        assert!(part(&word, "docProps/core.xml").contains(&format!("<dc:language>{}<", language.tag())));
        #[cfg(feature = "pdf")]
        {
            let made = clearinghouse::paper::pdf::pdf(&paper).unwrap();
            let text = read(&made.bytes, &paper.title, language.tag());
            assert_eq!((made.pages, pages(&made.bytes)), (1, 1));
            assert!(text.ends_with(&paper_says), "{text}\n{paper_says}");
        }
    }
}

fn paper(blocks: Vec<Block>) -> Paper {
    let head =
        Head { symbol: Some("SOC/2026/DRAFT/1".to_owned()), title: "Draft".to_owned(), ..Head::default() };
    let blocks = head.blocks().into_iter().chain(blocks).collect();
    let name = "SOC-2026-DRAFT-1".to_owned();
    let running = "SOC/2026/DRAFT/1".to_owned();
    let title = "A <title> & more".to_owned();
    Paper { language: Language::English, name, title, dated: day("2026-11-28"), running, blocks }
}

/// Nothing in a text is a command: not of the library that sets it, not of Word.
#[test]
fn a_text_is_nothing_but_text() {
    let texts = [
        "#panic(\"no\") $x$ #read(\"/etc/passwd\") @label <label> \\u{41} `code`",
        "</w:t></w:r></w:p> & <w:p> \"quoted\" ]]>",
        "Letters that no font has: 中文 \u{1f600}, and what is not seen: \u{0}\u{1}\u{202e}end",
        "#let x = 1; = Not a heading; / Term: no; + no; ~~~ --- ...",
    ];
    for text in texts {
        let typed = markdown::blocks(
            "(中) one\n\n# [](x)\n\n- [](x)\n\n||||||||||||||||||||||||\n||||||||||||||||||||||||",
        );
        let blocks = [Block::paragraph(text), Block::numbered([(7, text)])].into_iter().chain(typed);
        let paper = paper(blocks.collect());
        let word = lines(&docx(&paper).unwrap()).concat();
        let plain = letters(&Run::plain(text).text);
        assert!(word.contains(&plain), "{word}");
        #[cfg(feature = "pdf")]
        {
            let made = clearinghouse::paper::pdf::pdf(&paper).unwrap();
            let set = read(&made.bytes, "A <title> & more", "en");
            let shown: String =
                plain.chars().map(|c| if "中文\u{1f600}".contains(c) { '\u{fffd}' } else { c }).collect();
            // At the end of a line it may break anywhere between words, and nothing is lost by it.
            assert!(set.contains(&shown), "{set}\n{shown}");
        }
    }
}

/// The heads come again on each page, cells over many rows do not hold the table together, and levels that were left out
/// are no fault.
#[test]
fn a_long_table_goes_over_pages_under_its_heads() {
    let row = |number: usize| {
        let mut cells = vec![Cell::line(&format!("Area {number}")), Cell::of(["China", "India"])];
        if number.is_multiple_of(50) {
            cells.insert(0, Cell::line(&format!("Dimension {number}")).down(50));
        }
        cells
    };
    let table = Table {
        shares: vec![2, 3, 2],
        head: ["Dimension", "Area", "Coordinator"].map(Cell::line).to_vec(),
        rows: (0..100).map(row).collect(),
    };
    let mut blocks =
        markdown::blocks("### Deep\n\n- one\n\n1. first\n2. second\n5. fifth\n\n1. anew\n\n# High");
    blocks.push(Block::Table(table));
    let paper = paper(blocks);
    let word = docx(&paper).unwrap();
    let document = part(&word, "word/document.xml");
    assert_eq!(document.matches("<w:tblHeader />").count(), 1);
    assert_eq!(document.matches("w:val=\"restart\"").count(), 2);
    assert_eq!(document.matches("w:val=\"continue\"").count(), 98);
    // 1 and 2 are counted, 5 is as it was typed, and 1 begins a list of its own.
    assert_eq!(document.matches("<w:numId w:val=\"10\" />").count(), 2);
    assert_eq!(document.matches("<w:numId w:val=\"11\" />").count(), 1);
    let said = lines(&word);
    assert!(said.contains(&"5.fifth".to_owned()), "{said:?}");
    assert_eq!(
        said.iter().filter(|line| line.starts_with("Area") || line.starts_with("Dimension")).count(),
        101
    );
    #[cfg(feature = "pdf")]
    {
        let made = clearinghouse::paper::pdf::pdf(&paper).unwrap();
        let text = read(&made.bytes, "A <title> & more", "en");
        assert!(made.pages > 3, "{}", made.pages);
        let heads = text.matches("DimensionAreaCoordinator").count();
        assert_eq!(u32::try_from(heads).unwrap(), made.pages);
        assert!(made.bytes == clearinghouse::paper::pdf::pdf(&paper).unwrap().bytes);
    }
}

/// DEC/2 is of one page, as it was sent, for LibreOffice too.
#[test]
fn the_list_stands_on_one_page() {
    let mut entries: Vec<Entry> = Vec::new();
    let seed = include_bytes!("../imports/seed/coordinators.csv");
    for line in csv::Reader::from_reader(seed.as_slice()).records() {
        let line: Vec<String> = line.unwrap().iter().map(str::to_owned).collect();
        let dimension = (line[0].parse().unwrap(), line[1].clone());
        let number = Some(line[2].clone()).filter(|number| !number.is_empty());
        if entries.last().is_none_or(|last| last.dimension != dimension || last.number != number) {
            let (coordinators, co_coordinators, name) = (Vec::new(), Vec::new(), line[3].clone());
            entries.push(Entry { dimension, number, name, coordinators, co_coordinators });
        }
        let last = entries.last_mut().unwrap();
        let post = if line[4] == "coordinator" { &mut last.coordinators } else { &mut last.co_coordinators };
        let term = if line[5].is_empty() || line[6].is_empty() {
            String::new()
        } else {
            format!(" ({}-{})", line[6], line[7])
        };
        post.push(format!("{}{term}", line[5]));
    }
    assert_eq!(entries.len(), 18);
    let words = words::of(Language::English);
    let head = Head {
        symbol: Some("SOC/2023-II/DEC/2".to_owned()),
        date: "22 August 2023".to_owned(),
        body: Some("Senior Officials Committee".to_owned()),
        place_and_date: Some("Astana, 22 August 2023".to_owned()),
        title: "DECISION OF THE SENIOR OFFICIALS COMMITTEE".to_owned(),
        subtitles: vec![words.t("list-title").to_owned()],
        ..Head::default()
    };
    let blocks = head.blocks().into_iter().chain([Block::Table(table(words, &entries))]).collect();
    let list = Paper { blocks, ..paper(Vec::new()) };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("list.docx");
    std::fs::write(&file, docx(&list).unwrap()).unwrap();
    let profile = format!("-env:UserInstallation=file://{}", folder.path().join("profile").display());
    let mut office = std::process::Command::new("soffice");
    office.args(["--headless", &profile, "--convert-to", "pdf", "--outdir"]).arg(folder.path()).arg(&file);
    assert!(office.output().expect("LibreOffice: scripts/setup.sh test installs it").status.success());
    assert_eq!(crate::house::paper::pages(&std::fs::read(folder.path().join("list.pdf")).unwrap()), 1);
}
