# Файлдың бағандарында не тұрады: бір түрдегі файлда немесе, өзгеше айтылмаса, мұндай бағаны бар барлық файлда. Файлда дәл
# осылай жазылатыны кері дәйекшелердің арасында тұрады.

columns-filling = Толтырылуы
columns-holds = Онда не көрсетіледі
columns-never-empty = әрдайым толтырылады
columns-word = мына мәндердің бірі, латын әрпімен:
columns-choice = мына мәндердің немесе жақшадағы сөздердің бірі:
columns-first-day = (тек жыл көрсетілсе – 1 қаңтар)
columns-last-day = (тек жыл көрсетілсе – 31 желтоқсан)
columns-way-day = Күн былай жазылады: `2023-08-22` немесе `22.08.2023`.
columns-way-state = Мемлекет кодымен, `KAZ` не `KZ`, немесе үш тілдің біріндегі атауымен көрсетіледі.
columns-way-states = Бірнеше мемлекет нүктелі үтір арқылы жазылады.
columns-way-areas = Бағыттардың кодтары үтір арқылы, `3.1, 3.2`, ал атаулары нүктелі үтір арқылы жазылады.
columns-way-decision = Шешім шартты белгісімен, атауымен немесе, сол күні басқа шешім қабылданбаса, күнімен көрсетіледі: `2023-08-22`.
columns-way-meeting = Отырыс былай көрсетіледі: `SOC/2023-II` немесе, органы мен бірінші күні бойынша, `SOC 2023-08-22`.
columns-way-yes = «Иә» сөзі `yes` деп, «жоқ» сөзі `no` деп жазылады.

column-source_kind = жол неге негізделген, жазбалардағыдай ағылшынша: `note verbale` (вербалды нота), `decision` (шешім), `press release` (баспасөз хабарламасы); көрсетілмесе – осы файл
column-source_number = дереккөздің оны шығарған тарап берген нөмірі: `NºDOC/1016`
column-source_date = дереккөздің өз күні
column-source_received = Хатшылық дереккөзді алған күн
column-distribution = жазба кімге арналған; көрсетілмесе – мұндай жазбаларға әдеттегідей
column-named_states = осылай таратылғанда аталатын мемлекеттер, кодтары үтір арқылы: `KAZ, CHN`
column-remark = тағы не айтылуы керек
column-sample = `yes` – таныстыруға арналған оқу деректері

column-name_en = ағылшын тіліндегі атауы
column-name_ru = орыс тіліндегі атауы
column-name_kk = қазақ тіліндегі атауы
column-title = атауы
column-place = өтетін жері
column-held = өтетін немесе өтуге тиіс болған күн
column-cancelled = болдырмау күні
column-dimension_no = өлшемнің нөмірі
column-area_no = өлшемдегі бағыттың нөмірі; бос болса – өлшем бағыттарға бөлінбеген
column-priority_area = бағыттың атауы; ол жазбалардағы атаумен бірдей болуға тиіс
column-role = рөлі
column-member_state = қай мемлекеттің өкілеттік мерзімі
column-tenure_from = өкілеттік мерзімінің бірінші күні; бос болса – мәліметтер басталғанға дейін
column-decision = АЛТК-нің бұл туралы шешімі
column-approved = АЛТК мақұлдаған күн
column-extended_to = жаңа соңғы күн
column-proposed_by = тұжырымдамалық құжатты ұсынған мемлекет
column-paper_date = тұжырымдамалық құжаттың алғашқы жобасы жолданған немесе құжат мақұлданған күн

column-states-iso3 = мемлекеттің үш әріптік коды, ISO 3166-1 alpha-3: `KAZ`
column-states-iso2 = мемлекеттің екі әріптік коды, ISO 3166-1 alpha-2: `KZ`
column-states-name_from = осы атаудың бірінші күні; бос болса – жол соңғы атауға қатысты
column-states-member_since = мүшеліктің бірінші күні; бұл баған жоқ файлда барлық мемлекет – байқаушы
column-states-observer_since = байқаушы мәртебесінің бірінші күні; көрсетілмесе – күні белгісіз деген ескертпемен 1999 жылғы 1 қаңтар

