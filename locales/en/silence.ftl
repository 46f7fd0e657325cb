# The silence procedure, written consideration, what is set where the Modalities are silent.

step-matter-silence = Open a silence procedure
step-says-matter-silence = The text is frozen as it was issued last and sent to every state that is a Member State today. At the instant of the expiry the decision is adopted by itself, unless any of them has objected or proposed an amendment before it.
step-silence-break = Break the silence
step-says-silence-break = Your state objects, or proposes an amendment. This ends the procedure at once, and all Member States see it with its text and its time. Withdrawing it later revives nothing.
step-silence-paper-breaks = Register a break that came on paper
step-says-silence-paper-breaks = A communication counts by the instant at which it was received. If it was received before the expiry, it breaks the silence also afterwards: an adoption that was entered meanwhile is set aside, what followed from it is undone, and all Member States are told; what a higher body has decided meanwhile stands until that body decides otherwise. Enclose the scan on the page of the break.
step-silence-prolongation = Prolong the silence procedure
step-says-silence-prolongation = The expiry is set to a later instant, and all Member States are told. It can never be set to an earlier one.
step-silence-withdrawal = Withdraw the silence procedure
step-says-silence-withdrawal = The procedure ends without a decision, and all Member States are told. A new one can be opened.
step-silence-confirmation = Confirm that nothing arrived on paper
step-says-silence-confirmation = You confirm that no objection and no amendment had been received on paper before the expiry. After this the decision can be sent out.
step-decision-circulation = Circulate the decision to all Member States
step-says-decision-circulation = The decision goes out with a note verbale to every state that is a Member State today.
step-matter-prolongation = Prolong the written consideration
step-says-matter-prolongation = Its last day is set to a later one, and all Member States are told. It can never be set to an earlier one.
step-matter-no-comments = Answer that your state has no comments
step-says-matter-no-comments = All Member States see that your state has answered and has no comments. This is no position.
step-concept-paper-consideration = Open the written consideration of the latest text
step-says-concept-paper-consideration = The latest text is sent to every state that is a Member State today, with the day until which comments are asked for. The six months of 2.5 run from the first draft and are not touched by it.
step-concept-paper-prolongation = Prolong the written consideration
step-says-concept-paper-prolongation = The day until which comments are asked for is set to a later one, and all Member States are told. The six months of 2.5 are not touched by it.
step-concept-paper-no-comments = Answer that your state has no comments
step-says-concept-paper-no-comments = All Member States see that your state has considered the text and has no comments.

journal-act-silence = Silence procedure opened
journal-act-break = Silence broken
journal-act-paper-breaks = Break on paper registered
journal-act-prolongation = Prolonged
journal-act-confirmation = Confirmed that nothing arrived on paper
journal-act-no-comments = Answered without comments
journal-act-consideration = Written consideration opened
journal-act-adoption-by-silence = Adopted by silence

field-expires_at = Instant of the expiry
field-expires_on = Last day, in Astana
field-expires_time = Time of the expiry, by the clocks in Astana
hint-expires_time = As 18:00. Two weeks is the practice.
field-hour = Which of the two hours
hint-hour = The clocks in Astana are put back in that night, so that this hour occurs twice.
field-received_at = Instant of the receipt
field-received_on = Day of the receipt, in Astana
field-received_time = Time of the receipt, by the clocks in Astana
hint-received_time = As 17:45, by the stamp of the receipt or the head of the message.
hint-provided_by = The paragraph of a decision by which the body agreed to decide in this way. It can be left out only where the procedural settings allow silence procedures.
hint-matter-silence-wording = The paragraph of the decision, word for word as it is adopted.
field-silence-break-text = Reasons, or the amendment word for word
field-silence-paper-breaks-text = What the communication says
field-matter-prolongation-to = New last day
field-concept-paper-consideration-to = Comments are asked for until
field-concept-paper-prolongation-to = New last day

choice-first-hour = The first: before the clocks are put back
choice-second-hour = The second: after the clocks are put back
choice-letter-withdrawn = A letter that it appoints on had been withdrawn.
choice-request-withdrawn = The request on which it decides had been withdrawn.
choice-text-not-with-all = The text of the paper had not been circulated to all Member States (2.4).
choice-rule-refuses = A rule of the record did not allow it.

error-instant-twice = Say either the instant, or a day and a time in Astana.
error-time = “{ $text }” is not a time: write it as 18:00.
error-hour-twice = The clocks in Astana show this hour twice in that night: at { $first } and at { $second }. Choose which is meant.
error-hour-never = The clocks in Astana do not show this hour: they are put forward in that night.

