# Searching the record.

search-title = Search
search-for = Search: { $text }
search-label = Search the record
search-button = Search
search-lead = Finds states, areas, paragraphs of the Modalities, decisions, meetings, matters, papers, letters, reports, reviews and files, as far as you may read them. Every word that you type has to be there, or a word that begins with it.
search-empty = Type a number such as 2.3, a symbol such as SOC/2023-II/DEC/1, the code of a state such as RUS, the number of a note verbale, or words of a title.
search-too-short = “{ $text }” is too short to search for: please type two letters or more, or a number.
search-too-long = Ten words, in two hundred letters, can be searched for at once: please leave some out.
search-found = { $n ->
    [one] Found: one record
   *[other] Found: { $n } records
}
search-none = “{ $text }” is not in what you may read. Fewer words, or only their beginnings, find more.
search-near = Nothing has exactly these words; this comes near.
search-all = Show all { $n }
search-whole = Everything that was found
error-search-nothing = say what is to be searched for
error-search-too-short = two letters at least, or a number

found-modalities = Paragraphs of the Modalities
found-versions = Versions of the Modalities
found-decisions = Decisions
found-decision-paragraphs = Paragraphs of decisions
found-meetings = Meetings
found-expert-meetings = Expert meetings
found-circulations = Circulations
paragraph-number = Paragraph { $number }
