//! A redline as a .docx: what was put in and what was taken out are tracked changes, of words and of paragraphs alike.
//!
//! A paragraph's end is tracked apart from its words: where it is put in, rejecting takes it away again, so that no empty
//! paragraph stays. The last end of a text can be neither put in nor taken out; after the last paragraph of both texts it
//! is therefore the end before each paragraph that is tracked, not the one behind it. A paragraph that has moved is taken
//! out in one place and put in in the other.
//!
//! The same texts give the same bytes: nothing in the file depends on the clock.

use std::io::{Cursor, Write};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Sheet;
use super::read::{Line as ReadLine, Run, Shape};
use crate::paper::Letterhead;
use crate::rules::redline::How;

const W: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const R: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const P: &str = "http://schemas.openxmlformats.org/package/2006";
const DECLARED: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A paragraph of the file.
struct Line {
    /// Its style, where it has one of its own.
    style: Option<String>,
    /// In which text it stands.
    how: How,
    runs: Vec<Run>,
}

/// The file.
///
/// # Errors
/// When it cannot be packed.
pub fn written(sheet: &Sheet) -> zip::result::ZipResult<Vec<u8>> {
    let mut packed = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    for (name, content) in [
        ("[Content_Types].xml", types()),
        ("_rels/.rels", relations(&[("officeDocument", "word/document.xml")])),
        (
            "word/_rels/document.xml.rels",
            relations(&[("styles", "styles.xml"), ("header", "header1.xml"), ("header", "header2.xml")]),
        ),
        ("word/styles.xml", styles()),
        ("word/header1.xml", header(&[("Header", &sheet.head)])),
        ("word/header2.xml", first(sheet)),
        ("word/document.xml", document(sheet)),
    ] {
        packed.start_file(name, options)?;
        packed.write_all(content.as_bytes())?;
    }
    Ok(packed.finish()?.into_inner())
}

fn types() -> String {
    let part = |name: &str, of: &str| {
        format!(
            "<Override PartName=\"/word/{name}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.{of}+xml\"/>"
        )
    };
    format!(
        "{DECLARED}<Types xmlns=\"{P}/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>{}{}{}{}</Types>",
        part("document", "document.main"),
        part("styles", "styles"),
        part("header1", "header"),
        part("header2", "header"),
    )
}

fn relations(of: &[(&str, &str)]) -> String {
    let one = |(place, (kind, target)): (usize, &(&str, &str))| {
        format!("<Relationship Id=\"rId{}\" Type=\"{R}/{kind}\" Target=\"{target}\"/>", place + 1)
    };
    let all: String = of.iter().enumerate().map(one).collect();
    format!("{DECLARED}<Relationships xmlns=\"{P}/relationships\">{all}</Relationships>")
}

/// The letters of the papers: a serif of twelve points, a line between paragraphs.
fn styles() -> String {
    let style = |id: &str, name: &str, more: &str| {
        format!("<w:style w:type=\"paragraph\" w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{more}</w:style>")
    };
    let based = "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/>";
    let heading = |level: u8| {
        let outline = level - 1;
        let letters = if level > 2 { "<w:i/>" } else { "<w:b/>" };
        style(
            &format!("Heading{level}"),
            &format!("heading {level}"),
            &format!(
                "{based}<w:pPr><w:keepNext/><w:outlineLvl w:val=\"{outline}\"/></w:pPr><w:rPr>{letters}</w:rPr>"
            ),
        )
    };
    format!(
        "{DECLARED}<w:styles xmlns:w=\"{W}\"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:sz w:val=\"24\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"160\"/></w:pPr></w:pPrDefault></w:docDefaults>{}{}{}{}{}{}</w:styles>",
        style("Normal", "Normal", ""),
        (1..=5).map(heading).collect::<String>(),
        style("Header", "header", &format!("{based}<w:rPr><w:sz w:val=\"18\"/></w:rPr>")),
        style(
            "OnTheRight",
            "On the Right",
            &format!("{based}<w:pPr><w:spacing w:after=\"60\"/><w:jc w:val=\"right\"/></w:pPr>")
        ),
        style(
            "Letterhead",
            "Letterhead",
            &format!(
                "{based}<w:pPr><w:spacing w:before=\"60\" w:after=\"60\"/><w:jc w:val=\"center\"/></w:pPr><w:rPr><w:b/><w:sz w:val=\"20\"/></w:rPr>"
            )
        ),
        style(
            "Compared",
            "Compared",
            &format!(
                "{based}<w:pPr><w:spacing w:before=\"60\" w:after=\"240\"/><w:jc w:val=\"center\"/></w:pPr>"
            )
        ),
    )
}