column-names-state = қай мемлекеттің атауы
column-names-from = осы атаудың бірінші күні; бос болса – кез келген күннен бұрын
column-names-to = осы атаудың соңғы күні; бос болса – әлі қолданыста

column-chairmanships-state = төрағалық ететін мемлекет
column-chairmanships-from = төрағалық қабылданған сәт: `2024-12-17T07:00:00Z` (UTC)
column-chairmanships-to = төрағалық тапсырылған сәт; бос болса – төрағалық жалғасуда
column-chairmanships-event = төрағалық тапсырылған отырыс

column-areas-dimension = өлшемнің атауы
column-areas-priority_area = бағыттың атауы
column-areas-established = бағыт құрылған күн; көрсетілмесе – Каталог қабылданған 2004 жылғы 22 қазан
column-areas-closed = бағыт қолданыста болған соңғы күн; бос болса – ол бүгінгі күнге дейін бар

column-modalities-symbol = құжаттың шартты белгісі
column-modalities-from = осы нұсқадағы мерзімдер қолданыла бастаған күн
column-modalities-status = осы нұсқаның мәртебесі
column-modalities-concept_paper_months = тұжырымдамалық құжатты ұсыну мерзімі, аймен (2.7)
column-modalities-consideration_months = сарапшылар кездесуіне дейінгі қарау мерзімі, аймен (2.5)
column-modalities-recommended_tenure_months = ұсынылатын өкілеттік мерзімі, аймен (1.10)
column-modalities-review_months = шолулар аралығы, аймен (3.2)
column-modalities-expiry_notice_days = мерзім аяқталғанға дейін неше күн бұрын ескертіледі (1.12), үтір арқылы: `180, 90, 30`

column-meetings-body = отырысты өткізетін орган
column-meetings-session = жыл ішіндегі реттік нөмірі, тек Аға лауазымды тұлғалар комитеті үшін: `2023-II`
column-meetings-from = отырыстың бірінші күні
column-meetings-to = отырыстың соңғы күні; көрсетілмесе – бірінші күні
column-meetings-place = өтетін жері; бос болса – белгісіз немесе онлайн

column-decisions-symbol = шартты белгісі, белгілі болса: `SOC/2023-II/DEC/1`
column-decisions-decided = шешім қабылданған күн
column-decisions-meeting = шешім қабылданған отырыс; бос болса – жазбаша қабылданған
column-decisions-paragraph = осы жолмен енгізілетін тармақтың нөмірі
column-decisions-verb = бұл тармақпен не істелген
column-decisions-text = тармақтың мәтіні
column-decisions-about = тармақ қатысты болатын бағыт (біреуі ғана)

column-documents-symbol = шартты белгісі, `MC/2023/DRAFT/4/Rev.2`; алғашқы мәтінде `Rev.` болмайды
column-documents-form = құжаттың нысаны
column-documents-issued = осы мәтін шығарылған күн
column-documents-text = мәтіннің өзі
column-documents-language = мәтіннің тілі; көрсетілмесе – `en`
column-documents-originator = құжаттың авторы; көрсетілмесе – `chairmanship`
column-documents-states = құжатты ұсынған мемлекеттер, кодтары үтір арқылы: `KAZ, CHN`
column-documents-note = мәтінді ол шығарылған күні мүше болған барлық мемлекетке жолдаған вербалды нотаның нөмірі: `NºDOC/1016`