refused-silence-runs = A silence procedure runs on this matter until { $expires } in Astana: until then nothing else decides it.
refused-silence-objection = { $state } objects. No silence procedure is opened over an objection.
refused-silence-consultation = { $state } needs more consultation. No silence procedure is opened until it agrees.
refused-silence-no-text = No text of the document has been issued: there is nothing to be adopted.
refused-silence-no-members = There is no Member State today to which it could be sent.
refused-silence-not-provided = The body has to have provided for it: name the paragraph of its decision. The procedural settings do not allow silence procedures of themselves.
refused-silence-past = The expiry has to lie ahead: it is { $now } in Astana.
refused-silence-not-later = A silence procedure is prolonged, and never shortened: it runs until { $stood } in Astana.
refused-silence-too-far = The expiry lies after the year 2999.
refused-silence-withdrawn = The silence procedure was withdrawn on { $at } in Astana.
refused-silence-broken = { $state } broke the silence on { $at } in Astana.
refused-silence-set-aside = The adoption was set aside on { $at } in Astana, since the silence had been broken on paper in time.
refused-silence-adopted = Nobody had broken the silence at its expiry: it was adopted on { $at } in Astana.
refused-silence-expired = The silence procedure expired on { $at } in Astana.
refused-silence-confirmed = It was confirmed on { $at } in Astana.
refused-no-silence = There is no silence procedure on this matter.
refused-received-later = The receipt has been by now: it is { $now } in Astana.
refused-received-before = It was received before the silence procedure opened, on { $opened } in Astana.
refused-received-too-late = It was received on { $received } in Astana; the silence procedure had expired on { $expires }.
refused-position-breaks = A silence procedure runs until { $expires } in Astana. To object, or to ask for a change, is to break it: this is done on its page, by “Break the silence”.
refused-aside-struck = What the adoption had changed ({ $kind }) has been struck out since: register it anew, then the break.
refused-aside-changed = What the adoption had changed ({ $kind }) has been changed again since: correct it to what the adoption made of it, then register the break.
refused-aside-rested-on = Others rest on what the adoption had made ({ $kind }): strike those out first, then register the break.
refused-not-confirmed = It was adopted by silence, and no officer has confirmed yet that nothing had arrived on paper.
refused-meeting-sits = The meeting that took it has not closed; its last day is { $to }.
refused-window-not-later = A written consideration is prolonged, and never shortened: its last day is { $to }.
refused-no-comments-said = Your state has answered on { $on } that it has no comments.
refused-commented = Your state has commented on { $on }.
refused-no-text-issued = No text of the paper has been issued here: there is nothing to be considered.

advice-silence-short = It is shorter than usual: the usual is { $usual } days.
advice-silence-weekend = { $day } is on a weekend in Astana.
advice-silence-holiday = { $day } is a holiday: { $name }.

purpose-silence = A decision between meetings: the text that is before the states, until when any of them can break the silence, and what came of it.
silence-page = Silence procedure: { $matter }
silence-is-runs = Runs until { $at } in Astana; left: { $left }
silence-is-expired = Expired on { $at } in Astana without a break
silence-is-adopted = Adopted on { $at } in Astana
silence-is-broken = Broken on { $at } in Astana
silence-is-withdrawn = Withdrawn on { $at } in Astana
silence-is-set-aside = Adoption set aside on { $at } in Astana
silence-decided-meanwhile = The adoption was set aside, but { $body } has decided meanwhile on what it had brought there. That decision stands until that body decides otherwise.
silence-left-under-an-hour = less than an hour
silence-left-hours = { $n ->
    [one] one hour
   *[other] { $n } hours
}
silence-left-days = { $n ->
    [one] one day
   *[other] { $n } days
}
silence-being-entered = Nobody has broken the silence: the adoption is being entered.
silence-hindered = The decision stands. What it says could not be entered by itself, and the Secretariat is asked to register it.
silence-expires = Expiry
silence-in-astana = { $at } in Astana
silence-own-zone = in your own zone:
silence-by-the-rules = The procedural settings
silence-confirmation = That nothing arrived on paper
silence-not-confirmed = not confirmed yet
silence-broken-by = Broken by
silence-frozen = As it stood when the procedure opened; a later revision does not change it.
silence-history = What happened
silence-happened-opened = Opened, and sent to all Member States
silence-happened-withdrawn = Withdrawn
silence-happened-broken = Broken
silence-happened-adopted = Adopted
silence-happened-confirmed = Confirmed that nothing had arrived on paper
silence-happened-set-aside = Adoption set aside

matter-silence = Silence procedures
matter-silence-runs = Silence runs until { $at } in Astana
decision-set-aside = This decision was set aside on { $on }, since silence had been broken on paper before its expiry. Its symbol is not used again.
decision-by-silence = Adopted by silence

silences-title = Silence procedures
silences-lead = Decisions between meetings. Silence is broken by an objection or an amendment of any Member State before the expiry.
silences-found = { $n ->
    [one] one silence procedure
   *[other] { $n } silence procedures
}
silences-none = Silence procedures would stand here. The Chairmanship, or the Secretariat for it, opens one from the page of a matter.
silences-opened = Opened on
silences-runs = Running
silences-adopted = Adopted
silences-broken = Broken
silences-withdrawn = Withdrawn
silences-set-aside = Set aside

answers-title = Written consideration
answers-window = From { $from } to { $to }; { $left }.
answers-ended = From { $from } to { $to }; it has ended.
answers-answer = Answer
answers-when = When
answer-none = No comments
answer-commented = Commented
answer-position = Took a position
answer-not-yet = Not yet

awaits-silences = Silence about to expire
awaits-confirmations = Adopted by silence: confirm that nothing arrived on paper
awaits-hindered = Adopted by silence: what the decision says is to be registered
told-adopted = Adopted by silence: { $what }
told-broken = Silence broken: { $what }
told-withdrawn = Silence procedure withdrawn: { $what }
told-set-aside = Adoption by silence set aside: { $what }

procedure-title = Procedural settings and holidays
purpose-procedure = What is set where the Modalities are silent on procedure, and the days on which offices are closed.
procedure-assumed = Nothing has been registered: what stands here are assumptions, until an administrator registers what the body has set.
procedure-holidays = Holidays
procedure-no-holidays = No calendar has been brought in: no holiday is assumed.
procedure-import = An administrator brings in a calendar from a .csv or .xlsx file, by the command line:
decision-unconfirmed = It was adopted by silence. It goes out once an officer has confirmed that nothing had arrived on paper before the expiry.
decision-series-assumed = The series of its symbol is our assumption.
decision-series-set = The series of its symbol is set by the body.
told-registered = The position of your state was registered: { $what }
