//! The verbs: to enclose a file, to take one out of a draft, to bring the text of one into the sections of a paper.

use std::sync::Arc;

use axum::body::Bytes;
use chrono::{DateTime, Utc};
use sqlx::PgConnection;
use uuid::Uuid;

use super::powers::{may_enclose, may_remove};
use super::{contents, store};
use crate::foreign::Found;
use crate::message::Message;
use crate::platform::change::{Change, Command, nothing_changes};
use crate::platform::failure::Failure;
use crate::platform::s3::S3;
use crate::record::fields::FieldError;
use crate::record::files::MOST;
use crate::record::rows::{Attachment, PaperSection};
use crate::record::{Kind, Record, Row};
use crate::rules::access::{Action, Actor};
use crate::rules::refusal::Refusal;
use crate::steps::draft::{Done, Draft, Preview, allowed, written};
use crate::steps::{self, Scene};

/// How many characters a section has at most: as many as may be typed.
pub const LONGEST_SECTION: usize = 50_000;

/// A file that was sent, and recognised.
#[derive(Clone, Debug)]
pub struct Sent {
    /// Its name.
    pub name: String,
    /// What it is, and what stands in it.
    pub found: Found,
    /// The SHA-256 of its content, in hexadecimal.
    pub sha256: String,
    /// Its content.
    pub content: Bytes,
    /// The store into which that goes; `None`: the database.
    pub store: Option<Arc<S3>>,
}

/// Encloses a file with a record.
#[derive(Clone, Debug)]
pub struct Enclose {
    /// The kind of the record.
    pub kind: Kind,
    /// The record.
    pub id: Uuid,
    /// The entry of it that the person has seen; `None`: whatever stands.
    pub etag: Option<i64>,
    /// The file.
    pub file: Sent,
}

/// Takes a file out of a draft.
#[derive(Clone, Debug)]
pub struct Remove {
    /// The file.
    pub id: Uuid,
    /// The entry of it that the person has seen; `None`: whatever stands.
    pub etag: Option<i64>,
}

/// Brings text that was read from a file into the sections of a paper.
#[derive(Clone, Debug)]
pub struct BringIn {
    /// The paper.
    pub paper: Uuid,
    /// Its sections, each as it is to stand.
    pub sections: Vec<Brought>,
}

/// A section as it is to stand.
#[derive(Clone, Debug)]
pub struct Brought {
    /// Which of the sections of 2.2.
    pub section: String,
    /// The entry of it that the person has seen.
    pub seen: i64,
    /// The text.
    pub text: String,
}

fn seen(row: Row, etag: Option<i64>) -> Result<Row, Failure> {
    match etag {
        Some(seen) if seen != row.common().entry => Err(Failure::Stale(Box::new(row))),
        _ => Ok(row),
    }
}

fn refused(message: Message) -> Failure {
    Failure::Refused(vec![Refusal { paragraph: None, field: Some("file"), message }])
}

impl Sent {
    /// Keeps its content, and what stands in it.
    pub(super) async fn keep(&self, connection: &mut PgConnection) -> Result<(), Failure> {
        contents::keep(connection, self).await?;
        Ok(store::keep_text(connection, &self.sha256, self.found.pages, &self.found.text).await?)
    }

    /// Keeps it at the journal, if the same content has gone with another record since. Nobody waits for another store there.
    pub(super) async fn keep_here(&self, connection: &mut PgConnection) -> Result<(), Failure> {
        if store::is_kept(connection, &self.sha256).await? {
            return Ok(());
        }
        Self { store: None, ..self.clone() }.keep(connection).await
    }
}

impl Enclose {
    fn draft(&self, scene: &Scene<'_>) -> Result<(Draft, Uuid), Failure> {
        let (record, file) = (scene.record, &self.file);
        if !self.kind.has_files() {
            return Err(Failure::NotFound);
        }
        let subject = scene.subject(self.kind, self.id)?;
        may_enclose(&scene.actor, record, &subject)?;
        let subject = seen(subject, self.etag)?;
        let files = record.files_of(self.kind, self.id);
        if let Some(same) = files.iter().find(|other| other.sha256 == file.sha256) {
            let id = same.common.id;
            let message = Message::new("refused-file-enclosed-already").with("name", same.name.as_str());
            return Err(refused(message.of_record(Kind::Attachment.as_str(), id)));
        }
        if files.len() >= MOST {
            let most = i64::try_from(MOST).unwrap_or(i64::MAX);
            return Err(refused(Message::new("refused-too-many-files").with("most", most)));
        }
        let attachment = Attachment {
            common: scene.for_members(),
            of_kind: self.kind.as_str().to_owned(),
            of_id: self.id,
            area_id: None,
            name: file.name.clone(),
            media: file.found.media,
            bytes: i32::try_from(file.content.len()).map_err(Failure::failed)?,
            sha256: file.sha256.clone(),
            state: scene.actor.post.state(),
            enclosed: scene.now,
        };
        let row = Row::from(attachment.with(&subject));
        let id = row.common().id;
        let advice = allowed(record, &row, None, scene.today)?;
        let after = record.with(&row).map_err(Failure::failed)?;
        let about = Some((Kind::Attachment, id));
        Ok((
            Draft {
                puts: vec![row],
                strikes: Vec::new(),
                stood: Vec::new(),
                advice,
                after,
                about,
                made: None,
            },
            id,
        ))
    }

