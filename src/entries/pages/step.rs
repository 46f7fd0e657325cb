//! Taking a step of a workflow: what it sets in motion, the form, what would come of it, and then the step.

use std::sync::Arc;

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::super::counted::pages;
use super::confirm::{BELOW, Confirm, hidden};
use super::earlier::earlier;
use super::fields::{Control, Filled, FormField};
use super::led_to::{led_to, led_to_the_first};
use super::meanwhile::{Meanwhile, meanwhile};
use super::wrong::{Wrong, wrongs};
use crate::amendments::begin_with_its_words;
use crate::files::originals::{self, Original, TakeWith};
use crate::files::pages::into_form;
use crate::http::form::{Form, GO_AHEAD, Query};
use crate::http::page::{Page, page, wrong};
use crate::http::reader::Link;
use crate::http::who::Who;
use crate::kept::{self, Opened, Place, View};
use crate::meetings::freezing::Freezing;
use crate::notes::reminding::begin_with_who_waits;
use crate::once::form::once;
use crate::plans;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::{Field, Input, Takes};
use crate::record::{Kind, Record, Row};
use crate::rules::paragraph::Paragraph;
use crate::said::{Piece, Reading, address, label, subject_of, undo};
use crate::steps::{Done, Scene, Step, Take};
use crate::texts;

use super::typed;

#[derive(Template)]
#[template(path = "entries/step.html")]
struct StepPage<'a> {
    page: Page<'a>,
    step: &'static Step,
    beside: &'static [Paragraph],
    action: String,
    /// The record on which it is taken.
    subject: Piece,
    /// The entry of it that is seen.
    etag: i64,
    parts: Vec<Part>,
    /// What can be done where it turns out to be a mistake.
    undo: Vec<String>,
    wrong: Vec<Wrong>,
    /// Why it is not possible as things stand.
    against: Vec<Wrong>,
    /// What 2.2 has in view for the section of a paper that is written here.
    guidance: Option<&'static str>,
    /// What is asked of a proposal for the annual plan.
    call: Option<&'a str>,
    /// What of an earlier year a proposal can begin from.
    begins_from: Vec<Link>,
    /// What somebody else has changed of the subject meanwhile.
    meanwhile: Option<Meanwhile>,
    /// What is said so that what is typed is kept; `None`: nothing is typed here.
    kept: Option<View>,
    /// What the form can offer; `None`: nothing.
    offer: Option<Offer>,
    /// What a closure would freeze.
    freezing: Option<Freezing<'a>>,
    /// The text that was typed, as it will be read, where that was asked for.
    reads: Option<String>,
    /// The file from which the text was brought in, to be enclosed.
    original: Option<Original>,
}

/// The field of a text that is written in Markdown.
const TEXT: &str = "text";

impl StepPage<'_> {
    /// Whether a group of fields can be asked for once more.
    fn adds(&self) -> bool {
        self.step.fields.iter().any(|field| self.step.adds(field.name))
    }

    /// Whether the text of a file can be brought in here.
    fn brings_in(&self) -> bool {
        into_form::steps().any(|step| std::ptr::eq(step, self.step))
    }

    /// Where it is asked what is like a proposal of an event that is written here: a plan, or the proposal, by its id.
    fn alike(&self) -> Option<&str> {
        let proposes = matches!(self.step.key().as_str(), "plan-proposals" | "event-proposal-rewording");
        self.subject.address.as_deref().filter(|_| proposes)?.rsplit('/').next()
    }

    /// Whether a text is written here that is shown otherwise than it is typed.
    fn writes(&self) -> bool {
        self.step.fields.iter().any(|field| texts::is_written(self.step.makes, field.name))
    }
}

/// A text that the form offers.
struct Offer {
    /// The field.
    field: &'static str,
    /// The digest of what was offered last, by which it is seen whether somebody has edited it since.
    digest: String,
    /// Whether what stands in the field was edited, so that the offer was not put in its place.
    edited: bool,
}