/// What stands on each page, or on the first: a line each, in its style.
fn header(lines: &[(&str, &str)]) -> String {
    let line = |(style, text): &(&str, &str)| {
        let text = legal(text);
        format!(
            "<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>",
            escape(&text)
        )
    };
    let lines: String = lines.iter().map(line).collect();
    format!("{DECLARED}<w:hdr xmlns:w=\"{W}\">{lines}</w:hdr>")
}

/// What stands above the text. It is no part of it, so that both texts stay what they are: the head of the first page.
fn first(sheet: &Sheet) -> String {
    let mut lines: Vec<_> = sheet.distribution.iter().map(|line| ("OnTheRight", line.as_str())).collect();
    lines.extend(Letterhead::Conference.lines().iter().map(|line| ("Letterhead", *line)));
    lines.extend([("Compared", sheet.author.as_str()), ("Compared", sheet.head.as_str())]);
    header(&lines)
}

/// What may stand in XML at all.
fn legal(text: &str) -> String {
    let is_legal = |c: &char| matches!(c, '\t' | '\n' | ' '..='\u{fffd}' | '\u{10000}'..);
    text.chars().filter(is_legal).collect()
}

/// The paragraphs of the file, in their order.
fn lines(sheet: &Sheet) -> Vec<Line> {
    let mut lines = Vec::new();
    for part in sheet.parts.iter().filter(|part| !part.read.lines.is_empty()) {
        let of = &part.read.lines;
        if let Some(heading) = &part.heading {
            // A section that only one of the texts has brings its heading with it, or takes it along.
            let hows = of.iter().map(|line| line.how);
            let how = hows.reduce(|one, next| if one == next { one } else { How::Same }).unwrap_or(How::Same);
            let run = Run { how, text: heading.clone(), emphasis: false, strong: false };
            lines.push(Line { style: Some("Heading1".to_owned()), how, runs: vec![run] });
        }
        let below = u8::from(part.heading.is_some());
        lines.extend(of.iter().map(|of| line(of, below)));
    }
    in_one_where_nothing_is_common(&mut lines);
    lines
}

/// A row of a table is a paragraph, a tab between its cells: of one that is put in or taken out, nothing else stays behind.
fn line(of: &ReadLine, below: u8) -> Line {
    let style = match of.shape {
        Shape::Heading(level) => Some(format!("Heading{}", level + below)),
        _ => None,
    };
    let is_head = of.is_head();
    let mut runs: Vec<Run> = Vec::new();
    for (place, cell) in of.cells.iter().enumerate() {
        if place > 0 {
            runs.push(Run { how: of.how, text: "\t".to_owned(), emphasis: false, strong: false });
        }
        // What moved is whole in both places.
        let cell = cell.iter().filter(|run| of.how == How::Same || run.how == of.how || run.how == How::Same);
        runs.extend(cell.map(|run| Run {
            how: if of.how == How::Same { run.how } else { of.how },
            strong: run.strong || is_head,
            ..run.clone()
        }));
    }
    Line { style, how: of.how, runs }
}