    /// What would come of it, at an instant.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, actor: Actor, now: DateTime<Utc>) -> Result<Preview, Failure> {
        let scene = Scene::supposed(record, actor, now);
        Ok(self.draft(&scene)?.0.preview(record, scene.today))
    }
}

impl Command for Enclose {
    type Done = Done;

    /// Whoever takes part at all; who may enclose is asked of the record as it stands under the lock.
    fn action(&self) -> Action<'_> {
        Action::TakePart
    }

    /// Twenty megabytes are on their way for a while: the journal is open to others meanwhile.
    async fn before(&self, connection: &mut PgConnection) -> Result<(), Failure> {
        self.file.keep(connection).await
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let (draft, id) = {
            let ids = || change.new_id();
            self.draft(&Scene::of(change, &ids))?
        };
        self.file.keep_here(change.connection()).await?;
        written(change, draft, Kind::Attachment, id, "enclosed", None).await
    }
}

impl Remove {
    /// The file and what it is enclosed with, for who may take it out.
    ///
    /// # Errors
    /// When there is none, or it is another's.
    pub fn subject(scene: &Scene<'_>, id: Uuid) -> Result<(Attachment, Row), Failure> {
        let file = scene.record.file(id).ok_or(Failure::NotFound)?;
        let (kind, of) = file.subject().ok_or(Failure::NotFound)?;
        let subject = scene.subject(kind, of)?;
        may_remove(&scene.actor, &subject)?;
        Ok((file.clone(), subject))
    }

    fn draft(&self, scene: &Scene<'_>) -> Result<Draft, Failure> {
        let (file, _) = Self::subject(scene, self.id)?;
        let stood = seen(Row::from(file), self.etag)?;
        let after = scene.record.without(Kind::Attachment, self.id).map_err(Failure::failed)?;
        let (strikes, stood) = (vec![stood.clone()], vec![stood]);
        Ok(Draft { puts: Vec::new(), strikes, stood, advice: Vec::new(), after, about: None, made: None })
    }

    /// What would come of it.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, actor: Actor, now: DateTime<Utc>) -> Result<Preview, Failure> {
        let scene = Scene::supposed(record, actor, now);
        Ok(self.draft(&scene)?.preview(record, scene.today))
    }
}

impl Command for Remove {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        Action::TakePart
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let draft = {
            let ids = || change.new_id();
            self.draft(&Scene::of(change, &ids))?
        };
        written(change, draft, Kind::Attachment, self.id, "removed", None).await
    }
}

/// The sections of a paper that who acts may write now, in the order of 2.2: what the step of writing one says.
///
/// # Errors
/// When there is no such paper, it is another's to write, or it is not written any more.
pub fn to_write(scene: &Scene<'_>, paper: Uuid) -> Result<Vec<PaperSection>, Failure> {
    scene.subject(Kind::ConceptPaper, paper)?;
    let (area, _) = scene.record.paper(paper).ok_or(Failure::NotFound)?;
    let step = steps::on(Kind::PaperSection).find(|step| step.noun == "text").ok_or(Failure::NotFound)?;
    let sections: Vec<_> = area.sections_of(paper).into_iter().cloned().collect();
    let Some(first) = sections.first() else { return Err(Failure::NotFound) };
    let row = scene.subject(Kind::PaperSection, first.common.id)?;
    (step.may)(scene, &row)?;
    step.open(scene, &row)?;
    Ok(sections)
}

impl BringIn {
    fn draft(&self, scene: &Scene<'_>) -> Result<Draft, Failure> {
        let mut after = scene.record.clone();
        let (mut puts, mut stood, mut advice, mut errors) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for section in to_write(scene, self.paper)? {
            let Some(brought) = self.sections.iter().find(|of| of.section == section.section) else {
                continue;
            };
            if brought.seen != section.common.entry {
                return Err(Failure::Stale(Box::new(section.into())));
            }
            if brought.text == section.text {
                continue;
            }
            if brought.text.chars().count() > LONGEST_SECTION {
                let most = i64::try_from(LONGEST_SECTION).unwrap_or(i64::MAX);
                let message = Message::new("error-too-long").with("most", most);
                errors.push(FieldError::new(brought.section.as_str(), message));
                continue;
            }
            let row = Row::from(PaperSection { text: brought.text.clone(), ..section.clone() });
            stood.push(Row::from(section));
            advice.extend(allowed(&after, &row, stood.last(), scene.today)?);
            after = after.with(&row).map_err(Failure::failed)?;
            puts.push(row);
        }
        if !errors.is_empty() {
            return Err(Failure::Invalid(errors));
        }
        if puts.is_empty() {
            return Err(Failure::Refused(vec![Refusal {
                paragraph: None,
                field: None,
                message: nothing_changes(),
            }]));
        }
        Ok(Draft { puts, strikes: Vec::new(), stood, advice, after, about: None, made: None })
    }
}

impl Command for BringIn {
    type Done = Done;

    fn action(&self) -> Action<'_> {
        Action::TakePart
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let draft = {
            let ids = || change.new_id();
            self.draft(&Scene::of(change, &ids))?
        };
        written(change, draft, Kind::ConceptPaper, self.paper, "brought-in", None).await
    }
}
