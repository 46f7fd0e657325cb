# Құжаттар мен олардың мәтіндері, барлық түрдегі мәселелер, қорытындылардың тұжырымы, мәлімдемелер мен ескертпелер.

way-documents = Құжаттар
documents-title = Құжаттар
documents-lead = Органдардың қарауындағы жобалар мен басқа құжаттар: шартты белгілері және шығарылған күйіндегі барлық мәтіндері. Делегациялар жобаларын Төрағалыққа тапсырады; оларды Төрағалық немесе оның атынан Хатшылық шығарады.
documents-found = { $n ->
    [0] Құжат жоқ
   *[other] { $n } құжат
}
documents-none = Мұнда құжаттар тұрар еді. Құжатты алғашқы мәтінімен бірге осы беттен Төрағалық немесе оның атынан Хатшылық тіркейді.
documents-symbol = Шартты белгісі
documents-all-forms = Барлық нысандар
documents-all-originators = Барлық авторлар
documents-all-distributions = Кез келген таратылым
documents-open = Органның қарауында
documents-decided = Қорытындысы бар
documents-nowhere = Ешбір органға енгізілмеген
choice-originator-secretariat = Хатшылық
document-stands = { $body }: { $stands }
document-before-no-body = Әзірге ешбір органға енгізілген жоқ
purpose-document = Бір құжат: авторы кім, кімге арналған, соңғы мәтіні, шығарылған әр мәтіні және қай кезеңде тұрғаны.
purpose-document-text = Құжаттың бір мәтіні, шығарылған күйінде, сөзбе-сөз. Ол ешқашан өзгермейді.
document-absent = Бұл күнге дейін құжаттың бірде-бір мәтіні шығарылмаған.
document-text-of = Мәтін: { $symbol }, шығарылған күні – { $date }
document-no-text = Мұнда оның мәтіні әлі шығарылған жоқ. Мәтінді осы беттен Төрағалық немесе оның атынан Хатшылық шығарады.
document-first-issued = алғашқы мәтін
document-issued = Шығарылған күні
document-since-before = не өзгерді
document-to-changed = Алдыңғы мәтіннен бері не өзгерді: { $name }
document-to-before = Алдыңғы мәтін: { $name }
document-to-after = Келесі мәтін: { $name }
document-later = Бұл мәтіннің кейінгі редакциясы шықты: { $symbol }, { $date }
document-later-original = Түпнұсқаның ({ $language }) кейінгі редакциясы шықты: { $symbol }, { $date }
document-to-text = Тек мәтін
document-history = Құжаттың тарихы
life-document-matters = Осы құжат туралы мәселелер
life-none-document-matters = Бұл күнге дейін құжат ешбір органға енгізілмеген.
life-frozen = Отырыс жабылған сәттегі күйінде бекітілген

