//! Who will newly read a record whose distribution is corrected, or will not any more: said before it happens.

use crate::ids::StateId;
use crate::message::Message;
use crate::record::{Common, Distribution};

/// Whether all Member States read it, and the observers.
fn reaches(of: &Common) -> (bool, bool) {
    let observers = matches!(of.distribution, Distribution::Public | Distribution::MemberStatesAndObservers);
    (of.distribution.reaches_members(), observers)
}

/// The states that read it because it names them.
fn named(of: &Common) -> &[StateId] {
    if of.distribution == Distribution::NamedStates { &of.named_states } else { &[] }
}

/// Who will newly read it, and who will not any more.
pub fn changed(stood: &Common, stands: &Common) -> Vec<Message> {
    let ((members, observers), (all_members, all_observers)) = (reaches(stood), reaches(stands));
    let mut said = Vec::new();
    let mut say = |holds: bool, key: &'static str| said.extend(holds.then(|| Message::new(key)));
    say(!members && all_members, "advice-newly-members");
    say(!observers && all_observers, "advice-newly-observers");
    say(members && !all_members, "advice-no-more-members");
    say(observers && !all_observers, "advice-no-more-observers");
    let state = |key: &'static str, state: &StateId| Message::new(key).with("state", *state);
    let newly = named(stands).iter().filter(|of| !members && !named(stood).contains(of));
    said.extend(newly.map(|of| state("advice-newly-state", of)));
    let no_more = named(stood).iter().filter(|of| !all_members && !named(stands).contains(of));
    said.extend(no_more.map(|of| state("advice-no-more-state", of)));
    if !said.is_empty() {
        said.push(Message::new("advice-texts-follow"));
    }
    said
}
