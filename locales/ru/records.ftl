# Registering, correcting and striking; a record; the journal.

yes = да
no = нет
field-must = обязательно
field-choose = Выбрать
field-choose-one = Выберите
value-no-longer = запись, которая больше не действует
more-of-them = { $n ->
    [one] и еще { $n } запись
    [few] и еще { $n } записи
   *[many] и еще { $n } записей
}

# Choosing what is registered.
register-title = Регистрация
register-lead = Поступившее на бумаге вносится в систему; каждая запись – с указанием источника. Ничего не записывается, пока Вы не увидите последствия.
register-group-coordination = Координаторы и сокоординаторы
register-group-papers = Концептуальные документы
register-group-meetings = Заседания и решения
register-group-reviews = Обзоры
register-group-states = Государства
register-group-frame = Области, Модальности и охват сведений
about-state = Государство с его кодами по ISO 3166-1. Названия и членство регистрируются после него.
about-state-name = Название государства на трех языках и период его употребления.
about-membership = Период, в течение которого государство является государством-членом или наблюдателем.
about-chairmanship = Период Председательства, от передачи до передачи.
about-dimension = Измерение Каталога мер доверия.
about-area = Приоритетная область в рамках измерения. Неразделенное измерение составляет одну область.
about-area-note = То, что говорится об области в источнике, но не закреплено ни в одном решении.
about-meeting = Заседание Комитета старших должностных лиц или другого органа.
about-decision = Решение вместе с его пронумерованными пунктами.
about-decision-paragraph = Еще один пронумерованный пункт уже зарегистрированного решения.
about-modalities-version = Версия Модальностей со сроками в месяцах и днях, действующими с определенной даты.
about-tenure = Срок полномочий координатора или сокоординатора согласно решению Комитета старших должностных лиц.
about-tenure-extension = Новый последний день срока полномочий, одобренный Комитетом старших должностных лиц.
about-tenure-termination = Уведомление, которым государство досрочно прекращает свой срок полномочий. Одобрения не требуется.
about-final-report = Доклад, который координатор направляет по завершении исполнения своих обязанностей.
about-concept-paper = Концептуальный документ: от первого проекта до одобрения и периода применимости.
about-paper-revision = Редакция концептуального документа, следующая за первым проектом.
about-paper-extension = Новый последний день периода применимости одобренного концептуального документа.
about-expert-meeting = Встреча экспертов по концептуальному документу или по любому вопросу области.
about-review = Обзор реализации мер доверия, проводимый Комитетом старших должностных лиц.
about-review-contribution = Письменные материалы государства к обзору.
about-coverage = До какой даты доведены сведения и что в них содержится. Такое указание может быть только одно.

register-state = Зарегистрировать государство
register-state-name = Зарегистрировать название государства
register-membership = Зарегистрировать членство
register-chairmanship = Зарегистрировать Председательство
register-dimension = Зарегистрировать измерение
register-area = Зарегистрировать приоритетную область
register-area-note = Зарегистрировать примечание к области
register-meeting = Зарегистрировать заседание
register-decision = Зарегистрировать решение
register-decision-paragraph = Зарегистрировать пункт решения
register-modalities-version = Зарегистрировать версию Модальностей
register-tenure = Зарегистрировать срок полномочий
register-tenure-extension = Зарегистрировать продление срока полномочий
register-tenure-termination = Зарегистрировать уведомление о досрочном прекращении
register-final-report = Зарегистрировать итоговый доклад
register-concept-paper = Зарегистрировать концептуальный документ
register-paper-revision = Зарегистрировать редакцию концептуального документа
register-paper-extension = Зарегистрировать продление концептуального документа
register-expert-meeting = Зарегистрировать встречу экспертов
register-review = Зарегистрировать обзор
register-review-contribution = Зарегистрировать материалы к обзору
register-coverage = Указать, до какой даты доведены сведения