column-matters-body = мәселені қарап жатқан немесе қараған орган
column-matters-title = мәселенің тақырыбы, күн тәртібіндегідей
column-matters-opened = мәселе енгізілген күн
column-matters-text = органнан сұралатын шешім; көрсетілмесе – мәселенің тақырыбы
column-matters-concerns = мәселенің түрі; көрсетілмесе – құжат аталғанда `document`, әйтпесе `other`
column-matters-document = мәселе арналған құжаттың шартты белгісі, редакция нөмірінсіз
column-matters-about = мәселе қатысты болатын бағыт (біреуі ғана)
column-matters-sponsors = мәселені енгізген мемлекеттер, кодтары үтір арқылы: `KAZ, CHN`
column-matters-meeting = мәселе қарауына енгізілген отырыс
column-matters-decision = қорытындысы айтылған шешім
column-matters-paragraph = шешімнің қорытынды айтылған тармағының нөмірі
column-matters-verb = органның не істегені, егер бұл ешбір тармақта айтылмаса
column-matters-from = басқа органдағы мәселенің тақырыбы, егер осы мәселе сол органның ұсынымымен келсе
column-matters-due = үндеуге жауап берудің соңғы күні
column-matters-addressees = үндеу кімге арналған; бос болса – мүше мемлекеттерге

column-agendas-meeting = қай отырыстың күн тәртібі
column-agendas-number = тармақтың күн тәртібіндегі орны, 1-ден бастап
column-agendas-title = тармақтың атауы, күн тәртібіндегідей
column-agendas-item = тармақтың түрі; көрсетілмесе – `free`, ал `matter` бағаны толтырылғанда – `matter`
column-agendas-note = тармақтың аңдатпасы
column-agendas-matter = тармақ арналған мәселенің тақырыбы, егер ол осы отырыс органының қарауында болса
column-agendas-paragraph = осы отырыстың бірінші шешіміндегі қорытынды айтылған тармақтың нөмірі

column-tenures-tenure_to = шешіммен белгіленген соңғы күн; бос болса – АЛТК мерзім белгілемеген
column-tenures-applied = ниет туралы хаттың күні
column-tenures-appointed = АЛТК-нің тағайындау туралы шешімінің күні; бос болса – мәліметтер басталғанға дейін
column-tenures-acting = тең үйлестіруші үйлестірушінің міндетін атқара ма (1.11)
column-tenures-express_decision = бұл АЛТК-нің арнайы шешімімен тағайындалған екінші үйлестіруші ме (1.9)

column-terminations-notified = хабарлама берілген күн
column-terminations-last_day = міндет атқарудың соңғы күні

column-final-reports-issued = баяндама барлық мүше мемлекетке жолданған күн

column-papers-title = атауы; көрсетілмесе – ағылшынша «тұжырымдамалық құжат» деген сөздер мен бағыттың атауы
column-papers-first_draft = алғашқы жоба жолданған күн; бос болса – белгісіз
column-papers-withdrawn = құжат қайтарып алынған күн
column-papers-applicable_from = қолданылуының бірінші күні (2.6)
column-papers-applicable_to = қолданылуының соңғы күні (2.6)

column-expert-meetings-convened = шақыру жіберілген күн
column-expert-meetings-proposed_by = кездесу тұжырымдамалық құжатқа арналса, сол құжатты ұсынған мемлекет

column-reviews-areas = шолу қамтитын бағыттар
column-reviews-title = шолудың атауы; көрсетілмесе – ағылшынша «шолу» деген сөз және өлшем немесе бағыттар
column-reviews-meeting = шолу өтетін отырыс
column-reviews-scheduled = шолу жоспарланған күн; бос болса – белгісіз
column-reviews-contributions_recorded = кімнің үлес қосқаны жазбалардан белгілі ме; көрсетілмесе – `no`

column-contributions-held = шолу өткен күн
column-contributions-areas = шолу қамтыған бағыттар
column-contributions-state = үлес қосқан мемлекет
column-contributions-submitted = үлес ұсынылған күн
column-contributions-title = үлестің атауы; көрсетілмесе – мемлекет пен шолу

column-notes-when = бұл қашан болған, дереккөзде көрсетілгендей
column-notes-text = бағыт туралы не айтылған

column-coverage-until = мәліметтер қамтитын соңғы күн
column-coverage-text = мәліметтерде не бар және не жоқ

