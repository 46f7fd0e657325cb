//! The command that takes a step.

use chrono::{DateTime, Utc};
use uuid::Uuid;

use super::draft::{Done, Draft, Preview, written};
use super::{Scene, Step};
use crate::platform::change::{Change, Command};
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::{Record, Row};
use crate::rules::access::{Action, Actor};

/// Takes a step on a record.
#[derive(Clone)]
pub struct Take {
    /// Which.
    pub step: &'static Step,
    /// On which record.
    pub on: Uuid,
    /// The entry of it that the person has seen; `None`: whatever stands.
    pub etag: Option<i64>,
    /// The entry that they have seen of what the step goes on from (`Step::goes_on_from`); `None`: whatever stands.
    pub upon: Option<i64>,
    /// What was filled in.
    pub typed: Input,
    /// How many pages what is to be printed has (`Scene::counted`).
    pub counted: Option<i32>,
}

impl Take {
    /// The subject as it stands, for who may know of it.
    ///
    /// # Errors
    /// When there is none, or it has changed since it was seen.
    fn subject(&self, scene: &Scene<'_>) -> Result<Row, Failure> {
        let subject = scene.subject(self.step.on, self.on)?;
        if self.etag.is_some_and(|seen| seen != subject.common().entry) {
            return Err(Failure::Stale(Box::new(subject)));
        }
        let upon = self.step.goes_on_from(scene.record, &subject);
        match self.upon {
            Some(seen) if seen != upon.common().entry => Err(Failure::Stale(Box::new(upon))),
            _ => Ok(subject),
        }
    }

    /// What it makes of the record, and its subject as that stands.
    ///
    /// # Errors
    /// Every reason why not.
    pub fn draft(&self, scene: &Scene<'_>) -> Result<(Draft, Row), Failure> {
        let subject = self.subject(scene)?;
        (self.step.may)(scene, &subject)?;
        Ok((self.step.draft(scene, &subject, &self.typed)?, subject))
    }

    /// Writes what was drafted on its subject, and says it to the journal.
    ///
    /// # Errors
    /// When a constraint of the database refuses it.
    pub async fn written(
        &self,
        change: &mut Change<'_>,
        draft: Draft,
        subject: &Row,
    ) -> Result<Done, Failure> {
        let about = draft.about.unwrap_or((subject.kind(), subject.common().id));
        let reason = self.typed.one("reason").map(str::to_owned); // the journal says it, where a step asks for one
        written(change, draft, about.0, about.1, self.step.act(), reason).await
    }

    /// What would come of it, at an instant.
    ///
    /// # Errors
    /// As the act itself would be refused.
    pub fn preview(&self, record: &Record, actor: Actor, now: DateTime<Utc>) -> Result<Preview, Failure> {
        let scene = Scene::supposed(record, actor, now).with_pages(self.counted);
        Ok(self.draft(&scene)?.0.preview(record, scene.today))
    }
}

impl Command for Take {
    type Done = Done;

    /// Whoever takes part at all; the step itself asks who may, of the record as it stands under the lock.
    fn action(&self) -> Action<'_> {
        Action::TakePart
    }

    async fn run(self, change: &mut Change<'_>) -> Result<Done, Failure> {
        let (draft, subject) = {
            let ids = || change.new_id();
            self.draft(&Scene::of(change, &ids).with_pages(self.counted))?
        };
        self.written(change, draft, &subject).await
    }
}
