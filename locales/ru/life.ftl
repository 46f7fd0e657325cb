# Sources and periods, wherever a record is shown.
source-dated = {" "}от { $date }
source-received = , получено { $date }
period-from = с { $from }, окончание не установлено
period-until = по { $to }
period-open = окончание не установлено
date-not-known = дата неизвестна
life-correct = исправить
life-register = Зарегистрировать: { $kind }
life-source = Сведения
cite-source = источник:

# An area's page.
life-posts = Координация по состоянию на { $date }
life-co-coordinators = Сокоординаторы
life-coming = Решение принято, начало предстоит
life-nobody = На этот день никого
life-tenures = Сроки полномочий
life-timeline = Хронология сроков полномочий
life-none-tenures = На этот день сведений о сроках полномочий нет. Сроки полномочий регистрируют сотрудники Секретариата: каждый – с решением либо как установленный до начала ведения записей.
life-no-open-duty = На этот день открытых обязанностей нет.
life-done-duties = Последние закрытые обязанности
life-all-duties = Все обязанности – в реестре обязанностей
life-more-duties = { $n ->
    [one] Еще { $n } обязанность; все обязанности – в реестре обязанностей
    [few] Еще { $n } обязанности; все обязанности – в реестре обязанностей
   *[many] Еще { $n } обязанностей; все обязанности – в реестре обязанностей
}
life-papers = Концептуальные документы
life-none-papers = На этот день сведений о концептуальных документах нет. Проект документа готовят здесь координирующие область государства (2.3); документ, поступивший на бумаге, регистрирует Секретариат.
life-expert-meetings = Другие встречи экспертов
life-none-expert-meetings = На этот день сведений нет. Встречи экспертов созывают координаторы и сокоординаторы (1.7); встречи по концептуальному документу указаны при этом документе.
life-decisions = Решения по этой области
life-none-decisions = На этот день нет сведений о пунктах решений, в которых упомянута эта область. Решения регистрирует Секретариат.
life-reports = Итоговые доклады
life-none-reports = На этот день сведений нет. Государство, завершающее исполнение обязанностей координатора, направляет доклад всем государствам-членам (1.3).
life-reviews = Обзоры
life-none-reviews = На этот день нет сведений об обзорах, охватывающих эту область. Обзоры проводит КСДЛ, предпочтительно раз в год (3.2).
life-remarks = Примечания
life-none-remarks = Нет. Здесь приводится то, что говорится об этой области в печати или других источниках, но не закреплено решением; сроком полномочий это не является.
area-closed = Эта область закрыта { $date } и на этот день не существует. Сведения о ней за прежнее время приведены ниже.
area-not-yet = На этот день область еще не существует; дата ее учреждения: { $date }.
area-vacant = На этот день сведений о координаторе нет (1.9).

stands-serving = действует
stands-coming = предстоит
stands-over = завершено
stands-void = прекращено до начала
stands-gap = вакантно
tenure-state = Государство
tenure-role = Роль
tenure-term = Срок
tenure-basis = Основание и дальнейший ход
tenure-nobody = Сведений о координаторе нет
tenure-before-records = назначено до начала ведения записей
tenure-gap-since = с { $from }
tenure-appointed = назначено { $date }
tenure-appointed-expressly = назначено { $date } прямым решением наряду с другим координатором
tenure-applied = письмо о намерении от { $date }
tenure-end-by-extension = окончание установлено продлением от { $date }
tenure-end-by-notice = окончание установлено уведомлением от { $date }
tenure-extended = продлено по { $to } включительно
tenure-notice = уведомление о досрочном прекращении, последний день: { $last }
tenure-report = итоговый доклад: { $title }

timeline-coordinator = Координатор
timeline-co-coordinator = Сокоординаторы
timeline-acting = и. о.
timeline-vacant = нет координатора
timeline-today = сегодня
timeline-desc = Сроки полномочий с { $from } по { $to } год, сверху координаторы, под ними сокоординаторы. Те же сведения приведены в таблице ниже.
timeline-how = Сплошная полоса: координатор. Рамка: сокоординатор. Штриховка: решение принято, начало предстоит. Пунктирная рамка: исполняющий обязанности. Пустая пунктирная рамка: сведений о координаторе нет. Прерывистое начало относится ко времени до начала ведения записей или до показанных лет; стрелка означает, что окончание не установлено.

