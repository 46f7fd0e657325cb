//! The papers' own sentences: the six of SOC/2023-II/DEC/1, and what the Ministerial Council did a month later.

use chrono::NaiveDate;
use clearinghouse::rules::consensus::Verb;
use clearinghouse::rules::wording::{Appointee, Body, Form, Outcome, Recommended, Sitting, Term, What};

const RMT: &str = "Road Map for CICA Transformation (RMT)";
const VOLUNTEERS: &str = "Promoting Volunteerism for Sustainable Development";
const MODALITIES: &str = "Modalities of Implementation of CICA Confidence Building Measures (CBMs)";
const ICTS: &str = "Security of and in the use of information and communication technologies (ICTs)";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn term(from: &str, to: &str) -> Term {
    Term { from: Some(day(from)), to: Some(day(to)) }
}

fn soc(verb: Verb, what: What) -> Outcome {
    Outcome { by: Body::Soc, verb, what, to: None }
}

fn mc(verb: Verb, what: What) -> String {
    Outcome { by: Body::Mc, verb, what, to: None }.paragraph()
}

fn document(form: Form, title: &str) -> What {
    What::Document { of: Body::Mc, form, title: title.to_owned(), through: None }
}

fn road_map() -> What {
    What::Document { of: Body::Mc, form: Form::Other, title: RMT.to_owned(), through: Some("RMT".to_owned()) }
}

fn zhang_ling() -> What {
    What::Nomination {
        person: "Ms. Zhang Ling".to_owned(),
        by: Some("China".to_owned()),
        post: "CICA Deputy Secretary General".to_owned(),
        consulted: Some("the CICA Secretary General".to_owned()),
    }
}

fn appointee(state: &str, coordinator: bool, term: Term) -> Appointee {
    Appointee { state: state.to_owned(), coordinator, term }
}

fn icts(who: Vec<Appointee>) -> What {
    What::Appointment { area: ICTS.to_owned(), who }
}

fn to_the_mc(named: bool) -> Option<Recommended> {
    Some(Recommended {
        to: Body::Mc,
        named,
        that_it: None,
        at: Some(Sitting {
            informal: true,
            from: day("2023-09-21"),
            to: day("2023-09-21"),
            place: Some("New York on the margins of the UN General Assembly session".to_owned()),
            online: false,
        }),
    })
}

#[test]
fn the_first_paragraph() {
    let outcome = Outcome { to: to_the_mc(false), ..soc(Verb::Recommended, road_map()) };
    assert_eq!(
        outcome.paragraph(),
        "The SOC recommended to the Ministerial Council (MC) that it endorse the draft Road Map for CICA \
         Transformation (RMT) through the adoption of the draft MC Decision on the RMT at its informal meeting on 21 \
         September 2023 in New York on the margins of the UN General Assembly session."
    );
}

#[test]
fn the_second_paragraph() {
    let statement = document(Form::DraftStatement, VOLUNTEERS);
    let outcome = Outcome { to: to_the_mc(true), ..soc(Verb::Recommended, statement) };
    assert_eq!(
        outcome.paragraph(),
        "The SOC recommended to the MC that it adopt the draft Statement of the CICA Ministerial Council on Promoting \
         Volunteerism for Sustainable Development at its informal meeting on 21 September 2023 in New York on the \
         margins of the UN General Assembly session."
    );
}

#[test]
fn the_third_paragraph_however_the_title_is_kept() {
    let titles = [
        MODALITIES.to_owned(),
        format!("on {MODALITIES}"),
        format!("Decision on {MODALITIES}"),
        format!("Draft MC Decision on {MODALITIES}"),
    ];
    for title in titles {
        assert_eq!(
            soc(Verb::ConsultationsContinue, document(Form::DraftDecision, &title)).paragraph(),
            "The SOC considered the draft MC Decision on Modalities of Implementation of CICA Confidence Building \
             Measures (CBMs) and agreed that consultations among Member States on this document will continue."
        );
    }
}

#[test]
fn the_fourth_paragraph_in_whatever_order_the_states_come() {
    let years = term("2024-01-01", "2025-12-31");
    let who = vec![appointee("China", false, years), appointee("Russian Federation", true, years)];
    assert_eq!(
        soc(Verb::Approved, icts(who)).paragraph(),
        "The SOC approved the Russian Federation as coordinator and China as co-coordinator in the priority area \
         \"Security of and in the use of information and communication technologies (ICTs)\" for 2024-2025. The SOC \
         accordingly amended the list of coordinating and co-coordinating countries for implementing CBMs under \
         priority areas of CICA dimensions."
    );
}

#[test]
fn the_fifth_paragraph() {
    assert_eq!(
        soc(Verb::ConsultationsContinue, zhang_ling()).paragraph(),
        "The SOC considered the nomination of Ms. Zhang Ling by China as the next CICA Deputy Secretary General, held \
         consultations with the CICA Secretary General and agreed that consultations among Member States on this \
         matter will continue."
    );
}