# Fields.
field-source_kind = Вид источника
field-source_number = Номер источника
field-source_date = Дата источника
field-source_received = Дата получения
field-distribution = Распространение
field-named_states = Поименованные государства
field-remark = Примечание
field-sample = Учебные данные
field-code = Код
field-state-code = Трехбуквенный код
field-alpha2 = Двухбуквенный код
field-state = Государство
field-en = Название на английском языке
field-ru = Название на русском языке
field-kk = Название на казахском языке
field-from = Первый день
field-to = Последний день
field-standing = Статус
field-chairmanship-from = Принято
field-chairmanship-to = Передано
field-event = Заседание, на котором произошла передача
field-number = Номер
field-name = Название
field-dimension_id = Измерение
field-established = Дата учреждения
field-closed = Последний день существования
field-area_id = Приоритетная область
field-areas = Приоритетные области
field-when = Когда
field-text = Текст
field-body = Орган
field-session = Номер в году
field-title = Название
field-place = Место
field-meeting_id = Заседание
field-symbol = Условное обозначение
field-decided = Дата решения
field-decision_id = Решение
field-verb = Итог
field-status = Статус
field-modalities-version-from = Действует с
field-concept_paper_months = Срок представления концептуального документа, мес.
field-consideration_months = Срок рассмотрения до встречи экспертов, мес.
field-recommended_tenure_months = Рекомендуемый срок полномочий, мес.
field-review_months = Промежуток между обзорами, мес.
field-expiry_notice_days = За сколько дней до окончания направляется уведомление
field-role = Роль
field-acting = Исполняющий обязанности координатора
field-applied = Дата письма о намерении
field-appointed = Дата назначения
field-tenure-from = Первый день срока полномочий
field-tenure-to = Последний день срока полномочий
field-express_decision = Второй координатор по прямому решению
field-tenure_id = Срок полномочий
field-approved = Дата одобрения
field-tenure-extension-to = Новый последний день
field-paper-extension-to = Новый последний день
field-notified = Дата уведомления
field-last_day = Последний день исполнения обязанностей
field-issued = Дата направления
field-proposed_by = Кем предложено
field-first_draft = Дата направления первого проекта
field-withdrawn = Дата отзыва
field-applicable_from = Первый день применимости
field-applicable_to = Последний день применимости
field-paper_id = Концептуальный документ
field-revision = Номер редакции
field-convened = Дата созыва
field-held = Дата проведения
field-cancelled = Дата отмены
field-scheduled = Дата включения в план
field-contributions_recorded = Известно, кто представил материалы
field-review_id = Обзор
field-submitted = Дата представления
field-until = Сведения доведены до
field-reason = Причина

hint-source_kind = Вербальная нота, решение, письмо, пресс-релиз, …
hint-source_number = Как указано составителем: NºDOC/1016.
hint-distribution = То, что относится к другой записи, как мероприятие к своему плану, читают только те, кто читает и ее.
hint-named_states = Только если распространение ограничено поименованными государствами.
hint-state-code = ISO 3166-1 alpha-3: KAZ.
hint-state-alpha2 = ISO 3166-1 alpha-2: KZ.
hint-state-name-from = Не заполняйте, если начальной даты нет.
hint-state-name-to = Не заполняйте, если название употребляется до сих пор.
hint-membership-to = Не заполняйте, если статус сохраняется.
hint-chairmanship-from = Дата и время по Астане.
hint-chairmanship-to = Дата и время по Астане. Не заполняйте, если Председательство продолжается.
hint-area-code = Как в Каталоге: 2.3, или 1 для неразделенного измерения.
hint-area-closed = Не заполняйте, если область существует до сих пор.
hint-area-note-when = Как указано в источнике: 2022-2023.
hint-meeting-session = Только для Комитета старших должностных лиц – порядковый номер в году: 2023-II.
hint-meeting-place = Не заполняйте, если место неизвестно или заседание проведено онлайн.
hint-decision-meeting_id = Не указывайте, если решение принято в письменном виде.
hint-decision-symbol = SOC/2023-II/DEC/1. Не заполняйте, если неизвестно.
hint-modalities-version-expiry_notice_days = Через запятую: 180, 90, 30.
hint-tenure-acting = Сокоординатор, временно принимающий на себя эту роль; указывается вместе с ролью координатора.
hint-tenure-applied = Только вместе с датой последовавшего за ним назначения.
hint-tenure-appointed = Дата решения. Не заполняйте, если назначение состоялось до начала ведения записей.
hint-tenure-from = Не заполняйте, если назначение не зафиксировано и начальная дата неизвестна.
hint-tenure-to = Не заполняйте, если Комитет старших должностных лиц не установил окончание.
hint-tenure-express_decision = Если Комитет старших должностных лиц прямо решил, что координаторов одновременно двое.
hint-tenure-termination-last_day = Если государство отказывается от срока полномочий, который еще не начался, – день, предшествующий его первому дню.
hint-final-report-issued = День направления всем государствам-членам.
hint-concept-paper-first_draft = Не заполняйте, если дата неизвестна. В этом случае необходимо указать дату одобрения.
hint-concept-paper-withdrawn = Не заполняйте, если документ не отозван.
hint-expert-meeting-paper_id = Если встреча посвящена концептуальному документу.
hint-expert-meeting-convened = День направления приглашения.
hint-expert-meeting-held = День, на который встреча назначена или была назначена.
hint-expert-meeting-cancelled = Не заполняйте, если встреча не отменена.
hint-review-scheduled = День, когда обзор был запланирован. Не заполняйте, если неизвестно.
hint-review-held = День, на который обзор назначен или был назначен.
hint-review-cancelled = Не заполняйте, если обзор не отменен.
hint-review-contributions_recorded = Без этой отметки ни о ком не говорится, что материалы не представлены.
hint-coverage-until = Не заполняйте, если сведения ведутся по сегодняшний день.
hint-coverage-text = Что содержится в сведениях и чего в них нет.
hint-reason = Указывается в журнале вместе с прежними и новыми сведениями.
hint-reason-strike = Внесено дважды, внесено не для того государства, … Указывается в журнале вместе с прежними сведениями.
hint-reason-erase = Просьба лица или ограничение на текст. Не указывайте здесь ничего из того, что подлежит стиранию.

