# The first page.
first-title = First page
first-awaits-state = { $state }: what awaits you
first-awaits-secretariat = What awaits the Secretariat and the Member States
first-nothing-awaits = Nothing awaits you now.
first-more = { $n ->
    [one] One more duty
   *[other] { $n } more duties
}
first-new = What is new
first-told = Appointments and notices of the last thirty days
first-acts = What was done last
told-appointed = Appointed: { $what }
told-acting = Acts as Coordinator: { $what }
told-notice = Ends early: { $what }
first-brought-in = Records of the past were brought in
first-nothing-new = Nothing has been registered yet.

# The List.
list-title = List of coordinating and co-coordinating countries for implementing CBMs under priority areas of CICA dimensions
list-as-of = As of { $date }
list-no = No.
list-dimension = Dimension
list-area-no = Number of the area
list-area = Priority Area
list-coordinator = Coordinator
list-co-coordinator = Co-coordinator
list-acting = (acting)
list-empty = No priority area exists on this day.
list-vacancies = Areas without a coordinator
list-vacancies-text = “As a rule, there will be one Coordinator per priority area” (1.9). On this day none serves in:
list-vacant-until = { $state } begins on { $date }
list-coming = Terms decided and not begun
list-term-coming = { $area }: { $state }, { $role }, decided on { $decided }, begins on { $begins }
list-csv = Download as .csv
list-xlsx = Download as .xlsx
term-until = (until { $to })
term-from = (from { $from })

role-coordinator = coordinator
role-co-coordinator = co-coordinator
role-acting = acting coordinator
standing-member = Member State
standing-observer = observer

# Duties.
duties-title = Duties
duties-lead = Who owes what, by when, under which paragraph of the Modalities. The paper is a draft on which consultations continue.
duties-found = { $n ->
    [0] No duty
    [one] One duty
   *[other] { $n } duties
}
duties-none = No duty answers to this. Try another state, area, kind or status.
error-filter = “{ $text }” is none of the choices here.
duties-how = Every duty is computed from the record each time it is shown. Follow a duty to see the facts, the dates and the paragraph from which it follows.
duty = Duty
duty-status = Status
duty-area = Area
duty-bearers = Borne by
duty-date = Date
duty-force = Force
duty-nobody-serves = nobody: no Coordinator serves
duty-for-the-soc = for the SOC
duty-met-on = done { $date }
duty-since = since { $date }
duty-since-label = Since
duty-due-label = Due on
duty-met-label = Done on
duty-because = Why
duty-rests-on = Rests on
fulfils-concept-paper-proposal = The Coordinator issues the first draft of a concept paper to all Member States.
fulfils-expert-meeting = The Coordinator convenes an expert meeting on the paper.
fulfils-applicability-extension = The Senior Officials Committee extends the paper’s applicability, or approves a new paper.
fulfils-tenure-expiry = The state requests an extension from all Member States through the Secretariat, or another is appointed.
fulfils-vacancy = The Senior Officials Committee appoints a coordinator.
fulfils-final-report = The state issues its report to all Member States.
fulfils-review = The Senior Officials Committee holds a review of the area.
fulfils-review-contribution = The state submits a written contribution to the review.
because-not-open = (not open to you)
because-first-draft-not-known = The date of the first draft is not known; its approval stands for it.
because-scheduled-not-known = The day on which the review was scheduled is not known; the day of the review stands for it.
duty-paragraph = Paragraph { $number }
duty-version = { $symbol }, { $status }.
days-left = { $n ->
    [0] today
    [one] in one day
   *[other] in { $n } days
}
days-remain = { $n ->
    [0] the last day
    [one] one day left
   *[other] { $n } days left
}
days-ago = { $n ->
    [one] one day ago
   *[other] { $n } days ago
}

duty-concept-paper-proposal = Propose a concept paper
duty-expert-meeting = Convene an expert meeting
duty-applicability-extension = Extend the concept paper’s applicability
duty-tenure-expiry = Request an extension, or let the tenure end
duty-vacancy = Appoint a coordinator
duty-final-report = Issue a final report
duty-review = Review implementation
duty-review-contribution = Contribute to the review

force-shall = shall
force-as-a-rule = as a rule
force-should = recommended
force-expected = expected
force-text-shall = binding
force-text-as-a-rule = holds as a rule, and exceptions can be decided
force-text-should = advised, and never a breach
force-text-expected = expected, and never a breach

shown-open = Open
shown-all = All
shown-overdue = overdue
shown-due = due
shown-passed = date passed
shown-pending = pending
shown-not-recorded = not recorded
shown-unmet = not done
shown-met-late = done late
shown-met-date-not-known = done, date not known
shown-met = done
shown-lapsed = lapsed
shown-text-overdue = Its date has passed.
shown-text-due = It has arisen, and is to be done as soon as possible. No date is set.
shown-text-passed = Its date has passed. It is advised, not binding.
shown-text-pending = It is running, or has not yet arisen.
shown-text-not-recorded = The record does not reach so far, or is sample data. Whether it was done, nobody has entered.
shown-text-unmet = It was not done in time, and can no longer be made good.
shown-text-met-late = It was done after its date.
shown-text-met-date-not-known = It was done. The record does not know every date, so that nobody can say whether it was in time.
shown-text-met = It was done in time.
shown-text-lapsed = Nobody owes it any more.

version-draft = a draft
version-adopted = adopted
version-superseded = superseded

# Kinds of record and what is done to them.
kind-state = State
kind-state-name = Name of a state
kind-membership = Membership
kind-chairmanship = Chairmanship
kind-dimension = Dimension
kind-area = Priority area
kind-area-note = Remark on an area
kind-meeting = Meeting
kind-decision = Decision
kind-decision-paragraph = Paragraph of a decision
kind-modalities-version = Version of the Modalities
kind-tenure = Tenure
kind-tenure-extension = Extension of a tenure
kind-tenure-termination = Notice of early termination
kind-final-report = Final report
kind-concept-paper = Concept paper
kind-paper-revision = Revision of a concept paper
kind-paper-extension = Extension of a concept paper
kind-expert-meeting = Expert meeting
kind-review = Review
kind-review-contribution = Contribution to a review
kind-coverage = Reach of the record
act-registered = registered
act-corrected = corrected
act-struck = struck out
