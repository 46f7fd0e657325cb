# What is said of a file that is brought in, line by line: after the file, the line and the column.

import-missing = is missing
import-and-more = and perhaps more: the rest was not read
import-cells = has { $cells } cells, and the first line names { $names } columns
import-stands-twice = stands twice
import-no-column = is no column of a file of { $kind }
import-no-column-nearest = is no column of a file of { $kind }; the nearest name is { $nearest }
import-column-missing = a file of { $kind } has this column, and this one has not
import-says-otherwise = says otherwise than { $before } of the same record: { $fields }
import-refused = { $says } (paragraph { $paragraph } of the Modalities)
import-failed = cannot be read: { $error }

import-file-large = the file is larger than 10 MB; divide it
import-old-workbook = is an old workbook (.xls), or one with a password; save it as .xlsx, without a password
import-too-many-lines = the file has more than { $most } lines; divide it
import-not-utf8 = is not UTF-8; save the file as .csv (UTF-8) or as .xlsx
import-file-empty = the file is empty; the first line names the columns
import-workbook-empty = the workbook is empty; the first row of a sheet names the columns
import-workbook-broken = cannot be read as a workbook (.xlsx): { $error }
import-unpacks = the workbook unpacks to more than { $most } MB; divide it
import-sheet-large = the sheet holds more than 10 MB of text; divide it
import-not-named = stands in a column that the first row does not name
import-formula = the formula of this cell gives { $error }
import-is-time = is a time, not a date
import-is-no-date = is formatted as a date or a time, and is no date

import-year-not-day = { $text } is a year, and this is a day: write it as 2023-08-22
import-no-day = { $text } is not a date; a date is written as 2023-08-22
import-no-such-day = { $text } is not a date; the last day of that month is { $last }
import-day-out-of-range = { $text } lies outside the years 1900 to 2999
import-neither-yes-nor-no = "{ $text }" is neither yes nor no
import-no-choice = "{ $text }" is not one of: { $words }; the nearest is { $nearest }
import-no-state = "{ $text }" is no state; the nearest name is { $nearest }
import-no-states = "{ $text }" is no state: no states are recorded; import states first
import-no-area = there is no area { $code }
import-no-area-nearest = there is no area { $code }; the nearest name is { $nearest }
import-no-areas = there is no area { $code }: no areas are recorded; import areas first
import-no-choice-near = "{ $text }" is not one of: { $words }
import-no-state-near = "{ $text }" is no state
import-no-dimension-near = "{ $text }" is no dimension
import-no-decision-near = "{ $text }" is no decision
import-no-dimension = "{ $text }" is no dimension; the nearest name is { $nearest }
import-no-decision = "{ $text }" is no decision; the nearest symbol is { $nearest }
import-no-decisions = "{ $text }" is no decision: none with a symbol is recorded; import decisions first
import-no-decision-of-day = no decision of { $text } is recorded
import-decisions-of-day = { $count } decisions of { $text } are recorded; name one by its symbol or title
import-no-meeting = "{ $text }" is no meeting of the record; write SOC/2023-II, or SOC 2023-08-22

import-no-tenure = the record has no such tenure: area, state, role and first day name one
import-no-paper = the record has no such paper: area, state and the day of its first draft or approval name one
import-area-otherwise = area { $code } is "{ $name }", not "{ $written }"
import-no-such-meeting = the record has no such meeting
import-no-matter = the body of the meeting has no matter of this subject
import-no-paragraph-of-meeting = the decisions of the meeting have no such paragraph
import-not-three-capitals = "{ $text }" is not three capital letters
import-member-or-observer = a state is a member or an observer
import-stands-as-member = the record has the state as a member since { $from }
import-stands-as-observer = the record has the state as an observer since { $from }
import-no-review = the record has no review of that day and of these areas
import-no-document = the record has no such document
import-no-recommended = no matter of this subject was recommended by another body
import-no-paragraph = the decision has no such paragraph
import-say-verb = say the paragraph that says the outcome, or the verb
import-symbol = is not like MC/2023/DRAFT/4 or MC/2023/DRAFT/4/Rev.2

import-proposal-without-day = say the day on which it was submitted: what was not submitted is a draft of its delegation
import-report-without-day = say the day of the report, or the days of the event
import-outcome-not-recorded = The outcome is not on record.
import-days-of-another-year = the days lie in another year than the plan
import-event-alike = on these days there is also “{ $title }”: it may be the same event

imports-title = Bring in records of the past
purpose-imports = Records that are kept in tables come in from a file: it is tried first, and nothing is written until you have seen what it would change.
purpose-import = The file is read and tried. Nothing is written until you have seen what it would change; then all of it comes in, or nothing.
import-of = Bring in: { $kind }
import-file-hint = .csv in UTF-8 or .xlsx, at most 10 MB. The first row names the columns. The same file twice changes nothing.
import-try-title = Try a file
import-try-again = Try another file, or the mended one
import-try = Read and try
import-unread = The file could not be read
import-gone = The file that was tried is no longer kept. Please choose it again.
import-wrong = { $n ->
    [one] Nothing was changed: one thing is to be mended
   *[other] Nothing was changed: { $n } things are to be mended
}
import-lines = What is said of the lines of the file
import-line = Lines
import-column = Column
import-says = What is said of it
import-trial = What { $name } would change
import-nothing = The file changes nothing: the record stands as it says.
import-would = How many records would be added and changed
import-of-kind = Records
import-added = Added
import-changed = Changed
import-left = { $n ->
    [one] One record stands as the file says.
   *[other] { $n } records stand as the file says.
}
import-not-read = Not read, being of other kinds of files or on other sheets:
import-doubts = May be right, and should be looked at
import-changes = Records that would be changed, with their fields
import-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
import-do = Bring in
import-do-hint = All of it is written in one entry of the journal, under your name. What proves wrong later is corrected record by record.
import-columns = Columns
import-columns-lead = The order of the columns is free. An empty cell says nothing: what stands stays.
import-template = Template (.csv), which says of each column what it holds
register-imports = Many at once, from a table

import-kind-states = States, their names and their membership
import-kind-names = Former and other names of states
import-kind-chairmanships = Chairmanships
import-kind-areas = Dimensions and priority areas
import-kind-modalities = Versions of the Modalities
import-kind-meetings = Meetings
import-kind-decisions = Decisions
import-kind-documents = Documents
import-kind-matters = Matters
import-kind-agendas = Items of agendas
import-kind-tenures = Tenures
import-kind-extensions = Extensions of tenures
import-kind-terminations = Notices of early termination
import-kind-final-reports = Final reports
import-kind-papers = Concept papers
import-kind-paper-extensions = Extensions of concept papers
import-kind-expert-meetings = Expert meetings
import-kind-reviews = Reviews
import-kind-contributions = Contributions to reviews
import-kind-notes = What is said of areas
import-kind-coverage = Coverage of the record
import-kind-holidays = Holidays
import-kind-forms = Forms of address
import-kind-plans = Annual plans
import-kind-proposals = Proposals of events
import-kind-events = Events and their reports
