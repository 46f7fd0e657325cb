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
symbol-note-sent = направлена Секретариатом { $date }
symbol-note-annulled = аннулирована { $date }
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

# Документы всех видов: формы, авторы и языки.
choice-list = Список
choice-form-concept-paper = Концептуальный документ
choice-action-plan = План действий
choice-contribution = Материал для обсуждения
choice-form-other = Иной документ
choice-business-council = Деловой совет
choice-youth-council = Молодежный совет
choice-think-tank-forum = Форум аналитических центров
choice-council-of-eminent-persons = Совет мудрецов
choice-en = Английский
choice-ru = Русский
choice-kk = Казахский
field-language = Язык
hint-chairmanship-documents-language = Язык оригинала. Не заполнено: английский.
document-languages = Языки
document-original = оригинал
document-language-at = { $language }: { $name }, { $date }
document-beside = рядом: { $language }
document-beside-title = Абзац за абзацем
document-paragraphs = { $n ->
    [one] { $n } абзац
    [few] { $n } абзаца
   *[other] { $n } абзацев
}
document-uneven = Число абзацев различается: { $one } – { $n }, { $another } – { $m }. Они стоят рядом по своим местам.
refused-not-the-secretariat = Документ для одного Секретариата регистрирует сотрудник Секретариата.
step-document-translations = Издать редакцию на другом языке
step-says-document-translations = Текст издается сегодня под тем же условным обозначением как эта редакция на другом языке и направляется тем, кому предназначен документ. Аутентичным остается оригинал; изданное никогда не меняется.
field-document-translations-revision = Какую редакцию он переводит
field-document-translations-text = Текст на этом языке
hint-document-translations-note = Вербальная нота, которой он направляется: NºDOC/1016.
journal-act-translations = Издана редакция на другом языке
refused-original-language = Это язык оригинала: его следующий текст издается как редакция.
refused-no-such-revision = В этой редакции оригинал не издавался.
refused-second-translation = Эта редакция на этом языке уже издана.

# Связи документа с другими.
kind-relation = Связь документа
register-relation = Зарегистрировать связь документа
about-relation = То, что документ заменяет, изменяет или осуществляет другой документ или решение. Это указано на страницах обоих.
field-relation = Что он делает
field-to_document_id = С каким документом
field-to_decision_id = Или с каким решением
choice-supersedes = заменяет
choice-amends = изменяет
choice-implements = осуществляет
relation-supersedes = заменяет
relation-amends = изменяет
relation-implements = осуществляет
relation-of-supersedes = заменен документом
relation-of-amends = изменен документом
relation-of-implements = осуществляется документом
life-relations = Связи с другими документами
step-document-relations = Указать связь с другим документом
step-says-document-relations = С сегодняшнего дня это указано на страницах обоих документов и их условных обозначений. Тексты от этого не меняются.
journal-act-relations = Зарегистрирована связь документа
refused-relation-names-one = Пожалуйста, укажите один документ или одно решение.
refused-relation-to-itself = Документ не связан сам с собой.
refused-second-relation = Эта связь уже зарегистрирована.
