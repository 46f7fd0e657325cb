//! The silence procedure (DESIGN section 2): a decision between meetings, adopted at an exact instant if no state has
//! broken the silence before it. What stands against opening one, when it ends, and what of its end is to be said before.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Utc, Weekday};

use super::calendar::{astana_clock, astana_instants};
use super::consensus::Standpoint;
use super::refusal::Refusal;
use crate::ids::StateId;
use crate::message::Message;

/// How long a silence procedure runs where nothing else is set, in days: two weeks is the practice.
pub const USUAL_DAYS: i32 = 14;
/// The series of decisions that no meeting took, where nothing else is set.
pub const USUAL_SERIES: &str = "{body}/{year}/DEC/";

/// The instant that a day and a time of the clocks in Astana name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// It.
    At(DateTime<Utc>),
    /// The clocks show it twice, since they are put back: the first instant and the second.
    Twice(DateTime<Utc>, DateTime<Utc>),
    /// They never show it, since they are put forward.
    Never,
}

/// The instant that a day and a time of the clocks in Astana name.
pub fn named(clock: NaiveDateTime) -> Named {
    match astana_instants(clock).as_slice() {
        [] => Named::Never,
        [only] => Named::At(*only),
        [first, .., second] => Named::Twice(*first, *second),
    }
}

/// A time as it is typed: `18:00`, `9:30`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    let number = |digits: &str, most: usize| {
        let fits = (1..=most).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
        fits.then(|| digits.parse().ok()).flatten()
    };
    if minute.len() != 2 {
        return None;
    }
    NaiveTime::from_hms_opt(number(hour, 2)?, number(minute, 2)?, 0)
}

/// What a silence procedure is opened on.
#[derive(Clone, Debug)]
pub struct OpeningFacts {
    /// Whether a decision provides for it, or the rules of the body do.
    pub provided: bool,
    /// The positions of the Member States of the day, of those that have one.
    pub positions: Vec<(StateId, Standpoint)>,
    /// When the one expires that runs on the matter already.
    pub running: Option<DateTime<Utc>>,
    /// The day on which the matter was decided.
    pub decided: Option<NaiveDate>,
    /// Whether there is a text that was issued to all.
    pub has_text: bool,
    /// Whether there is a Member State that it could be addressed to.
    pub addressed: bool,
}

/// Every reason for which a silence procedure cannot be opened; none: it can.
pub fn opening(facts: &OpeningFacts) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    let mut refuse = |field, message| refusals.push(Refusal { paragraph: None, field, message });
    if let Some(day) = facts.decided {
        refuse(None, Message::new("refused-matter-decided").with("on", day));
    }
    if let Some(expires) = facts.running {
        refuse(None, Message::new("refused-silence-runs").with("expires", expires));
    }
    for (state, position) in facts.positions.iter().filter(|(_, position)| position.stands_in_the_way()) {
        let key = match position {
            Standpoint::Objects => "refused-silence-objection",
            _ => "refused-silence-consultation",
        };
        refuse(None, Message::new(key).with("state", *state));
    }
    if !facts.has_text {
        refuse(None, Message::new("refused-silence-no-text"));
    }
    if !facts.addressed {
        refuse(None, Message::new("refused-silence-no-members"));
    }
    if !facts.provided {
        refuse(Some("provided_by"), Message::new("refused-silence-not-provided"));
    }
    refusals
}

/// A day on which offices are closed.
#[derive(Clone, Debug)]
pub struct ClosedDay {
    /// The day.
    pub day: NaiveDate,
    /// What it is called, and in whose calendar.
    pub name: String,
}

/// The end that is set to a silence procedure.
#[derive(Clone, Debug)]
pub struct EndFacts {
    /// When it opened, or opens.
    pub opened: DateTime<Utc>,
    /// The instant at which it is set.
    pub now: DateTime<Utc>,
    /// The end that stood, where it is prolonged.
    pub stood: Option<DateTime<Utc>>,
    /// The end.
    pub expires: DateTime<Utc>,
    /// For how many days one usually runs.
    pub usual_days: i32,
    /// The days on which offices are closed.
    pub closed_days: Vec<ClosedDay>,
}

/// The last instant of a year to which an end can be set: further on no calendar is known.
const LAST_YEAR: i32 = 2999;

