# Что стоит в столбцах файла: в файле одного вида или во всех файлах с таким столбцом, если о нем не сказано особо. То, что
# пишется в файле именно так, стоит между обратными апострофами.

columns-filling = Заполнение
columns-holds = Что в нем указывается
columns-never-empty = всегда заполняется
columns-word = одно из значений, латиницей:
columns-choice = одно из этих значений или слов в скобках:
columns-first-day = (если указан только год – 1 января)
columns-last-day = (если указан только год – 31 декабря)
columns-way-day = День пишется так: `2023-08-22` или `22.08.2023`.
columns-way-state = Государство указывается кодом, `KAZ` или `KZ`, либо одним из его названий на любом из трех языков.
columns-way-states = Несколько государств перечисляются через точку с запятой.
columns-way-areas = Области указываются кодами через запятую, `3.1, 3.2`, или названиями через точку с запятой.
columns-way-decision = Решение указывается условным обозначением, названием или днем, `2023-08-22`, если других решений в этот день не принято.
columns-way-meeting = Заседание указывается так: `SOC/2023-II` или, по органу и первому дню, `SOC 2023-08-22`.
columns-way-yes = «Да» пишется как `yes`, «нет» – как `no`.

column-source_kind = на чем основана строка, по-английски, как в записях: `note verbale` (вербальная нота), `decision` (решение), `press release` (пресс-релиз); если не указано – этот файл
column-source_number = номер источника, как указано составителем: `NºDOC/1016`
column-source_date = дата самого источника
column-source_received = день, когда Секретариат получил источник
column-distribution = для кого предназначена запись; если не указано – как обычно для таких записей
column-named_states = государства, поименованные при таком распространении, кодами через запятую: `KAZ, CHN`
column-remark = что еще следует сказать
column-sample = `yes` – учебные данные для демонстрации

column-name_en = название на английском языке
column-name_ru = название на русском языке
column-name_kk = название на казахском языке
column-title = название
column-place = место проведения
column-held = день, на который назначено или было назначено проведение
column-cancelled = день отмены
column-dimension_no = номер измерения
column-area_no = номер области в ее измерении; пусто – измерение не разделено на области
column-priority_area = название области; оно должно совпадать с названием в записях
column-role = роль
column-member_state = государство, о сроке полномочий которого идет речь
column-tenure_from = первый день срока полномочий; пусто – до начала ведения записей
column-decision = решение КСДЛ по этому поводу
column-approved = день одобрения КСДЛ
column-extended_to = новый последний день
column-proposed_by = государство, предложившее концептуальный документ
column-paper_date = день направления первого проекта концептуального документа или день его одобрения

column-states-iso3 = трехбуквенный код государства, ISO 3166-1 alpha-3: `KAZ`
column-states-iso2 = двухбуквенный код государства, ISO 3166-1 alpha-2: `KZ`
column-states-name_from = первый день употребления этого названия; пусто – строка относится к последнему названию
column-states-member_since = первый день членства; в файле без этого столбца все государства – наблюдатели
column-states-observer_since = первый день статуса наблюдателя; если не указан – 1 января 1999 г. с примечанием, что дата неизвестна

column-names-state = государство, о названии которого идет речь
column-names-from = первый день употребления этого названия; пусто – начальной даты нет
column-names-to = последний день употребления этого названия; пусто – оно употребляется до сих пор

column-chairmanships-state = председательствующее государство
column-chairmanships-from = момент, когда Председательство принято: `2024-12-17T07:00:00Z` (UTC)
column-chairmanships-to = момент, когда Председательство передано; пусто – оно продолжается
column-chairmanships-event = заседание, на котором произошла передача

column-areas-dimension = название измерения
column-areas-priority_area = название области
column-areas-established = первый день существования области; если не указан – 22 октября 2004 г., день принятия Каталога
column-areas-closed = последний день существования области; пусто – она существует до сих пор

