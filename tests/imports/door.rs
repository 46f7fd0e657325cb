//! Many records at once through the door.

use clearinghouse::imports::IMPORTED;
use clearinghouse::platform::change::{Change, Command};
use clearinghouse::platform::failure::Failure;
use clearinghouse::record::{Common, Distribution, Row, Source, rows::Decision};
use clearinghouse::rules::access::{Action, Actor};
use uuid::Uuid;

use super::place::Place;

/// Writes decisions with symbols of these numbers, and says the number of the one that was refused.
struct Decisions<'a> {
    numbers: &'a [i32],
    refused: &'a mut Option<usize>,
}

impl Command for Decisions<'_> {
    type Done = ();

    fn action(&self) -> Action<'_> {
        Action::Import
    }

    async fn run(self, change: &mut Change<'_>) -> Result<(), Failure> {
        let rows: Vec<_> = self.numbers.iter().map(|number| decision(change.new_id(), *number)).collect();
        let written = change.put_all(&rows.iter().collect::<Vec<_>>()).await;
        change.says(IMPORTED, None, None);
        written.map_err(|(number, failure)| {
            *self.refused = Some(number);
            failure
        })
    }
}

fn decision(id: Uuid, number: i32) -> Row {
    let source = Source { kind: "page".to_owned(), ..Source::default() };
    let distribution = Distribution::MemberStates;
    let common =
        Common { id, entry: 0, distribution, named_states: Vec::new(), source, sample: false, remark: None };
    let symbol = Some(format!("SOC/2023-II/DEC/{number}"));
    let decided = "2023-08-22".parse().unwrap();
    let title = number.to_string();
    Decision { common, meeting_id: None, symbol, title, decided, corrects: None, set_aside: None }.into()
}

async fn write(place: &Place, numbers: &[i32]) -> (Result<(), Failure>, Option<usize>) {
    let mut refused = None;
    let done = place.app.perform(Actor::PROGRAM, Decisions { numbers, refused: &mut refused }).await;
    (done, refused)
}

#[tokio::test]
async fn more_than_one_statement_takes_are_written_in_their_order() {
    let place = Place::new().await;
    let numbers: Vec<i32> = (1..=2500).rev().collect();
    let (done, refused) = write(&place, &numbers).await;
    assert!(done.is_ok() && refused.is_none(), "{done:?}");
    let journal: Vec<i32> =
        sqlx::query_scalar("select (after->>'title')::int4 from journal_change where entry = 1 order by n")
            .fetch_all(&place.app.pool)
            .await
            .unwrap();
    assert_eq!(journal, numbers);
    assert_eq!(place.app.held().record.organisation.decisions.len(), 2500);
}

#[tokio::test]
async fn the_one_that_is_refused_is_known_by_its_number() {
    let place = Place::new().await;
    let mut numbers: Vec<i32> = (1..=1500).collect();
    numbers[1200] = 7; // there is one already, of the first statement
    let (done, refused) = write(&place, &numbers).await;
    assert!(matches!(done, Err(Failure::Refused(_))), "{done:?}");
    assert_eq!(refused, Some(1200));
    assert_eq!(place.entry().await, 0);
    let (done, _) = write(&place, &[1, 2]).await;
    assert!(done.is_ok(), "nothing of it stayed: {done:?}");
}