# Құжаттар бойынша қадамдар.
step-chairmanship-documents = Құжатты алғашқы мәтінімен бірге тіркеу
step-says-chairmanship-documents = Құжат осы мәтінмен арналған тараптарға бүгін, ал қағаздан тіркелсе, көрсетілген күні шығарылады. Басқасы көрсетілмесе, шартты белгісі өз сериясындағы келесі нөмір болады. Шығарылған мәтін өзгертілмейді: оның жанында келесі редакциясы шығарылады.
field-chairmanship-documents-states = Құжатты ұсынған мемлекеттер
field-chairmanship-documents-text = Мәтін
field-chairmanship-documents-revision = Редакция нөмірі
field-chairmanship-documents-issued = Шығарылған күні
hint-chairmanship-documents-symbol = Тек белгісі бұрыннан болса: MC/2023/DRAFT/5 немесе MC/2023/DRAFT/5/Rev.2. Толтырылмаса: жобалардың келесі нөмірі, MC/2023/DRAFT/…, немесе өзге құжаттардікі, MC/2023/DOC/… (екінші серия – біздің болжамымыз).
hint-chairmanship-documents-revision = Тек қағаздан тіркеліп, бұрынғы мәтіндері қағазда ғана болса. Толтырылмаса: алғашқы мәтін.
hint-chairmanship-documents-issued = Толтырылмаса: бүгін.
hint-chairmanship-documents-states = Құжатты мемлекеттер ұсынса; делегация жобасын Төрағалыққа тапсырады.
hint-chairmanship-documents-note = Құжат жолданатын вербалды нота: NºDOC/1016.
hint-chairmanship-documents-named_states = Құжат тек аталған мемлекеттерге арналса.
step-document-texts = Келесі редакцияны шығару
step-says-document-texts = Мәтін бүгін келесі редакция ретінде шығарылып, құжат арналған тараптарға жолданады. Бұрын шығарылғаны сол күйінде қалады, не өзгергенін бәрі көреді.
field-document-texts-text = Редакцияның мәтіні
hint-document-texts-note = Редакция жолданатын вербалды нота: NºDOC/1016.
step-document-matters = Органның қарауына енгізу
step-says-document-matters = Осы құжат туралы мәселе таңдалған органның қарауында ашылады: өз органының немесе оны ұсынатын төмен тұрған органның. Барлық мүше мемлекеттер бүгіннен бастап ұстанымын және пікірін білдіре алады.
field-document-matters-title = Тақырыбы
field-document-matters-text = Органнан сұралатын шешім
field-document-matters-meeting_id = Күн тәртібіне енгізілетін отырыс
hint-document-matters-body = Министрлер кеңесі немесе Саммит құжатының жобасын алдымен Аға лауазымды тұлғалар комитеті қарап, ұсынады.

# Басқа түрдегі мәселелер және күн тәртіптері.
step-meeting-matters = Осы отырысқа мәселе енгізу
step-says-meeting-matters = Мәселе осы отырысты өткізетін органның қарауында ашылып, күн тәртібіне «Басқа мәселелер» тармағының алдына енгізіледі. Барлық мүше мемлекеттер бүгіннен бастап ұстанымын және пікірін білдіре алады.
field-meeting-matters-title = Тақырыбы
field-meeting-matters-text = Органнан сұралатын шешім
field-meeting-matters-due = Жауап берудің соңғы күні
field-meeting-matters-sponsors = Кім енгізді немесе ұсынды
hint-meeting-matters-text = Үндеу болса: үндеу арналғандар не істеуі тиіс, ағылшын тілінде: «submit to the CICA Secretariat …».
hint-meeting-matters-document_id = Мәселе құжат жобасы болса.
hint-meeting-matters-nominee = Үміткер ұсыну болса: ұсынуда аталған есімі, «Ms. Zhang Ling».
hint-meeting-matters-post = Үміткер ұсыну болса: «CICA Deputy Secretary General».
hint-meeting-matters-addressees = Үндеу болса. Толтырылмаса: мүше мемлекеттер.
hint-meeting-matters-due = Үндеу болса. Шешім тармағында одан кейінгі күнге «дейін» деп жазылады.
field-addressees = Үндеу кімге арналған
hint-late = Тек отырыс шақырылып қойған болса: сонда тармақтың неге кеш енгізілгенін бәрі көреді.
call-on-member-states = мүше мемлекеттер
matter-continues = Мүше мемлекеттер арасындағы консультациялар жалғасуда, басталған күні – { $date }
matter-said-last = Органның соңғы айтқаны
matter-latest-text = соңғы мәтін: { $symbol }
matter-followed-by = Ұсынылған орган

