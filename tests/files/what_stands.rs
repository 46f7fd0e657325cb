//! What stands in a file: its words and its pages, kept as it comes in and gone when it goes; and the PDF that are none,
//! or are made to harm.

use std::io::Write as _;

use axum::http::StatusCode;
use clearinghouse::files::late;
use clearinghouse::foreign::ask;
use clearinghouse::language::Language;
use clearinghouse::paper::{Block, Paper, docx};
use clearinghouse::record::Kind;

use super::persons::{Persons, take, to_files};
use crate::house::files::{self, pdf, pdf_of_pages, pdf_with};
use crate::house::{House, config};

/// What is kept of what stands in files: the pages and the words of each.
async fn kept(house: &House) -> Vec<(Option<i32>, String)> {
    let all = "select pages, text from file_text order by pages nulls first";
    sqlx::query_as(all).fetch_all(&house.owner_pool).await.unwrap()
}

fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[tokio::test]
async fn it_is_kept_with_the_content_and_goes_with_it() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let to = to_files(letter);
    persons
        .russia
        .upload(&to, "a.docx", &files::docx("# Предпосылки\nКСДЛ одобрил *план* 1."))
        .await
        .goes_to();
    persons.russia.upload(&to, "b.pdf", &pdf_of_pages(3, "Three pages")).await.goes_to();
    let found = kept(&persons.house).await;
    let found: Vec<_> = found.iter().map(|(pages, text)| (*pages, words(text))).collect();
    let expected =
        [(None, "Предпосылки КСДЛ одобрил *план* 1."), (Some(3), "Three pages Three pages Three pages")];
    assert_eq!(found, expected.map(|(pages, text)| (pages, text.to_owned())));
    for table in ["update file_text set text = ''", "delete from file_text"] {
        assert!(sqlx::query(table).execute(&persons.house.pool).await.is_err(), "{table}");
    }
    take(&persons.russia, &format!("/letters/{letter}/withdrawal"), &[]).await.goes_to();
    assert!(kept(&persons.house).await.is_empty());
}

#[tokio::test]
async fn what_came_before_is_read_later_and_once() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    persons.house.place_file(Kind::Letter, letter).await;
    assert!(kept(&persons.house).await.is_empty());
    assert_eq!(late::read(&persons.house.app).await.unwrap(), 1);
    assert_eq!(kept(&persons.house).await, [(Some(1), String::new())]);
    assert_eq!(late::read(&persons.house.app).await.unwrap(), 0);
    // What cannot be read is not tried again and again.
    let broken = "insert into file_content values (repeat('0', 64), '\\x504b0304')";
    sqlx::query(broken).execute(&persons.house.owner_pool).await.unwrap();
    assert_eq!(late::read(&persons.house.app).await.unwrap(), 1);
    assert_eq!(late::read(&persons.house.app).await.unwrap(), 0);
    assert_eq!(kept(&persons.house).await, [(None, String::new()), (Some(1), String::new())]);
}

#[tokio::test]
async fn two_thousand_pages_are_taken_and_one_more_is_not() {
    let program = config().program;
    let found = ask::what(&program, &pdf_of_pages(2_000, "x")).await.unwrap();
    assert_eq!(found.pages, Some(2_000));
    let more = ask::what(&program, &pdf_of_pages(2_001, "x")).await.unwrap_err();
    assert_eq!(more.key, "error-file-pages");
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let refused = persons.russia.upload(&to_files(letter), "a.pdf", &pdf_of_pages(2_001, "x")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.must_say("The PDF has more than 2000 pages. Enclose it in parts.");
}

/// So many zeros, as a PDF packs them.
fn zeros(times: usize) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("0", zip::write::SimpleFileOptions::default()).unwrap();
    (0..times).for_each(|_| zip.write_all(&[b'0'; 1 << 20]).unwrap());
    let packed = zip.finish().unwrap().into_inner();
    // What stands between the head of the one part, thirty bytes and its name, and the list of parts.
    let end = packed.windows(4).rposition(|four| four == b"PK\x01\x02").unwrap();
    [b"\x78\x9c".as_slice(), &packed[31..end]].concat()
}

