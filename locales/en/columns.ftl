# What the columns of a file hold: of one kind of file, or of every kind that has a column of that name and says nothing else
# of it. What is written in a file exactly so stands between backticks.

columns-filling = Filling in
columns-holds = What it holds
columns-never-empty = never empty
columns-word = one of:
columns-choice = one of these, or of the words in brackets:
columns-first-day = (a year alone: 1 January)
columns-last-day = (a year alone: 31 December)
columns-way-day = A day is written as `2023-08-22` or `22.08.2023`.
columns-way-state = A state is named by its code, `KAZ` or `KZ`, or by one of its names in any of the three languages.
columns-way-states = Several states stand with semicolons between them.
columns-way-areas = Areas are named by their codes, with commas between them, `3.1, 3.2`, or by their names, with semicolons between them.
columns-way-decision = A decision is named by its symbol, by its title, or by its day, `2023-08-22`, where no other was taken on that day.
columns-way-meeting = A meeting is named as `SOC/2023-II`, or by its body and its first day, `SOC 2023-08-22`.
columns-way-yes = Yes is written as `yes`, no as `no`.

column-source_kind = what the line rests on, in the words of the record: `note verbale`, `decision`, `press release`; unless said, this file
column-source_number = the number of the source, as its issuer gave it: `NºDOC/1016`
column-source_date = the date of the source itself
column-source_received = the day on which the Secretariat received the source
column-distribution = for whom the record is; unless said, as is usual for such records
column-named_states = the states that a distribution to named states names, by their codes with commas between them: `KAZ, CHN`
column-remark = what else is to be said
column-sample = `yes`: data of a demonstration

column-name_en = the name in English
column-name_ru = the name in Russian
column-name_kk = the name in Kazakh
column-title = the title
column-place = where it is held
column-held = the day on which it is, or was to be, held
column-cancelled = the day of its cancellation
column-dimension_no = the number of the dimension
column-area_no = the number of the area in its dimension; empty: the dimension is undivided
column-priority_area = the name of the area; it has to be that of the record
column-role = the role
column-member_state = whose tenure it is
column-tenure_from = the first day of the tenure; empty: before the records begin
column-decision = the decision of the SOC on it
column-approved = the day on which the SOC approved it
column-extended_to = the new last day
column-proposed_by = the state that proposed the concept paper
column-paper_date = the day of the concept paper’s first draft or of its approval

column-states-iso3 = the state’s code of three letters, ISO 3166-1 alpha-3: `KAZ`
column-states-iso2 = the state’s code of two letters, ISO 3166-1 alpha-2: `KZ`
column-states-name_from = the first day of this name; empty: the line is about the latest name
column-states-member_since = the first day of membership; in a file without this column all states are observers
column-states-observer_since = the first day of observer status; unless said, 1 January 1999 with the remark that the date is not known

column-names-state = whose name it is
column-names-from = the first day of this name; empty: before every date
column-names-to = the last day of this name; empty: still in use

column-chairmanships-state = the state in the Chair
column-chairmanships-from = the instant at which it took the Chair, as `2024-12-17T07:00:00Z` (UTC)
column-chairmanships-to = the instant at which it handed the Chair over; empty: still in the Chair
column-chairmanships-event = the meeting of the handover

column-areas-dimension = the name of the dimension
column-areas-priority_area = the name of the area
column-areas-established = the first day of the area; unless said, 22 October 2004, the day of the Catalogue
column-areas-closed = the last day of the area; empty: it exists to this day

column-modalities-symbol = the symbol of the paper
column-modalities-from = the first day on which the numbers of this version count
column-modalities-status = the status of this version
column-modalities-concept_paper_months = in how many months a concept paper is due (2.7)
column-modalities-consideration_months = how many months it is considered before an expert meeting (2.5)
column-modalities-recommended_tenure_months = the recommended tenure, in months (1.10)
column-modalities-review_months = the months from one review to the next (3.2)
column-modalities-expiry_notice_days = how many days before its end the notice goes out (1.12), with commas: `180, 90, 30`

column-meetings-body = the body that meets
column-meetings-session = the ordinal in its year, for the Senior Officials Committee alone: `2023-II`
column-meetings-from = the first day of the meeting
column-meetings-to = the last day of the meeting; unless said, its first
column-meetings-place = where it is held; empty: not known, or online

column-decisions-symbol = the symbol, where it is known: `SOC/2023-II/DEC/1`
column-decisions-decided = the day on which the decision was taken
column-decisions-meeting = the meeting that took the decision; empty: taken in writing
column-decisions-paragraph = the number of the paragraph that this line brings
column-decisions-verb = what the paragraph does
column-decisions-text = the text of the paragraph
column-decisions-about = the area that the paragraph is about, one alone

column-documents-symbol = the symbol, `MC/2023/DRAFT/4/Rev.2`; of the text that was issued first, without `Rev.`
column-documents-form = what kind of document it is
column-documents-issued = the day on which this text was issued
column-documents-text = the text itself
column-documents-language = the language of the text; unless said, `en`
column-documents-originator = whose document it is; unless said, `chairmanship`
column-documents-states = the states whose document it is, by their codes with commas between them: `KAZ, CHN`
column-documents-note = the number of the note verbale with which the text went to all Member States of its day: `NºDOC/1016`

