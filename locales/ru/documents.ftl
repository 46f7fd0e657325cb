# Документы и их тексты, вопросы всех видов, формулировки итогов, заявления и оговорки.

way-documents = Документы
documents-title = Документы
documents-lead = Проекты и другие документы, находящиеся на рассмотрении органов, с их условными обозначениями и всеми текстами в том виде, в каком они были изданы. Делегации передают свои проекты Председательству; издает их Председательство или, от его имени, Секретариат.
documents-found = { $n ->
    [0] Документов нет
    [one] { $n } документ
    [few] { $n } документа
   *[other] { $n } документов
}
documents-none = Здесь находились бы документы. Документ с его первым текстом регистрирует с этой страницы Председательство или, от его имени, Секретариат.
documents-symbol = Условное обозначение
documents-all-forms = Все формы
documents-all-originators = Все авторы
documents-all-distributions = Любое распространение
documents-open = На рассмотрении органа
documents-decided = С итогом
documents-nowhere = Не внесены ни в один орган
choice-originator-secretariat = Секретариат
document-stands = { $body }: { $stands }
document-before-no-body = Пока не внесен ни в один орган
purpose-document = Один документ: кто его автор и кому он предназначен, его последний текст, каждый изданный текст и то, на каком он этапе.
purpose-document-text = Один текст документа, дословно в том виде, в каком он был издан. Он никогда не меняется.
document-absent = К этому дню ни один текст документа издан не был.
document-text-of = Текст: { $symbol }, дата издания – { $date }
document-no-text = Здесь еще не издано ни одного его текста. Текст издает с этой страницы Председательство или, от его имени, Секретариат.
document-first-issued = первоначальный текст
document-issued = Дата издания
document-since-before = что изменилось
document-to-changed = Что изменилось с прошлого текста: { $name }
document-to-before = Предыдущий текст: { $name }
document-to-after = Следующий текст: { $name }
document-to-text = Только текст
document-history = История документа
life-document-matters = Вопросы об этом документе
life-none-document-matters = К этому дню документ не внесен ни в один орган.
life-frozen = Зафиксирован на момент закрытия заседания

# Шаги по документам.
step-chairmanship-documents = Зарегистрировать документ с его первым текстом
step-says-chairmanship-documents = Документ с этим текстом издается для тех, кому он предназначен, сегодня или, если он регистрируется с бумаги, указанным днем. Условное обозначение – следующее в своей серии, если не указано иное. Изданный текст не меняется: рядом с ним издается следующая редакция.
field-chairmanship-documents-states = Государства, представившие документ
field-chairmanship-documents-text = Текст
field-chairmanship-documents-revision = Номер редакции
field-chairmanship-documents-issued = Дата издания
hint-chairmanship-documents-symbol = Только если оно уже есть: MC/2023/DRAFT/5 или MC/2023/DRAFT/5/Rev.2. Не заполнено: следующий номер проектов, MC/2023/DRAFT/…, или иных документов, MC/2023/DOC/… (вторая серия – наше допущение).
hint-chairmanship-documents-revision = Только если документ регистрируется с бумаги, а его прежние тексты существуют лишь на бумаге. Не заполнено: первоначальный текст.
hint-chairmanship-documents-issued = Не заполнено: сегодня.
hint-chairmanship-documents-states = Если документ представлен государствами; делегация передает свой проект Председательству.
hint-chairmanship-documents-note = Вербальная нота, которой он направляется: NºDOC/1016.
hint-chairmanship-documents-named_states = Если документ предназначен только поименованным государствам.
step-document-texts = Издать следующую редакцию
step-says-document-texts = Текст издается сегодня как следующая редакция и направляется тем, кому предназначен документ. Изданное прежде остается без изменений, и всем видно, что изменилось.
field-document-texts-text = Текст редакции
hint-document-texts-note = Вербальная нота, которой она направляется: NºDOC/1016.
step-document-matters = Внести на рассмотрение органа
step-says-document-matters = Открывается вопрос об этом документе на рассмотрении выбранного органа: собственного или нижестоящего, который дает рекомендацию. С сегодняшнего дня все государства-члены могут заявлять позиции и представлять комментарии.
field-document-matters-title = Тема
field-document-matters-text = Решение, которое предлагается принять органу
field-document-matters-meeting_id = Заседание, в повестку дня которого включен вопрос
hint-document-matters-body = Проект документа Министерского совета или Саммита сначала рассматривает Комитет старших должностных лиц, который его рекомендует.

# Вопросы других видов и повестки дня.
step-meeting-matters = Внести вопрос на это заседание
step-says-meeting-matters = Открывается вопрос на рассмотрении органа, заседание которого проводится; он включается в повестку дня перед пунктом «Прочие вопросы». С сегодняшнего дня все государства-члены могут заявлять позиции и представлять комментарии.
field-meeting-matters-title = Тема
field-meeting-matters-text = Решение, которое предлагается принять органу
field-meeting-matters-due = Последний день для ответа
field-meeting-matters-sponsors = Кем внесен вопрос или выдвинута кандидатура
hint-meeting-matters-text = В случае призыва: что следует сделать тем, к кому он обращен, на английском языке: «submit to the CICA Secretariat …».
hint-meeting-matters-document_id = Если вопрос – проект документа.
hint-meeting-matters-nominee = Если вопрос – выдвижение кандидатуры: имя, как оно указано при выдвижении, «Ms. Zhang Ling».
hint-meeting-matters-post = Если вопрос – выдвижение кандидатуры: «CICA Deputy Secretary General».
hint-meeting-matters-addressees = Если вопрос – призыв. Не заполнено: государства-члены.
hint-meeting-matters-due = Если вопрос – призыв. В пункте решения стоит «до» следующего за ним дня.
field-addressees = К кому обращен призыв
hint-late = Только если заседание уже созвано: тогда всем видно, почему пункт внесен с опозданием.
call-on-member-states = государства-члены
matter-continues = Консультации между государствами-членами продолжаются с { $date }
matter-said-last = Что орган заявил последним
matter-latest-text = последний текст: { $symbol }
matter-followed-by = Рекомендовано

