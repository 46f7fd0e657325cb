//! The language of parts (WCAG 2.2, 3.1.2): texts of record stay in the language in which they were adopted, and are
//! marked with it, so that a screen reader pronounces them and a browser hyphenates them rightly.
//!
//! Letters tell it: on a page in Russian or Kazakh what is written in Latin letters is English, and on a page in
//! English what is written in Cyrillic letters is Russian, or Kazakh where one of its own letters is among them. So
//! no template has to mark a title, a name or a remark, and none can be forgotten.

use axum::body::{Body, to_bytes};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use chrono::NaiveDate;

use super::cites::{self, Book};
use super::who::Who;
use crate::language::Language;

/// More than any page has.
const PAGE_BYTES: usize = 8 << 20;

/// Elements in which no other element may stand, or whose text is not for reading.
const CLOSED: [&str; 7] = ["script", "style", "title", "option", "textarea", "code", "text"];

/// A page on its way out, with what it names linked for who is signed in, as of the page's day, and its parts in other
/// languages marked; whatever is no page, as it is.
pub async fn marked(
    response: Response,
    language: Language,
    reader: Option<(&Who, Option<NaiveDate>)>,
) -> Response {
    let is_page = |kind: &HeaderValue| kind.as_bytes().starts_with(b"text/html");
    if !response.headers().get(header::CONTENT_TYPE).is_some_and(is_page) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(bytes) = to_bytes(body, PAGE_BYTES).await else {
        return Response::from_parts(parts, Body::empty());
    };
    let html = std::str::from_utf8(&bytes).unwrap_or_default();
    let linked = reader.and_then(|(who, day)| {
        let book = Book { symbols: who.held.symbols(), words: who.words(), today: who.today };
        cites::link(html, day, Some(book))
    });
    let marked = mark(linked.as_deref().unwrap_or(html), language).or(linked);
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, marked.map_or_else(|| Body::from(bytes), Body::from))
}

/// The page with its parts marked; `None` where it has none.
pub fn mark(html: &str, language: Language) -> Option<String> {
    let foreign: fn(char) -> bool = match language {
        Language::English => is_cyrillic,
        Language::Russian | Language::Kazakh => |letter| letter.is_alphabetic() && !is_cyrillic(letter),
    };
    let mut out = String::with_capacity(html.len() + html.len() / 8);
    let mut silent: Vec<&str> = Vec::new();
    let mut rest = html;
    let mut changed = false;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        changed |= part(text, foreign, silent.is_empty(), &mut out);
        let end = tag.find('>').map_or(tag.len(), |end| end + 1);
        let (tag, after) = tag.split_at(end);
        follow(tag, &mut silent, |name, tag| {
            name != "html" && tag.contains(" lang=") || CLOSED.contains(&name)
        });
        out.push_str(tag);
        rest = after;
    }
    out.push_str(rest);
    changed.then_some(out)
}

/// Goes into an element, or out of it: in one that is closed, by its name or by its tag, nothing is marked.
pub(super) fn follow<'a>(tag: &'a str, silent: &mut Vec<&'a str>, closed: impl Fn(&str, &str) -> bool) {
    let name = |from: &'a str| from.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    if let Some(closing) = tag.strip_prefix("</") {
        if silent.last() == Some(&name(closing)) {
            silent.pop();
        }
        return;
    }
    let name = name(tag.get(1..).unwrap_or_default());
    // Within a silent element only elements of its own name are counted, so that its end is found.
    let counts = if let Some(outer) = silent.first() { *outer == name } else { closed(name, tag) };
    if counts && !tag.ends_with("/>") {
        silent.push(name);
    }
}

