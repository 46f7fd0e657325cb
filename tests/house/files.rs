//! Real files, made here: a PDF, a .docx; and how a browser sends one.

use std::io::{Cursor, Write as _};

use axum::body::Body;
use axum::http::{Request, header};
use clearinghouse::record::{Kind, Row};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zip::write::SimpleFileOptions;

use super::{Answer, Browser, House, Unchecked};

/// What stands between the parts of a form.
const MARK: &str = "----------------a-mark-of-a-browser";
/// The type that a .docx says its document is of.
pub const DOCUMENT: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

/// A PDF of one empty page that differs from others by a remark, of as little as it takes.
pub fn pdf(text: &str) -> Vec<u8> {
    pdf_with(&[("/Type/Catalog/Pages 2 0 R", ""), ("/Kids[3 0 R]/Count 1", ""), ("/Type/Page", "")], text)
}

/// A PDF of so many pages, with a line on each.
pub fn pdf_of_pages(pages: usize, line: &str) -> Vec<u8> {
    let kids: String = (0..pages).map(|page| format!("{} 0 R ", page + 5)).collect();
    let tree = format!("/Type/Pages/Kids[{kids}]/Count {pages}/Resources<</Font<</F 4 0 R>>>>");
    let content = format!("BT /F 12 Tf 72 700 Td ({line}) Tj ET");
    let mut objects = vec![
        ("/Type/Catalog/Pages 2 0 R", ""),
        (tree.as_str(), ""),
        ("", content.as_str()),
        ("/Type/Font/Subtype/Type1/BaseFont/Helvetica", ""),
    ];
    objects.extend(vec![("/Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 3 0 R", ""); pages]);
    pdf_with(&objects, "")
}

/// A PDF of these objects, numbered from 1: what stands in the dictionary of each, and in its stream.
pub fn pdf_with(objects: &[(&str, &str)], text: &str) -> Vec<u8> {
    let mut file = "%PDF-1.4\n".to_owned();
    for (number, (dictionary, stream)) in (1..).zip(objects) {
        let stream = match stream.len() {
            0 => format!("<<{dictionary}>>"),
            length => format!("<<{dictionary}/Length {length}>>stream\n{stream}\nendstream"),
        };
        file.push_str(&format!("{number} 0 obj{stream}endobj\n"));
    }
    file.push_str(&format!("% {text}\ntrailer<</Root 1 0 R>>\n%%EOF\n"));
    file.into_bytes()
}

/// A PDF of exactly so many bytes.
pub fn pdf_of(bytes: usize) -> Vec<u8> {
    let mut content = pdf(&bytes.to_string());
    let end = content.split_off(content.len() - 6);
    content.resize(bytes - end.len(), b' ');
    content.extend(end);
    content
}

/// A zip of these parts.
pub fn zipped(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// What a .docx says of its parts, its document being of a type.
pub fn content_types(document: &str) -> String {
    format!(
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{document}\"/></Types>"
    )
}

/// A .docx of headings (`# …`) and paragraphs, one a line.
pub fn docx(text: &str) -> Vec<u8> {
    let escaped = |text: &str| text.replace('&', "&amp;").replace('<', "&lt;");
    let paragraph = |line: &str| match line.strip_prefix("# ") {
        Some(heading) => format!(
            "<w:p><w:pPr><w:pStyle w:val=\"1\"/></w:pPr><w:r><w:t>{}</w:t></w:r></w:p>",
            escaped(heading)
        ),
        None => format!("<w:p><w:r><w:t xml:space=\"preserve\">{}</w:t></w:r></w:p>", escaped(line)),
    };
    let body: String = text.lines().map(paragraph).collect();
    // A style is called as the language of the writer numbers it; its name says what it is.
    let styles = "<w:styles xmlns:w=\"w\"><w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/></w:style></w:styles>";
    docx_of(&body, &[("word/styles.xml", styles)])
}

/// A .docx of what stands in its body, with more parts.
pub fn docx_of(body: &str, more: &[(&str, &str)]) -> Vec<u8> {
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    let types = content_types(DOCUMENT);
    zipped(&[&[("[Content_Types].xml", types.as_str()), ("word/document.xml", &document)], more].concat())
}

/// The body of a form that sends a file, and its media type.
pub fn form(name: &str, content: &[u8]) -> (String, Vec<u8>) {
    let head = format!(
        "--{MARK}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         Content-Type: text/html\r\n\r\n"
    );
    let body = [head.as_bytes(), content, format!("\r\n--{MARK}--\r\n").as_bytes()].concat();
    (format!("multipart/form-data; boundary={MARK}"), body)
}

impl Browser {
    /// Sends a file, as a browser does that takes it for a page.
    pub async fn upload(&self, address: &str, name: &str, content: &[u8]) -> Answer {
        let (kind, body) = form(name, content);
        let request = Request::post(address)
            .header(header::CONTENT_TYPE, kind)
            .header(header::CONTENT_LENGTH, body.len());
        self.send(request, Body::from(body)).await
    }
}

impl House {
    /// A file that stands with a record, placed there through the door alone.
    pub async fn place_file(&self, kind: Kind, of: Uuid) -> Uuid {
        let content = pdf(&of.to_string());
        let sha256 = hex::encode(Sha256::digest(&content));
        sqlx::query("insert into file_content (sha256, content) values ($1, $2)")
            .bind(&sha256)
            .bind(&content)
            .execute(&self.owner_pool)
            .await
            .unwrap();
        let subject = self.row(kind, of).await;
        let id = Uuid::from_u128(of.as_u128() ^ 2);
        let common = subject.common();
        let file = json!({
            "id": id, "distribution": common.distribution, "named_states": common.named_states,
            "source": {"kind": "Clearing House"}, "of_kind": kind.as_str(), "of_id": of,
            "area_id": subject.area_id(), "name": "letter.pdf", "media": "application/pdf", "bytes": content.len(),
            "sha256": sha256, "state": null, "enclosed": self.now().await,
        });
        let row = Row::from_json(Kind::Attachment, file).unwrap();
        self.app.perform(self.officer(), Unchecked(row)).await.unwrap();
        id
    }
}
