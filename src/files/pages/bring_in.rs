//! Bringing the text of a .docx into the sections of a concept paper that is being drafted: what would come into which
//! section, beside what stands there now; and nothing is written before that has been seen and confirmed.

use std::collections::BTreeMap;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use uuid::Uuid;

use crate::files::commands::{BringIn, Brought, LONGEST_SECTION, to_write};
use crate::files::contents;
use crate::files::sections::{Part, parts};
use crate::foreign::ask;
use crate::foreign::docx::Left;
use crate::http::form::{Choice, Form, GO_AHEAD};
use crate::http::page::{Names, Page, page, wrong};
use crate::http::who::Who;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::files::Media;
use crate::record::rows::{Attachment, PaperSection};
use crate::record::{Kind, Record};
use crate::rules::concept_paper::SECTIONS;
use crate::said::{Piece, Reading, Run, address, compared};
use crate::steps::Scene;

/// In place of what stands, behind it, or not at all.
const HOW: &[&str] = &["replace", "append"];

#[derive(Template)]
#[template(path = "files/bring_in.html")]
struct BringInPage<'a> {
    page: Page<'a>,
    /// The paper.
    subject: Piece,
    file: &'a str,
    id: Uuid,
    parts: Vec<PartView>,
    sections: Vec<SectionView>,
    left: &'a [Left],
    /// What was chosen when the page was made: it is this that is confirmed.
    chosen: String,
    notice: Option<&'a str>,
    errors: Vec<String>,
}

/// A part of the text, and where it is to go.
struct PartView {
    number: usize,
    heading: String,
    /// How it begins.
    beginning: String,
    /// Whether its heading names a section.
    matched: bool,
    choices: Vec<Choice>,
}

/// A section into which something would come.
struct SectionView {
    section: &'static str,
    name: String,
    /// The entry of it that is seen.
    seen: i64,
    /// What stands in it now.
    stands: String,
    /// What came of the file.
    comes: String,
    /// What would stand in it, compared with what stands.
    runs: Vec<Run>,
    how: Vec<Choice>,
    too_long: bool,
}

/// A file whose text can be brought in, with its text in parts.
struct Source {
    file: Attachment,
    paper: Uuid,
    parts: Vec<Part>,
    /// What of the file could not be carried over.
    left: Vec<Left>,
}

impl Source {
    async fn read(app: &App, who: &Who, id: Uuid) -> Result<Self, Failure> {
        let file = who.record().file(id).ok_or(Failure::NotFound)?.clone();
        let paper =
            file.subject().filter(|(kind, _)| *kind == Kind::ConceptPaper && file.media == Media::Docx);
        let (_, paper) = paper.ok_or(Failure::NotFound)?;
        to_write(&Scene::supposed(who.record(), who.actor, who.now), paper)?;
        let content = contents::whole(app, &file.sha256).await?.ok_or(Failure::NotFound)?;
        let words = who.words();
        let called: BTreeMap<_, _> =
            SECTIONS.iter().map(|name| (*name, words.of_kind("section-", name).to_owned())).collect();
        let wrong = |message| crate::steps::scene::wrong_at("file", message);
        let text = ask::text(&app.config.program, &content).await.map_err(wrong)?;
        Ok(Self { file, paper, parts: parts(&text.blocks, &called), left: text.left.into_iter().collect() })
    }
}

/// What is chosen: for each part its section, for each section how.
struct Chosen {
    to: Vec<Option<&'static str>>,
    how: BTreeMap<&'static str, &'static str>,
}

impl Chosen {
    /// What was chosen in a form; what was not, as the headings say.
    fn of(parts: &[Part], form: &Input) -> Self {
        let section = |name: &str| SECTIONS.iter().find(|section| **section == name).copied();
        let to = |(number, part): (usize, &Part)| match form.0.get(&format!("to-{number}")) {
            Some(chosen) => chosen.first().and_then(|name| section(name)),
            None => part.section,
        };
        let how = |name: &&'static str| {
            let chosen = form.one(&format!("how-{name}")).unwrap_or("append");
            (*name, HOW.iter().find(|how| **how == chosen).copied().unwrap_or("append"))
        };
        Self { to: parts.iter().enumerate().map(to).collect(), how: SECTIONS.iter().map(how).collect() }
    }

    /// The same in a line.
    fn line(&self) -> String {
        let to = self.to.iter().map(|section| section.unwrap_or("-"));
        to.chain(self.how.values().copied()).collect::<Vec<_>>().join(" ")
    }

    /// What comes into a section; `None`: nothing.
    fn comes(&self, parts: &[Part], section: &str) -> Option<String> {
        let own = parts.iter().zip(&self.to).filter(|(_, to)| **to == Some(section));
        let texts: Vec<_> = own.map(|(part, _)| part.for_section(section)).collect();
        (!texts.is_empty()).then(|| texts.join("\n\n"))
    }

    /// What would stand in a section.
    fn would(&self, section: &PaperSection, comes: String) -> String {
        let replaces = self.how.get(section.section.as_str()) == Some(&"replace");
        if replaces || section.text.trim().is_empty() {
            comes
        } else {
            format!("{}\n\n{comes}", section.text)
        }
    }
}