/// Each text has a last end of a paragraph: where no paragraph is in both, two neighbours of which one was taken out and
/// the other put in share one.
fn in_one_where_nothing_is_common(lines: &mut Vec<Line>) {
    let differ = lines.windows(2).position(|two| two[0].how != two[1].how);
    if let Some(place) = differ.filter(|_| lines.iter().all(|line| line.how != How::Same)) {
        let next = lines.remove(place + 1);
        if let Some(line) = lines.get_mut(place) {
            line.how = How::Same;
            line.runs.extend(next.runs);
        }
    }
}

/// What each paragraph's end is of.
fn ends(lines: &[Line]) -> Vec<How> {
    let last_of_both = lines.iter().rposition(|line| line.how == How::Same);
    let of = |place: usize| lines.get(place).map_or(How::Same, |line| line.how);
    let end = |place: usize| match last_of_both {
        _ if place + 1 == lines.len() => How::Same,
        Some(last) if place >= last => of(place + 1),
        _ => of(place),
    };
    (0..lines.len()).map(end).collect()
}

fn document(sheet: &Sheet) -> String {
    let mut out = Out { xml: String::new(), tracked: 0, by: by(sheet) };
    let lines = lines(sheet);
    for (line, end) in lines.iter().zip(ends(&lines)) {
        out.paragraph(line, end);
    }
    if lines.is_empty() {
        out.xml.push_str("<w:p/>");
    }
    format!(
        "{DECLARED}<w:document xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:body>{}<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/><w:headerReference w:type=\"first\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/><w:titlePg/></w:sectPr></w:body></w:document>",
        out.xml
    )
}

/// By whom and when a change was made.
fn by(sheet: &Sheet) -> String {
    format!("w:author=\"{}\" w:date=\"{}T00:00:00Z\"", escape(legal(&sheet.author)), sheet.on)
}

/// The paragraphs as they are written.
struct Out {
    xml: String,
    /// How many changes there are so far: each has a number.
    tracked: usize,
    by: String,
}

impl Out {
    /// The element of a change, opened.
    fn opened(&mut self, how: How) -> Option<(String, &'static str)> {
        let name = match how {
            How::Same => return None,
            How::Inserted => "w:ins",
            How::Deleted => "w:del",
        };
        self.tracked += 1;
        Some((format!("{name} w:id=\"{}\" {}", self.tracked, self.by), name))
    }

    fn paragraph(&mut self, line: &Line, end: How) {
        self.xml.push_str("<w:p>");
        let tracked = self.opened(end).map(|(opened, _)| format!("<w:rPr><{opened}/></w:rPr>"));
        if line.style.is_some() || tracked.is_some() {
            let style =
                line.style.as_ref().map(|id| format!("<w:pStyle w:val=\"{id}\"/>")).unwrap_or_default();
            self.xml.push_str(&format!("<w:pPr>{style}{}</w:pPr>", tracked.unwrap_or_default()));
        }
        for run in line.runs.iter().filter(|run| !run.text.is_empty()) {
            match self.opened(run.how) {
                Some((opened, name)) => {
                    self.xml.push_str(&format!("<{opened}>"));
                    self.run(run);
                    self.xml.push_str(&format!("</{name}>"));
                }
                None => self.run(run),
            }
        }
        self.xml.push_str("</w:p>");
    }

    fn run(&mut self, run: &Run) {
        let of_text = if run.how == How::Deleted { "w:delText" } else { "w:t" };
        self.xml.push_str("<w:r>");
        if run.strong || run.emphasis {
            let strong = if run.strong { "<w:b/>" } else { "" };
            let emphasis = if run.emphasis { "<w:i/>" } else { "" };
            self.xml.push_str(&format!("<w:rPr>{strong}{emphasis}</w:rPr>"));
        }
        for (place, part) in legal(&run.text).split('\t').enumerate() {
            if place > 0 {
                self.xml.push_str("<w:tab/>");
            }
            if !part.is_empty() {
                self.xml.push_str(&format!("<{of_text} xml:space=\"preserve\">{}</{of_text}>", escape(part)));
            }
        }
        self.xml.push_str("</w:r>");
    }
}
