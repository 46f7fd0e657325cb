# Sources and periods, wherever a record is shown.
source-dated = {" "}of { $date }
source-received = , received { $date }
period-from = from { $from }, no end set
period-until = until { $to }
period-open = no end set
date-not-known = date not known
life-correct = correct
life-register = Register: { $kind }
life-source = Record
cite-source = source:

# An area's page.
life-posts = Posts on { $date }
life-co-coordinators = Co-coordinators
life-coming = Decided, to begin
life-nobody = Nobody on this day
life-tenures = Tenures
life-timeline = Timeline of tenures
life-none-tenures = No tenure is in the record by this day. The Secretariat’s officers register tenures, each with its decision or as from before the records begin.
life-no-open-duty = No duty is open on this day.
life-done-duties = Latest duties that are closed
life-all-duties = All of them in the register of duties
life-more-duties = { $n ->
    [one] One more, and all of them in the register of duties
   *[other] { $n } more, and all of them in the register of duties
}
life-papers = Concept papers
life-none-papers = No concept paper is in the record by this day. Those who coordinate the area draft it here (2.3); the Secretariat registers one that came on paper.
life-expert-meetings = Other expert meetings
life-none-expert-meetings = None is in the record by this day. Expert meetings are convened by coordinators and co-coordinators (1.7); those on a concept paper stand with the paper.
life-decisions = Decisions on this area
life-none-decisions = No paragraph of a decision names this area by this day. The Secretariat registers decisions.
life-reports = Final reports
life-none-reports = None by this day. The state that completes its duties as coordinator issues one to all Member States (1.3).
life-reviews = Reviews
life-none-reviews = No review that covers this area is in the record by this day. The SOC holds them, preferably once a year (3.2).
life-remarks = Remarks
life-none-remarks = None. What the press or others say of this area and no decision has stands here, and is no tenure.
area-closed = This area was closed on { $date }, and does not exist on this day. Its life until then is below.
area-not-yet = This area does not exist on this day: it was established on { $date }.
area-vacant = No coordinator is in the record for this day (1.9).

stands-serving = serves
stands-coming = to begin
stands-over = ended
stands-void = ended before it began
stands-gap = vacant
tenure-state = State
tenure-role = Role
tenure-term = Term
tenure-basis = Basis and what became of it
tenure-nobody = No coordinator in the record
tenure-before-records = appointed before the records begin
tenure-gap-since = since { $from }
tenure-appointed = appointed { $date }
tenure-appointed-expressly = appointed { $date } by express decision beside another coordinator
tenure-applied = letter of intention { $date }
tenure-end-by-extension = the end set by the extension of { $date }
tenure-end-by-notice = the end set by the notice of { $date }
tenure-extended = extended to { $to }
tenure-notice = notice of early termination, last day { $last }
tenure-report = final report: { $title }

timeline-coordinator = Coordinator
timeline-co-coordinator = Co-coordinators
timeline-acting = acting
timeline-vacant = no coordinator
timeline-today = today
timeline-desc = Terms from { $from } to { $to }, coordinators above, co-coordinators below them. The same facts stand in the table below.
timeline-how = Solid: coordinator. Frame: co-coordinator. Hatched: decided, to begin. Dashed frame: acting. Empty dashed box: no coordinator in the record. A broken beginning lies before the records or before the years drawn; an arrow means that no end is set.

paper-stage-considered = under consideration
paper-stage-to-apply = approved, to apply
paper-stage-approved = approved
paper-stage-expired = applicability over
paper-stage-withdrawn = withdrawn
paper-first-draft = first draft issued
paper-approved = approved by the SOC
paper-applicable = applicable: { $period }
paper-extended = applicability extended to { $to }
paper-withdrawn = withdrawn
paper-proposed-by = proposed by: { $state }
meeting-cancelled = cancelled
meeting-convened = convened
review-planned = planned
review-no-contribution = No contribution is in the record.
review-not-recorded = The records do not say who contributed.

# States.
states-title = States
states-chair = Chair
states-none = No state is in the record. The Secretariat’s officers register states, or bring them in from a file.
states-member = Member States
states-observer = Observers
states-neither = Neither member nor observer on this day
states-is-member = Member State
states-is-observer = Observer
states-is-neither = Neither member nor observer on this day
states-name = Name
states-code = Code
states-since = Since
state-posts = Posts
state-no-posts = This state has no post in the record by this day.
life-names = Names
life-none-names = No name is in the record; its code stands instead.
life-standing = Membership
life-none-standing = No membership or observer status is in the record by this day.
life-forms = Forms of address
life-none-forms = None is registered: a note to this state cannot be drafted before.
form-confirmed = Confirmed
form-unconfirmed = Not confirmed yet
life-chairmanships = Chairmanships
life-none-chairmanships = None by this day.
life-proposed-papers = Concept papers proposed
life-none-proposed-papers = None by this day.
life-contributions = Contributions to reviews
life-none-contributions = None by this day.

# Meetings and decisions.
body-SOC = Senior Officials Committee
body-SWG = Special Working Group
body-MC = Ministerial Council
body-SUM = Summit
body-EXP = Experts Meeting
body-SPE = Specialized Meeting
verb-approved = approved
verb-adopted = adopted
verb-endorsed = endorsed
verb-recommended = recommended
verb-took-note = took note
verb-consultations-continue = consultations continue
verb-called-on = called on
verb-not-agreed = not agreed
verb-withdrawn = withdrawn
meetings-body = Body
meetings-all-bodies = All bodies
meetings-year = Year
meetings-all-years = All years
meetings-when = Date
meetings-meeting = Meeting
meetings-session = Session
meetings-place = Place
meetings-no-place = not known, or online
meetings-decisions = Decisions
meetings-found = { $n ->
    [0] No meeting
    [one] One meeting
   *[other] { $n } meetings
}
meetings-none = No meeting answers to this. The Secretariat’s officers register meetings and decisions.
meeting-not-yet = On this day the meeting had not begun: it begins on { $date }.
life-without-meeting = Decisions taken outside a meeting
life-none-without-meeting = None.
life-taken = Decisions
life-none-taken = No decision of this meeting is in the record by this day.
life-reviewed = Reviews held
life-none-reviewed = None.
decision-paragraph = { $decision }, paragraph { $number }
decision-decided = Date
decision-no-meeting = taken outside a meeting, or the meeting is not recorded
decision-no-paragraphs = Its paragraphs are not in the record.
decision-not-yet = On this day the decision had not been taken: it is of { $date }.
life-followed = What followed
life-none-followed = No tenure, concept paper or extension in the record names this decision.

# The Modalities.
modalities-title = Modalities of Implementation of CICA CBMs
modalities-draft = The paper is a draft. Nothing in the record says that it has been adopted.
modalities-lead = Its text stands here paragraph by paragraph.
modalities-lead-duties = Its text stands here paragraph by paragraph, with the duties that live under each on this day.
modalities-in-force = The version whose numbers count on this day: { $symbol }, { $status }.
modalities-continue = Consultations among Member States on it continue
modalities-versions = Versions
modalities-no-version = No version of the Modalities is in the record. Without one nothing is owed. The Secretariat’s administrators register versions.
modalities-version = Version
modalities-status = Status
modalities-from = Numbers count from
modalities-months = months
modalities-days = days before expiry
modalities-counts = counts on this day
modalities-chapters = Chapters
modalities-more-open = { $n ->
    [one] One more is open
   *[other] { $n } more are open
}