fn view<'a>(
    who: &'a Who,
    record: &Record,
    source: &'a Source,
    chosen: &Chosen,
) -> Result<BringInPage<'a>, Failure> {
    let words = who.words();
    let sections = to_write(&Scene::supposed(record, who.actor, who.now), source.paper)?;
    let option = |value: &str, name: &str, of: bool| Choice {
        value: value.to_owned(),
        name: name.to_owned(),
        chosen: of,
    };
    let part = |(number, part): (usize, &Part)| {
        let to = chosen.to.get(number).copied().flatten();
        let mut choices = vec![option("", words.t("bring-in-nowhere"), to.is_none())];
        choices.extend(
            SECTIONS.iter().map(|name| option(name, words.of_kind("section-", name), to == Some(*name))),
        );
        PartView {
            number,
            heading: part.heading.clone(),
            beginning: beginning(&part.text),
            matched: part.section.is_some(),
            choices,
        }
    };
    let section = |name: &&'static str| {
        let row = sections.iter().find(|row| row.section == **name)?;
        let comes = chosen.comes(&source.parts, name)?;
        let would = chosen.would(row, comes.clone());
        let how = chosen.how.get(name).copied().unwrap_or_default();
        Some(SectionView {
            section: name,
            name: words.of_kind("section-", name).to_owned(),
            seen: row.common.entry,
            runs: if row.text.is_empty() { Vec::new() } else { compared(&row.text, &would) },
            stands: row.text.clone(),
            comes,
            how: HOW.iter().map(|of| option(of, words.of_kind("bring-in-how-", of), how == *of)).collect(),
            too_long: would.chars().count() > LONGEST_SECTION,
        })
    };
    let subject = Reading::of(who).named(Kind::ConceptPaper, source.paper).ok_or(Failure::NotFound)?;
    Ok(BringInPage {
        page: Page::new(who, words.t("bring-in-title"), "/areas"),
        subject,
        file: &source.file.name,
        id: source.file.common.id,
        parts: source.parts.iter().enumerate().map(part).collect(),
        sections: SECTIONS.iter().filter_map(section).collect(),
        left: &source.left,
        chosen: chosen.line(),
        notice: None,
        errors: Vec::new(),
    })
}

/// How a text begins.
fn beginning(text: &str) -> String {
    const LENGTH: usize = 160;
    let cut: String = text.chars().take(LENGTH).collect();
    if cut.len() < text.len() { format!("{cut} …") } else { cut }
}

/// `GET /files/{id}/sections`: what would come into which section.
///
/// # Errors
/// When there is no such file, or it is not the person's to bring in.
pub async fn show(State(app): State<Arc<App>>, who: Who, Path(id): Path<Uuid>) -> Result<Response, Failure> {
    let source = Source::read(&app, &who, id).await?;
    let chosen = Chosen::of(&source.parts, &Input::default());
    page(&view(&who, who.record(), &source, &chosen)?)
}

/// `POST /files/{id}/sections`: shows what was chosen, and writes what was confirmed.
///
/// # Errors
/// When there is no such file, it is not the person's to bring in, or something is broken.
pub async fn bring_in(
    State(app): State<Arc<App>>,
    who: Who,
    Path(id): Path<Uuid>,
    form: Form,
) -> Result<Response, Failure> {
    let source = Source::read(&app, &who, id).await?;
    let chosen = Chosen::of(&source.parts, &form.0);
    let mut shown = view(&who, who.record(), &source, &chosen)?;
    if form.text(GO_AHEAD) != "yes" {
        return page(&shown);
    }
    if form.text("chosen") != shown.chosen {
        shown.notice = Some(who.words().t("bring-in-look-again"));
        return page(&shown);
    }
    let sections = to_write(&Scene::supposed(who.record(), who.actor, who.now), source.paper)?;
    let brought = sections.iter().filter_map(|row| {
        let comes = chosen.comes(&source.parts, &row.section)?;
        // Whatever stands meanwhile, it is what was seen that is confirmed.
        let seen = form.text(&format!("seen-{}", row.section)).parse().unwrap_or(0);
        Some(Brought { text: chosen.would(row, comes), section: row.section.clone(), seen })
    });
    let command = BringIn { paper: source.paper, sections: brought.collect() };
    match app.perform(who.actor, command).await {
        Ok(_) => {
            let to = format!("{}?done=brought-in", address(Kind::ConceptPaper, source.paper));
            Ok(Redirect::to(&to).into_response())
        }
        Err(Failure::Stale(stands)) => {
            let held = app.current(stands.common().entry, who.now).await?.read_by(&who.actor);
            let mut shown = view(&who, &held.record, &source, &chosen)?;
            shown.notice = Some(who.words().t("bring-in-meanwhile"));
            Ok((StatusCode::PRECONDITION_FAILED, page(&shown)?).into_response())
        }
        Err(failure) => {
            let names = Names::of(&who, who.today);
            shown.errors = match failure {
                Failure::Invalid(errors) => errors.iter().map(|error| names.say(&error.message)).collect(),
                Failure::Refused(refusals) => {
                    refusals.iter().map(|refusal| names.say(&refusal.message)).collect()
                }
                other => return Err(other),
            };
            wrong(&shown)
        }
    }
}