column-modalities-symbol = условное обозначение документа
column-modalities-from = день, с которого действуют сроки этой версии
column-modalities-status = статус этой версии
column-modalities-concept_paper_months = срок представления концептуального документа в месяцах (2.7)
column-modalities-consideration_months = срок рассмотрения до встречи экспертов в месяцах (2.5)
column-modalities-recommended_tenure_months = рекомендуемый срок полномочий в месяцах (1.10)
column-modalities-review_months = промежуток между обзорами в месяцах (3.2)
column-modalities-expiry_notice_days = за сколько дней до окончания направляется уведомление (1.12), через запятую: `180, 90, 30`

column-meetings-body = орган, который проводит заседание
column-meetings-session = порядковый номер в году, только для Комитета старших должностных лиц: `2023-II`
column-meetings-from = первый день заседания
column-meetings-to = последний день заседания; если не указан – первый
column-meetings-place = место проведения; пусто – неизвестно или онлайн

column-decisions-symbol = условное обозначение, если оно известно: `SOC/2023-II/DEC/1`
column-decisions-decided = день принятия решения
column-decisions-meeting = заседание, на котором принято решение; пусто – принято в письменном виде
column-decisions-paragraph = номер пункта, который вносится этой строкой
column-decisions-verb = что этим пунктом сделано
column-decisions-text = текст пункта
column-decisions-about = область, к которой относится пункт (только одна)

column-documents-symbol = условное обозначение, `MC/2023/DRAFT/4/Rev.2`; у первоначального текста – без `Rev.`
column-documents-form = форма документа
column-documents-issued = день издания этого текста
column-documents-text = сам текст
column-documents-language = язык текста; если не указан – `en`
column-documents-originator = автор документа; если не указан – `chairmanship`
column-documents-states = государства, представившие документ, кодами через запятую: `KAZ, CHN`
column-documents-note = номер вербальной ноты, которой текст направлен всем государствам, являвшимся членами в день его издания: `NºDOC/1016`

column-matters-body = орган, на рассмотрении которого вопрос находится или находился
column-matters-title = тема вопроса, как в повестке дня
column-matters-opened = день внесения вопроса
column-matters-text = решение, которое предлагается принять органу; если не указано – тема вопроса
column-matters-concerns = вид вопроса; если не указан – `document`, когда назван документ, иначе `other`
column-matters-document = условное обозначение документа, которого касается вопрос, без номера редакции
column-matters-about = область, к которой относится вопрос (только одна)
column-matters-sponsors = государства, внесшие вопрос, кодами через запятую: `KAZ, CHN`
column-matters-meeting = заседание, на рассмотрение которого внесен вопрос
column-matters-decision = решение, в котором сказано об итоге
column-matters-paragraph = номер пункта решения, в котором сказано об итоге
column-matters-verb = что сделал орган, если об этом не сказано ни в одном пункте
column-matters-from = тема вопроса другого органа, по рекомендации которого поступил этот вопрос
column-matters-due = последний день для ответа на призыв
column-matters-addressees = к кому обращен призыв; пусто – к государствам-членам

column-agendas-meeting = заседание, к повестке дня которого относится пункт
column-agendas-number = место пункта в повестке дня, начиная с 1
column-agendas-title = название пункта, как в повестке дня
column-agendas-item = вид пункта; если не указан – `free`, а при заполненном столбце `matter` – `matter`
column-agendas-note = аннотация пункта
column-agendas-matter = тема вопроса, которого касается пункт, если этот вопрос находится на рассмотрении органа заседания
column-agendas-paragraph = номер пункта первого решения этого заседания, в котором сказано об итоге

column-tenures-tenure_to = последний день, установленный решением; пусто – КСДЛ не установил срок
column-tenures-applied = дата письма о намерении
column-tenures-appointed = день решения КСДЛ о назначении; пусто – до начала ведения записей
column-tenures-acting = исполняет ли сокоординатор обязанности координатора (1.11)
column-tenures-express_decision = второй ли это координатор по прямому решению КСДЛ (1.9)

column-terminations-notified = дата уведомления
column-terminations-last_day = последний день исполнения обязанностей

column-final-reports-issued = день направления доклада всем государствам-членам

column-papers-title = название; если не указано – слова «концептуальный документ» по-английски и название области
column-papers-first_draft = день направления первого проекта; пусто – неизвестен
column-papers-withdrawn = день отзыва документа
column-papers-applicable_from = первый день применимости (2.6)
column-papers-applicable_to = последний день применимости (2.6)

