# The frame of every page.

site-name = Clearing House
site-of = Азия Кеңесінің Хатшылығы
menu = Мәзір
skip-to-content = Мазмұнға өту
ways = Сайт бөлімдері
sign-out = Шығу
footer = Азия Кеңесі Хатшылығының «Clearing House» жүйесі. Барлық күн Астана уақыты бойынша көрсетілген.
coverage = Мәліметтер үлгі ретінде берілген және толық емес, олар қамтитын кезеңнің соңғы күні – { $until }. Мұнда көрсетілмеген іс-шаралардың да орындалған болуы мүмкін.

way-first-page = Басты бет
way-list = Бағыттар
way-duties = Міндеттер
way-meetings = Отырыстар
way-states = Мемлекеттер
way-modalities = Тәртіптер
way-journal = Журнал
way-register = Тіркеу
way-accounts = Есептік жазбалар
way-design = Беттердің безендірілуі

post-officer = Хатшылық, қызметкер
post-administrator = Хатшылық, әкімші
post-delegate = { $state }, делегат
post-senior-official = { $state }, аға лауазымды тұлға
post-observer = { $state }, байқаушы

as-of-label = Қай күнгі жағдай
as-of-show = Көрсету
as-of-today = Бүгінгі күнге оралу
as-of-notice = Мәліметтер { $date } күнгі жағдай бойынша көрсетілген: кейіннен белгілі болған мәліметтер мұнда енгізілмеген.

printed-on = Басып шығарылған күні: { $date }
filter-show = Көрсету
filter-clear = Тазарту
filter-unknown = «{ $text }» ұсынылған нұсқалардың қатарында жоқ. Тізім ол бойынша іріктелмеді.
filter-all-states = Барлық мемлекеттер
filter-all-areas = Барлық бағыттар
filter-all-kinds = Барлық міндеттер
page-earlier = Алдыңғы бет
page-later = Келесі бет
sample = үлгі

# States in a sentence: all but the last, with commas between them, and the last.
list-and = { $before } және { $last }

# What becomes of a failure.
failure-heading-invalid = Енгізілген деректерде қате бар
failure-text-invalid = Ешқандай өзгеріс енгізілген жоқ. Төменде көрсетілген қателерді түзетуіңізді сұраймыз.
failure-heading-refused = Бұл әрекетті орындау мүмкін емес
failure-text-refused = Ешқандай өзгеріс енгізілген жоқ. Себептері төменде көрсетілген.
failure-heading-denied = Бұл Сізге қолжетімді емес
failure-text-denied = Ешқандай өзгеріс енгізілген жоқ.
failure-heading-not-found = Мұндай бет жоқ
failure-text-not-found = Мекенжай қате терілген немесе осы беттегі мәлімет басқа жерге көшірілген болуы мүмкін.
failure-heading-stale = Осы аралықта жазба өзгертілді
failure-text-stale = Сіз бұл жазбаны ашқаннан кейін оны басқа пайдаланушы өзгертті. Сіз енгізген деректер жазылған жоқ.
failure-heading-failed = Жүйеде ақау пайда болды
failure-text-failed = Бұған Сіз кінәлі емессіз, ешқандай өзгеріс енгізілген жоқ. Хатшылық ақаудың себебін мына нөмір бойынша анықтайды:
failure-heading-sign-in-wanted = Жүйеге кіруіңізді сұраймыз
failure-text-sign-in-wanted = Токен немесе сеанс қажет.

denied-read-scope = Бұл токен тек оқуға рұқсат береді.
failure-heading-of-another = Бұл нысанды басқа тіркелгі ашқан
failure-text-of-another = Ешқандай әрекет орындалған жоқ, енгізілгені мұнда сақталмады. Содан бері осы браузерде басқа тіркелгімен кірілген. Терезеге оралып, керегін көшіріп алыңыз, нысанды ашқан адам ретінде қайта кіріңіз немесе нысанды жаңадан ашыңыз.
failure-heading-from-elsewhere = Бұл нысан басқа сайттан жіберілген
failure-text-from-elsewhere = Ешқандай әрекет орындалған жоқ. Бетті осы сайтта ашып, әрекетті қайталауыңызды сұраймыз.