# Орган мәселе бойынша не істей алады.
verbs-title = Орган бұл мәселе бойынша не істей алады
verbs-who = Қорытындыны Төрағалықты атқаратын мемлекеттің ({ $state }) аға лауазымды тұлғасы немесе оның атынан Хатшылық жариялайды.
verbs-who-no-chair = Қорытындыны Төрағалық (қазір оны ешбір мемлекет атқармайды) немесе оның атынан Хатшылық жариялайды.
verbs-always = Мемлекет қарсы болса немесе оған қосымша консультация қажет болса, консенсусты талап ететін қорытынды жарияланбайды; қалғандары әрқашан мүмкін.
verb-means-approved = консенсуспен, орган келіседі және шешім күшіне енеді: тағайындалған мемлекет міндетін атқарады, құжат қолданылады.
verb-means-adopted = консенсуспен, орган құжатты өзінің құжаты етеді.
verb-means-endorsed = консенсуспен, орган басқа жерде әзірленгенді қолдайды.
verb-means-recommended = консенсуспен, орган жоғары тұрған органнан шешуді сұрайды: мәселе сонда ашылып, екеуі бір-біріне сілтейді.
verb-means-took-note = орган мәселемен танысты, мәні бойынша ештеңе шешпейді.
verb-means-consultations-continue = ештеңе шешілген жоқ; мәселе білдірілген ұстанымдарымен бірге алдағы отырыстардың біріне дейін ашық қалады.
verb-means-called-on = консенсуспен, орган мүше мемлекеттерден немесе басқалардан бір істі орындауды сұрайды, белгіленсе – нақты күнге дейін.
verb-means-not-agreed = орган мәселені қарады, консенсус жоқ; қарау аяқталады.
verb-means-withdrawn = енгізген тарап мәселені жалғастырмайды; қарау аяқталады.
field-matter-outcome-to_meeting = Оның отырысында
hint-matter-outcome-to_meeting = Жоғары тұрған органның отырысы белгілі болса: мәселе бірден оның күн тәртібіне енгізіледі.
field-matter-outcome-follow_up = Орындалуы тиіс іс
field-matter-outcome-follow_up-text = Не істелуі тиіс
field-matter-outcome-follow_up-states = Қай мемлекеттер орындайды
field-matter-outcome-follow_up-owner = Басқа біреу орындайды
field-matter-outcome-follow_up-due = Мерзімі
hint-matter-outcome-text = Толтырылмаса: осы қорытындыға ұсынылатын тұжырым. Құжаттар ағылшын тілінде жазылады.
offer-do = Тұжырымды ұсыну
offer-more = Тағы бір тапсырма қосу
offer-hint = Тұжырым жоғарыда таңдалғаннан шығады және ешкім түзетпеген мәтіннің орнына қойылады.
offer-edited = Мәтін түзетілген, сондықтан сол күйінде қалады. Тұжырым қайта ұсынылуы үшін өрісті тазалаңыз.

# Мәлімдемелер мен ескертпелер.
decision-statements = Мәлімдемелер мен ескертпелер
step-decision-statements = Мәлімдеме немесе ескертпе қоса беру
step-says-decision-statements = Мәтін бүгіннен бастап осы шешімге мемлекетіңіздің атынан, өзі қатысты тармақтың жанына қоса беріледі. Консенсуспен қабылданғанның ештеңесін өзгертпейді.
field-decision-statements-text = Мәтін
field-decision-statements-paragraph = Тармақ
hint-decision-statements-paragraph = Таңдалмаса: шешімге тұтас қатысты.
step-decision-registered-statements = Мемлекеттің мәлімдемесін немесе ескертпесін тіркеу
step-says-decision-registered-statements = Тек сол мемлекеттің мұнда көрсетілетін жазбаша хабары негізінде немесе оның делегациясы өз орнынан мәлімдегендей тіркеледі. Осылай тіркелгенін бәрі көреді.
field-decision-registered-statements-text = Мәтін
field-decision-registered-statements-paragraph = Тармақ
field-decision-registered-statements-source_kind = Хабардың түрі
hint-decision-registered-statements-paragraph = Таңдалмаса: шешімге тұтас қатысты.
hint-decision-registered-statements-made = Толтырылмаса: бүгін.

