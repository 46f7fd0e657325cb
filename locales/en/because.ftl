# Why a duty stands as it does: one sentence, with the facts, their dates, the sum and the paragraph. A clause of
# another is a message of its own. $tenure, $paper and $review stand behind that word, with the space before them, or
# are empty; $tenure in brackets and $set_by bring what separates them along.

quoted = “{ $title }”
because-months = { $n ->
    [1] one month
    [2] two months
    [3] three months
    [4] four months
    [5] five months
    [6] six months
    [7] seven months
    [8] eight months
    [9] nine months
    [10] ten months
    [11] eleven months
    [12] twelve months
   *[other] { $n } months
}
because-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}
because-sum = { $from } plus { $months } is { $result }{ $shortened ->
    [yes] , the last day of that month
   *[no] {""}
} (the number is that of { $version })
because-tenure = {" "}(tenure{ $tenure })
because-extended = , as extended on { $on }
because-early = , early, by its notice of { $on }
because-set-apart = ,{ $name },

because-tenure-expiry = The tenure{ $tenure } of { $state } as { $role ->
    [coordinator] Coordinator
   *[co-coordinator] Co-coordinator
} of area { $area } ends on { $last }{ $set_by }, { $role ->
    [coordinator] and the area has no Coordinator for the day after
   *[co-coordinator] and the state is not Co-coordinator on the day after
}; a request for extension is sent sufficiently in advance (paragraph 1.12): { $last } less { $longest }, the longest notice of { $version }, is { $since }; on { $as_of } there remain { $left }{ $runs }.
because-notice-runs = , and the notice of { $notice } runs
because-vacancy-since = On { $as_of } no Coordinator other than an acting one serves in area { $area }: the last, { $state }{ $tenure }, served until { $last }{ $set_by }, so that the post is vacant since { $since }; as a rule there is one Coordinator for each area, appointed by the SOC (paragraph 1.9).
because-vacancy-ever = On { $as_of } no Coordinator other than an acting one serves in area { $area }: none has served since it was established on { $since }; as a rule there is one Coordinator for each area, appointed by the SOC (paragraph 1.9).
because-report-issued = The tenure{ $tenure } of { $state } as Coordinator of area { $area } ended on { $last }{ $set_by }, and on { $since } { $state } did not go on as Coordinator; completing its duties, it reports to all Member States (paragraph 1.3); the report was issued on { $issued }.
because-report-none = The tenure{ $tenure } of { $state } as Coordinator of area { $area } ended on { $last }{ $set_by }, and on { $since } { $state } did not go on as Coordinator; completing its duties, it reports to all Member States (paragraph 1.3); as of { $as_of } no report is known.

because-proposal = { $state } was appointed Coordinator of area { $area } on { $appointed }{ $tenure }, and a new Coordinator proposes a concept paper at the time of its application or not later than { $months } after the appointment (paragraph 2.7): { $sum }; { $outcome }
because-proposal-met = the first draft of its paper{ $paper } was issued on { $on }, { $late ->
    [yes] after that date
   *[no] in time
}.
because-proposal-ended = the tenure ended on { $last }{ $set_by }, { $before ->
    [yes] before that date, so nobody owes a paper any more
   *[no] without one, and that can no longer be made good
}.
because-proposal-open = as of { $as_of } no paper of { $state } that counts is known, { $late ->
    [yes] and the date has passed
   *[no] and the date has not passed
}.
because-expert-meeting = The first draft of paper{ $paper } was issued on { $issued }; { $sum }, so from { $since } its consideration goes beyond { $months }, and the Coordinator convenes expert meetings to finalize it (paragraph 2.5); { $outcome }
because-meeting-not-yet = as of { $as_of } that day is still ahead.
because-meeting-met = a meeting convened on { $convened } and { $past ->
    [yes] held
   *[no] to be held
} on { $held } meets this as of { $met }.
because-meeting-approved = the paper was approved on { $on } without such a meeting, so nobody owes one any more.
because-meeting-withdrawn = the paper was withdrawn on { $on } without such a meeting, so nobody owes one any more.
because-meeting-none = as of { $as_of } no meeting held or to be held since that day is known.
because-applicability = { $extended ->
    [yes] The applicability of paper{ $paper } was extended on { $since } until { $due }
   *[no] Paper{ $paper } was approved on { $since } and applies until { $due }
}; the Coordinator has it extended on time before it expires (paragraph 2.6); { $outcome }
because-superseded = paper{ $by }, approved on { $on }, { $late ->
    [yes] after
   *[no] not later than
} that date, took its place.
because-withdrawn = it was withdrawn on { $on }, { $late ->
    [yes] after that date, and had not been extended
   *[no] not later than that date, so nobody owes an extension any more
}.
because-applies = as of { $as_of } that date { $late ->
    [yes] has passed
   *[no] has not passed
}, and no later paper is approved.

because-review-latest = The latest review of area { $area }{ $review } was held on { $from }; the SOC should review the implementation regularly (paragraph 3.2): { $sum }; as of { $as_of } that date { $late ->
    [yes] has passed
   *[no] has not passed
}.
because-review-established = Area { $area } was established on { $from }, and no review of it has been held; the SOC should review the implementation regularly (paragraph 3.2): { $sum }; as of { $as_of } that date { $late ->
    [yes] has passed
   *[no] has not passed
}.
because-review-in-force = { $version } applies from { $from }, and no review of area { $area } has been held; the SOC should review the implementation regularly (paragraph 3.2): { $sum }; as of { $as_of } that date { $late ->
    [yes] has passed
   *[no] has not passed
}.
because-contribution = The review{ $review } of area { $area } was scheduled on { $scheduled } and { $past ->
    [yes] held on { $held }, and on that day { $state } served
   *[no] to be held on { $held }, and on that day { $state } serves
} as { $service }; Coordinators and Co-coordinators are expected to make a written contribution in preparation to it (paragraph 3.5), so not later than { $held }; { $outcome }
because-service = { $acting ->
    [yes] acting {""}
   *[no] {""}
}{ $role ->
    [coordinator] Coordinator
   *[co-coordinator] Co-coordinator
}{ $tenure }
because-contributed = { $state } submitted one on { $on }, { $late ->
    [yes] after that date
   *[no] in time
}.
because-not-contributed = as of { $as_of } none of { $state } is known.
