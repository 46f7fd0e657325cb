# Pictures: the tenures of all areas, the clock of a paper, the board of positions, what reviews cover.
picture-as-table = The same as a table

timeline-letter-coordinator = C
timeline-letter-co-coordinator = Co
timeline-of = Tenures: { $dimension }
timeline-how-all = The letter C stands before coordinators, Co before co-coordinators. In grey an area does not exist yet, or no more.
timeline-exists = the area exists
timeline-from = Years from
timeline-until = until
timeline-years-wrong = Write the first and the last year with four digits. The first is not after the last, and not more than 40 years are shown.
timeline-earlier = Earlier years
timeline-later = Later years
timeline-back = Back to the List
timeline-none = No area and no tenure is in the record for these years. The Secretariat’s officers register them.

clock-title = Concept papers that are considered or awaited
clock-desc = Each paper that is considered, from its first draft to the end of the months of 2.5, and each that is awaited from a new Coordinator, until the day of 2.7. The same facts stand in the table below.
clock-how = Solid: what has passed. Hatched: what is left. Crossed: what goes beyond. A frame: the time within which a paper is awaited, or an extension. Numbers stand for the lines of the table.
clock-of = Paper
clock-from = Counted from
clock-last = Last day of the months
clock-days-column = Days
clock-elapsed = { $n ->
    [one] one day since the first draft
   *[other] { $n } days since the first draft
}
clock-beyond = { $n ->
    [one] one day beyond
   *[other] { $n } days beyond
}
clock-awaited = Awaited from { $state } (2.7)
clock-until = until { $date }
clock-days = { $n ->
    [one] day
   *[other] days
}
clock-of-paper = The clock of this paper
clock-of-paper-desc = What was considered when, what happened on the way, and when the paper applies. The same facts stand above and in the table below.
clock-row-awaited = Awaited from a new Coordinator (2.7)
clock-row-considered = Consideration (2.5)
clock-row-happened = What happened
clock-row-applies = Applicability (2.6)
clock-limit = end of the months: { $date }
clock-day = Day
clock-expert-meeting = Expert meeting: { $title }
clock-matter-opened = Before the body: { $body }

board-none = No position taken
screen-to = Show on a screen
screen-made = made { $when }, time of Astana
screen-back = Back to the matter
screen-renew = Renew
screen-by-itself = Renew every half minute
screen-renews = It renews itself every half minute.
screen-stop = Stop renewing

covered-title = What is covered, area by area
covered-how = Who serves, what has been reported and what applies, as of { $date }.
covered-report = Latest final report
covered-papers = Concept papers that apply
covered-none = none recorded
covered-made = contributed
covered-awaited = awaited
years-title = Which areas were reviewed in which year
design-signs = Signs and a dial