choice-public = Общее
choice-member-states-and-observers = Государства-члены и наблюдатели
choice-member-states = Только государства-члены
choice-named-states = Поименованные государства
choice-secretariat = Секретариат
choice-member = Государство-член
choice-observer = Наблюдатель
choice-coordinator = Координатор
choice-co-coordinator = Сокоординатор
choice-draft = Проект
choice-adopted = Принято
choice-superseded = Заменено
choice-SOC = Комитет старших должностных лиц
choice-SWG = Специальная рабочая группа
choice-MC = Министерский совет
choice-SUM = Саммит
choice-EXP = Встреча экспертов
choice-SPE = Специализированная встреча
choice-approved = Одобрено
choice-endorsed = Поддержано
choice-recommended = Рекомендовано
choice-took-note = Принято к сведению
choice-consultations-continue = Рассмотрено, условлено продолжить консультации
choice-called-on = Призвали
choice-not-agreed = Не согласовано
choice-withdrawn = Отозвано

# The form.
source-title = Источник
source-hint = На чем основана запись. Без указания источника ничего не регистрируется.
distribution-title = Распространение и примечание
form-continue = Продолжить
form-continue-hint = На следующей странице будут показаны последствия. Пока ничего не записывается.
form-nothing-written = Ничего не записано; введенные Вами данные сохранены в форме.
form-leave = Оставить без изменений
paragraphs-title = Пункты
paragraphs-hint = У каждого пункта – итог и текст; номер определяется местом. Незаполненное пунктом не считается.
paragraphs-one = Пункт { $n }
paragraphs-more = Добавить место еще для трех пунктов

# What will happen.
confirm-title = Все верно?
confirm-lead = Пока ничего не записано.
confirm-record = Запись в окончательном виде
confirm-happens = Что произойдет
confirm-also = Одновременно записывается:
confirm-whole = Все записываемые сведения по полям
confirm-changes = Что изменится
confirm-advice = Обратите внимание
confirm-duties = Изменения в обязанностях
confirm-register = Зарегистрировать
confirm-correct = Исправить
confirm-back = Вернуться к форме
consequences-none = Действующие на сегодня обязанности не изменятся.
consequences-now = Сейчас
consequences-then = Станет
consequences-not-there = нет
consequences-gone = больше нет
consequence-new = новая
consequence-gone = отпадает
consequence-changed = изменяется
consequence-due = срок: { $date }
consequence-met = { $date }
consequence-reckoned = отсчет с { $date }
changes-field = Поле
changes-before = Было
changes-after = Стало

# Records that a field offers, where there are more than fit.
find-last = Предложены последние записи: { $offered } из { $all }. Остальные можно найти по словам из названия.
find-found = По запросу «{ $words }» предложены записи: { $offered } из { $all }.
find-do = Найти
areas-by-number = Номера областей через запятую.

# A record.
record-correct = Исправить
record-strike = Исключить
record-further = Зарегистрировать к этой записи
record-resting = Что на ней основано
record-history = История
record-no-history = Доступных Вам сведений об этой записи в журнале нет.
done-registered = Зарегистрировано. Запись внесена в журнал.
done-corrected = Исправлено. Прежние сведения сохранены в журнале.
done-struck = Исключено. Прежние сведения сохранены в журнале.
struck-badge = исключено
struck-said = Эта запись исключена { $at } ({ $by }) и больше не действует.
struck-last = Последнее содержание записи
struck-see = исключенная запись

