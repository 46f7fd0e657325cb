# Жүктелетін файл туралы жол-жолымен айтылатыны: файл атауынан, жол мен бағаннан кейін.

import-missing = толтырылмаған
import-and-more = басқа да ескертпелер болуы мүмкін: қалғаны оқылмады
import-cells = ұяшықтар саны – { $cells }, ал бірінші жолда аталған бағандар саны – { $names }
import-stands-twice = екі рет көрсетілген
import-no-column = { $kind } түріндегі файлда мұндай баған жоқ
import-no-column-nearest = { $kind } түріндегі файлда мұндай баған жоқ; ең жақын атау – { $nearest }
import-column-missing = { $kind } түріндегі файлда бұл баған міндетті, ал мұнда ол жоқ
import-says-otherwise = сол бір жазба туралы { $before } жолынан өзгеше айтылған: { $fields }
import-refused = { $says } (Тәртіптердің { $paragraph }-тармағы)
import-failed = оқылмайды: { $error }

import-file-large = файл 10 МБ-тан үлкен; оны бөліңіз
import-old-workbook = бұл ескі үлгідегі кітап (.xls) немесе құпиясөзі бар кітап; оны құпиясөзсіз .xlsx түрінде сақтаңыз
import-too-many-lines = файлда { $most } жолдан көп; оны бөліңіз
import-not-utf8 = файл UTF-8 кодтауында емес; оны .csv (UTF-8) немесе .xlsx түрінде сақтаңыз
import-file-empty = файл бос; бірінші жолда бағандардың атаулары тұруы керек
import-workbook-empty = кітап бос; парақтың бірінші жолында бағандардың атаулары тұруы керек
import-workbook-broken = .xlsx кітабы ретінде оқылмайды: { $error }
import-unpacks = ашылған кітап { $most } МБ-тан үлкен; оны бөліңіз
import-sheet-large = парақта 10 МБ-тан көп мәтін бар; оны бөліңіз
import-not-named = бірінші жолда аталмаған бағанда тұр
import-formula = бұл ұяшықтағы формуланың нәтижесі: { $error }
import-is-time = бұл – уақыт, күн емес
import-is-no-date = ұяшық күн немесе уақыт пішімінде, бірақ онда күн жоқ

import-year-not-day = { $text } – жыл, ал мұнда күн керек: мысалы, 2023-08-22
import-no-day = { $text } – күн емес; күн былай жазылады: 2023-08-22
import-no-such-day = { $text } – күн емес; бұл айдың соңғы күні – { $last }
import-day-out-of-range = { $text } 1900–2999 жылдардан тыс
import-neither-yes-nor-no = «{ $text }» yes те, no да емес
import-no-choice = «{ $text }» мына сөздердің ешқайсысы емес: { $words }; ең жақыны – { $nearest }
import-no-state = «{ $text }» – мемлекет емес; ең жақын атау – { $nearest }
import-no-states = «{ $text }» – мемлекет емес: жазбаларда мемлекеттер жоқ; алдымен оларды жүктеңіз
import-no-area = { $code } бағыты жоқ
import-no-area-nearest = { $code } бағыты жоқ; ең жақын атау – { $nearest }
import-no-areas = { $code } бағыты жоқ: жазбаларда бағыттар жоқ; алдымен оларды жүктеңіз
import-no-choice-near = «{ $text }» мына сөздердің ешқайсысы емес: { $words }
import-no-state-near = «{ $text }» – мемлекет емес
import-no-dimension-near = «{ $text }» – өлшем емес
import-no-decision-near = «{ $text }» – шешім емес
import-no-dimension = «{ $text }» – өлшем емес; ең жақын атау – { $nearest }
import-no-decision = «{ $text }» – шешім емес; ең жақын шартты белгі – { $nearest }
import-no-decisions = «{ $text }» – шешім емес: шартты белгісі бар шешімдер жоқ; алдымен оларды жүктеңіз
import-no-decision-of-day = жазбаларда { $text } күнгі шешім жоқ
import-decisions-of-day = жазбаларда { $text } күнгі шешімдер саны – { $count }; біреуін шартты белгісімен не атауымен көрсетіңіз
import-no-meeting = жазбаларда «{ $text }» отырысы жоқ; SOC/2023-II немесе SOC 2023-08-22 деп жазыңыз

import-no-tenure = жазбаларда мұндай өкілеттік мерзімі жоқ: оны бағыт, мемлекет, рөл және бірінші күн анықтайды
import-no-paper = жазбаларда мұндай құжат жоқ: оны бағыт, мемлекет және бірінші жобаның немесе мақұлдаудың күні анықтайды
import-area-otherwise = { $code } бағыты «{ $written }» емес, «{ $name }» деп аталады
import-no-such-meeting = жазбаларда мұндай отырыс жоқ
import-no-matter = осы отырыстың органында мұндай мәселе жоқ
import-no-paragraph-of-meeting = отырыстың шешімдерінде мұндай тармақ жоқ
import-not-three-capitals = «{ $text }» – үш бас әріп емес
import-member-or-observer = мемлекет не мүше, не байқаушы болады
import-stands-as-member = жазбаларда мемлекет { $from } бастап мүше ретінде тұр
import-stands-as-observer = жазбаларда мемлекет { $from } бастап байқаушы ретінде тұр
import-no-review = жазбаларда осы күнгі және осы бағыттардың шолуы жоқ
import-no-document = жазбаларда мұндай құжат жоқ
import-no-recommended = басқа орган ұсынған мұндай мәселе жоқ
import-no-paragraph = шешімде мұндай тармақ жоқ
import-say-verb = нәтижесі айтылған тармақты немесе шешімнің етістігін көрсетіңіз
import-symbol = MC/2023/DRAFT/4 немесе MC/2023/DRAFT/4/Rev.2 үлгісіне ұқсамайды