#[tokio::test]
async fn a_pdf_that_is_none_is_refused_and_one_that_is_too_much_is_enclosed_unread() {
    let persons = Persons::new().await;
    let letter = persons.letter().await;
    let to = to_files(letter);
    let catalog = ("/Type/Catalog/Pages 2 0 R", "");
    let round = pdf_with(&[catalog, ("/Type/Pages/Kids[2 0 R]/Count 1", "")], "");
    // Each of thirty nodes has the next one ten times: 10³⁰ pages.
    let node = |number: usize| format!("/Type/Pages/Kids[{}]", format!("{} 0 R ", number + 1).repeat(10));
    let nodes: Vec<String> = (2..32).map(node).collect();
    let mut objects = vec![catalog];
    objects.extend(nodes.iter().map(|node| (node.as_str(), "")));
    objects.push(("/Type/Page", ""));
    let laughs = pdf_with(&objects, "");
    let mut half = pdf_of_pages(5, "x");
    half.truncate(60);
    half.extend(b"%%EOF");
    for (what, content, says) in [
        ("no object", b"%PDF-1.7\nnothing\n%%EOF".to_vec(), "The PDF cannot be opened: it is damaged"),
        (
            "no page",
            pdf_with(&[catalog, ("/Type/Pages/Kids[]/Count 0", "")], ""),
            "it is damaged, or has no page",
        ),
        ("broken", half, "it is damaged, or has no page"),
        ("a circle", round, "it is damaged, or has no page"),
        ("laughs", laughs, "cannot be read within the memory and the time"),
    ] {
        let answer = persons.russia.upload(&to, "a.pdf", &content).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{what}");
        assert!(answer.says(says), "{what}: {}", answer.body);
        assert_eq!(persons.russia.get(&format!("/letters/{letter}")).await.status, StatusCode::OK, "{what}");
    }
    // A page whose content unpacks to more than the 768 MB that a child has: it is a PDF of one page, which a viewer opens
    // or not.
    let bomb = zeros(800);
    let mut file =
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Kids[3 0 R]/Count 1>>endobj\n\
                     3 0 obj<</Type/Page/Contents 4 0 R>>endobj\n"
            .to_vec();
    file.extend(format!("4 0 obj<</Filter/FlateDecode/Length {}>>stream\n", bomb.len()).as_bytes());
    file.extend(bomb);
    file.extend(b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    persons.russia.upload(&to, "bomb.pdf", &file).await.goes_to();
    assert_eq!(kept(&persons.house).await, [(Some(1), String::new())]);
    persons.russia.upload(&to, "next.pdf", &pdf("the next one")).await.goes_to();
}

const RUSSIAN: &str = "Комитет старших должностных лиц одобрил концептуальный документ и просил Секретариат распространить его среди государств-членов.";
const KAZAKH: &str = "Аға лауазымды тұлғалар комитеті тұжырымдамалық құжатты мақұлдап, Хатшылықтан оны мүше мемлекеттерге таратуды сұрады.";

/// A paper of some pages: one has some forty lines.
fn paper(language: Language, text: &str) -> Paper {
    Paper {
        language,
        name: "text".to_owned(),
        title: "Текст".to_owned(),
        dated: "2023-08-22".parse().unwrap(),
        running: "SOC/2023".to_owned(),
        blocks: (0..60).map(|_| Block::paragraph(text)).collect(),
    }
}

#[cfg(feature = "pdf")]
#[tokio::test]
async fn what_this_program_sets_is_read_in_russian_and_in_kazakh() {
    for (language, text) in [(Language::Russian, RUSSIAN), (Language::Kazakh, KAZAKH)] {
        let set = clearinghouse::paper::pdf::pdf(&paper(language, text)).unwrap();
        let found = ask::what(&config().program, &set.bytes).await.unwrap();
        assert_eq!(found.pages, i32::try_from(set.pages).ok());
        assert!(set.pages > 1, "{}", set.pages);
        let read = words(&found.text);
        // But for what a page ends in and the next one begins with, it is whole.
        assert!(read.matches(text).count() > 50, "{read}");
    }
}

#[tokio::test]
async fn what_libreoffice_sets_is_read_too() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("text.docx");
    std::fs::write(&file, docx(&paper(Language::Kazakh, KAZAKH)).unwrap()).unwrap();
    let mut office = tokio::process::Command::new("soffice");
    office
        .args(["--headless", "--norestore", "--convert-to", "pdf", "--outdir"])
        .arg(folder.path())
        .arg(&file);
    office.arg(format!("-env:UserInstallation=file://{}/profile", folder.path().display()));
    let ended =
        office.kill_on_drop(true).output().await.expect("LibreOffice: scripts/setup.sh test installs it");
    assert!(ended.status.success(), "{ended:?}");
    let set = std::fs::read(file.with_extension("pdf")).unwrap();
    let found = ask::what(&config().program, &set).await.unwrap();
    // As poppler counts them.
    let told = crate::house::paper::said("pdfinfo", &[], &set);
    let pages = told.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap().trim().parse().ok();
    assert_eq!(found.pages, pages);
    assert!(found.pages > Some(1));
    let read = words(&found.text);
    assert!(read.matches(KAZAKH).count() > 50, "{read}");
}