# Что орган может сделать с вопросом.
verbs-title = Что орган может сделать с вопросом
verbs-who = Итог объявляет старшее должностное лицо государства, осуществляющего Председательство ({ $state }), или, от его имени, Секретариат.
verbs-who-no-chair = Итог объявляет Председательство, которое в настоящий момент не осуществляет ни одно государство, или, от его имени, Секретариат.
verbs-always = Если государство возражает или нуждается в дополнительных консультациях, то, что требует консенсуса, не объявляется; остальные итоги возможны всегда.
verb-means-approved = консенсусом, орган соглашается, и решение действует: назначенный приступает к обязанностям, документ применяется.
verb-means-adopted = консенсусом, орган делает документ своим.
verb-means-endorsed = консенсусом, орган поддерживает то, что выработано в другом месте.
verb-means-recommended = консенсусом, орган просит решить вышестоящий орган: там открывается вопрос, и оба ссылаются друг на друга.
verb-means-took-note = орган ознакомился с вопросом и по существу ничего не решает.
verb-means-consultations-continue = ничего не решено; вопрос с заявленными позициями остается открытым до одного из следующих заседаний.
verb-means-called-on = консенсусом, орган просит государства-члены или других что-либо сделать, если установлено – до определенного дня.
verb-means-not-agreed = орган рассмотрел вопрос, консенсуса нет; рассмотрение завершается.
verb-means-withdrawn = внесший вопрос не настаивает на нем; рассмотрение завершается.
field-matter-outcome-to_meeting = На его заседании
hint-matter-outcome-to_meeting = Если заседание вышестоящего органа известно: вопрос сразу включается в его повестку дня.
field-matter-outcome-follow_up = Подлежит исполнению
field-matter-outcome-follow_up-text = Что следует сделать
field-matter-outcome-follow_up-states = Какими государствами
field-matter-outcome-follow_up-owner = Кем-либо другим
field-matter-outcome-follow_up-due = Срок
hint-matter-outcome-text = Не заполнено: формулировка, предлагаемая для этого итога. Документы составляются на английском языке.
offer-do = Предложить формулировку
offer-more = Добавить поручение
offer-hint = Формулировка следует из выбранного выше и заменяет текст, который никто не правил.
offer-edited = Текст был изменен, поэтому он остается как есть. Чтобы формулировка была предложена заново, очистите поле.

# Заявления и оговорки.
decision-statements = Заявления и оговорки
step-decision-statements = Приложить заявление или оговорку
step-says-decision-statements = С сегодняшнего дня текст прилагается к этому решению от имени вашего государства, рядом с пунктом, к которому он относится. В том, что принято консенсусом, он ничего не меняет.
field-decision-statements-text = Текст
field-decision-statements-paragraph = Пункт
hint-decision-statements-paragraph = Не выбрано: относится к решению в целом.
step-decision-registered-statements = Зарегистрировать заявление или оговорку государства
step-says-decision-registered-statements = Только на основании письменного сообщения этого государства, которое здесь указывается, либо в том виде, в каком его делегация выступила с места. Всем видно, что текст зарегистрирован таким образом.
field-decision-registered-statements-text = Текст
field-decision-registered-statements-paragraph = Пункт
field-decision-registered-statements-source_kind = Вид сообщения
hint-decision-registered-statements-paragraph = Не выбрано: относится к решению в целом.
hint-decision-registered-statements-made = Не заполнено: сегодня.

# В журнале и среди нового.
journal-act-documents = Документ зарегистрирован и издан
journal-act-texts = Издана редакция
journal-act-statements = Приложено заявление или оговорка
journal-act-registered-statements = Зарегистрировано заявление или оговорка
act-documents = издан
act-texts = издана редакция
act-statements = приложено
act-registered-statements = зарегистрировано

# Почему нет.
refused-objection-without-reason = Просьба указать, почему государство возражает: без причины нечего согласовывать.
refused-meeting-cancelled = Заседание отменено { $on }.
refused-meeting-over = Заседание закрыто: новые вопросы на него не вносятся.
refused-meeting-closed = Заседание закрыто, и принятые на нем решения зафиксированы: изменить их можно только исправлением (corrigendum).
refused-meeting-not-opened = Заседание еще не открыто: итог объявляется, пока оно открыто.
refused-no-document = Просьба указать документ, о котором этот вопрос.
refused-no-nominee = Просьба указать, чья кандидатура выдвинута.
refused-no-post = Просьба указать, на какую должность.
refused-document-of-a-lower-body = Документ находится на рассмотрении другого органа ({ $body }): он вносится в этот орган или в нижестоящий.
refused-document-before-the-body = Документ находится на рассмотрении этого органа с { $on }.
refused-document-without-text = Ни один текст документа еще не издан.
refused-document-adopted = Орган принял решение по документу { $on }: новые редакции больше не издаются.
refused-symbol-of-another-body = Условное обозначение относится к другому органу, а не к { $body }.
refused-due-before-decision = Срок исполнения – день принятия решения ({ $on }) или позднее.
refused-statement-not-a-member = { $state } на { $on } не является государством-членом.
refused-no-communication-named = Заявление регистрируется только на основании письменного сообщения государства: просьба указать это сообщение.
refused-decision-set-aside = Решение отменено { $on }.
refused-paragraph-elsewhere = Этот пункт относится к другому решению.
