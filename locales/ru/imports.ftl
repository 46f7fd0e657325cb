# Что говорится о загружаемом файле построчно: после имени файла, номера строки и столбца.

import-missing = не заполнено
import-and-more = возможно, есть и другие замечания: остальное не прочитано
import-cells = число ячеек – { $cells }, а в первой строке названо столбцов: { $names }
import-stands-twice = указано дважды
import-no-column = в файле вида { $kind } нет такого столбца
import-no-column-nearest = в файле вида { $kind } нет такого столбца; ближайшее название – { $nearest }
import-column-missing = в файле вида { $kind } этот столбец обязателен, а здесь его нет
import-says-otherwise = сказано иначе, чем в { $before } о той же записи: { $fields }
import-refused = { $says } (пункт { $paragraph } Модальностей)
import-failed = не читается: { $error }

import-file-large = файл больше 10 МБ; разделите его
import-old-workbook = это книга старого образца (.xls) или книга с паролем; сохраните ее как .xlsx без пароля
import-too-many-lines = в файле больше { $most } строк; разделите его
import-not-utf8 = файл не в кодировке UTF-8; сохраните его как .csv (UTF-8) или .xlsx
import-file-empty = файл пуст; в первой строке должны стоять названия столбцов
import-workbook-empty = книга пуста; в первой строке листа должны стоять названия столбцов
import-workbook-broken = не читается как книга .xlsx: { $error }
import-unpacks = в распакованном виде книга больше { $most } МБ; разделите ее
import-sheet-large = на листе больше 10 МБ текста; разделите его
import-not-named = стоит в столбце, который не назван в первой строке
import-formula = формула в этой ячейке дает { $error }
import-is-time = это время, а не дата
import-is-no-date = ячейка имеет формат даты или времени, но даты в ней нет

import-year-not-day = { $text } – это год, а нужен день: например, 2023-08-22
import-no-day = { $text } – не дата; дата пишется так: 2023-08-22
import-no-such-day = { $text } – не дата; последний день этого месяца – { $last }
import-day-out-of-range = { $text } вне пределов 1900–2999 годов
import-neither-yes-nor-no = «{ $text }» – не yes и не no
import-no-choice = «{ $text }» не входит в число допустимых значений: { $words }; ближайшее – { $nearest }
import-no-state = «{ $text }» – не государство; ближайшее название – { $nearest }
import-no-states = «{ $text }» – не государство: государств в записях нет; сначала загрузите их
import-no-area = области { $code } нет
import-no-area-nearest = области { $code } нет; ближайшее название – { $nearest }
import-no-areas = области { $code } нет: областей в записях нет; сначала загрузите их
import-no-choice-near = «{ $text }» не входит в число допустимых значений: { $words }
import-no-state-near = «{ $text }» – не государство
import-no-dimension-near = «{ $text }» – не измерение
import-no-decision-near = «{ $text }» – не решение
import-no-dimension = «{ $text }» – не измерение; ближайшее название – { $nearest }
import-no-decision = «{ $text }» – не решение; ближайшее условное обозначение – { $nearest }
import-no-decisions = «{ $text }» – не решение: решений с условным обозначением нет; сначала загрузите их
import-no-decision-of-day = решения от { $text } в записях нет
import-decisions-of-day = решений от { $text } в записях несколько ({ $count }); назовите одно по обозначению или названию
import-no-meeting = заседания «{ $text }» в записях нет; пишите SOC/2023-II или SOC 2023-08-22

import-no-tenure = такого срока полномочий в записях нет: его называют область, государство, роль и первый день
import-no-paper = такого документа в записях нет: его называют область, государство и день первого проекта или одобрения
import-area-otherwise = область { $code } называется «{ $name }», а не «{ $written }»
import-no-such-meeting = такого заседания в записях нет
import-no-matter = у органа этого заседания нет вопроса с таким предметом
import-no-paragraph-of-meeting = в решениях заседания нет такого пункта
import-not-three-capitals = «{ $text }» – не три заглавные буквы
import-member-or-observer = государство – либо член, либо наблюдатель
import-stands-as-member = в записях государство значится членом с { $from }
import-stands-as-observer = в записях государство значится наблюдателем с { $from }
import-no-review = обзора этого дня и этих областей в записях нет
import-no-document = такого документа в записях нет
import-no-recommended = вопроса с таким предметом, рекомендованного другим органом, нет
import-no-paragraph = в решении нет такого пункта
import-say-verb = укажите пункт, в котором сказано об итоге, или глагол решения
import-symbol = не похоже на MC/2023/DRAFT/4 или MC/2023/DRAFT/4/Rev.2