/// Fields that stand together: those of the step itself, or of one of its parts.
struct Part {
    /// The place of the last of several on the page.
    id: Option<&'static str>,
    legend: Option<String>,
    fields: Vec<FormField>,
}

/// What a handler of a step's page is given.
type Asked = (State<Arc<App>>, Who, Path<String>, Query);
/// What a handler of a step is given.
type Given = (State<Arc<App>>, Who, Path<String>, Form);

/// The handler of the page of a step: `GET /{records}/{id}/{noun}`.
pub fn show_of(step: &'static Step) -> MethodRouter<Arc<App>> {
    get(async move |app, who, path, query| show(step, (app, who, path, query)).await)
}

/// The handler that takes a step: `POST /{records}/{id}/{noun}`.
pub fn take_of(step: &'static Step) -> MethodRouter<Arc<App>> {
    post(async move |app, who, path, form| take(step, (app, who, path, form)).await)
}

async fn show(
    step: &'static Step,
    (State(app), who, Path(named), query): Asked,
) -> Result<Response, Failure> {
    let subject = subject_of(&who, step, &named)?;
    let scene = Scene::supposed(who.record(), who.actor, who.now);
    (step.may)(&scene, &subject)?;
    let opened = match Place::step(step, subject.common().id) {
        Some(place) => Some(kept::opened(&app, &who, place, &query).await?),
        None => None,
    };
    let open = step.open(&scene, &subject);
    let (view, begun) = opened.map(|Opened { view, typed }| (view, typed)).unzip();
    let mut template = match begun.flatten() {
        Some((typed, seen)) => begun_page(&app, &who, step, &subject, (&typed, seen), open.is_ok()).await?,
        None => {
            let mut input = (step.filled)(&scene, &subject);
            if let Some(earlier) = earlier(&app, &who, &subject, &query).await? {
                input.0.extend(taken(step.fields, &earlier).0);
            }
            if let Some(begun) = plans::begin_from::input(&who, step, &subject, &query) {
                input.0.extend(taken(step.fields, &begun).0);
            }
            input.0.extend(taken(step.fields, &query.0).0);
            begin_with_its_words(step, &subject, &mut input);
            begin_with_who_waits(&app, &who, step, &subject, &mut input).await?;
            let offer = offer(&scene, step, &subject, &mut input, None);
            StepPage { offer, ..form_page(&who, step, &subject, (&input, &query.0), Vec::new()) }
        }
    };
    template.kept = view;
    if let Err(refused) = open {
        template.against = wrongs(&who, &step.key(), refused)?;
    }
    page(&template)
}

/// The form with what had been typed into it, and what has changed since of what it is about.
async fn begun_page<'a>(
    app: &App,
    who: &'a Who,
    step: &'static Step,
    subject: &Row,
    (form, seen): (&Form, Option<i64>),
    open: bool,
) -> Result<StepPage<'a>, Failure> {
    let typed = taken(step.fields, &form.0);
    let mut template = match seen {
        Some(seen) if open && seen != step.goes_on_from(who.record(), subject).common().entry => {
            meanwhile_page(app, who, step, (who.record(), subject), seen, typed).await?
        }
        _ => form_page(who, step, subject, (&typed, &form.0), Vec::new()),
    };
    template.original = original(app, who, &form.0).await?;
    Ok(template)
}

