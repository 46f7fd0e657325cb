//! The powers as a table: a change of power shows in the diff of `table.txt`.

use clearinghouse::ids::StateId;
use clearinghouse::rules::access::{Action, Actor, Audience, Distribution, Post, may};
use uuid::Uuid;

fn state(code: &str) -> StateId {
    code.parse().unwrap()
}

fn people() -> Vec<(&'static str, Actor)> {
    let person = |post| Actor { account: Some(Uuid::nil()), post, standing: true, chair: false };
    let kaz = state("KAZ");
    vec![
        ("officer", person(Post::Officer)),
        ("administrator", person(Post::Administrator)),
        ("delegate", person(Post::Delegate(kaz, false))),
        ("delegate, administers", person(Post::Delegate(kaz, true))),
        ("senior official", person(Post::SeniorOfficial(kaz, false))),
        ("senior official, administers", person(Post::SeniorOfficial(kaz, true))),
        ("senior official of the Chair", Actor { chair: true, ..person(Post::SeniorOfficial(kaz, false)) }),
        ("delegate of the Chair", Actor { chair: true, ..person(Post::Delegate(kaz, false)) }),
        ("observer", person(Post::Observer(state("JPN")))),
        ("of a state that has left", Actor { standing: false, ..person(Post::Delegate(kaz, true)) }),
    ]
}

fn actions(named: &[StateId]) -> Vec<(&'static str, Action<'_>)> {
    let record = |distribution, named_states| Action::ReadRecord(Audience { distribution, named_states });
    vec![
        ("read states, areas, the List, the Modalities", Action::ReadRegistry),
        ("read what is public", record(Distribution::Public, &[])),
        ("read what is for members and observers", record(Distribution::MemberStatesAndObservers, &[])),
        ("read what is for Member States only", record(Distribution::MemberStates, &[])),
        ("read what names the own state", record(Distribution::NamedStates, named)),
        ("read what names other states", record(Distribution::NamedStates, &[])),
        ("read what is for the Secretariat", record(Distribution::Secretariat, &[])),
        ("read what the Secretariat and the Chair have", record(Distribution::SecretariatAndChair, &[])),
        ("read what the own state has sent to them", record(Distribution::SecretariatAndChair, named)),
        ("read what the own delegation drafts", record(Distribution::Delegations, named)),
        ("read what another delegation drafts", record(Distribution::Delegations, &[])),
        ("take part in the workflows", Action::TakePart),
        ("write for the own state", Action::WriteFor(Some(state("KAZ")))),
        ("write for another state", Action::WriteFor(Some(state("CHN")))),
        ("speak for the own state", Action::SpeakFor(Some(state("KAZ")))),
        ("speak for another state", Action::SpeakFor(Some(state("CHN")))),
        ("write where the own state coordinates", Action::WriteAmong(named)),
        ("write where another state coordinates", Action::WriteAmong(&[])),
        ("lead the consideration of a matter", Action::LeadConsideration(Some(state("KAZ")))),
        ("read the openings of what the own state sent", Action::ReadOpenings(named)),
        ("read the openings of what another sent", Action::ReadOpenings(&[])),
        ("read duties", Action::ReadDuties),
        ("read the journal", Action::ReadJournal),
        ("register", Action::Register),
        ("correct", Action::Correct),
        ("strike", Action::Strike),
        ("bring in files", Action::Import),
        ("keep versions of the Modalities", Action::KeepRules),
        ("erase a payload", Action::Erase),
        ("verify the journal", Action::VerifyJournal),
        ("manage accounts of the Secretariat", Action::ManageSecretariatAccounts),
        ("manage accounts of the own state", Action::ManageAccountsOf(state("KAZ"))),
        ("manage accounts of another state", Action::ManageAccountsOf(state("CHN"))),
        ("read the security log", Action::ReadSecurityLog),
        ("manage oneself", Action::ManageOneself),
    ]
}

#[test]
fn the_powers_are_those_of_the_table() {
    let mut printed = String::new();
    let named = [state("KAZ"), state("JPN")];
    for (who, actor) in people() {
        printed.push_str(&format!("{who}\n"));
        for (what, action) in actions(&named) {
            let answer = match may(&actor, action) {
                Ok(_) => "may".to_owned(),
                Err(denial) if denial.hidden => "may not know of it".to_owned(),
                Err(denial) => format!("may not: {}", denial.reason.key),
            };
            printed.push_str(&format!("  {what:<46} {answer}\n"));
        }
    }
    assert_eq!(printed, include_str!("table.txt"), "the table is now:\n{printed}");
}
