# Symbols: what one is, in words, how what stands under it has fared, and what there is near one that there is not.

symbol-series-decision = decision
symbol-series-draft = draft
symbol-series-document = document
symbol-series-other = paper of the series { $series }
symbol-paper = { $series } No. { $n }, { $body }, { $when }
symbol-session = session { $session }
symbol-year = year { $year }
symbol-part = { $of }, { $part }
symbol-rev = revision { $n }
symbol-add = addendum { $n }
symbol-corr = corrigendum { $n }
symbol-note = note verbale No. { $n } of the Secretariat
choice-CICA = Before no body

# Beside a symbol, wherever one stands.
symbol-superseded = superseded: { $by }
symbol-latest-is = latest: { $by }
symbol-corrected = corrected: { $by }

# The page of a symbol.
purpose-symbol = A symbol in words: what stands under it, how it has fared, and all its texts, with what was decided about it.
symbol-page = All under this symbol
symbol-text = { $name }, { $date }
symbol-text-latest = latest text: { $name }, { $date }
symbol-no-text = no text of it has been issued here
symbol-superseded-by = superseded by { $by } of { $date }
symbol-decided = decided on { $date }
symbol-decided-at = decided on { $date } at { $meeting }
symbol-corrected-by = corrected by { $by } of { $date }
symbol-set-aside = set aside on { $date }
symbol-same-day = the same day
symbol-on-day = on { $date }
symbol-considered = considered by the { $body } { $when }: { $verb }
symbol-paragraph = { $decision }, paragraph { $n }
symbol-note-stands = sent by the Secretariat
life-symbol-record = What bears it
life-none-symbol-record = Nothing bears it by this day.
life-symbol-texts = Its texts
life-symbol-beside = Corrigenda and addenda
life-symbol-about = What was decided about it
life-symbol-sent = Sent with it
life-symbol-rests = What rests on it

# Where there is nothing.
purpose-symbol-nothing = Nothing stands under this symbol here, or nothing that is for you: what it would mean, and what there is near it.
symbol-nothing = There is nothing under { $symbol }
symbol-nothing-long = There is nothing under this symbol
symbol-would-be = It would mean: { $what }.
symbol-is-none = A symbol names the body, the year and perhaps the session, the series and the number: SOC/2023-II/DEC/1, MC/2023/DRAFT/4/Rev.2.
symbol-near = Near it
refused-not-a-symbol = A symbol names the body, the year, the series and the number: MC/2023/DRAFT/4, or MC/2023/DRAFT/4/Rev.2.