async fn take(step: &'static Step, (State(app), who, Path(named), form): Given) -> Result<Response, Failure> {
    let subject = subject_of(&who, step, &named)?;
    let typed = taken(step.fields, &form.0);
    let seen = form.text("etag").parse().ok();
    let place = Place::step(step, subject.common().id);
    let pressed = |button: &&str| !form.text(button).is_empty();
    if ["back", "find", "more", "offer", "preview"].iter().any(pressed) {
        let (scene, mut typed) = (Scene::supposed(who.record(), who.actor, who.now), typed);
        let offered = if pressed(&"offer") { Some(form.text("offered")) } else { None };
        let offer = offered.and_then(|digest| offer(&scene, step, &subject, &mut typed, Some(digest)));
        let mut template = form_page(&who, step, &subject, (&typed, &form.0), Vec::new());
        template.offer = offer.or(template.offer);
        template.original = original(&app, &who, &form.0).await?;
        if pressed(&"preview") {
            let text = typed.one(TEXT).unwrap_or_default(); // one of blanks alone is none
            template.reads = Some(texts::html(text, BELOW, "p"));
        }
        template.etag = seen.unwrap_or(template.etag); // what has changed meanwhile is still to be seen
        template.kept = kept::as_sent(&app, &who, place, &form).await;
        return page(&template);
    }
    let takes = form.text(GO_AHEAD) == "yes" || !step.binding;
    let counted = pages(&app, &who, step, &typed).await?;
    let on = subject.common().id;
    let take = Take { step, on, etag: None, upon: seen, typed: typed.clone(), counted };
    let mut kept = None;
    let outcome = if takes {
        let led = taken_with(&app, &who, take, (&subject, &form)).await;
        let to_the_first = |to: String| Redirect::to(&kept::arrived(&to, &form)).into_response();
        led.or_else(|failure| led_to_the_first(failure).map(to_the_first))
    } else {
        kept = kept::as_sent(&app, &who, place, &form).await;
        let original = original(&app, &who, &form.0).await?;
        let command = TakeWith { take, original, account: who.account.id };
        command.preview(who.record(), who.actor, who.now).and_then(|preview| {
            let confirm = Confirm {
                title: who.words().of_kind("step-", &step.key()).to_owned(),
                here: "",
                action: step.address(&subject),
                done: "confirm-step",
                of_step: true,
                stood: None,
                undo: undo(who.words(), step),
                hidden: hidden(&form),
                arrived: kept.as_ref().and_then(View::arrived),
            };
            confirm.page(&who, &preview)
        })
    };
    match (&place, outcome.is_ok()) {
        (Some(place), true) if takes => kept::done(&app, &who, place, &form).await,
        (_, false) if takes => kept = kept::as_sent(&app, &who, place, &form).await,
        _ => {}
    }
    match outcome {
        Ok(response) => Ok(response),
        Err(Failure::Stale(stands)) => {
            stale(&app, &who, (step, on), &stands, (seen.unwrap_or(0), kept), typed).await
        }
        Err(failure) => {
            let wrongs = wrongs(&who, &step.key(), failure)?;
            let template = form_page(&who, step, &subject, (&typed, &form.0), wrongs);
            let original = original(&app, &who, &form.0).await?;
            wrong(&StepPage { kept, original, ..template })
        }
    }
}

/// Takes a step, with the original of its text where the form names one.
async fn taken_with(
    app: &Arc<App>,
    who: &Who,
    take: Take,
    (subject, form): (&Row, &Form),
) -> Result<Response, Failure> {
    let original = match form.0.one(originals::FIELD) {
        Some(sha256) => Some(originals::to_enclose(app, who, sha256).await?),
        None => None,
    };
    let step = take.step;
    let command = TakeWith { take, original, account: who.account.id };
    let to = |done: &Done| kept::arrived(&led_to(who, step, subject, done), form);
    once(app, who, (&step.address(subject), form), command, to).await
}

