# Registering, correcting and striking; a record; the journal.

yes = yes
no = no
field-must = required
field-choose = Choose
field-choose-one = Please choose
value-no-longer = a record that no longer stands
more-of-them = { $n ->
    [one] and one more
   *[other] and { $n } more
}

# Choosing what is registered.
register-title = Registering
register-lead = What came on paper goes into the record, each entry with its source. Nothing is written before you have seen what will come of it.
register-group-coordination = Coordinators and Co-coordinators
register-group-papers = Concept papers
register-group-meetings = Meetings and decisions
register-group-reviews = Reviews
register-group-states = States
register-group-frame = Areas, Modalities and the record itself
about-state = A state, by its ISO 3166-1 codes. Its names and its membership are registered after it.
about-state-name = A name of a state in three languages, with the period in which it is used.
about-membership = A period in which a state is a Member State or an observer.
about-chairmanship = A Chairmanship, from handover to handover.
about-dimension = A dimension of the Catalogue of CBMs.
about-area = A priority area within a dimension. An undivided dimension is one area.
about-area-note = What is said of an area in a source, and stands in no decision.
about-meeting = A session of the Senior Officials Committee, or a meeting of another body.
about-decision = A decision together with its numbered paragraphs.
about-decision-paragraph = One more numbered paragraph of a decision that stands already.
about-modalities-version = A version of the Modalities, with the numbers of months and days that count from a date on.
about-tenure = A term of a Coordinator or Co-coordinator, as the Senior Officials Committee decided it.
about-tenure-extension = A new last day of a tenure, approved by the Senior Officials Committee.
about-tenure-termination = A notice by which a state ends its tenure early. Nobody approves it.
about-final-report = The report that a Coordinator issues on completing its duties.
about-concept-paper = A concept paper, from its first draft to its approval and applicability.
about-paper-revision = A revision of a concept paper after its first draft.
about-paper-extension = A new last day of the applicability of an approved concept paper.
about-expert-meeting = An expert meeting, on a concept paper or for any purpose of an area.
about-review = A review of the implementation of CBMs by the Senior Officials Committee.
about-review-contribution = A written contribution of a state to a review.
about-coverage = Until when the record reaches, and what it holds. There is one such statement.

register-state = Register a state
register-state-name = Register a name of a state
register-membership = Register a membership
register-chairmanship = Register a Chairmanship
register-dimension = Register a dimension
register-area = Register a priority area
register-area-note = Register a remark on an area
register-meeting = Register a meeting
register-decision = Register a decision
register-decision-paragraph = Register a paragraph of a decision
register-modalities-version = Register a version of the Modalities
register-tenure = Register a tenure
register-tenure-extension = Register an extension of a tenure
register-tenure-termination = Register a notice of early termination
register-final-report = Register a final report
register-concept-paper = Register a concept paper
register-paper-revision = Register a revision of a concept paper
register-paper-extension = Register an extension of a concept paper
register-expert-meeting = Register an expert meeting
register-review = Register a review
register-review-contribution = Register a contribution to a review
register-coverage = Register until when the record reaches

# Fields.
field-source_kind = Kind of source
field-source_number = Its number
field-source_date = Its date
field-source_received = Received on
field-distribution = Distribution
field-named_states = Named states
field-remark = Remark
field-sample = Sample data
field-code = Code
field-state-code = Three-letter code
field-alpha2 = Two-letter code
field-state = State
field-en = Name in English
field-ru = Name in Russian
field-kk = Name in Kazakh
field-from = First day
field-to = Last day
field-standing = Standing
field-chairmanship-from = Took over
field-chairmanship-to = Handed over
field-event = Meeting of the handover
field-number = Number
field-name = Name
field-dimension_id = Dimension
field-established = Established on
field-closed = Last day of existence
field-area_id = Priority area
field-areas = Priority areas
field-when = When
field-text = Text
field-body = Body
field-session = Session
field-title = Title
field-place = Place
field-meeting_id = Meeting
field-symbol = Symbol
field-decided = Decided on
field-decision_id = Decision
field-verb = Verb
field-status = Status
field-modalities-version-from = Counts from
field-concept_paper_months = Months to propose a concept paper
field-consideration_months = Months of consideration before an expert meeting
field-recommended_tenure_months = Recommended months of a tenure
field-review_months = Months between reviews
field-expiry_notice_days = Days before an expiry on which notice is given
field-role = Role
field-acting = Acting coordinator
field-applied = Letter of intention of
field-appointed = Appointed on
field-tenure-from = First day of the tenure
field-tenure-to = Last day of the tenure
field-express_decision = A second Coordinator by express decision
field-tenure_id = Tenure
field-approved = Approved on
field-tenure-extension-to = New last day
field-paper-extension-to = New last day
field-notified = Notice given on
field-last_day = Last day of service
field-issued = Issued on
field-proposed_by = Proposed by
field-first_draft = First draft issued on
field-withdrawn = Withdrawn on
field-applicable_from = Applicable from
field-applicable_to = Applicable until
field-paper_id = Concept paper
field-revision = Number of the revision
field-convened = Convened on
field-held = Held on
field-cancelled = Cancelled on
field-scheduled = Planned on
field-contributions_recorded = The record says who contributed
field-review_id = Review
field-submitted = Submitted on
field-until = The record reaches until
field-reason = Reason

