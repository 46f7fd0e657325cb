# The first page.
first-title = Басты бет
first-awaits-state = { $state }: Сізден күтілетін іс-қимылдар
first-awaits-secretariat = Хатшылық пен мүше мемлекеттерден күтілетін іс-қимылдар
first-nothing-awaits = Қазір Сізден ешқандай іс-қимыл күтілмейді.
first-more = Тағы { $n } міндет
first-new = Жаңалықтар
first-told = Соңғы отыз күндегі тағайындаулар мен хабарламалар
first-acts = Соңғы әрекеттер
told-appointed = Тағайындалды: { $what }
told-acting = Үйлестірушінің міндетін атқарады: { $what }
told-notice = Мерзімінен бұрын тоқтатылады: { $what }
first-brought-in = Өткен кезеңнің мәліметтері жүктелді
first-nothing-new = Әзірге ештеңе тіркелген жоқ.

# The List.
list-title = Азия Кеңесі өлшемдерінің басым бағыттары бойынша сенім шараларын іске асыру жөніндегі үйлестіруші және тең үйлестіруші елдердің тізімі
list-as-of = { $date } күнгі жағдай бойынша
list-no = №
list-dimension = Өлшем
list-area-no = Бағыттың нөмірі
list-area = Басым бағыт
list-coordinator = Үйлестіруші
list-co-coordinator = Тең үйлестіруші
list-acting = (міндетін атқарушы)
list-empty = Бұл күні бірде-бір басым бағыт жоқ.
list-vacancies = Үйлестірушісі жоқ бағыттар
list-vacancies-text = «Әдетте әрбір басым бағытта бір үйлестіруші болады» (1.9). Бұл күні мына бағыттарда үйлестіруші жоқ:
list-vacant-until = { $state } міндетіне { $date } күні кіріседі
list-coming = Шешімі қабылданған, бірақ әлі басталмаған өкілеттік мерзімдері
list-term-coming = { $area }: { $state }, { $role }, шешім қабылданған күн – { $decided }, басталатын күн – { $begins }
list-csv = Жүктеп алу (.csv)
list-xlsx = Жүктеп алу (.xlsx)
term-until = (соңғы күні – { $to })
term-from = ({ $from } күнінен бастап)

role-coordinator = үйлестіруші
role-co-coordinator = тең үйлестіруші
role-acting = үйлестірушінің міндетін атқарушы
standing-member = мүше мемлекет
standing-observer = байқаушы

# Duties.
duties-title = Міндеттер
duties-lead = Тәртіптердің қай тармағына сәйкес кімге қандай міндет жүктелгені және оның орындалу мерзімі көрсетілген. Бұл құжат – жоба, ол бойынша консультациялар жалғасуда.
duties-found = { $n ->
    [0] Міндет жоқ
   *[other] { $n } міндет
}
duties-none = Бұл шарттарға сай міндет табылмады. Басқа мемлекетті, бағытты, түрді немесе жай-күйді таңдап көріңіз.
error-filter = «{ $text }» ұсынылған нұсқалардың қатарында жоқ.
duties-how = Әрбір міндет көрсетілген сайын мәліметтер негізінде қайта есептеледі. Міндеттің сілтемесі бойынша оған негіз болған деректерді, күндерді және тармақты көруге болады.
duty = Міндет
duty-status = Жай-күйі
duty-area = Бағыт
duty-bearers = Жауапты
duty-date = Күні
duty-force = Міндеттілік дәрежесі
duty-nobody-serves = ешкім: үйлестіруші жоқ
duty-for-the-soc = АЛТК құзырында
duty-met-on = орындалды: { $date }
duty-since = басталуы: { $date }
duty-since-label = Басталған күні
duty-due-label = Орындалу мерзімі
duty-met-label = Орындалған күні
duty-because = Себебі
duty-rests-on = Негізі
fulfils-concept-paper-proposal = Үйлестіруші тұжырымдамалық құжаттың алғашқы жобасын барлық мүше мемлекетке жолдайды.
fulfils-expert-meeting = Үйлестіруші құжат бойынша сарапшылар кездесуін шақырады.
fulfils-applicability-extension = Аға лауазымды тұлғалар комитеті құжаттың қолданылу кезеңін ұзартады немесе жаңа құжатты мақұлдайды.
fulfils-tenure-expiry = Мемлекет өкілеттік мерзімін ұзартуды Хатшылық арқылы барлық мүше мемлекеттен сұрайды немесе басқа мемлекет тағайындалады.
fulfils-vacancy = Аға лауазымды тұлғалар комитеті үйлестірушіні тағайындайды.
fulfils-final-report = Мемлекет өз баяндамасын барлық мүше мемлекетке жолдайды.
fulfils-review = Аға лауазымды тұлғалар комитеті осы бағыт бойынша шолу өткізеді.
fulfils-review-contribution = Мемлекет шолуға жазбаша үлесін ұсынады.
because-not-open = (Сізге қолжетімді емес)
because-first-draft-not-known = Алғашқы жобаның күні белгісіз; оның орнына құжат мақұлданған күн алынды.
because-scheduled-not-known = Шолу жоспарланған күн белгісіз; оның орнына шолу өткізілетін күн алынды.
duty-paragraph = { $number }-тармақ
duty-version = { $symbol }, { $status }.
days-left = { $n ->
    [0] бүгін
   *[other] { $n } күннен кейін
}
days-remain = { $n ->
    [0] соңғы күн
   *[other] { $n } күн қалды
}
days-ago = { $n } күн бұрын