fn call(act: &str, before: Option<&str>) -> What {
    What::Call { on: "Member States".to_owned(), act: act.to_owned(), before: before.map(day) }
}

#[test]
fn the_sixth_paragraph() {
    let act = "submit to the CICA Secretariat preliminary information about CBM events planned in 2024, including \
               their brief concept, expected title, purpose, organizer(s) and other available information about the \
               event, for the inclusion in the CICA Annual Plan of Implementation of CBMs for 2024 to be approved by \
               the SOC before the end of 2023";
    assert_eq!(
        soc(Verb::CalledOn, call(act, Some("2023-10-01"))).paragraph(),
        "The SOC called on Member States to submit to the CICA Secretariat before 1 October 2023 preliminary \
         information about CBM events planned in 2024, including their brief concept, expected title, purpose, \
         organizer(s) and other available information about the event, for the inclusion in the CICA Annual Plan of \
         Implementation of CBMs for 2024 to be approved by the SOC before the end of 2023."
    );
}

#[test]
fn the_ministerial_council_a_month_later() {
    assert_eq!(
        mc(Verb::Endorsed, road_map()),
        "The MC endorsed the Road Map for CICA Transformation (RMT) through the adoption of the MC Decision on the RMT."
    );
    assert_eq!(
        mc(Verb::Adopted, document(Form::DraftStatement, VOLUNTEERS)),
        "The MC adopted the Statement of the CICA Ministerial Council on Promoting Volunteerism for Sustainable \
         Development."
    );
    // What the verb says is approval; the word for a person is another.
    assert_eq!(
        mc(Verb::Approved, zhang_ling()),
        "The MC appointed Ms. Zhang Ling, nominated by China, as the next CICA Deputy Secretary General."
    );
    let outcome = Outcome { to: to_the_mc(true), ..soc(Verb::Recommended, zhang_ling()) };
    assert_eq!(
        outcome.paragraph(),
        "The SOC recommended to the MC that it appoint Ms. Zhang Ling, nominated by China, as the next CICA Deputy \
         Secretary General at its informal meeting on 21 September 2023 in New York on the margins of the UN General \
         Assembly session."
    );
}

#[test]
fn a_term_is_of_whole_years_only_from_the_first_day_to_the_last() {
    let said = |term| {
        let who = vec![appointee("China", true, term)];
        let text = soc(Verb::Approved, icts(who)).paragraph();
        let (_, rest) = text.split_once("(ICTs)\"").unwrap();
        rest.split_once('.').unwrap().0.to_owned()
    };
    assert_eq!(said(term("2024-01-01", "2025-12-31")), " for 2024-2025");
    assert_eq!(said(term("2024-01-01", "2024-12-31")), " for 2024");
    assert_eq!(said(term("2024-01-02", "2025-12-31")), " from 2 January 2024 to 31 December 2025");
    assert_eq!(said(term("2024-01-01", "2025-12-30")), " from 1 January 2024 to 30 December 2025");
    assert_eq!(said(Term { from: Some(day("2024-01-01")), to: None }), " from 1 January 2024");
    assert_eq!(said(Term::default()), "");
}

#[test]
fn terms_that_differ_stand_with_whom_they_are_for() {
    let who = vec![
        appointee("Republic of Korea", true, term("2024-01-01", "2025-12-31")),
        appointee("China", false, term("2024-03-01", "2026-02-28")),
        appointee("India", false, term("2024-03-01", "2026-02-28")),
    ];
    let outcome = soc(Verb::Approved, What::Appointment { area: "Energy security".to_owned(), who });
    assert!(outcome.paragraph().starts_with(
        "The SOC approved the Republic of Korea as coordinator for 2024-2025 and China and India as co-coordinators \
         from 1 March 2024 to 28 February 2026 in the priority area \"Energy security\". The SOC accordingly"
    ));
}

#[test]
fn the_list_is_amended_only_where_somebody_is_appointed() {
    let who = || vec![appointee("Thailand", true, Term { from: None, to: Some(day("2026-12-31")) })];
    let considered = soc(Verb::ConsultationsContinue, icts(who())).paragraph();
    assert!(considered.starts_with("The SOC considered the appointment of Thailand as coordinator in"));
    assert!(considered.ends_with("consultations among Member States on this matter will continue."));
    let extended = What::Extension { area: "Tourism".to_owned(), who: who() };
    assert_eq!(
        soc(Verb::Approved, extended).paragraph(),
        "The SOC approved the extension of the term of Thailand as coordinator in the priority area \"Tourism\" until \
         31 December 2026."
    );
    assert!(!soc(Verb::NotAgreed, icts(who())).paragraph().contains("amended"));
}

