//! What the body can do with a matter: each verb with what it means, why it cannot be declared as things stand, and for
//! who may the form with its wording.

use crate::http::page::Names;
use crate::http::reader::Reader;
use crate::message::Message;
use crate::record::rows::Matter;
use crate::rules::consensus::{Standpoint, Verb, usual_verbs};
use crate::said::WaysOn;

/// What the body can do with a matter.
pub(super) struct Verbs<'a> {
    /// Who declares it, in a sentence.
    pub(super) who: String,
    /// Each of them.
    pub(super) all: Vec<VerbView<'a>>,
}

/// What the body can do.
pub(super) struct VerbView<'a> {
    pub(super) name: &'a str,
    pub(super) means: &'a str,
    /// The form with its wording, for who may, where nothing stands against it.
    pub(super) address: Option<String>,
    /// Why not.
    pub(super) against: Vec<String>,
}

/// Of a matter that is before its body; `None`: it has ended.
pub(super) fn verbs<'a>(reader: Reader<'a>, matter: &Matter, ways: &WaysOn) -> Option<Verbs<'a>> {
    if !matter.is_open() {
        return None;
    }
    let words = reader.words();
    let form = format!("/matters/{}/outcome", matter.common.id);
    let may = ways.open.iter().any(|way| way.address == form);
    let standing = in_the_way(reader, matter);
    let view = |verb: Verb| {
        let against = if verb.takes_consensus() { standing.clone() } else { Vec::new() };
        let address = Some(format!("{form}?verb={verb}")).filter(|_| may && against.is_empty());
        VerbView {
            name: words.of_kind("verb-", verb.as_str()),
            means: words.of_kind("verb-means-", verb.as_str()),
            address,
            against,
        }
    };
    Some(Verbs {
        who: declares(reader),
        all: usual_verbs(&matter.concerns, &matter.body).into_iter().map(view).collect(),
    })
}

/// The states for which consensus waits, each with the sentence that refuses an outcome over it.
fn in_the_way(reader: Reader<'_>, matter: &Matter) -> Vec<String> {
    let all = reader.names.organisation.standpoints(matter.common.id, reader.on).into_iter();
    let waits = all.filter(|(_, position)| position.stands_in_the_way());
    let say = |(state, position)| {
        let message = match position {
            Standpoint::Objects => Message::new("refused-objection"),
            _ => Message::new("refused-needs-consultation"),
        };
        reader.names.say(&message.with("state", state))
    };
    waits.map(say).collect()
}

fn declares(reader: Reader<'_>) -> String {
    let names: Names<'_> = reader.names;
    let message = match names.organisation.chair(reader.who.now) {
        Some(chair) => Message::new("verbs-who").with("state", chair.state),
        None => Message::new("verbs-who-no-chair"),
    };
    names.say(&message)
}
