# The first page.
first-title = Главная
first-awaits-state = { $state }: ожидает Ваших действий
first-awaits-secretariat = Ожидает действий Секретариата и государств-членов
first-nothing-awaits = Сейчас от Вас ничего не требуется.
first-more = { $n ->
    [one] Еще { $n } обязанность
    [few] Еще { $n } обязанности
   *[many] Еще { $n } обязанностей
}
first-new = Новое
first-told = Назначения и уведомления за последние тридцать дней
first-acts = Последние действия
told-appointed = Назначение: { $what }
told-acting = Исполнение обязанностей координатора: { $what }
told-notice = Досрочное прекращение: { $what }
first-brought-in = Загружены сведения за прошлые периоды
first-nothing-new = Пока ничего не зарегистрировано.

# The List.
list-title = Перечень стран-координаторов и сокоординаторов по реализации мер доверия в приоритетных областях измерений СВМДА
list-as-of = По состоянию на { $date }
list-no = №
list-dimension = Измерение
list-area-no = Номер области
list-area = Приоритетная область
list-coordinator = Координатор
list-co-coordinator = Сокоординатор
list-acting = (и. о.)
list-empty = На этот день приоритетных областей нет.
list-vacancies = Области без координатора
list-vacancies-text = «Как правило, в каждой приоритетной области имеется один координатор» (1.9). На этот день координатора нет в следующих областях:
list-vacant-until = { $state }, начало полномочий: { $date }
list-coming = Сроки полномочий, по которым решение принято, но которые еще не начались
list-term-coming = { $area }: { $state }, { $role }, дата решения: { $decided }, начало полномочий: { $begins }
list-csv = Скачать в формате .csv
list-xlsx = Скачать в формате .xlsx
term-until = (по { $to })
term-from = (с { $from })

role-coordinator = координатор
role-co-coordinator = сокоординатор
role-acting = исполняющий обязанности координатора
standing-member = государство-член
standing-observer = наблюдатель

# Duties.
duties-title = Обязанности
duties-lead = Кто, что и в какой срок обязан исполнить и по какому пункту Модальностей. Этот документ – проект, консультации по которому продолжаются.
duties-found = { $n ->
    [0] Обязанностей нет
    [one] { $n } обязанность
    [few] { $n } обязанности
   *[many] { $n } обязанностей
}
duties-none = Обязанностей, отвечающих этим условиям, нет. Можно выбрать другое государство, область, вид или статус.
error-filter = «{ $text }» не входит в число возможных значений.
duties-how = Каждая обязанность определяется на основании имеющихся сведений заново при каждом показе. Откройте обязанность, чтобы увидеть факты, даты и пункт, из которых она следует.
duty = Обязанность
duty-status = Статус
duty-area = Область
duty-bearers = Исполнитель
duty-date = Дата
duty-force = Характер
duty-nobody-serves = никто: координатора нет
duty-for-the-soc = КСДЛ
duty-met-on = исполнено { $date }
duty-since = с { $date }
duty-since-label = Действует с
duty-due-label = Срок
duty-met-label = Дата исполнения
duty-because = Почему
duty-rests-on = Основания
fulfils-concept-paper-proposal = Координатор направляет всем государствам-членам первый проект концептуального документа.
fulfils-expert-meeting = Координатор созывает встречу экспертов по документу.
fulfils-applicability-extension = Комитет старших должностных лиц продлевает период применимости документа или одобряет новый документ.
fulfils-tenure-expiry = Государство через Секретариат обращается ко всем государствам-членам с просьбой о продлении, либо назначается другой координатор.
fulfils-vacancy = Комитет старших должностных лиц назначает координатора.
fulfils-final-report = Государство направляет свой доклад всем государствам-членам.
fulfils-review = Комитет старших должностных лиц проводит обзор по этой области.
fulfils-review-contribution = Государство представляет письменные материалы к обзору.
because-not-open = (недоступно для Вас)
because-first-draft-not-known = Дата первого проекта неизвестна; вместо нее взята дата одобрения.
because-scheduled-not-known = Дата включения обзора в план неизвестна; вместо нее взята дата обзора.
duty-paragraph = Пункт { $number }
duty-version = { $symbol }, { $status }.
days-left = { $n ->
    [0] сегодня
    [one] через { $n } день
    [few] через { $n } дня
   *[many] через { $n } дней
}
days-remain = { $n ->
    [0] последний день
    [one] остался { $n } день
    [few] осталось { $n } дня
   *[many] осталось { $n } дней
}
days-ago = { $n ->
    [one] { $n } день назад
    [few] { $n } дня назад
   *[many] { $n } дней назад
}

duty-concept-paper-proposal = Предложить концептуальный документ
duty-expert-meeting = Созвать встречу экспертов
duty-applicability-extension = Продлить период применимости концептуального документа
duty-tenure-expiry = Запросить продление либо завершить срок полномочий
duty-vacancy = Назначить координатора
duty-final-report = Направить итоговый доклад
duty-review = Провести обзор реализации
duty-review-contribution = Представить материалы к обзору

force-shall = обязательная
force-as-a-rule = как правило
force-should = рекомендуемая
force-expected = ожидаемая
force-text-shall = подлежит исполнению
force-text-as-a-rule = действует как правило; исключения допускаются по решению
force-text-should = рекомендация; неисполнение не является нарушением
force-text-expected = исполнение ожидается; неисполнение не является нарушением

shown-open = Открытые
shown-all = Все
shown-overdue = просрочено
shown-due = к исполнению
shown-passed = срок прошел
shown-pending = предстоит
shown-not-recorded = нет сведений
shown-unmet = не исполнено
shown-met-late = исполнено с опозданием
shown-met-date-not-known = исполнено, дата неизвестна
shown-met = исполнено
shown-lapsed = отпало
shown-text-overdue = Срок исполнения истек.
shown-text-due = Обязанность возникла и подлежит скорейшему исполнению. Срок не установлен.
shown-text-passed = Срок прошел. Исполнение рекомендуется, но не является обязательным.
shown-text-pending = Срок еще не истек, либо обязанность еще не возникла.
shown-text-not-recorded = Сведения не охватывают этот период или являются учебными. Данные об исполнении не внесены.
shown-text-unmet = Обязанность не исполнена в срок, и восполнить это уже невозможно.
shown-text-met-late = Обязанность исполнена после установленного срока.
shown-text-met-date-not-known = Обязанность исполнена. Известны не все даты, поэтому нельзя сказать, исполнена ли она в срок.
shown-text-met = Обязанность исполнена в срок.
shown-text-lapsed = Эта обязанность больше ни на ком не лежит.

version-draft = проект
version-adopted = принято
version-superseded = заменено

# Kinds of record and what is done to them.
kind-state = Государство
kind-state-name = Название государства
kind-membership = Членство
kind-chairmanship = Председательство
kind-dimension = Измерение
kind-area = Приоритетная область
kind-area-note = Примечание к области
kind-meeting = Заседание
kind-decision = Решение
kind-decision-paragraph = Пункт решения
kind-modalities-version = Версия Модальностей
kind-tenure = Срок полномочий
kind-tenure-extension = Продление срока полномочий
kind-tenure-termination = Уведомление о досрочном прекращении
kind-final-report = Итоговый доклад
kind-concept-paper = Концептуальный документ
kind-paper-revision = Редакция концептуального документа
kind-paper-extension = Продление концептуального документа
kind-expert-meeting = Встреча экспертов
kind-review = Обзор
kind-review-contribution = Материалы к обзору
kind-coverage = Охват сведений
act-registered = (регистрация)
act-corrected = (исправление)
act-struck = (исключение)
