# What goes out on paper, for Word and as PDF.

on-paper-word = Word (.docx)
on-paper-agenda-none = There are no items on the agenda.
on-paper-pdf = PDF
on-paper-distribution = Distr: { $to }
on-paper-chairmanship = Chairmanship of { $state }
on-paper-draft-decision = Draft decision of the CICA { $body }
on-paper-draft-statement = Draft CICA { $body } Statement
on-paper-draft-declaration = Draft declaration of the CICA { $body }
on-paper-body-SOC = Senior Officials Committee
on-paper-body-MC = Ministerial Council
on-paper-body-SUM = Summit
on-paper-area = Priority area { $code } “{ $name }”
on-paper-note = Note verbale { $number }