#[test]
fn a_paper_is_approved_with_its_applicability_period() {
    let paper = |extended| What::Paper {
        area: "Sustainable Development".to_owned(),
        applicable: term("2023-01-01", "2025-12-31"),
        extended,
    };
    assert_eq!(
        soc(Verb::Approved, paper(false)).paragraph(),
        "The SOC approved the concept paper on cooperation in the priority area \"Sustainable Development\", applicable \
         for 2023-2025."
    );
    assert_eq!(
        soc(Verb::ConsultationsContinue, paper(false)).paragraph(),
        "The SOC considered the draft concept paper on cooperation in the priority area \"Sustainable Development\" and \
         agreed that consultations among Member States on this document will continue."
    );
    assert_eq!(
        soc(Verb::Approved, paper(true)).paragraph(),
        "The SOC approved the extension of the applicability period of the concept paper on cooperation in the priority \
         area \"Sustainable Development\" until 31 December 2025."
    );
}

#[test]
fn the_date_of_a_call_stands_where_it_is_read_with_what_it_is_for() {
    let said = |act, before| soc(Verb::CalledOn, call(act, before)).paragraph();
    assert_eq!(
        said("nominate experts.", Some("2024-03-01")),
        "The SOC called on Member States to nominate experts before 1 March 2024."
    );
    assert_eq!(
        said("to share their experience, including lessons learned", Some("2024-03-01")),
        "The SOC called on Member States to share their experience before 1 March 2024, including lessons learned."
    );
    assert_eq!(said("nominate experts", None), "The SOC called on Member States to nominate experts.");
}

#[test]
fn what_is_not_agreed_withdrawn_or_noted() {
    let plan = || What::Other { title: "CICA Annual Plan of Implementation of CBMs for 2024".to_owned() };
    let said = |verb| soc(verb, plan()).paragraph();
    assert_eq!(
        said(Verb::Approved),
        "The SOC approved the CICA Annual Plan of Implementation of CBMs for 2024."
    );
    assert_eq!(
        said(Verb::NotAgreed),
        "The SOC considered the CICA Annual Plan of Implementation of CBMs for 2024. Agreement was not reached on this \
         matter."
    );
    assert_eq!(
        said(Verb::Withdrawn),
        "The SOC took note of the withdrawal of the CICA Annual Plan of Implementation of CBMs for 2024."
    );
    let report = document(Form::Report, "Report of the Secretariat on the budget");
    assert_eq!(
        soc(Verb::TookNote, report).paragraph(),
        "The SOC took note of the Report of the Secretariat on the budget."
    );
}

#[test]
fn a_meeting_is_named_by_its_days_and_its_place() {
    let said = |from, to, place: Option<&str>, online| {
        let place = place.map(str::to_owned);
        let at = Some(Sitting { informal: false, from: day(from), to: day(to), place, online });
        let to = Some(Recommended { to: Body::Sum, named: false, that_it: Some(Verb::TookNote), at });
        Outcome { to, ..soc(Verb::Recommended, document(Form::Report, "Report on the budget")) }.paragraph()
    };
    let start = "The SOC recommended to the Summit that it take note of the Report on the budget at its";
    assert_eq!(
        said("2024-12-03", "2024-12-04", Some("Baku"), false),
        format!("{start} meeting on 3-4 December 2024 in Baku.")
    );
    assert_eq!(
        said("2024-11-30", "2024-12-01", None, true),
        format!("{start} online meeting on 30 November - 1 December 2024.")
    );
}

/// Whatever the verb and the thing: one sentence or two, no gap where something was left out.
#[test]
fn no_verb_leaves_a_gap() {
    let things = || {
        [
            icts(Vec::new()),
            icts(vec![appointee("China", true, Term::default())]),
            What::Extension { area: ICTS.to_owned(), who: Vec::new() },
            What::Paper { area: ICTS.to_owned(), applicable: Term::default(), extended: false },
            What::Paper { area: ICTS.to_owned(), applicable: Term::default(), extended: true },
            road_map(),
            document(Form::DraftDeclaration, "Peace"),
            zhang_ling(),
            call("nominate experts", None),
            What::Other { title: "The budget".to_owned() },
        ]
    };
    for verb in Verb::ALL {
        for by in Body::ALL {
            for to in [None, to_the_mc(true)] {
                for what in things() {
                    let outcome = Outcome { by: *by, verb: *verb, what, to: to.clone() };
                    let text = outcome.paragraph();
                    assert!(text.starts_with("The ") && text.ends_with('.'), "{text}");
                    for gap in ["  ", " .", " ,", "..", "the the", "draft draft", " of in the"] {
                        assert!(!text.contains(gap), "{text}");
                    }
                }
            }
        }
    }
}
