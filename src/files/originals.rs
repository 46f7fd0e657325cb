//! The original of a text that was brought into a form: it waits until the form is sent, and is enclosed with the document
//! in the change that makes it. Its owner may leave it out. It waits for a day, one for a person.

use axum::body::Bytes;
use chrono::{DateTime, TimeDelta, Utc};
use uuid::Uuid;

use super::commands::Sent;
use super::{contents, store};
use crate::foreign::Found;
use crate::http::who::Who;
use crate::message::Message;
use crate::platform::app::App;
use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::fields::FieldError;
use crate::record::files::{MOST, Media};
use crate::record::rows::Attachment;
use crate::record::{Kind, Record, Row};
use crate::rules::access::{Action, Actor};
use crate::steps::draft::{Done, Draft, Preview, allowed};
use crate::steps::{Scene, Take};

/// The field of a form that says which original is enclosed: its digest.
pub const FIELD: &str = "original";
/// How long one waits.
const TERM: TimeDelta = TimeDelta::days(1);

/// An original that waits.
#[derive(Clone, Debug)]
pub struct Original {
    /// Its name.
    pub name: String,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// How many bytes it has.
    pub bytes: i32,
    /// The file itself, where it is to be enclosed.
    pub file: Option<Sent>,
}

/// Keeps an original for who has sent it; an earlier one gives way.
///
/// # Errors
/// When it cannot be written.
pub async fn wait(app: &App, who: &Who, file: &Sent) -> Result<(), Failure> {
    Ok(store::wait(&app.pool, who.account.id, file, who.now).await?)
}

/// The original that waits for who asks under a digest.
///
/// # Errors
/// When it cannot be read.
pub async fn waiting(app: &App, who: &Who, sha256: &str) -> Result<Option<Original>, Failure> {
    let found = store::waiting(&app.pool, who.account.id, sha256).await?;
    Ok(found.map(|(name, bytes)| Original { name, sha256: sha256.to_owned(), bytes, file: None }))
}

/// The same with its content, sent ahead to the store into which it goes.
///
/// # Errors
/// When there is none any more, which is said at the field, or a store cannot be reached.
pub async fn to_enclose(app: &App, who: &Who, sha256: &str) -> Result<Original, Failure> {
    let gone = || Failure::Invalid(vec![FieldError::new(FIELD, Message::new("error-original-gone"))]);
    let found = store::waiting_whole(&app.pool, who.account.id, sha256).await?.ok_or_else(gone)?;
    let store::Waiting { name, pages, text, content } = found;
    let bytes = i32::try_from(content.len()).map_err(Failure::failed)?;
    let found = Found { media: Media::Docx, pages, text };
    let (content, store) = (Bytes::from(content), contents::other(app));
    let file = Sent { name: name.clone(), found, sha256: sha256.to_owned(), content, store };
    contents::ahead(app, &file).await?;
    Ok(Original { name, sha256: sha256.to_owned(), bytes, file: Some(file) })
}

/// Takes out what has waited for its term.
///
/// # Errors
/// When the database cannot be written.
pub async fn end(app: &App) -> sqlx::Result<u64> {
    store::end_waiting(&app.pool, app.clock_offset_us(), TERM).await
}

/// A step that is taken together with the enclosing of an original.
#[derive(Clone)]
pub struct TakeWith {
    /// The step.
    pub take: Take,
    /// The original; `None`: the step alone.
    pub original: Option<Original>,
    /// For whom it waits.
    pub account: Uuid,
}

impl TakeWith {
    fn draft(&self, scene: &Scene<'_>) -> Result<(Draft, Row), Failure> {
        let (mut draft, subject) = self.take.draft(scene)?;
        let Some(original) = &self.original else { return Ok((draft, subject)) };
        let is_document = |row: &&Row| row.kind() == Kind::Document;
        let document = draft.puts.iter().find(is_document).or(Some(&subject).filter(is_document));
        let document = document.ok_or(Failure::NotFound)?;
        let files = scene.record.files_of(Kind::Document, document.common().id);
        if files.iter().any(|file| file.sha256 == original.sha256) {
            return Ok((draft, subject)); // it is enclosed already
        }
        if files.len() >= MOST {
            let most = i64::try_from(MOST).unwrap_or(i64::MAX);
            let message = Message::new("refused-too-many-files").with("most", most);
            return Err(Failure::Invalid(vec![FieldError::new(FIELD, message)]));
        }
        let attachment = Attachment {
            common: scene.for_members(),
            of_kind: Kind::Document.as_str().to_owned(),
            of_id: document.common().id,
            area_id: None,
            name: original.name.clone(),
            media: Media::Docx,
            bytes: original.bytes,
            sha256: original.sha256.clone(),
            state: scene.actor.post.state(),
            enclosed: scene.now,
        };
        let row = Row::from(attachment.with(document));
        draft.advice.extend(allowed(&draft.after, &row, None, scene.today)?);
        draft.after = draft.after.with(&row).map_err(Failure::failed)?;
        draft.puts.push(row);
        Ok((draft, subject))
    }

    /// What would come of it, at an instant.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, actor: Actor, now: DateTime<Utc>) -> Result<Preview, Failure> {
        let scene = Scene::supposed(record, actor, now).with_pages(self.take.counted);
        Ok(self.draft(&scene)?.0.preview(record, scene.today))
    }
}

impl Command for TakeWith {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        self.take.action()
    }

    async fn before(&self, connection: &mut sqlx::PgConnection) -> Result<(), Failure> {
        match self.original.as_ref().and_then(|original| original.file.as_ref()) {
            Some(file) => file.keep(connection).await,
            None => Ok(()),
        }
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let (draft, subject) = {
            let ids = || change.new_id();
            self.draft(&Scene::of(change, &ids).with_pages(self.take.counted))?
        };
        if let Some(file) = self.original.and_then(|original| original.file) {
            file.keep_here(change.connection()).await?;
            store::waits_no_more(change.connection(), self.account, &file.sha256).await?;
        }
        self.take.written(change, draft, &subject).await
    }
}