column-matters-body = the body before which the matter is or was
column-matters-title = the subject of the matter, as the agenda has it
column-matters-opened = the day on which the matter was brought in
column-matters-text = what the body is asked to decide; unless said, the subject
column-matters-concerns = what kind of matter it is; unless said, `document` where one is named, else `other`
column-matters-document = the symbol of the document that the matter is about, without a revision
column-matters-about = the area that the matter is about, one alone
column-matters-sponsors = the states that brought the matter in, by their codes with commas between them: `KAZ, CHN`
column-matters-meeting = the meeting before which the matter came
column-matters-decision = the decision that says the outcome
column-matters-paragraph = the number of the decision’s paragraph that says the outcome
column-matters-verb = what the body did, where no paragraph says it
column-matters-from = the subject of the matter before another body whose recommendation brought this one here
column-matters-due = the last day on which a call asks for an answer
column-matters-addressees = on whom a call calls; empty: on the Member States

column-agendas-meeting = the meeting whose agenda it is
column-agendas-number = the place of the item on the agenda, from 1
column-agendas-title = the title of the item, as the agenda has it
column-agendas-item = what kind of item it is; unless said, `free`, and where the column `matter` is filled in, `matter`
column-agendas-note = the annotation of the item
column-agendas-matter = the subject of the matter that the item is about, where it is before the body of the meeting
column-agendas-paragraph = the number of the paragraph of the meeting’s first decision that says the outcome

column-tenures-tenure_to = the last day, as it was decided; empty: the SOC has set no tenure
column-tenures-applied = the day of the letter of intention
column-tenures-appointed = the day of the SOC’s decision to appoint; empty: before the records begin
column-tenures-acting = whether a co-coordinator acts as coordinator (1.11)
column-tenures-express_decision = whether it is a second coordinator by the SOC’s express decision (1.9)

column-terminations-notified = the day of the notice
column-terminations-last_day = the last day of service

column-final-reports-issued = the day on which the report was issued to all Member States

column-papers-title = the title; unless said, “Concept paper” and the name of the area
column-papers-first_draft = the day on which the first draft was issued; empty: not known
column-papers-withdrawn = the day on which the paper was withdrawn
column-papers-applicable_from = the first day of its applicability (2.6)
column-papers-applicable_to = the last day of its applicability (2.6)

column-expert-meetings-convened = the day of the invitation
column-expert-meetings-proposed_by = where the meeting is on a concept paper, the state that proposed it

column-reviews-areas = the areas that the review covers
column-reviews-title = the title; unless said, “Review” and the dimension or the areas
column-reviews-meeting = the meeting at which the review is held
column-reviews-scheduled = the day on which the review was planned; empty: not known
column-reviews-contributions_recorded = whether the record says who contributed; unless said, `no`

column-contributions-held = the day of the review
column-contributions-areas = the areas of the review
column-contributions-state = whose contribution it is
column-contributions-submitted = the day on which the contribution was submitted
column-contributions-title = the title; unless said, the state and the review

column-notes-when = when it was so, as the source says it
column-notes-text = what is said of the area

column-coverage-until = the last day of which the record speaks
column-coverage-text = what the record holds, and what it does not

column-holidays-calendar = whose calendar it is: `Republic of Kazakhstan`
column-holidays-day = the day on which offices are closed
column-holidays-name = what the day is called

column-forms-state = the state; empty: the forms of all Member States together
column-forms-language = the language of the forms
column-forms-full_name = the full name
column-forms-to_whom = as it stands in the formulas of a note, in the case that they need: “the CICA Member States”
column-forms-block = the addressee at the foot of a note, in the lines in which it is printed
column-forms-confirmed = the day on which an officer confirmed these forms; empty: nobody has, and they are not used

column-plans-year = the year of the plan
column-plans-called = the day of the call for proposals
column-plans-called_by = the decision that calls for proposals
column-plans-due = the last day of the call: where it says “before 1 October”, 30 September
column-plans-guidance = what the call asks for, and how to fill it in
column-plans-approved = the day on which the plan was approved
column-plans-approved_by = the decision that approved the plan
column-plans-stands = how it stands, as a list that was downloaded has it: not read
column-plans-events = how many events it has, as a list that was downloaded has it: not read

column-year = the year of the plan; a plan that the record has not is added with it
column-events-title = the title of the event: of one year no two events have the same
column-events-number = the number of its line in the plan; empty: it is outside the plan
column-events-hosts = the states that host it; empty: the Secretariat
column-organizers = the ministry or agency that hosts, and who assists it
column-dimension = the number or the name of the dimension
column-areas = the priority areas of the event
column-event_form = what type of event it is
column-format = how one takes part
column-begins = the first day; empty: to be confirmed
column-ends = the last day; unless said, the first
column-when = the days in words, as a list that was downloaded has them: not read
column-month = the number of the month, where the days are not known
column-hours = the hours, with their time zone
column-concept = the brief concept
column-purpose = what the event is for
column-cbm = the CBM of the Catalogue
column-participants = who was to take part
column-observers = whether observers are welcome
column-budget = what it costs, and who bears it
column-contact = whom to write to: for Member States only
column-events-standing = how the event stands; unless said, `held` where something is reported, else `planned`
column-events-reported = the day of the report; unless said, the last day of the event
column-events-took_part = the states that took part
column-events-organizations = the organizations that took part
column-events-attendance = how many persons took part
column-events-outcome = what came of the event

column-proposals-title = the title of the event: of one year a state has no two proposals of the same
column-proposals-state = the state that proposes the event
column-proposals-submitted = the day of the written communication; after the last day of the call it is marked late
column-proposals-sponsors = the states that stand beside it as sponsors
column-proposals-late_because = why it came after the last day
column-proposals-late = whether it came late, as a list that was downloaded has it: not read
column-proposals-stands = how it stands, as a list that was downloaded has it: not read
