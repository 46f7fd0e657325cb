# What goes out on paper, for Word and as PDF.

on-paper-word = Word (.docx)
on-paper-agenda-none = Күн тәртібінде тармақтар жоқ.
on-paper-pdf = PDF
on-paper-distribution = Таратылуы: { $to }
on-paper-chairmanship = Төрағалық: { $state }
on-paper-draft-decision = Азия Кеңесі { $body } шешімінің жобасы
on-paper-draft-statement = Азия Кеңесі { $body } мәлімдемесінің жобасы
on-paper-draft-declaration = Азия Кеңесі { $body } декларациясының жобасы
on-paper-body-SOC = Аға лауазымды тұлғалар комитеті
on-paper-body-MC = Министрлер кеңесі
on-paper-body-SUM = Саммиті
on-paper-area = «{ $name }» басым бағыты ({ $code })
on-paper-note = Вербалды нота { $number }
