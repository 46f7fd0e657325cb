//! What stands in a paper that was made, as another program reads it.

use std::io::Read;

/// The letters of a line, however they are spaced.
pub fn letters(line: &str) -> String {
    line.split_whitespace().collect()
}

/// A part of a file for Word.
pub fn part(file: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(file)).unwrap();
    let mut part = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut part).unwrap();
    part
}

/// The lines of a file for Word, without blanks: each paragraph with the number that Word counts, each row of a table with
/// all its cells.
pub fn lines(file: &[u8]) -> Vec<String> {
    let document = part(file, "word/document.xml");
    let body = document.split("<w:body>").nth(1).unwrap();
    let mut counted = 0;
    let mut found = Vec::new();
    for (place, part) in body.split("<w:tbl>").enumerate() {
        let (table, after) = if place == 0 { ("", part) } else { part.split_once("</w:tbl>").unwrap() };
        found.extend(table.split("<w:tr>").skip(1).map(|row| letters(&text(row))));
        for paragraph in after.split("<w:p ").skip(1) {
            let number = if paragraph.contains("<w:pStyle w:val=\"ListNumber\" />")
                && paragraph.contains("<w:numPr>")
            {
                counted += 1;
                format!("{counted}.")
            } else {
                String::new()
            };
            found.push(letters(&format!("{number}{}", text(paragraph))));
        }
    }
    found.retain(|line| !line.is_empty());
    found
}

fn text(xml: &str) -> String {
    let runs = xml.split("<w:t xml:space=\"preserve\">").skip(1);
    let text: String = runs.map(|run| run.split("</w:t>").next().unwrap()).collect::<Vec<_>>().join("");
    let signs = [("&quot;", "\""), ("&apos;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    signs.iter().fold(text, |text, (written, sign)| text.replace(written, sign))
}

/// What a program of poppler-utils says of a PDF file.
pub fn said(program: &str, options: &[&str], file: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, file).unwrap();
    let behind: &[&str] = if program == "pdftotext" { &["-"] } else { &[] };
    let told = std::process::Command::new(program).args(options).arg(&path).args(behind).output();
    let told = told.unwrap_or_else(|error| panic!("{program} of poppler-utils: {error}"));
    String::from_utf8(told.stdout).unwrap()
}

/// That a PDF is tagged and says that it is accessible, its title, its language; and its text without blanks.
pub fn read(file: &[u8], title: &str, language: &str) -> String {
    let told = said("pdfinfo", &[], file);
    for line in ["Tagged: yes", &format!("Title: {title}")] {
        let mut found = told.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(found.any(|found| found.starts_with(line)), "{line}\n{told}");
    }
    let metadata = said("pdfinfo", &["-meta"], file);
    assert!(metadata.contains("<pdfuaid:part>1</pdfuaid:part>"), "{metadata}");
    assert!(metadata.contains(&format!("<rdf:li>{language}</rdf:li>")), "{metadata}");
    letters(&said("pdftotext", &["-layout"], file))
}

/// Of how many pages a PDF is.
pub fn pages(file: &[u8]) -> u32 {
    let told = said("pdfinfo", &[], file);
    let line = told.lines().find_map(|line| line.strip_prefix("Pages:")).unwrap();
    line.trim().parse().unwrap()
}