duty-concept-paper-proposal = Тұжырымдамалық құжат ұсыну
duty-expert-meeting = Сарапшылар кездесуін шақыру
duty-applicability-extension = Тұжырымдамалық құжаттың қолданылу кезеңін ұзарту
duty-tenure-expiry = Өкілеттік мерзімін ұзартуды сұрау немесе оны аяқтау
duty-vacancy = Үйлестірушіні тағайындау
duty-final-report = Қорытынды баяндама ұсыну
duty-review = Іске асырылуына шолу жасау
duty-review-contribution = Шолуға үлес қосу

force-shall = міндетті
force-as-a-rule = әдетте
force-should = ұсынылатын
force-expected = күтілетін
force-text-shall = орындалуы міндетті
force-text-as-a-rule = әдетте қолданылады, ерекше жағдайлар туралы шешім қабылдануы мүмкін
force-text-should = ұсынылады, орындалмауы бұзушылық болып саналмайды
force-text-expected = күтіледі, орындалмауы бұзушылық болып саналмайды

shown-open = Ашық
shown-all = Барлығы
shown-overdue = мерзімі өткен
shown-due = орындалуға тиіс
shown-passed = күні өтті
shown-pending = күтілуде
shown-not-recorded = мәлімет жоқ
shown-unmet = орындалмады
shown-met-late = кеш орындалды
shown-met-date-not-known = орындалды, күні белгісіз
shown-met = орындалды
shown-lapsed = күшін жойды
shown-text-overdue = Мерзімі өтіп кетті.
shown-text-due = Міндет туындады және мүмкіндігінше жедел орындалуға тиіс. Нақты күні белгіленбеген.
shown-text-passed = Күні өтіп кетті. Бұл – ұсыныс, орындалуы міндетті емес.
shown-text-pending = Мерзімі жүріп жатыр немесе міндет әлі туындаған жоқ.
shown-text-not-recorded = Мәліметтер бұл кезеңді қамтымайды немесе үлгі деректер болып табылады. Орындалған-орындалмағаны туралы мәлімет енгізілмеген.
shown-text-unmet = Мерзімінде орындалмады және енді оның орнын толтыру мүмкін емес.
shown-text-met-late = Белгіленген күннен кейін орындалды.
shown-text-met-date-not-known = Орындалды. Мәліметтерде барлық күн көрсетілмегендіктен, мерзімінде орындалғанын анықтау мүмкін емес.
shown-text-met = Мерзімінде орындалды.
shown-text-lapsed = Бұл міндет енді ешкімге жүктелмейді.

version-draft = жоба
version-adopted = қабылданған
version-superseded = күшін жойған

# Kinds of record and what is done to them.
kind-state = Мемлекет
kind-state-name = Мемлекеттің атауы
kind-membership = Мүшелік
kind-chairmanship = Төрағалық
kind-dimension = Өлшем
kind-area = Басым бағыт
kind-area-note = Бағыт туралы ескертпе
kind-meeting = Отырыс
kind-decision = Шешім
kind-decision-paragraph = Шешімнің тармағы
kind-modalities-version = Тәртіптердің нұсқасы
kind-tenure = Өкілеттік мерзімі
kind-tenure-extension = Өкілеттік мерзімін ұзарту
kind-tenure-termination = Мерзімінен бұрын тоқтату туралы хабарлама
kind-final-report = Қорытынды баяндама
kind-concept-paper = Тұжырымдамалық құжат
kind-paper-revision = Тұжырымдамалық құжаттың редакциясы
kind-paper-extension = Тұжырымдамалық құжаттың қолданылуын ұзарту
kind-expert-meeting = Сарапшылар кездесуі
kind-review = Шолу
kind-review-contribution = Шолуға қосылған үлес
kind-coverage = Мәліметтердің қамту кезеңі
act-registered = тіркелді
act-corrected = түзетілді
act-struck = сызып тасталды
