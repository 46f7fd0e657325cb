# Условные обозначения: что означает каждое, что стало с тем, что под ним значится, и что есть рядом с несуществующим.

symbol-series-decision = решение
symbol-series-draft = проект
symbol-series-document = документ
symbol-series-other = документ серии { $series }
symbol-paper = { $series } № { $n }, { $body }, { $when }
symbol-session = сессия { $session }
symbol-year = { $year } год
symbol-part = { $of }; { $part }
symbol-rev = пересмотренный вариант { $n }
symbol-add = добавление { $n }
symbol-corr = исправление { $n }
symbol-note = вербальная нота Секретариата № { $n }
choice-CICA = Ни в одном органе

# Рядом с условным обозначением, где бы оно ни стояло.
symbol-superseded = заменен: { $by }
symbol-latest-is = последний текст: { $by }
symbol-corrected = исправлен: { $by }

# Страница условного обозначения.
purpose-symbol = Условное обозначение словами: что под ним значится, что с этим стало, все тексты и то, что было по ним решено.
symbol-page = Все под этим условным обозначением
symbol-text = { $name }, { $date }
symbol-text-latest = последний текст: { $name }, { $date }
symbol-no-text = здесь еще не издано ни одного его текста
symbol-superseded-by = заменен текстом { $by }, { $date }
symbol-decided = решение принято { $date }
symbol-decided-at = решение принято { $date } ({ $meeting })
symbol-corrected-by = исправлено документом { $by }, { $date }
symbol-set-aside = не имеет силы, { $date }
symbol-same-day = в тот же день
symbol-on-day = { $date }
symbol-considered = рассмотрен ({ $body }, { $when }): { $verb }
symbol-paragraph = { $decision }, пункт { $n }
symbol-note-stands = направлена Секретариатом
life-symbol-record = Что его имеет
life-none-symbol-record = К этому дню его ничто не имеет.
life-symbol-texts = Тексты под ним
life-symbol-beside = Исправления и добавления
life-symbol-about = Что было решено по этому документу
life-symbol-sent = Направлено с этой нотой
life-symbol-rests = Что на ней основано

# Где ничего нет.
purpose-symbol-nothing = Под этим условным обозначением здесь ничего не значится или не значится ничего для Вас: что оно означало бы и что есть рядом.
symbol-nothing = Под { $symbol } ничего не значится
symbol-nothing-long = Под этим условным обозначением ничего не значится
symbol-would-be = Оно означало бы: { $what }.
symbol-is-none = Условное обозначение называет орган, год и, где она есть, сессию, серию и номер: SOC/2023-II/DEC/1, MC/2023/DRAFT/4/Rev.2.
symbol-near = Рядом
refused-not-a-symbol = Условное обозначение называет орган, год, серию и номер: MC/2023/DRAFT/4 или MC/2023/DRAFT/4/Rev.2.