/// Every reason for which it cannot end then; none: it can.
pub fn end(facts: &EndFacts) -> Vec<Message> {
    let mut refused = Vec::new();
    if facts.expires <= facts.now {
        refused.push(Message::new("refused-silence-past").with("now", facts.now));
    }
    if let Some(stood) = facts.stood.filter(|stood| facts.expires <= *stood) {
        refused.push(Message::new("refused-silence-not-later").with("stood", stood));
    }
    if astana_clock(facts.expires).year() > LAST_YEAR {
        refused.push(Message::new("refused-silence-too-far"));
    }
    refused
}

/// What is to be said of the end before it is set: that it is shorter than usual, that offices are closed then.
pub fn advice(facts: &EndFacts) -> Vec<Message> {
    let mut advice = Vec::new();
    let clock = astana_clock(facts.expires);
    // By the clocks of Astana, to the minute: two weeks from 18:00 end at 18:00, whatever the clocks did meanwhile.
    let opened = astana_clock(facts.opened);
    let begun = opened.with_second(0).and_then(|clock| clock.with_nanosecond(0)).unwrap_or(opened);
    let days = u64::try_from(facts.usual_days).unwrap_or(0);
    let usual = begun.checked_add_days(Days::new(days)).unwrap_or(begun);
    if clock < usual {
        advice.push(Message::new("advice-silence-short").with("usual", i64::from(facts.usual_days)));
    }
    let day = clock.date();
    if matches!(day.weekday(), Weekday::Sat | Weekday::Sun) {
        advice.push(Message::new("advice-silence-weekend").with("day", day));
    }
    for closed in facts.closed_days.iter().filter(|closed| closed.day == day) {
        advice
            .push(Message::new("advice-silence-holiday").with("day", day).with("name", closed.name.as_str()));
    }
    advice
}