column-holidays-calendar = бұл кімнің күнтізбесі: `Republic of Kazakhstan`
column-holidays-day = мекемелер жабық болатын күн
column-holidays-name = бұл күн қалай аталады

column-forms-state = мемлекет; бос болса – барлық мүше мемлекеттерге ортақ нысандар
column-forms-language = үндеу нысандарының тілі
column-forms-full_name = толық атауы
column-forms-to_whom = нотаның тіркестеріндегідей, қажетті септікте: «Азия Кеңесінің мүше мемлекеттеріне»
column-forms-block = нота соңындағы адресат, басылатын жолдарымен
column-forms-confirmed = қызметкер осы нысандарды растаған күн; бос болса – олар расталмаған және қолданылмайды

column-plans-year = жоспардың жылы
column-plans-called = ұсыныстарға шақырылған күн
column-plans-called_by = ұсыныстарға шақыратын шешім
column-plans-due = ұсыныс қабылдаудың соңғы күні: «1 қазанға дейін» делінсе – 30 қыркүйек
column-plans-guidance = не сұралады және қалай толтырылады
column-plans-approved = жоспар бекітілген күн
column-plans-approved_by = жоспарды бекіту туралы шешім
column-plans-stands = жай-күйі, жүктеп алынған тізімдегідей; бұл баған оқылмайды
column-plans-events = іс-шаралар саны, жүктеп алынған тізімдегідей; бұл баған оқылмайды

column-year = жоспардың жылы; жазбаларда бұл жылдың жоспары болмаса, ол қосылады
column-events-title = іс-шараның атауы: бір жылда бірдей екі атау болмайды
column-events-number = жоспардағы жолының нөмірі; бос болса – іс-шара жоспардан тыс
column-events-hosts = қабылдаушы мемлекеттер; бос болса – Хатшылық
column-organizers = қабылдайтын министрлік немесе ведомство және оған кім жәрдемдеседі
column-dimension = өлшемнің нөмірі немесе атауы
column-areas = іс-шараның басым бағыттары
column-event_form = іс-шараның түрі
column-format = форматы
column-begins = бірінші күні; бос болса – нақтыланады
column-ends = соңғы күні; көрсетілмесе – бірінші күні
column-when = жүктеп алынған тізімдегідей сөзбен жазылған күндері; бұл баған оқылмайды
column-month = айының нөмірі, күндері белгісіз болса
column-hours = уақыты мен сағат белдеуі
column-concept = қысқаша тұжырымдама
column-purpose = іс-шараның мақсаты
column-cbm = Каталог бойынша сенім шарасы
column-participants = болжанған қатысушылар
column-observers = байқаушылар шақырыла ма
column-budget = бюджет және шығынды кім көтереді
column-contact = кімге жүгіну керек, тек мүше мемлекеттер үшін
column-events-standing = іс-шараның жай-күйі; көрсетілмесе – нәтижелері не қатысушылары туралы мәлімет болғанда `held`, әйтпесе `planned`
column-events-reported = есептің күні; көрсетілмесе – іс-шараның соңғы күні
column-events-took_part = қатысқан мемлекеттер
column-events-organizations = қатысқан ұйымдар
column-events-attendance = қатысушылар саны
column-events-outcome = іс-шараның нәтижесі

column-proposals-title = іс-шараның атауы: бір жылда мемлекеттің атауы бірдей екі ұсынысы болмайды
column-proposals-state = іс-шараны ұсынатын мемлекет
column-proposals-submitted = жазбаша хабарламаның күні; қабылдаудың соңғы күнінен кейінгі ұсыныс кеш деп белгіленеді
column-proposals-sponsors = қатар тұрған бірлескен мемлекеттер
column-proposals-late_because = неліктен соңғы күннен кейін келгені
column-proposals-late = кеш келді ме, жүктеп алынған тізімдегідей; бұл баған оқылмайды
column-proposals-stands = жай-күйі, жүктеп алынған тізімдегідей; бұл баған оқылмайды