hint-source_kind = Note verbale, decision, letter, press release, …
hint-source_number = As its issuer numbered it: NºDOC/1016.
hint-distribution = What belongs to another record, as an event belongs to its plan, is read by those alone who read that record too.
hint-named_states = Only where the distribution is to named states.
hint-state-code = ISO 3166-1 alpha-3: KAZ.
hint-state-alpha2 = ISO 3166-1 alpha-2: KZ.
hint-state-name-from = Empty: before every date.
hint-state-name-to = Empty: still in use.
hint-membership-to = Empty: still.
hint-chairmanship-from = Date and time in Astana.
hint-chairmanship-to = Date and time in Astana. Empty: still in the Chair.
hint-area-code = As in the Catalogue: 2.3, or 1 for an undivided dimension.
hint-area-closed = Empty: the area exists to this day.
hint-area-note-when = As its source says it: 2022-2023.
hint-meeting-session = For the Senior Officials Committee alone, the ordinal in its year: 2023-II.
hint-meeting-place = Empty: not known, or held online.
hint-decision-meeting_id = None, where it was taken in writing.
hint-decision-symbol = SOC/2023-II/DEC/1. Empty: not known.
hint-modalities-version-expiry_notice_days = With commas: 180, 90, 30.
hint-tenure-acting = A Co-coordinator that takes up the role for a time; with the role of coordinator.
hint-tenure-applied = Only with the day of the appointment that followed it.
hint-tenure-appointed = The day of the decision. Empty: before the records begin.
hint-tenure-from = Empty: before every date, where the appointment is not recorded.
hint-tenure-to = Empty: the Senior Officials Committee has set no end.
hint-tenure-express_decision = Where the Senior Officials Committee expressly decided that two serve at a time.
hint-tenure-termination-last_day = Where the state gives up a term that has not begun: the day before its first day.
hint-final-report-issued = The day on which it was issued to all Member States.
hint-concept-paper-first_draft = Empty: not known. Then the approval must be given.
hint-concept-paper-withdrawn = Empty: not withdrawn.
hint-expert-meeting-paper_id = Where it is on a concept paper.
hint-expert-meeting-convened = The day of the invitation.
hint-expert-meeting-held = The day on which it is, or was to be, held.
hint-expert-meeting-cancelled = Empty: not cancelled.
hint-review-scheduled = The day on which the review was planned. Empty: not known.
hint-review-held = The day on which it is, or was to be, held.
hint-review-cancelled = Empty: not cancelled.
hint-review-contributions_recorded = Without this, nobody is said to have contributed nothing.
hint-coverage-until = Empty: it is kept to this day.
hint-coverage-text = What the record holds, and what it does not.
hint-reason = It stands in the journal with what stood before and what stands since.
hint-reason-strike = Entered twice, entered for another state, … It stands in the journal with what stood.
hint-reason-erase = The request of the person, or the restriction of the text. Name nothing in it that is to be erased.

choice-public = Public
choice-member-states-and-observers = Member States and observers
choice-member-states = Member States only
choice-named-states = Named states
choice-secretariat = Secretariat
choice-member = Member State
choice-observer = Observer
choice-coordinator = Coordinator
choice-co-coordinator = Co-coordinator
choice-draft = Draft
choice-adopted = Adopted
choice-superseded = Superseded
choice-SOC = Senior Officials Committee
choice-SWG = Special Working Group
choice-MC = Ministerial Council
choice-SUM = Summit
choice-EXP = Expert meeting
choice-SPE = Specialised meeting
choice-approved = Approved
choice-endorsed = Endorsed
choice-recommended = Recommended
choice-took-note = Took note
choice-consultations-continue = Considered, and agreed that consultations continue
choice-called-on = Called on
choice-not-agreed = Not agreed
choice-withdrawn = Withdrawn

# The form.
source-title = Source
source-hint = What the record rests on. Nothing is registered without it.
distribution-title = Distribution and remark
form-continue = Continue
form-continue-hint = The next page says what will come of it. Nothing is written yet.
form-nothing-written = Nothing has been written, and nothing that you typed is lost.
form-leave = Leave it as it is
paragraphs-title = Paragraphs
paragraphs-hint = Each with its verb and its text; the place is the number. What is left empty is no paragraph.
paragraphs-one = Paragraph { $n }
paragraphs-more = Room for three more paragraphs

