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
