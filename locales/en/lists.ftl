# Lists of what the workflows leave behind; the pages of a letter, a request and a review; the register of first opening.

lists-together = Lists
list-in-order-by = In order by
lists-all-stages = All
filter-words = Words in it

letters-title = Letters of intention
letters-lead = A Member State that is willing to coordinate or co-coordinate a priority area sends a letter of intention, which is circulated to all Member States and weighed by the Senior Officials Committee (1.10).
letters-found = { $n ->
    [0] No letter
    [one] One letter
   *[other] { $n } letters
}
letters-none = Letters of intention would stand here. A delegation writes one from the page of the area; the Secretariat’s officers register those that come on paper.
letters-sent = Sent on
letter-title = Letter of intention of { $state }: { $role } of { $area }
letter-no-term = It proposes none.
letter-encloses = It encloses
letter-says = What the letter says
letter-stage-draft = draft of your delegation
letter-stage-received = received; not yet circulated
letter-stage-circulated = circulated to all
letter-stage-before-the-committee = before the Committee
letter-stage-consultations-continue = considered; consultations continue
letter-stage-granted = appointed
letter-stage-not-granted = not appointed
letter-stage-withdrawn = withdrawn
letter-stage-announced = announced
letter-stage-ended = ended

requests-title = Requests and notices
requests-lead = A request for the extension of a tenure goes to all Member States and is decided by the Senior Officials Committee; a notice of early termination is given by the state that serves, and nobody approves it (1.12).
requests-found = { $n ->
    [0] No request and no notice
    [one] One request or notice
   *[other] { $n } requests and notices
}
requests-none = Requests for extension and notices of early termination would stand here. The delegation of the state that serves writes them from the page of its tenure; the Secretariat’s officers register those that come on paper.
requests-kind = Request or notice
requests-both = Both
requests-made = Made on
requests-last-day = Last day asked for or announced
request-title = Request of { $state } to extend its tenure as { $role } of { $area }
request-ends-today = Its last day as it stands today
request-no-end = The Committee has set none.
request-stage-draft = draft
request-stage-received = received
request-stage-circulated = with all Member States
request-stage-before-the-committee = before the Committee
request-stage-consultations-continue = considered; consultations continue
request-stage-granted = extended
request-stage-not-granted = not extended
request-stage-withdrawn = withdrawn
request-stage-announced = announced; the tenure runs until its last day
request-stage-ended = the tenure has ended

life-course = What came to it
life-none-course = Nothing yet: it has not been sent. Nobody but your delegation sees it.
course-sent = sent to the Secretariat and the Chairmanship
course-received = received by the Secretariat
course-circulated = { $n ->
    [one] circulated to one state
   *[other] circulated to { $n } states
}
course-note = , note verbale { $note }
course-matter = brought before the Committee: { $title }

papers-title = Concept papers
papers-lead = The Coordinator of an area proposes a concept paper with its Co-coordinators; all Member States consider it before the Senior Officials Committee approves it (2.1 to 2.7).
papers-found = { $n ->
    [0] No concept paper
    [one] One concept paper
   *[other] { $n } concept papers
}
papers-none = Concept papers would stand here. The delegations that coordinate an area draft one from the page of the area; the Secretariat’s officers register those that came on paper.
papers-revision = Latest revision
papers-prolonged = Consideration prolonged from

reports-title = Final reports
reports-lead = A Coordinator that completes its duties issues a final report to all Member States (1.3).
reports-found = { $n ->
    [0] No report
    [one] One report
   *[other] { $n } reports
}
reports-none = Final reports would stand here. The delegation of the state that served issues one from the page of its tenure; the Secretariat’s officers register those that come on paper.

reviews-title = Reviews
reviews-lead = The Senior Officials Committee reviews the implementation of CBMs, preferably once a year, by dimensions, priority areas or CBMs (3.2).
reviews-found = { $n ->
    [0] No review
    [one] One review
   *[other] { $n } reviews
}
reviews-none = Reviews would stand here. The Secretariat’s officers plan one from the page of a meeting of the Senior Officials Committee.
reviews-covers = What it covers
reviews-day = Day of the review
reviews-contributions = Contributions
reviews-not-recorded = not recorded
reviews-made = { $n ->
    [0] none yet
   *[other] made: { $n }
}
reviews-awaited = awaited from { $n ->
    [one] one state
   *[other] { $n } states
}
review-dimension = Dimension { $number }, { $name }
review-stands-planned = planned
review-stands-held = held
review-stands-cancelled = cancelled
review-contributed = Contribution
review-awaited = awaited
review-serves-in = serves in { $areas }
review-none-contributed = No contribution has been made, and none is awaited: no state is known to serve in these areas on the day of the review. Delegations send contributions from this page (3.5).
review-no-conclusions = Nothing is recorded yet. The Secretariat’s officers record what the Committee concluded, once the review has been held.
review-no-follow-up = Nothing is to be followed up. The Secretariat’s officers add what is, once the review has been held.

follow-ups-title = Follow-up
follow-ups-lead = What is to be done after a review or a decision, by whom and until when (3.2).
follow-ups-found = { $n ->
    [0] Nothing
    [one] One thing to follow up
   *[other] { $n } things to follow up
}
follow-ups-none = What is to be followed up would stand here. The Secretariat’s officers add it from the page of a review that has been held.
follow-ups-what = What is to be done
follow-ups-of = After
follow-ups-owner = By whom
follow-ups-all-owners = Everybody
follow-ups-secretariat = the Secretariat
follow-up-stands-overdue = overdue
follow-up-stands-open = open
follow-up-stands-done = done

openings-title = First opening
openings-had = A state has had what was circulated from the day on which it was circulated to it, opened or not. This says only when a person of its delegation first opened it here.
openings-count = Opened by { $opened } of { $states } states
openings-state = State
openings-opened = First opened on
openings-not-yet = not yet
denied-openings = When each state first opened what was circulated is for the Secretariat, the Chair and the state that it came from.

record-all = All fields and history
history-made = What it said when it was made
history-said-last = What it said last
matters-title = Matters
meetings-title = Meetings and decisions

duties-urgency = Urgency

meetings-lead = Meetings of the governing bodies and of experts, with the decisions that were taken at each.