# What will happen.
confirm-title = Is this right?
confirm-lead = Nothing has been written yet.
confirm-record = The record as it will stand
confirm-happens = What will happen
confirm-also = With it is written:
confirm-whole = Everything that is written, field by field
confirm-changes = What changes
confirm-advice = Please note
confirm-duties = Duties that change
confirm-register = Register
confirm-correct = Correct
confirm-back = Back to the form
consequences-none = No duty of today changes by it.
consequences-now = Now
consequences-then = Then
consequences-not-there = none
consequences-gone = none any more
consequence-new = new
consequence-gone = falls away
consequence-changed = changes
consequence-due = by { $date }
consequence-met = { $date }
consequence-reckoned = reckoned from { $date }
changes-field = Field
changes-before = Before
changes-after = After

# Records that a field offers, where there are more than fit.
find-last = The { $offered } latest of { $all } are offered. Others are found by words of their title.
find-found = { $offered } of { $all } are offered for “{ $words }”.
find-do = Find
areas-by-number = Their numbers, with commas between.

# A record.
record-correct = Correct
record-strike = Strike out
record-further = Register with it
record-resting = What rests on it
record-history = History
record-no-history = The journal says nothing of this record that you may read.
done-registered = Registered. It stands in the journal.
done-corrected = Corrected. What stood before stays in the journal.
done-struck = Struck out. What stood stays in the journal.
struck-badge = struck out
struck-said = This record was struck out on { $at } ({ $by }). It stands no longer.
struck-last = What it said last
struck-see = a record that was struck out

# Correcting and striking.
correct-title = Correct a record
correct-lead = What stood before stays in the journal.
meanwhile-lead = Somebody else has changed this record since you opened it. Nothing of yours has been written, and nothing that you typed is lost. Please look at what has changed, and go on from there.
meanwhile-entry = { $at }, { $by }: { $reason }
meanwhile-step = { $at }, { $by }
meanwhile-seen = When you opened it
meanwhile-stands = Stands now
meanwhile-yours = You typed
meanwhile-in-the-form = In the form below
meanwhile-taken-over = What stands now: you had left it alone.
meanwhile-kept = What you typed.
strike-title = Strike out a record
strike-lead = A record that was entered in error is taken out. What stood stays in the journal, with your reason.
strike-do = Strike out
strike-not = This cannot be struck out as things stand
strike-stale = Somebody else has changed this record since you opened this page. Below is what stands now.

# The journal.
journal-title = Journal
journal-lead = Every change of the record, the newest first: who, on whose behalf, what, and why. Entries are never changed. Times are those of Astana.
journal-secretariat = Secretariat
journal-program = the program itself
journal-entry = Entry
journal-at = When
journal-by = By
journal-act = What
journal-record = Record
journal-kind = Kind of record
journal-all-kinds = All kinds
journal-all-acts = All
journal-act-registered = Registered
journal-act-corrected = Corrected
journal-act-struck = Struck out
journal-act-imported = Brought in
journal-act-erased = Payload erased
journal-is-erased = erased
journal-changes = { $n ->
    [one] one record
   *[other] { $n } records
}
journal-none = No entry answers to this. Whatever officers of the Secretariat register, correct or strike out stands here.
journal-none-here = Among the newest entries there is none that answers to this. Earlier ones may.
journal-earlier = Earlier entries
entry-title = Entry { $entry }
entry-changes = What it changed
entry-erased = What this entry said has been erased. Its digest stays, so that the chain still holds.
entry-hash = Hash of the entry
entry-digest = Digest of what it says
erase-title = Erase what an entry says
erase-what = What stood before and after, and the reason, are erased for ever. This cannot be undone.
erase-stays = What stays: that there was an entry, its number, when, by whom and about which record; and the digest of what was erased, so that the chain of the journal still holds. The erasure is an entry of its own, with your reason.
erase-record = What stands in the record now is not touched. Please correct the record first, where it holds the same.
erase-understood = I know that this cannot be undone.
erase-not-understood = Please confirm that you know that this cannot be undone.
erase-do = Erase
verify-title = Verify the journal
verify-lead = The chain of hashes is computed anew from the first entry to the last, the record is rebuilt from it and compared with the tables.
verify-do = Verify now
verify-holds = The journal holds.
verify-entries = { $n ->
    [one] One entry
   *[other] { $n } entries
} in the chain.
verify-records = { $n ->
    [one] One record stands
   *[other] { $n } records stand
} as it says.
verify-head = Hash of the last entry
verify-differs = The journal does not hold

# The end of a tenure where it is not the recorded one
end-in-force = End in force
end-as-extended = as extended: until { $date }
end-as-notified = as notified by the state: until { $date }
end-before-it-began = given up by the state before the first day (1.12): from the day of the notice on, the tenure counts for nothing in any rule

# What records usually rest on.
source-kind-note-verbale = note verbale
source-kind-letter = letter
source-kind-decision = decision
source-kind-draft-decision-of-the-ministerial-council = draft decision of the Ministerial Council
source-kind-minutes = minutes
source-kind-press-release = press release
source-kind-press = press
source-kind-page = page
source-kind-list-of-member-states = list of Member States
source-kind-list-of-observers = list of observers
source-kind-imported-file = imported file
source-kind-demonstration = demonstration