# Журналда және жаңалықтар арасында.
journal-act-documents = Құжат тіркеліп, шығарылды
journal-act-texts = Редакция шығарылды
journal-act-statements = Мәлімдеме немесе ескертпе қоса берілді
journal-act-registered-statements = Мәлімдеме немесе ескертпе тіркелді

# Неге болмайды.
refused-objection-without-reason = Мемлекеттің неге қарсы екенін көрсетуіңізді сұраймыз: себепсіз кеңесетін ештеңе жоқ.
refused-meeting-cancelled = Отырыс болмайды деп шешілген, күні – { $on }.
refused-meeting-over = Отырыс жабылды: оған енді мәселе енгізілмейді.
refused-meeting-closed = Отырыс жабылды, онда шешілгені бекітілген: оны тек түзету (corrigendum) арқылы өзгертуге болады.
refused-meeting-not-opened = Отырыс әлі ашылған жоқ: қорытынды ол ашық кезде жарияланады.
refused-meeting-never-opened = Отырыс осында жоспарланған, бірақ соңғы күніне – { $to } – дейін ашылмаған. Ол басқа күндерге ауыстырылып, ашылады немесе қалай өткені туралы жазба түзетіледі.
refused-agreed-nowhere = Осында жүргізілетін мәселе бойынша орган келіскен нәрсе шешімнің тармағында тұрады: соны көрсетуіңізді немесе қорытындыны мәселе бетінде жариялауыңызды сұраймыз.
refused-by-its-step = Бұл туралы барлық мүше мемлекеттерге хабарланады, сондықтан жазбада түзетілмейді: өз бетіндегі «{ $step }» әрекетін пайдалануыңызды сұраймыз.
refused-no-seat = Мәселе қазір өтіп жатқан отырыста қаралып жатқан жоқ: өзге жолмен білдірілген ұстаным жазбаша хабарлама негізінде тіркеледі.
refused-no-seat-there = Бұл шешім отырыста қабылданбаған: оған қатысты мәлімдеме жазбаша хабарлама негізінде тіркеледі.
refused-document-not-for-all = Бұл құжат мүше мемлекеттердің бәрінде жоқ: орган қарайтын құжат олардың әрқайсысында болады.
refused-on-sent-agenda = Мәселе тұрған «{ $meeting }» отырысының күн тәртібі жіберілген: алдымен тармақты сол жерден себебін көрсетіп алып тастауыңызды сұраймыз.
refused-no-document = Мәселе қай құжат туралы екенін көрсетуіңізді сұраймыз.
refused-no-nominee = Кімнің ұсынылғанын көрсетуіңізді сұраймыз.
refused-no-post = Қай лауазымға екенін көрсетуіңізді сұраймыз.
refused-document-of-a-lower-body = Құжат басқа органның қарауында ({ $body }): ол сол органға немесе одан төмен тұрған органға енгізіледі.
refused-document-before-the-body = Құжат осы органның қарауында, енгізілген күні – { $on }.
refused-document-without-text = Құжаттың бірде-бір мәтіні әлі шығарылған жоқ.
refused-document-adopted = Орган құжат бойынша шешім қабылдаған, күні – { $on }: жаңа редакциялары енді шығарылмайды.
refused-symbol-of-another-body = Шартты белгі { $body } органына емес, басқа органға тиесілі.
refused-due-before-decision = Орындау мерзімі – шешім қабылданған күн ({ $on }) немесе одан кейін.
refused-statement-not-a-member = { $state } бұл күні мүше мемлекет болған жоқ: { $on }.
refused-no-communication-named = Мәлімдеме тек мемлекеттің жазбаша хабары негізінде тіркеледі: оны көрсетуіңізді сұраймыз.
refused-decision-set-aside = Шешімнің күші жойылған, күні – { $on }.
refused-paragraph-elsewhere = Бұл тармақ басқа шешімге тиесілі.