/// Writes a text between two tags, with its foreign runs marked. Answers whether there was one.
fn part(text: &str, foreign: fn(char) -> bool, open: bool, out: &mut String) -> bool {
    let mut rest = text;
    let mut changed = false;
    if open {
        while let Some((before, run, after)) = run(rest, foreign) {
            out.push_str(before);
            out.push_str("<span lang=\"");
            out.push_str(tongue(run).tag());
            out.push_str("\">");
            out.push_str(run);
            out.push_str("</span>");
            rest = after;
            changed = true;
        }
    }
    out.push_str(rest);
    changed
}

/// What stands before the first foreign run, the run, and what stands behind it.
///
/// A run goes from a word to the last word before one of the page's own; a name of letters and signs, such as a
/// symbol, does not begin one.
fn run(text: &str, foreign: fn(char) -> bool) -> Option<(&str, &str, &str)> {
    let (mut start, mut end, mut words) = (None, 0, false);
    for (at, word) in words_of(text) {
        let own = word.chars().any(|letter| letter.is_alphabetic() && !foreign(letter));
        if own {
            if words {
                break;
            }
            start = None;
            continue;
        }
        if word.chars().filter(|letter| foreign(*letter)).count() < 2 {
            continue;
        }
        words |= word.chars().any(|letter| foreign(letter) && letter.is_lowercase());
        start = start.or(Some(at));
        end = at + word.len();
    }
    let start = start.filter(|_| words)?;
    Some((text.get(..start)?, text.get(start..end)?, text.get(end..)?))
}

/// The words of a text, each with its place; an escaped sign such as `&#38;` is none.
fn words_of(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let begins = rest.find(|c: char| c.is_alphabetic() || c == '&')?;
            let word = rest.get(begins..)?;
            if let Some(sign) = word.strip_prefix('&') {
                at += begins + 1 + sign.find(';').map_or(0, |end| end + 1);
                continue;
            }
            let length = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len());
            let start = at + begins;
            at = start + length;
            return Some((start, word.get(..length)?));
        }
    })
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}

/// The language of a run.
fn tongue(run: &str) -> Language {
    const KAZAKH: &str = "әғқңөұүһіӘҒҚҢӨҰҮҺІ";
    match run {
        run if run.is_ascii() || !run.chars().any(is_cyrillic) => Language::English,
        run if run.chars().any(|letter| KAZAKH.contains(letter)) => Language::Kazakh,
        _ => Language::Russian,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(html: &str, language: Language) -> String {
        mark(html, language).unwrap_or_else(|| html.to_owned())
    }

    #[test]
    fn what_is_in_other_letters_is_marked() {
        assert_eq!(
            of("<p>Область 2.3 (Security of ICTs, and more) открыта</p>", Language::Russian),
            "<p>Область 2.3 (<span lang=\"en\">Security of ICTs, and more</span>) открыта</p>"
        );
        assert_eq!(
            of("<td>Iran &#38; Iraq: SOC/2023-II/DEC/1</td>", Language::Kazakh),
            "<td><span lang=\"en\">Iran &#38; Iraq: SOC/2023-II/DEC</span>/1</td>"
        );
        assert_eq!(
            of("<td>China</td><td>Китай</td><td>Қытай</td>", Language::English),
            "<td>China</td><td><span lang=\"ru\">Китай</span></td><td><span lang=\"kk\">Қытай</span></td>"
        );
    }

    #[test]
    fn what_is_marked_already_or_may_not_be_is_left() {
        for html in [
            "<blockquote lang=\"en\">A <b>text</b> of record</blockquote>",
            "<title>A title</title>",
            "<select><option>Tourism</option></select>",
            "<p title=\"A word\">Слово</p>",
            "<td>SOC/2023-II/DEC/1</td>",
            "<p>Слово &nbsp; и слово</p>",
        ] {
            assert_eq!(of(html, Language::Russian), html);
        }
        let within = "<div lang=\"en\"><div>One</div> Two</div>";
        assert_eq!(
            of(&format!("{within}<p>Three</p>"), Language::Russian),
            format!("{within}<p><span lang=\"en\">Three</span></p>")
        );
    }
}