paper-stage-considered = на рассмотрении
paper-stage-to-apply = одобрен, период применимости впереди
paper-stage-approved = одобрен
paper-stage-expired = период применимости истек
paper-stage-withdrawn = отозван
paper-first-draft = направлен первый проект
paper-approved = одобрен КСДЛ
paper-applicable = применимость: { $period }
paper-extended = период применимости продлен по { $to } включительно
paper-withdrawn = отозван
paper-proposed-by = предложено государством: { $state }
meeting-cancelled = отменено
meeting-convened = созвано
review-planned = запланировано
review-no-contribution = Материалы не поступали.
review-not-recorded = Сведений о том, кто представил материалы, нет.

# States.
states-title = Государства
states-chair = Председатель
states-none = Сведений о государствах нет. Сотрудники Секретариата регистрируют государства или загружают их из файла.
states-member = Государства-члены
states-observer = Наблюдатели
states-neither = На этот день не члены и не наблюдатели
states-is-member = Государство-член
states-is-observer = Наблюдатель
states-is-neither = На этот день не член и не наблюдатель
states-name = Название
states-code = Код
states-since = С даты
state-posts = Координация
state-no-posts = На этот день сведений о координаторских функциях этого государства нет.
life-names = Названия
life-none-names = Сведений о названии нет; вместо него указан код.
life-standing = Членство
life-none-standing = На этот день сведений о членстве или статусе наблюдателя нет.
life-forms = Формы обращения
life-none-forms = Не зарегистрированы: без них ноту этому государству составить нельзя.
form-confirmed = Подтверждено
form-unconfirmed = Еще не подтверждено
life-chairmanships = Периоды Председательства
life-none-chairmanships = На этот день сведений нет.
life-proposed-papers = Предложенные концептуальные документы
life-none-proposed-papers = На этот день сведений нет.
life-contributions = Материалы к обзорам
life-none-contributions = На этот день сведений нет.

# Meetings and decisions.
body-SOC = Комитет старших должностных лиц
body-SWG = Специальная рабочая группа
body-MC = Министерский совет
body-SUM = Саммит
body-EXP = Встреча экспертов
body-SPE = Специализированная встреча
verb-approved = одобрено
verb-adopted = принято
verb-endorsed = поддержано
verb-recommended = рекомендовано
verb-took-note = принято к сведению
verb-consultations-continue = консультации продолжаются
verb-called-on = призвали
verb-not-agreed = не согласовано
verb-withdrawn = отозвано
meetings-body = Орган
meetings-all-bodies = Все органы
meetings-year = Год
meetings-all-years = Все годы
meetings-when = Дата
meetings-meeting = Заседание
meetings-session = Обозначение
meetings-place = Место
meetings-no-place = неизвестно либо онлайн
meetings-decisions = Решения
meetings-found = { $n ->
    [0] Заседаний нет
    [one] { $n } заседание
    [few] { $n } заседания
   *[many] { $n } заседаний
}
meetings-none = Заседаний, отвечающих этим условиям, нет. Заседания и решения регистрируют сотрудники Секретариата.
meeting-not-yet = На этот день заседание еще не началось; дата начала: { $date }.
life-without-meeting = Решения, принятые вне заседаний
life-none-without-meeting = Нет.
life-taken = Решения
life-none-taken = На этот день сведений о решениях этого заседания нет.
life-reviewed = Проведенные обзоры
life-none-reviewed = Нет.
decision-paragraph = { $decision }, пункт { $number }
decision-decided = Дата
decision-no-meeting = принято вне заседания, либо сведений о заседании нет
decision-no-paragraphs = Сведений о пунктах решения нет.
decision-not-yet = На этот день решение еще не было принято; дата решения: { $date }.
life-followed = Последующий ход
life-none-followed = Сроков полномочий, концептуальных документов и продлений, в сведениях о которых указано это решение, нет.

# The Modalities.
modalities-title = Модальности реализации мер доверия СВМДА
modalities-draft = Этот документ – проект. Сведений о его принятии нет.
modalities-lead = Его текст приведен здесь по пунктам.
modalities-lead-duties = Его текст приведен здесь по пунктам; под каждым указаны обязанности, действующие по нему на этот день.
modalities-in-force = Версия, сроки которой действуют на этот день: { $symbol }, { $status }.
modalities-continue = Консультации между государствами-членами по ней продолжаются
modalities-versions = Версии
modalities-no-version = Сведений о версиях Модальностей нет. Без них обязанности не возникают. Версии регистрируют администраторы Секретариата.
modalities-version = Версия
modalities-status = Статус
modalities-from = Сроки действуют с
modalities-months = мес.
modalities-days = дней до окончания
modalities-counts = действует на этот день
modalities-chapters = Главы
modalities-more-open = { $n ->
    [one] Еще { $n } открытая
    [few] Еще { $n } открытые
   *[many] Еще { $n } открытых
}
