//! How many pages what is enclosed with a note has: those of the PDF that is made of it, or of the PDF that is enclosed. The
//! one is set and the other looked up before the step is taken, so that nobody waits for it at the journal; the officer may
//! correct it, with a reason.

use uuid::Uuid;

use crate::documents;
use crate::files::store;
use crate::http::as_of::AsOf;
use crate::http::reader::Reader;
use crate::http::who::Who;
use crate::meetings;
use crate::paper::{Made, Place, pdf, serve};
use crate::papers;
use crate::platform::app::App;
use crate::platform::failure::Failure;
use crate::record::fields::Input;
use crate::record::{Kind, Row};
use crate::rules::access::Action;
use crate::steps::Step;
use crate::steps::notes::enclosing::encloses;

/// The pages of what a step encloses; `None`: it encloses nothing, or nobody can count them: this program makes no PDF, or
/// the file is of a kind that has pages only on paper.
///
/// # Errors
/// When the PDF cannot be made, or the database cannot be read.
pub async fn pages(app: &App, who: &Who, step: &Step, typed: &Input) -> Result<Option<i32>, Failure> {
    let wanted = encloses(step, typed).filter(|_| who.actor.may(Action::Register));
    if let Some((Kind::Attachment, id)) = wanted {
        return match who.record().file(id) {
            Some(file) => Ok(store::pages(&app.pool, &file.sha256).await?),
            None => Ok(None),
        };
    }
    let as_of = AsOf::today(who.today);
    let printed = wanted.filter(|_| pdf::IS_MADE);
    let Some(made) = printed.and_then(|(kind, id)| made(Reader::of(who, &as_of), kind, id)) else {
        return Ok(None);
    };
    let set = serve::set(made.paper).await?;
    Ok(i32::try_from(set.pages).ok())
}

fn made(reader: Reader<'_>, kind: Kind, id: Uuid) -> Option<Made> {
    match reader.record().find(kind, id)? {
        Row::DocumentText(text) => {
            let place = Place::of(text.document_id, Some(&text.language)).revision(text.revision);
            documents::on_paper::made(reader, &place).ok()
        }
        Row::PaperText(text) => {
            papers::on_paper::made(reader, &Place::of(text.paper_id, None).revision(text.revision)).ok()
        }
        Row::Decision(decision) => {
            meetings::on_paper::decision::made(reader, &Place::of(decision.common.id, None)).ok()
        }
        _ => None,
    }
}