import-proposal-without-day = укажите день представления: непредставленное – проект делегации
import-report-without-day = укажите день отчета или дни мероприятия
import-outcome-not-recorded = Сведений об итогах нет.
import-days-of-another-year = дни приходятся на другой год, чем план
import-event-alike = в эти дни есть и «{ $title }»: возможно, это то же мероприятие

imports-title = Загрузка сведений за прошлое
purpose-imports = Сведения, которые ведутся в таблицах, загружаются из файла: сначала он проверяется, и ничего не записывается, пока Вы не увидите, что изменится.
purpose-import = Файл читается и проверяется. Ничего не записывается, пока Вы не увидите, что изменится; затем загружается все или ничего.
import-of = Загрузка: { $kind }
import-file-hint = .csv в UTF-8 или .xlsx, не более 10 МБ. В первой строке – названия столбцов. Повторная загрузка того же файла ничего не меняет.
import-try-title = Проверить файл
import-try-again = Проверить другой или исправленный файл
import-try = Прочитать и проверить
import-unread = Файл не прочитан
import-gone = Проверенный файл больше не хранится. Пожалуйста, выберите его снова.
import-wrong = { $n ->
    [one] Ничего не изменено: { $n } замечание
    [few] Ничего не изменено: { $n } замечания
   *[other] Ничего не изменено: { $n } замечаний
}
import-lines = Что сказано о строках файла
import-line = Строки
import-column = Столбец
import-says = Что сказано
import-trial = Что изменит { $name }
import-nothing = Файл ничего не меняет: записи уже таковы.
import-would = Сколько записей будет добавлено и изменено
import-of-kind = Записи
import-added = Добавится
import-changed = Изменится
import-left = { $n ->
    [one] { $n } запись уже такова, как в файле.
    [few] { $n } записи уже таковы, как в файле.
   *[other] { $n } записей уже таковы, как в файле.
}
import-not-read = Не прочитано, так как относится к файлам иного вида или стоит на других листах:
import-doubts = Может быть верно, но требует внимания
import-changes = Записи, которые изменятся, и их поля
import-more = { $n ->
    [one] и еще { $n }
    [few] и еще { $n }
   *[other] и еще { $n }
}
import-do = Загрузить
import-do-hint = Все записывается одной записью журнала под Вашим именем. Ошибки, найденные позже, исправляются в каждой записи отдельно.
import-columns = Столбцы
import-columns-lead = Порядок столбцов свободный. Пустая ячейка ничего не говорит: прежнее остается.
import-template = Образец (.csv), в котором о каждом столбце сказано, что в нем стоит
register-imports = Сразу много записей из таблицы

import-kind-states = Государства, их названия и членство
import-kind-names = Прежние и иные названия государств
import-kind-chairmanships = Председательства
import-kind-areas = Измерения и приоритетные области
import-kind-modalities = Версии Модальностей
import-kind-meetings = Заседания
import-kind-decisions = Решения
import-kind-documents = Документы
import-kind-matters = Вопросы
import-kind-agendas = Пункты повесток дня
import-kind-tenures = Сроки полномочий
import-kind-extensions = Продления сроков полномочий
import-kind-terminations = Уведомления о досрочном прекращении
import-kind-final-reports = Итоговые доклады
import-kind-papers = Концептуальные документы
import-kind-paper-extensions = Продления концептуальных документов
import-kind-expert-meetings = Встречи экспертов
import-kind-reviews = Обзоры
import-kind-contributions = Вклады в обзоры
import-kind-notes = Сведения об областях
import-kind-coverage = Охват записей
import-kind-holidays = Праздничные дни
import-kind-forms = Формы обращения
import-kind-plans = Годовые планы
import-kind-proposals = Предложения мероприятий
import-kind-events = Мероприятия и отчеты о них