/// Whether what was received at an instant broke the silence: received after it opened, and before it expired.
///
/// # Errors
/// Why not.
pub fn received_in_time(
    opened: DateTime<Utc>,
    expires: DateTime<Utc>,
    received: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<(), Message> {
    if received > now {
        return Err(Message::new("refused-received-later").with("now", now));
    }
    if received < opened {
        return Err(Message::new("refused-received-before").with("opened", opened));
    }
    if expires <= received {
        let message = Message::new("refused-received-too-late");
        return Err(message.with("received", received).with("expires", expires));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    fn clock(text: &str) -> NaiveDateTime {
        text.parse().unwrap()
    }

    fn end_of(opened: &str, expires: &str) -> EndFacts {
        EndFacts {
            opened: at(opened),
            now: at(opened),
            stood: None,
            expires: at(expires),
            usual_days: USUAL_DAYS,
            closed_days: Vec::new(),
        }
    }

    fn keys(messages: &[Message]) -> Vec<&'static str> {
        messages.iter().map(|message| message.key).collect()
    }

    #[test]
    fn two_weeks_from_20_february_2024_end_an_hour_of_utc_later() {
        // Astana was UTC+6 on 20 February: 18:00 is 12:00 UTC. From 1 March it was UTC+5: 18:00 is 13:00 UTC.
        assert_eq!(named(clock("2024-02-20T18:00:00")), Named::At(at("2024-02-20T12:00:00Z")));
        assert_eq!(named(clock("2024-03-05T18:00:00")), Named::At(at("2024-03-05T13:00:00Z")));
        let facts = end_of("2024-02-20T12:00:00Z", "2024-03-05T13:00:00Z");
        assert_eq!(
            (end(&facts), keys(&advice(&facts))),
            (vec![], vec![]),
            "two weeks by the clocks of Astana"
        );
        let facts = end_of("2024-02-20T12:00:00Z", "2024-03-05T12:59:59Z");
        assert_eq!(keys(&advice(&facts)), ["advice-silence-short"]);
        // Opened at 18:00:40, it can still end at 18:00.
        let facts = end_of("2024-02-20T12:00:40Z", "2024-03-05T13:00:00Z");
        assert_eq!(keys(&advice(&facts)), [""; 0]);
    }

    #[test]
    fn an_hour_that_occurs_twice_is_two_instants() {
        // At 24:00 on 29 February the clocks were put back to 23:00: 23:00 to 23:59 came twice.
        let twice = Named::Twice(at("2024-02-29T17:30:00Z"), at("2024-02-29T18:30:00Z"));
        assert_eq!(named(clock("2024-02-29T23:30:00")), twice);
        assert_eq!(named(clock("2024-02-29T22:59:00")), Named::At(at("2024-02-29T16:59:00Z")));
        assert_eq!(named(clock("2024-03-01T00:00:00")), Named::At(at("2024-02-29T19:00:00Z")));
    }

    #[test]
    fn an_hour_that_does_not_exist_is_none() {
        // The last time that the clocks of Almaty were put forward for a summer: 27 March 2004, from 02:00 to 03:00 on the 28th.
        assert_eq!(named(clock("2004-03-28T02:30:00")), Named::Never);
        assert!(matches!(named(clock("2004-03-28T03:00:00")), Named::At(_)));
    }

    #[test]
    fn a_time_is_typed_as_people_type_it() {
        let of = |text| time(text).map(|time| time.to_string());
        assert_eq!(of("18:00").as_deref(), Some("18:00:00"));
        assert_eq!(of("9:05").as_deref(), Some("09:05:00"));
        assert_eq!(of("00:00").as_deref(), Some("00:00:00"));
        for wrong in ["24:00", "18", "18:60", "18:0", "1800", "", ":", "+8:00", "18:00:00", "-1:00", "018:00"]
        {
            assert_eq!(of(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn nothing_is_opened_over_a_state_that_objects_or_needs_consultation() {
        let mut facts = OpeningFacts {
            provided: true,
            positions: Vec::new(),
            running: None,
            decided: None,
            has_text: true,
            addressed: true,
        };
        let of = |facts: &OpeningFacts| -> Vec<_> {
            opening(facts).into_iter().map(|refusal| refusal.message.key).collect()
        };
        assert_eq!(of(&facts), [""; 0]);
        let (kaz, chn) = ("KAZ".parse().unwrap(), "CHN".parse().unwrap());
        facts.positions = vec![(kaz, Standpoint::Supports), (chn, Standpoint::NoObjection)];
        assert_eq!(of(&facts), [""; 0]);
        facts.positions = vec![(kaz, Standpoint::Objects), (chn, Standpoint::NeedsConsultation)];
        facts.provided = false;
        facts.has_text = false;
        assert_eq!(
            of(&facts),
            [
                "refused-silence-objection",
                "refused-silence-consultation",
                "refused-silence-no-text",
                "refused-silence-not-provided"
            ],
            "all reasons at once"
        );
    }

    #[test]
    fn it_is_prolonged_and_never_shortened() {
        let mut facts = end_of("2024-02-20T12:00:00Z", "2024-03-05T13:00:00Z");
        facts.stood = Some(at("2024-03-05T13:00:00Z"));
        assert_eq!(keys(&end(&facts)), ["refused-silence-not-later"]);
        facts.expires = at("2024-03-05T13:00:01Z");
        assert_eq!(keys(&end(&facts)), [""; 0]);
        facts.now = facts.expires;
        assert_eq!(keys(&end(&facts)), ["refused-silence-past"]);
    }

    #[test]
    fn a_weekend_in_astana_and_a_holiday_are_said() {
        // Saturday 9 March 2024 begins in Astana at 19:00 UTC on Friday.
        let friday = end_of("2024-02-20T12:00:00Z", "2024-03-08T18:59:59Z");
        assert_eq!(keys(&advice(&friday)), [""; 0]);
        let saturday = end_of("2024-02-20T12:00:00Z", "2024-03-08T19:00:00Z");
        assert_eq!(keys(&advice(&saturday)), ["advice-silence-weekend"]);
        let closed = ClosedDay { day: "2024-03-08".parse().unwrap(), name: "Women's Day".to_owned() };
        let holiday = EndFacts { closed_days: vec![closed], ..friday };
        assert_eq!(keys(&advice(&holiday)), ["advice-silence-holiday"]);
    }

    #[test]
    fn what_was_received_at_the_expiry_came_too_late() {
        let (opened, expires) = (at("2024-02-20T12:00:00Z"), at("2024-03-05T13:00:00Z"));
        let now = at("2024-03-10T00:00:00Z");
        let of = |received: &str| {
            received_in_time(opened, expires, at(received), now).map_err(|message| message.key)
        };
        assert_eq!(of("2024-03-05T12:59:59.999999Z"), Ok(()));
        assert_eq!(of("2024-03-05T13:00:00Z"), Err("refused-received-too-late"));
        assert_eq!(of("2024-02-20T12:00:00Z"), Ok(()));
        assert_eq!(of("2024-02-20T11:59:59.999999Z"), Err("refused-received-before"));
        assert_eq!(of("2024-03-10T00:00:00.000001Z"), Err("refused-received-later"));
    }
}
