//! The parts of a file for Word, packed: always in the same order, without the hour, and with what the library has no word
//! for: the title, the language, and that the head of a table comes again on each page.

use std::io::{Cursor, Write};

use docx_rs::XMLDocx;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::paper::{Letterhead, Paper};

/// The file.
pub(super) fn packed(parts: XMLDocx, paper: &Paper) -> anyhow::Result<Vec<u8>> {
    let numbered = |folder: &str, parts: Vec<Vec<u8>>, ending: &str| {
        let name = move |number: usize| format!("word/{folder}{number}.xml{ending}");
        (1..).map(name).zip(parts).collect::<Vec<_>>()
    };
    let named = |name: &str, part: Vec<u8>| (name.to_owned(), part);
    let mut files = vec![
        named("[Content_Types].xml", parts.content_type),
        named("_rels/.rels", parts.rels),
        named("docProps/app.xml", parts.doc_props.app),
        named("docProps/core.xml", properties(parts.doc_props.core, paper)?),
        named("docProps/custom.xml", parts.doc_props.custom),
        named("word/_rels/document.xml.rels", parts.document_rels),
        named("word/document.xml", heads_again(parts.document)?),
        named("word/styles.xml", in_language(parts.styles, paper)?),
        named("word/settings.xml", parts.settings),
        named("word/fontTable.xml", parts.font_table),
        named("word/comments.xml", parts.comments),
        named("word/numbering.xml", parts.numberings),
        named("word/commentsExtended.xml", parts.comments_extended),
        named("word/footnotes.xml", parts.footnotes),
    ];
    files.extend(numbered("header", parts.headers, ""));
    files.extend(numbered("_rels/header", parts.header_rels, ".rels"));
    files.extend(numbered("footer", parts.footers, ""));
    files.extend(numbered("_rels/footer", parts.footer_rels, ".rels"));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in files {
        zip.start_file(name, options)?;
        zip.write_all(&part)?;
    }
    Ok(zip.finish()?.into_inner())
}

/// Who made it, what it is called and in which language it is.
fn properties(core: Vec<u8>, paper: &Paper) -> anyhow::Result<Vec<u8>> {
    let core = String::from_utf8(core)?.replace(">unknown<", &format!(">{}<", Letterhead::author()));
    let own = format!(
        "<dc:title>{}</dc:title><dc:language>{}</dc:language></cp:coreProperties>",
        quick_xml::escape::escape(paper.title.as_str()),
        paper.language.tag()
    );
    Ok(core.replace("</cp:coreProperties>", &own).into_bytes())
}

/// The language, which holds for every style.
fn in_language(styles: Vec<u8>, paper: &Paper) -> anyhow::Result<Vec<u8>> {
    let tag = match paper.language {
        crate::language::Language::English => "en-GB",
        crate::language::Language::Russian => "ru-RU",
        crate::language::Language::Kazakh => "kk-KZ",
    };
    let own = format!("<w:lang w:val=\"{tag}\" /></w:rPr></w:rPrDefault>");
    Ok(String::from_utf8(styles)?.replacen("</w:rPr></w:rPrDefault>", &own, 1).into_bytes())
}

/// The first row of each table is its head: it stands behind the grid, and no text can look like that.
fn heads_again(document: Vec<u8>) -> anyhow::Result<Vec<u8>> {
    const FIRST: &str = "</w:tblGrid><w:tr><w:trPr><w:cantSplit />";
    Ok(String::from_utf8(document)?.replace(FIRST, &format!("{FIRST}<w:tblHeader />")).into_bytes())
}
