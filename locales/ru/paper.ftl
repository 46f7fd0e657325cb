# What goes out on paper, for Word and as PDF.

on-paper-word = Word (.docx)
on-paper-agenda-none = Пунктов в повестке дня нет.
on-paper-pdf = PDF
on-paper-distribution = Распространение: { $to }
on-paper-chairmanship = Председательство: { $state }
on-paper-draft-decision = Проект решения { $body } СВМДА
on-paper-draft-statement = Проект заявления { $body } СВМДА
on-paper-draft-declaration = Проект декларации { $body } СВМДА
on-paper-body-SOC = Комитета старших должностных лиц
on-paper-body-MC = Министерского совета
on-paper-body-SUM = Саммита
on-paper-area = Приоритетная область { $code } «{ $name }»
on-paper-note = Вербальная нота { $number }