/// Somebody else has changed the subject meanwhile: what, as far as the form asks for it, and the form with what was
/// typed, to go on from what stands now. Where the step cannot be taken any more, it came too late, and the page says
/// why: sending it again would lead to nothing.
async fn stale(
    app: &App,
    who: &Who,
    (step, on): (&'static Step, Uuid),
    stands: &Row,
    (seen, kept): (i64, Option<View>),
    typed: Input,
) -> Result<Response, Failure> {
    let held = app.current(stands.common().entry, who.now).await?.read_by(&who.actor);
    let subject = held.record.find(step.on, on).ok_or(Failure::NotFound)?;
    let scene = Scene::supposed(&held.record, who.actor, who.now);
    if let Err(refused) = step.open(&scene, &subject) {
        let wrongs = wrongs(who, &step.key(), refused)?;
        let template = form_page(who, step, &subject, (&typed, &Input::default()), wrongs);
        return wrong(&StepPage { kept, ..template });
    }
    let template = meanwhile_page(app, who, step, (&held.record, &subject), seen, typed).await?;
    Ok((StatusCode::PRECONDITION_FAILED, page(&StepPage { kept, ..template })?).into_response())
}

/// The form with what was typed, and what somebody else has changed of its subject since it was seen.
async fn meanwhile_page<'a>(
    app: &App,
    who: &'a Who,
    step: &'static Step,
    (record, subject): (&Record, &Row),
    seen: i64,
    mut typed: Input,
) -> Result<StepPage<'a>, Failure> {
    let stands = step.goes_on_from(record, subject);
    let asked = |field: &&Field| step.fields.iter().any(|asked| asked.name == field.name);
    let fields = stands.kind().all_fields().filter(asked);
    // What has taken the place of what was seen says what that said in a record of its own.
    let stood = record.all(stands.kind()).into_iter().find(|row| row.common().entry == seen);
    let stood = stood.filter(|_| stands.kind() != subject.kind());
    let meanwhile = meanwhile(app, who, (&stands, stood.as_ref()), seen, fields, &mut typed).await?;
    let mut template = form_page(who, step, subject, (&typed, &Input::default()), Vec::new());
    template.etag = stands.common().entry;
    template.meanwhile = Some(meanwhile);
    Ok(template)
}

/// The form, with what was typed; `sought` is all that was sent, with the words by which records were looked for.
fn form_page<'a>(
    who: &'a Who,
    step: &'static Step,
    subject: &Row,
    (input, sought): (&Input, &Input),
    wrong: Vec<Wrong>,
) -> StepPage<'a> {
    let words = who.words();
    let key = step.key();
    let title = words.of_kind("step-", &key).to_owned();
    StepPage {
        page: Page::new(who, title, ""),
        step,
        beside: step.beside(subject),
        action: step.address(subject),
        subject: led_from(who, step, subject),
        etag: step.goes_on_from(who.record(), subject).common().entry,
        parts: parts(&Filling { who, step, scope: &key, subject, sought, wrong: &wrong }, input),
        undo: undo(words, step),
        wrong,
        against: Vec::new(),
        guidance: match subject {
            Row::PaperSection(section) => Some(words.of_kind("section-guidance-", &section.section)),
            _ => None,
        },
        call: plans::begin_from::call(who, step, subject),
        begins_from: plans::begin_from::offered(who, step, subject),
        meanwhile: None,
        kept: None,
        offer: step.words().map(|field| Offer {
            field,
            digest: sought.one("offered").unwrap_or_default().to_owned(),
            edited: false,
        }),
        freezing: Freezing::by(who, step, subject),
        reads: None,
        original: None,
    }
}

/// The original of the text that was brought in, which waits to be enclosed; of a form that names none, or one that waits
/// no more, none.
async fn original(app: &App, who: &Who, form: &Input) -> Result<Option<Original>, Failure> {
    match form.one(originals::FIELD) {
        Some(sha256) => originals::waiting(app, who, sha256).await,
        None => Ok(None),
    }
}

/// The page from which one comes: that of the record on which the step is taken; what is begun for the Chair is begun from
/// the list in which it will stand.
fn led_from(who: &Who, step: &Step, subject: &Row) -> Piece {
    let list = match (subject, step.makes) {
        (Row::Chairmanship(_), Kind::Document) => Some(("way-documents", "/documents")),
        (Row::Chairmanship(_), Kind::Meeting) => Some(("way-meetings", "/meetings")),
        _ => None,
    };
    match list {
        Some((name, address)) => {
            Piece { text: who.words().t(name).to_owned(), address: Some(address.to_owned()) }
        }
        None => Piece {
            text: Reading::of(who).title(subject),
            address: Some(address(subject.kind(), subject.common().id)),
        },
    }
}

