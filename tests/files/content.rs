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
    let text = "x".repeat(1 << 23);
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
        ("a.pdf", b"<!DOCTYPE html><script>alert(1)</script>", "of none of the kinds that are taken"),
        ("a.pdf", b"<script></script>%PDF-1.4 %%EOF", "of none of the kinds that are taken"),
        ("a.pdf", b"%PDF-1.4 without an end", "of none of the kinds that are taken"),
        ("a.docx", b"PK\x03\x04", "of none of the kinds that are taken"),
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
    let other = "of none of the kinds that are taken";
    let cases: &[(&str, Vec<u8>, &str)] = &[
        (
            "a workbook",
            // What says that it is one is one: this one does not.
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

/// A PNG of so many points in each direction, of which none is there.
fn png(side: u32) -> Vec<u8> {
    let size = [side.to_be_bytes(), side.to_be_bytes()].concat();
    let end = b"\0\0\0\0IEND\xaeB`\x82".as_slice();
    [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", size.as_slice(), b"\x08\x02\0\0\0....", end].concat()
}

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\0\x04ab\xff\xc0\0\x11\x08\0\xc8\x01\x40\x03\xff\xd9";

/// A workbook as a program writes it, with words in two sheets.
fn workbook() -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, words) in
        [("Бюджет", ["Взнос Казахстана", "Жарна & үлес"]), ("Plan", ["Seminar <1>", "Almaty"])]
    {
        let sheet = book.add_worksheet().set_name(name).unwrap();
        for (row, words) in (0..).zip(words) {
            sheet.write_string(row, 0, words).unwrap();
            sheet.write_number(row, 1, 2026.0).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[tokio::test]
async fn workbooks_pictures_and_text_are_taken_and_handed_out_as_what_they_are() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let to = to_files(letter);
    let form = persons.russia.get(&to).await;
    form.must_say("accept=\".pdf, .docx, .xlsx, .png, .jpg, .jpeg, .txt\"");
    form.must_say("One of these kinds: .pdf, .docx, .xlsx, .png, .jpg, .jpeg, .txt; without macros");
    let xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let taken: &[(&str, Vec<u8>, &str, &str, &str)] = &[
        ("book.xlsx", workbook(), "book.xlsx", xlsx, "Excel workbook"),
        ("scan.html", png(10_000), "scan.html.png", "image/png", "PNG picture"),
        ("photo.jpeg", JPEG.to_vec(), "photo.jpeg", "image/jpeg", "JPEG picture"),
        (
            "Note.TXT",
            "\u{feff}<script>alert(1)</script>".into(),
            "Note.TXT",
            "text/plain; charset=utf-8",
            "Plain text",
        ),
    ];
    for (sent, content, name, header, words) in taken {
        persons.russia.upload(&to, sent, content).await.goes_to();
        let record = persons.house.record().await;
        let file = record.files_of(Kind::Letter, letter).into_iter().last().unwrap().clone();
        assert_eq!(&file.name, name);
        let back = persons.russia.get(&format!("/files/{}", file.common.id)).await;
        assert_eq!(back.headers["content-type"], *header);
        assert!(back.headers["content-disposition"].to_str().unwrap().starts_with("attachment; "));
        assert_eq!(back.headers["content-security-policy"], "sandbox; default-src 'none'");
        assert_eq!(back.headers["x-content-type-options"], "nosniff");
        persons.russia.get(&format!("/letters/{letter}")).await.must_say(words);
    }
    let text = "select text from file_text where text like '%Almaty%'";
    let text: String = sqlx::query_scalar(text).fetch_one(&persons.house.owner_pool).await.unwrap();
    assert_eq!(
        text.lines().collect::<Vec<_>>(),
        ["Взнос Казахстана", "Жарна & үлес", "Seminar <1>", "Almaty"]
    );
}

#[tokio::test]
async fn of_the_new_kinds_too_nothing_passes_that_it_is_not() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let to = to_files(letter);
    let other = "of none of the kinds that are taken (.pdf, .docx, .xlsx, .png, .jpg, .jpeg, .txt)";
    let book = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    let of = |part: &str, kind: &str| content_types(kind).replace("/word/document.xml", part);
    let types = of("/xl/workbook.xml", book);
    let macros = of("/xl/macrosheets/sheet1.xml", "application/vnd.ms-excel.macrosheet+xml");
    let nested = "<a>".repeat(200);
    let lol = "<!DOCTYPE d [<!ENTITY a \"ha\">]><sst><si><t>&a;</t></si></sst>";
    let wrong: &[(&str, Vec<u8>, &str)] = &[
        ("large.png", png(10_001), "more than 100 million points"),
        ("cut.png", png(100)[..40].to_vec(), "The file cannot be read: it is damaged"),
        ("a.gif", b"GIF89a\x40\x01\xc8\0".to_vec(), other),
        ("a.svg", b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>".to_vec(), other),
        ("text", b"text".to_vec(), other),
        ("a.txt", b"\xcf\xe8\xf1\xfc\xec\xee".to_vec(), "The text is not written in UTF-8"),
        ("a.txt", b"a\0b".to_vec(), "The text is not written in UTF-8"),
        ("a.txt", b"MZ\x90\0\x03".to_vec(), "The text is not written in UTF-8"),
        (
            "deep.xlsx",
            zipped(&[("[Content_Types].xml", &types), ("xl/workbook.xml", &nested)]),
            "deeper in one another",
        ),
        (
            "lol.xlsx",
            zipped(&[
                ("[Content_Types].xml", &types),
                ("xl/workbook.xml", ""),
                ("xl/sharedStrings.xml", lol),
            ]),
            "declares entities of its own",
        ),
        ("macros.xlsx", zipped(&[("[Content_Types].xml", &macros), ("xl/workbook.xml", "")]), "has macros"),
        ("no book.xlsx", zipped(&[("[Content_Types].xml", &types)]), other),
    ];
    for (name, content, says) in wrong {
        let answer = persons.russia.upload(&to, name, content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
        assert!(answer.says(says), "{name}: {}", answer.body);
    }
    assert!(persons.house.record().await.files_of(Kind::Letter, letter).is_empty());
}