column-expert-meetings-convened = день направления приглашения
column-expert-meetings-proposed_by = государство, предложившее концептуальный документ, если встреча посвящена такому документу

column-reviews-areas = области, охватываемые обзором
column-reviews-title = название обзора; если не указано – слово «обзор» по-английски и измерение или области
column-reviews-meeting = заседание, на котором проводится обзор
column-reviews-scheduled = день, когда обзор был запланирован; пусто – неизвестен
column-reviews-contributions_recorded = известно ли из записей, кто представил материалы; если не указано – `no`

column-contributions-held = день проведения обзора
column-contributions-areas = области, охваченные обзором
column-contributions-state = государство, представившее материалы
column-contributions-submitted = день представления материалов
column-contributions-title = название материалов; если не указано – государство и обзор

column-notes-when = когда это было, как указано в источнике
column-notes-text = что сказано об области

column-coverage-until = последний день, до которого доведены сведения
column-coverage-text = что содержится в сведениях и чего в них нет

column-holidays-calendar = чей это календарь: `Republic of Kazakhstan`
column-holidays-day = день, когда учреждения закрыты
column-holidays-name = как называется этот день

column-forms-state = государство; пусто – формы для всех государств-членов вместе
column-forms-language = язык форм обращения
column-forms-full_name = полное название
column-forms-to_whom = как в формулах ноты, в нужном падеже: «государствам-членам СВМДА»
column-forms-block = адресат внизу ноты, в тех строках, в которых он печатается
column-forms-confirmed = день, когда сотрудник подтвердил эти формы; пусто – они не подтверждены и не используются

column-plans-year = год плана
column-plans-called = дата призыва представить предложения
column-plans-called_by = решение с призывом представить предложения
column-plans-due = последний день приема предложений: если сказано «до 1 октября» – 30 сентября
column-plans-guidance = что запрашивается и как заполнять
column-plans-approved = день утверждения плана
column-plans-approved_by = решение об утверждении плана
column-plans-stands = состояние, как в скачанном списке; этот столбец не читается
column-plans-events = число мероприятий, как в скачанном списке; этот столбец не читается

column-year = год плана; если плана этого года в записях нет, он добавляется
column-events-title = название мероприятия: в одном году двух одинаковых нет
column-events-number = номер строки в плане; пусто – мероприятие вне плана
column-events-hosts = принимающие государства; пусто – Секретариат
column-organizers = принимающее министерство или ведомство и кто ему содействует
column-dimension = номер или название измерения
column-areas = приоритетные области мероприятия
column-event_form = вид мероприятия
column-format = формат
column-begins = первый день; пусто – уточняется
column-ends = последний день; если не указан – первый
column-when = дни словами, как в скачанном списке; этот столбец не читается
column-month = номер месяца, если дни неизвестны
column-hours = время и часовой пояс
column-concept = краткая концепция
column-purpose = цель мероприятия
column-cbm = мера доверия по Каталогу
column-participants = предполагаемые участники
column-observers = приглашаются ли наблюдатели
column-budget = бюджет и кто несет расходы
column-contact = к кому обращаться, только для государств-членов
column-events-standing = состояние мероприятия; если не указано – `held`, когда есть сведения об итогах или участии, иначе `planned`
column-events-reported = день отчета; если не указан – последний день мероприятия
column-events-took_part = участвовавшие государства
column-events-organizations = участвовавшие организации
column-events-attendance = число участников
column-events-outcome = итоги мероприятия

column-proposals-title = название мероприятия: в одном году у государства двух предложений с одним названием нет
column-proposals-state = государство, предлагающее мероприятие
column-proposals-submitted = день письменного сообщения; после последнего дня приема предложение отмечается как позднее
column-proposals-sponsors = государства-соавторы
column-proposals-late_because = почему оно поступило после последнего дня
column-proposals-late = поступило ли поздно, как в скачанном списке; этот столбец не читается
column-proposals-stands = состояние, как в скачанном списке; этот столбец не читается
