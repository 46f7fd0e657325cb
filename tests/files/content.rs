//! What is taken for a file, and what is not: by its content, on both sides of every limit.

use std::io::{Cursor, Write as _};

use axum::http::StatusCode;
use clearinghouse::record::Kind;
use clearinghouse::record::files::Media;
use zip::write::SimpleFileOptions;

use super::persons::{Persons, to_files};
use crate::house::files::{DOCUMENT, content_types, docx, pdf, pdf_of, zipped};

const LARGEST: usize = 20 * 1024 * 1024;

#[tokio::test]
async fn twenty_megabytes_are_taken_and_one_byte_more_is_not() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let over = persons.russia.upload(&to_files(letter), "large.pdf", &pdf_of(LARGEST + 1)).await;
    assert_eq!(over.status, StatusCode::UNPROCESSABLE_ENTITY);
    over.must_say("The file is larger than 20 MB.").must_say("aria-invalid=\"true\"");
    let content = pdf_of(LARGEST);
    persons.russia.upload(&to_files(letter), "large.pdf", &content).await.goes_to();
    let file = persons.file(Kind::Letter, letter).await;
    assert_eq!(usize::try_from(file.bytes), Ok(LARGEST));
    persons.russia.get(&format!("/letters/{letter}")).await.must_say("20.0 MB");
    let back = persons.russia.get(&format!("/files/{}", file.common.id)).await;
    assert!(back.body.as_bytes() == content, "piece by piece, it is what was sent");
    // What is larger by far is not even read to its end; other routes stay small.
    let body = vec![b' '; 65 * 1024 * 1024];
    let far = persons.russia.upload(&to_files(letter), "huge.pdf", &body).await;
    assert_eq!(far.status, StatusCode::PAYLOAD_TOO_LARGE);
    let text = "x".repeat(1 << 21);
    let form = persons.russia.post("/areas/2.3/letters", &[("role", "coordinator"), ("text", &text)]).await;
    assert_eq!(form.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn neither_the_name_nor_the_browser_is_believed() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let to = to_files(letter);
    // The browser of the harness calls everything text/html.
    persons.russia.upload(&to, "page.html", &pdf("no page")).await.goes_to();
    assert_eq!(persons.file(Kind::Letter, letter).await.name, "page.html.pdf");
    persons.russia.upload(&to, r"C:\papers\Text.DOCX", &docx("A text")).await.goes_to();
    let record = persons.house.record().await;
    let files = record.files_of(Kind::Letter, letter);
    assert_eq!((files[1].name.as_str(), files[1].media), ("Text.DOCX", Media::Docx));
    let wrong: &[(&str, &[u8], &str)] = &[
        ("a.pdf", b"<!DOCTYPE html><script>alert(1)</script>", "neither a PDF nor a Word document"),
        ("a.pdf", b"<script></script>%PDF-1.4 %%EOF", "neither a PDF nor a Word document"),
        ("a.pdf", b"%PDF-1.4 without an end", "neither a PDF nor a Word document"),
        ("a.docx", b"PK\x03\x04", "neither a PDF nor a Word document"),
        ("a.pdf", b"", "The file is empty."),
        ("", b"", "Please choose a file."),
        ("a\u{1}.pdf", &pdf(""), "its name has characters in it that cannot be sent"),
        ("fdp.\u{202e}exe", &pdf(""), "characters in it that cannot be seen"),
        ("..", &pdf(""), "The file has no name."),
    ];
    for (name, content, says) in wrong {
        let answer = persons.russia.upload(&to, name, content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name:?}");
        answer.must_say(says);
    }
    let long = persons.russia.upload(&to, &format!("{}.pdf", "x".repeat(197)), &pdf("long")).await;
    long.must_say("The name of the file has more than 200 characters.");
    let none = persons.russia.post(&to, &[("file", "text")]).await;
    assert_eq!(none.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert_eq!(persons.house.record().await.files_of(Kind::Letter, letter).len(), 2);
}

#[tokio::test]
async fn a_word_document_is_one_by_its_parts() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let types = content_types(DOCUMENT);
    let text = "<w:document/>";
    let macros = DOCUMENT.replace(
        "openxmlformats-officedocument.wordprocessingml.document.main",
        "ms-word.document.macroEnabled.main",
    );
    let template = DOCUMENT.replace("document.main", "template.main");
    let other = "neither a PDF nor a Word document";
    let cases: &[(&str, Vec<u8>, &str)] = &[
        (
            "a workbook",
            zipped(&[("[Content_Types].xml", &content_types("x")), ("xl/workbook.xml", "")]),
            other,
        ),
        ("no document", zipped(&[("[Content_Types].xml", &types)]), other),
        ("no types", zipped(&[("word/document.xml", text)]), other),
        (
            "a template",
            zipped(&[("[Content_Types].xml", &content_types(&template)), ("word/document.xml", text)]),
            other,
        ),
        (
            "macros",
            zipped(&[("[Content_Types].xml", &content_types(&macros)), ("word/document.xml", text)]),
            "has macros",
        ),
        (
            "a project of macros",
            zipped(&[
                ("[Content_Types].xml", &types),
                ("word/document.xml", text),
                ("word/vbaProject.bin", "x"),
            ]),
            "has macros",
        ),
        ("a bomb", bomb(), "unpacks to more than 200 MB"),
    ];
    for (what, content, says) in cases {
        let answer = persons.russia.upload(&to_files(letter), "a.docx", content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(answer.says(says), "{what}: {}", answer.body);
    }
}

/// Two hundred kilobytes that unpack to more than two hundred megabytes.
fn bomb() -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let mut part = |name: &str, text: &[u8], times: usize| {
        zip.start_file(name, SimpleFileOptions::default()).unwrap();
        (0..times).for_each(|_| zip.write_all(text).unwrap());
    };
    part("[Content_Types].xml", content_types(DOCUMENT).as_bytes(), 1);
    part("word/document.xml", b"<w:document/>", 1);
    part("word/media/picture.bmp", &[0; 1 << 20], 201);
    zip.finish().unwrap().into_inner()
}
