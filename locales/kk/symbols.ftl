# Шартты белгілер: әрқайсысы нені білдіреді, оның астындағы құжат не болды, жоқ белгінің қасында не бар.

symbol-series-decision = шешім
symbol-series-draft = жоба
symbol-series-document = құжат
symbol-series-other = { $series } сериясының құжаты
symbol-paper = № { $n } { $series }, { $body }, { $when }
symbol-session = { $session } сессиясы
symbol-year = { $year } жыл
symbol-part = { $of } – { $part }
symbol-rev = { $n }-қайта қаралған нұсқа
symbol-add = { $n }-қосымша
symbol-corr = { $n }-түзету
symbol-note = Хатшылықтың № { $n } вербалды нотасы
choice-CICA = Ешбір органның қарауында емес

# Шартты белгінің қасында, ол қай жерде тұрса да.
symbol-superseded = ауыстырылды: { $by }
symbol-latest-is = соңғы мәтіні: { $by }
symbol-corrected = түзетілді: { $by }

# Шартты белгінің беті.
purpose-symbol = Шартты белгі сөзбен: оның астында не тұр, ол не болды, барлық мәтіндері және олар бойынша не шешілді.
symbol-page = Осы шартты белгінің астындағының бәрі
symbol-text = { $name }, { $date }
symbol-text-latest = соңғы мәтіні: { $name }, { $date }
symbol-no-text = мұнда оның мәтіні әлі шығарылған жоқ
symbol-superseded-by = { $date } шыққан { $by } мәтінімен ауыстырылды
symbol-decided = { $date } шешім қабылданды
symbol-decided-at = { $date } шешім қабылданды ({ $meeting })
symbol-corrected-by = { $date } шыққан { $by } құжатымен түзетілді
symbol-set-aside = { $date } күшінен айырылды
symbol-same-day = сол күні
symbol-on-day = күні: { $date }
symbol-considered = қаралды ({ $body }, { $when }): { $verb }
symbol-paragraph = { $decision }, { $n }-тармақ
symbol-note-stands = Хатшылық жіберген
symbol-note-sent = Хатшылық жіберген: { $date }
symbol-note-annulled = күші жойылған: { $date }
life-symbol-record = Бұл белгіге ие
life-none-symbol-record = Бұл күнге дейін бұл белгіге ештеңе ие емес.
life-symbol-texts = Мәтіндері
life-symbol-beside = Түзетулер мен қосымшалар
life-symbol-about = Бұл құжат бойынша не шешілді
life-symbol-sent = Осы нотамен жіберілді
life-symbol-rests = Осы нотаға не негізделген

# Ештеңе жоқ жерде.
purpose-symbol-nothing = Бұл шартты белгінің астында мұнда ештеңе жоқ немесе Сізге арналған ештеңе жоқ: ол нені білдірер еді және қасында не бар.
symbol-nothing = { $symbol } астында ештеңе жоқ
symbol-nothing-long = Бұл шартты белгінің астында ештеңе жоқ
symbol-would-be = Ол мынаны білдірер еді: { $what }.
symbol-is-none = Шартты белгі органды, жылды, болса сессияны, серия мен нөмірді атайды: SOC/2023-II/DEC/1, MC/2023/DRAFT/4/Rev.2.
symbol-near = Қасында
refused-not-a-symbol = Шартты белгі органды, жылды, серия мен нөмірді атайды: MC/2023/DRAFT/4 немесе MC/2023/DRAFT/4/Rev.2.

# Барлық түрдегі құжаттар: нысандары, авторлары және тілдері.
choice-list = Тізім
choice-form-concept-paper = Тұжырымдамалық құжат
choice-action-plan = Іс-қимыл жоспары
choice-contribution = Талқылауға арналған материал
choice-form-other = Өзге құжат
choice-business-council = Іскерлік кеңес
choice-youth-council = Жастар кеңесі
choice-think-tank-forum = Талдау орталықтарының форумы
choice-council-of-eminent-persons = Данагөйлер кеңесі
choice-en = Ағылшын тілі
choice-ru = Орыс тілі
choice-kk = Қазақ тілі
field-language = Тілі
hint-chairmanship-documents-language = Түпнұсқаның тілі. Толтырылмаса: ағылшын тілі.
document-languages = Тілдері
document-original = түпнұсқа
document-language-at = { $language }: { $name }, { $date }
document-beside = қатар: { $language }
document-beside-title = Абзац бойынша қатар
document-paragraphs = { $n ->
   *[other] { $n } абзац
}
document-uneven = Абзацтардың саны әртүрлі: { $one } – { $n }, { $another } – { $m }. Олар орындары бойынша қатар тұр.
refused-not-the-secretariat = Тек Хатшылыққа арналған құжатты Хатшылықтың қызметкері тіркейді.
step-document-translations = Редакцияны басқа тілде шығару
step-says-document-translations = Мәтін бүгін сол шартты белгімен, сол редакцияның басқа тілдегі мәтіні ретінде шығарылып, құжат арналған тараптарға жолданады. Түпнұсқа басты мәтін болып қалады; шығарылған мәтін ешқашан өзгермейді.
field-document-translations-revision = Қай редакцияның аудармасы
field-document-translations-text = Осы тілдегі мәтін
hint-document-translations-note = Мәтін жолданатын вербалды нота: NºDOC/1016.
journal-act-translations = Редакция басқа тілде шығарылды
refused-original-language = Түпнұсқа осы тілде: оның келесі мәтіні редакция ретінде шығарылады.
refused-no-such-revision = Түпнұсқаның бұл редакциясы шығарылмаған.
refused-second-translation = Бұл редакция осы тілде шығарылып қойған.

# Құжаттың басқаларға қатысы.
kind-relation = Құжаттың байланысы
register-relation = Құжаттың байланысын тіркеу
about-relation = Құжат басқа құжатты немесе шешімді ауыстырады, өзгертеді немесе іске асырады. Бұл екеуінің де бетінде көрсетіледі.
field-relation = Ол не істейді
field-to_document_id = Қай құжатқа қатысты
field-to_decision_id = Немесе қай шешімге қатысты
choice-supersedes = ауыстырады
choice-amends = өзгертеді
choice-implements = іске асырады
relation-supersedes = ауыстырады
relation-amends = өзгертеді
relation-implements = іске асырады
relation-of-supersedes = мына құжатпен ауыстырылды
relation-of-amends = мына құжатпен өзгертілді
relation-of-implements = мына құжатпен іске асырылады
life-relations = Басқа құжаттармен байланысы
step-document-relations = Басқа құжатпен байланысын көрсету
step-says-document-relations = Бүгіннен бастап бұл екі құжаттың және олардың шартты белгілерінің беттерінде көрсетіледі. Мәтіндер бұдан өзгермейді.
journal-act-relations = Құжаттың байланысы тіркелді
refused-relation-names-one = Бір құжатты немесе бір шешімді атаңыз.
refused-relation-to-itself = Құжаттың өзіне қатысы болмайды.
refused-second-relation = Бұл байланыс тіркеліп қойған.