import-proposal-without-day = табысталған күнін көрсетіңіз: табысталмағаны – делегацияның жобасы
import-report-without-day = есептің күнін немесе іс-шараның күндерін көрсетіңіз
import-outcome-not-recorded = Нәтижесі туралы мәлімет жоқ.
import-days-of-another-year = күндері жоспардан басқа жылға келеді
import-event-alike = бұл күндері «{ $title }» де бар: бұл сол іс-шара болуы мүмкін

imports-title = Өткен кезеңнің мәліметтерін жүктеу
purpose-imports = Кестелерде жүргізілетін мәліметтер файлдан жүктеледі: алдымен файл тексеріледі, не өзгеретінін көргеніңізше ештеңе жазылмайды.
purpose-import = Файл оқылып, тексеріледі. Не өзгеретінін көргеніңізше ештеңе жазылмайды; содан кейін бәрі жүктеледі немесе ештеңе жүктелмейді.
import-of = Жүктеу: { $kind }
import-file-hint = UTF-8 кодтауындағы .csv немесе .xlsx, ең көбі 10 МБ. Бірінші жолда бағандардың атаулары тұрады. Сол файлды екінші рет жүктеу ештеңені өзгертпейді.
import-try-title = Файлды тексеру
import-try-again = Басқа немесе түзетілген файлды тексеру
import-try = Оқып, тексеру
import-unread = Файл оқылмады
import-gone = Тексерілген файл енді сақталмаған. Оны қайта таңдаңыз.
import-wrong = { $n ->
    [one] Ештеңе өзгермеді: { $n } ескертпе бар
   *[other] Ештеңе өзгермеді: { $n } ескертпе бар
}
import-lines = Файлдың жолдары туралы айтылғаны
import-line = Жолдар
import-column = Баған
import-says = Не айтылған
import-trial = { $name } нені өзгертеді
import-nothing = Файл ештеңені өзгертпейді: жазбалар онсыз да осындай.
import-would = Қанша жазба қосылады және өзгереді
import-of-kind = Жазбалар
import-added = Қосылады
import-changed = Өзгереді
import-left = { $n ->
    [one] { $n } жазба файлдағыдай тұр.
   *[other] { $n } жазба файлдағыдай тұр.
}
import-not-read = Өзге түрдегі файлдарға жататындықтан немесе басқа парақтарда тұрғандықтан оқылмады:
import-doubts = Дұрыс болуы мүмкін, бірақ назар аударуды қажет етеді
import-changes = Өзгеретін жазбалар және олардың өрістері
import-more = { $n ->
    [one] және тағы { $n }
   *[other] және тағы { $n }
}
import-do = Жүктеу
import-do-hint = Бәрі Сіздің атыңыздан журналдың бір жазбасымен жазылады. Кейін табылған қателер әр жазбада жеке түзетіледі.
import-columns = Бағандар
import-columns-lead = Бағандардың реті еркін. Бос ұяшық ештеңе айтпайды: бұрынғысы қалады.
import-template = Әр бағанда не тұратыны айтылған үлгі (.csv)
register-imports = Кестеден бірден көп жазба

import-kind-states = Мемлекеттер, олардың атаулары мен мүшелігі
import-kind-names = Мемлекеттердің бұрынғы және өзге атаулары
import-kind-chairmanships = Төрағалықтар
import-kind-areas = Өлшемдер мен басым бағыттар
import-kind-modalities = Тәртіптердің нұсқалары
import-kind-meetings = Отырыстар
import-kind-decisions = Шешімдер
import-kind-documents = Құжаттар
import-kind-matters = Мәселелер
import-kind-agendas = Күн тәртібінің тармақтары
import-kind-tenures = Өкілеттік мерзімдері
import-kind-extensions = Өкілеттік мерзімдерінің ұзартылуы
import-kind-terminations = Мерзімінен бұрын тоқтату туралы хабарламалар
import-kind-final-reports = Қорытынды баяндамалар
import-kind-papers = Тұжырымдамалық құжаттар
import-kind-paper-extensions = Тұжырымдамалық құжаттардың ұзартылуы
import-kind-expert-meetings = Сарапшылар кездесулері
import-kind-reviews = Шолулар
import-kind-contributions = Шолуларға қосылған үлестер
import-kind-notes = Бағыттар туралы мәліметтер
import-kind-coverage = Жазбалардың қамтуы
import-kind-holidays = Мереке күндері
import-kind-forms = Үндеу нысандары
import-kind-plans = Жылдық жоспарлар
import-kind-proposals = Іс-шара ұсыныстары
import-kind-events = Іс-шаралар және олар туралы есептер