# Correcting and striking.
correct-title = Исправление записи
correct-lead = Прежние сведения сохраняются в журнале.
meanwhile-lead = После того как Вы открыли эту запись, ее изменил другой пользователь. Ваши данные не записаны, но все введенное Вами сохранено в форме. Просьба ознакомиться с изменениями и продолжить работу с их учетом.
meanwhile-entry = { $at }, { $by }: { $reason }
meanwhile-step = { $at }, { $by }
meanwhile-seen = Когда Вы открыли
meanwhile-stands = Сейчас
meanwhile-yours = Введено Вами
meanwhile-in-the-form = В форме ниже
meanwhile-taken-over = Действующее сейчас: Вы это не меняли.
meanwhile-kept = Введенное Вами.
strike-title = Исключение записи
strike-lead = Ошибочно внесенная запись исключается. Прежние сведения сохраняются в журнале вместе с указанной Вами причиной.
strike-do = Исключить
strike-not = При нынешнем положении дел исключить эту запись нельзя
strike-stale = После того как Вы открыли эту страницу, запись изменил другой пользователь. Ниже приведено действующее содержание.

# The journal.
journal-title = Журнал
journal-lead = Все изменения сведений, начиная с последнего: кто, от чьего имени, что и почему. Записи журнала не изменяются. Время указано по Астане.
journal-secretariat = Секретариат
journal-program = сама программа
journal-entry = Запись
journal-at = Когда
journal-by = Кем
journal-act = Действие
journal-record = О чем
journal-kind = Вид записи
journal-all-kinds = Все виды
journal-all-acts = Все
journal-act-registered = Зарегистрировано
journal-act-corrected = Исправлено
journal-act-struck = Исключено
journal-act-imported = Загружено
journal-act-erased = Стерто содержание
journal-is-erased = стерто
journal-changes = { $n ->
    [one] { $n } запись
    [few] { $n } записи
   *[many] { $n } записей
}
journal-none = Записей, отвечающих этим условиям, нет. Здесь отражается все, что сотрудники Секретариата регистрируют, исправляют или исключают.
journal-none-here = Среди последних записей нет отвечающих этим условиям. Они могут быть среди более ранних.
journal-earlier = Более ранние записи
entry-title = Запись { $entry }
entry-changes = Что изменено
entry-erased = Содержание этой записи стерто. Его хеш сохранен, и целостность цепочки не нарушена.
entry-hash = Хеш записи
entry-digest = Хеш ее содержания
erase-title = Стирание содержания записи
erase-what = Прежние и новые сведения, а также причина стираются навсегда. Отменить это нельзя.
erase-stays = Сохраняется следующее: сам факт записи, ее номер, время, кем и о чем она сделана, а также хеш стертого содержания, благодаря чему цепочка журнала остается целой. Стирание отражается в журнале отдельной записью с указанной Вами причиной.
erase-record = Действующие сейчас сведения не затрагиваются. Если в них содержится то же самое, просьба сначала исправить их.
erase-understood = Мне известно, что отменить это нельзя.
erase-not-understood = Просьба подтвердить: Вам известно, что отменить это нельзя.
erase-do = Стереть
verify-title = Проверка журнала
verify-lead = Цепочка хешей вычисляется заново от первой записи до последней; по ней восстанавливаются сведения и сличаются с таблицами.
verify-do = Проверить
verify-holds = Целостность журнала подтверждена.
verify-entries = { $n ->
    [one] В цепочке { $n } запись журнала.
    [few] В цепочке { $n } записи журнала.
   *[many] В цепочке { $n } записей журнала.
}
verify-records = { $n ->
    [one] Соответствует журналу { $n } действующая запись.
    [few] Соответствуют журналу { $n } действующие записи.
   *[many] Соответствуют журналу { $n } действующих записей.
}
verify-head = Хеш последней записи
verify-differs = Целостность журнала не подтверждена

# The end of a tenure where it is not the recorded one
end-in-force = Действующее окончание
end-as-extended = с учетом продления: по { $date }
end-as-notified = по уведомлению государства: по { $date }
end-before-it-began = государство отказалось от полномочий до первого дня (1.12): со дня уведомления этот срок полномочий ни в одном правиле не учитывается

# What records usually rest on.
source-kind-note-verbale = вербальная нота
source-kind-letter = письмо
source-kind-decision = решение
source-kind-draft-decision-of-the-ministerial-council = проект решения Министерского совета
source-kind-minutes = протокол
source-kind-press-release = пресс-релиз
source-kind-press = пресса
source-kind-page = страница
source-kind-list-of-member-states = список государств-членов
source-kind-list-of-observers = список наблюдателей
source-kind-imported-file = загруженный файл
source-kind-demonstration = демонстрация