/// Puts the text that the step offers into its field, where nobody has edited what was offered before. `offered` is the
/// digest of that; `None`: the form is opened.
fn offer(
    scene: &Scene<'_>,
    step: &'static Step,
    subject: &Row,
    typed: &mut Input,
    offered: Option<&str>,
) -> Option<Offer> {
    let field = step.words()?;
    let stands = typed.one(field).map(digest);
    let as_offered = stands.is_none() || stands.as_deref() == offered;
    let digest_of = |text: &Option<String>| text.as_deref().map(digest).unwrap_or_default();
    let text = step.wording(scene, subject, typed);
    if as_offered && let Some(text) = text.clone() {
        typed.set(field, text);
    }
    let digest = if as_offered { digest_of(&text) } else { offered.unwrap_or_default().to_owned() };
    Some(Offer { field, digest, edited: !as_offered && offered.is_some() })
}

/// By which a text is known again, whichever way its lines end.
fn digest(text: &str) -> String {
    let text = text.trim().replace("\r\n", "\n");
    hex::encode(Sha256::digest(text.as_bytes()))
}

/// What the form of a step is filled with.
struct Filling<'a> {
    who: &'a Who,
    step: &'static Step,
    scope: &'a str,
    subject: &'a Row,
    sought: &'a Input,
    wrong: &'a [Wrong],
}

/// The fields of the form: first those of the step itself, then each of its parts.
fn parts(of: &Filling<'_>, input: &Input) -> Vec<Part> {
    let Filling { who, step, scope, subject, sought, wrong } = *of;
    let scene = Scene::supposed(who.record(), who.actor, who.now);
    let shown = |input: &Input, fields: &[Field], prefix: &str| {
        let step = Some((step, &scene, subject));
        let filled = Filled { who, scope, kind: None, input, sought, wrong, step };
        fields.iter().map(|field| filled.field(field, prefix)).collect::<Vec<FormField>>()
    };
    let mut parts = vec![Part { id: None, legend: None, fields: Vec::new() }];
    // What is not asked for, until something about it is to be asked: which of two hours of the same name.
    let asked = |field: &&Field| {
        step.asks(subject, field.name) && step.asks_here(&scene, subject, field.name)
            || input.one(field.name).is_some()
            || wrong.iter().any(|wrong| wrong.field == field.name)
    };
    for field in step.fields.iter().filter(asked) {
        let legend = label(who.words(), scope, field.name);
        match field.takes {
            Takes::Parts(inner) => {
                let prefix = format!("{}.", field.name);
                let fields = shown(&input.behind(&prefix), inner, &prefix);
                parts.push(Part { id: None, legend: Some(legend), fields });
            }
            Takes::Groups(inner) => {
                let prefix = |number: u32| format!("{}.{number}.", field.name);
                let filled = (1..).take_while(|number| !input.behind(&prefix(*number)).is_blank()).count();
                let last = filled + usize::from(step.adds(field.name));
                parts.extend((1..).take(last).map(|number| Part {
                    id: (number as usize > filled).then_some(field.name),
                    legend: Some(format!("{legend} {number}")),
                    fields: room_or_filled(
                        number as usize <= filled,
                        shown(&input.behind(&prefix(number)), inner, &prefix(number)),
                    ),
                }));
            }
            _ => {
                if let Some(first) = parts.first_mut() {
                    first.fields.extend(shown(input, std::slice::from_ref(field), ""));
                }
            }
        }
    }
    parts
}

/// The fields of one of several groups. One that is only room for another may be left empty.
fn room_or_filled(filled: bool, fields: Vec<FormField>) -> Vec<FormField> {
    let of = |field: FormField| FormField { required: field.required && filled, ..field };
    fields.into_iter().map(of).collect()
}

/// What was typed into the fields of a step.
fn taken(fields: &'static [Field], form: &Input) -> Input {
    let mut input = Input::default();
    for field in fields {
        match field.takes {
            Takes::Parts(_) | Takes::Groups(_) => {
                let prefix = format!("{}.", field.name);
                let own = form.0.iter().filter(|(name, _)| name.starts_with(&prefix));
                input.0.extend(own.map(|(name, values)| (name.clone(), values.clone())));
            }
            _ => input.0.extend(typed::taken(std::iter::once(field), "", form).0),
        }
    }
    input
}
