# Екі мәтіннің арасында не өзгерді.

redline-file = Өзгерістер файлмен (.docx)
redline-file-hint = түзетулер жазылған күйінде: Word пен LibreOffice оларды бір-бірлеп не бәрін бірден қабылдайды немесе қабылдамайды
redline-left = Осы жерден көшірілді: кейінгі мәтінде бұл – { $number }-тармақ.
redline-left-below = Осы жерден көшірілді: кейінгі мәтінде бұл төменірек тұр.
redline-left-above = Осы жерден көшірілді: кейінгі мәтінде бұл жоғарырақ тұр.
redline-came = Осы жерге көшірілді: алдыңғы мәтінде бұл { $number }-тармақ болған.
redline-came-below = Осы жерге көшірілді: алдыңғы мәтінде бұл төменірек тұрған.
redline-came-above = Осы жерге көшірілді: алдыңғы мәтінде бұл жоғарырақ тұрған.
redline-of-secretariat = Азия Кеңесінің Хатшылығы

# Абзацтар бойынша түзетулер.
kind-amendment = Түзету
amendment-called = { $text }, { $paragraph }, { $state }
document-to-amendments = Абзацтар бойынша түзетулер
purpose-amendments = Мүше мемлекеттер соңғы мәтінде нені өзгертуді ұсынады: абзац бойынша, қатар қойылған күйде; бұрынғы мәтіндерге ұсынылғандар не болды.
amendments-title = { $symbol } құжатына түзетулер
amendments-to = { $symbol }, абзацтар бойынша
amendments-paragraph = { $n }-абзац
amendments-paragraph-is = «{ $words }» абзацы
amendments-paragraph-begins = «{ $words } …» абзацы
amendments-before-first = Бірінші абзацтың алдында
amendments-propose = Осы жерге түзету ұсыну
amendments-collide = Осы абзацтың сөздерін бірнеше ұсыныс өзгертеді: олардың бірін қабылдауға не барлығын бір тұжырымға біріктіруге болады.
amendments-offered = Нысан соңғы мәтінмен және қабылданған не біріктірілген түзетулермен толтырылған.
amendment-as-merged = Мынадай тұжырымға біріктірілді
amendment-drafted = Жоба: оны тек Сіздің делегацияңыз көреді.
amendment-submitted = Енгізілген күні – { $date }.
amendment-withdrawn = Қайтарып алынған күні – { $date }.
amendment-taken = Қабылданды; күні – { $date }.
amendment-merged = Мына мемлекеттердің ұсыныстарымен біріктірілді: { $states }; күні – { $date }.
amendment-left = Енгізілмей қалдырылды; күні – { $date }.
amendment-in-revision = Мына мәтінге енді: { $name }.
amendment-changed-in-revision = { $name } мәтінінде оның сөздері өзгертілді: қабылданған күйінде олар онда жоқ.
amendment-for-the-next = Келесі мәтінге енеді.
field-text_id = Ұсынылған мәтін
field-paragraph = Мәтін абзацы
field-stood = Абзацтың сол мәтіндегі сөздері
field-act = Ұсынылатыны
field-amendment-text = Жаңа тұжырым немесе жаңа абзац
field-document-text-amendments-text = Жаңа тұжырым немесе жаңа абзац
field-amendment-rewording-text = Жаңа тұжырым немесе жаңа абзац
field-merged_with = Біріктірілгендері
field-amendment-wording = Біріктірілген түзетулердің тұжырымы
field-amendment-disposition-wording = Біріктірілетін түзетулердің тұжырымы
field-explanation = Түсіндірме
field-amendment-revision = Қай редакция үшін қабылданды
choice-replacement = абзацтың басқа тұжырымы
choice-deletion = абзацты алып тастау
choice-insertion = одан кейін жаңа абзац
choice-taken = қабылданды
choice-merged = басқалармен біріктірілді
choice-left = енгізілмей қалдырылды
hint-document-text-amendments-paragraph = Өзгеретін немесе артынан жаңасы қосылатын абзац. Бағдарламалар оның орнын 1-ден бастап көрсетеді; 0 – біріншінің алдында.
hint-document-text-amendments-text = Абзац толығымен, қалай оқылуы керек болса, солай. Абзацты алып тастау ұсынылса, толтырылмайды.
hint-amendment-rewording-text = Абзац толығымен, қалай оқылуы керек болса, солай. Абзацты алып тастау ұсынылса, толтырылмайды.
hint-amendment-disposition-merged_with = Біріктірілсе: сол абзац бойынша басқа ұсыныстар. Олардың әрқайсысына да осы енгізіледі.
hint-amendment-disposition-wording = Біріктірілсе: абзац толығымен, қалай оқылуы керек болса, солай.
hint-amendment-disposition-explanation = Түзету енгізілмей қалдырылса, қажет. Оны мәтіні бар барлық тарап оқиды.

step-document-text-amendments = Түзету дайындау
step-says-document-text-amendments = Делегацияңыз абзацтың басқа тұжырымын, оны алып тастауды немесе жаңа абзац ұсынады. Енгізілгенге дейін бұл – тек Сіздің делегацияңыз көретін жоба.
step-amendment-rewording = Жобаны өзгерту
step-says-amendment-rewording = Түзетудің жобасы өзгертіледі. Оны тек Сіздің делегацияңыз көреді.
step-amendment-submission = Түзетуді енгізу
step-says-amendment-submission = Бүгіннен бастап түзетуді негіздемесімен және авторы ретінде Сіздің мемлекетіңізбен бірге мәтіні бар барлық мүше мемлекет көреді. Содан кейін ол өзгертілмейді, бірақ қайтарып алуға болады.
step-amendment-withdrawal = Түзетуді қайтарып алу
step-says-amendment-withdrawal = Енгізілгені бүгін қайтарып алынған деп жазбаларда сақталады. Жоба жойылады; оны басқа ешкім көрген жоқ.
step-amendment-disposition = Түзетудің не болатынын көрсету
step-says-amendment-disposition = Түзету келесі мәтінге ұсынылған күйінде қабылданады, сол абзац бойынша басқалармен бір тұжырымға біріктіріледі немесе енгізілмей қалдырылады. Мұны мәтіні бар барлық тарап түсіндірмеңізбен бірге көреді. Келесі мәтін шығарылғанға дейін басқаша көрсетуге болады.

journal-act-amendments = Түзету дайындалды
journal-act-rewording = Түзетудің жобасы өзгертілді
journal-act-amendment-submission = Түзету енгізілді
journal-act-disposition = Түзетудің не болатыны көрсетілді

refused-amendment-to-earlier-text = Кейінгі мәтін шығарылды, { $symbol }: түзетулер соған ұсынылады.
refused-amendment-has-its-outcome = Қорытындысы { $on } көрсетілді: түзету енді қайтарып алынбайды.
refused-amendment-in-revision = Ол шығарылып қойған Rev.{ $number } мәтінінде ескерілген.
refused-no-paragraph-of-that-number = Мәтінде мұндай абзац жоқ: соңғысының нөмірі – { $last }.
refused-before-the-first = Бірінші абзацтың алдында өзгертетін ештеңе жоқ: ол жерге тек жаңа абзац қосуға болады.
refused-deletion-with-wording = Алып тастаудың тұжырымы болмайды: өрісті бос қалдыруыңызды немесе басқа тұжырым ұсынуыңызды сұраймыз.
refused-amendment-without-wording = Абзацты қалай оқылуы керек болса, солай жазуыңызды сұраймыз.
refused-amendment-changes-nothing = Бұл – абзацтың қазіргі күйі.
refused-not-merged = Басқа ұсыныстар түзету олармен біріктірілгенде ғана көрсетіледі.
refused-wording-of-merged-alone = Тұжырым түзетулер біріктірілгенде ғана беріледі: қабылданғаны ұсынылған күйінде қабылданады.
refused-merged-with-none = Қай ұсыныстармен біріктірілетінін көрсетуіңізді сұраймыз.
refused-merged-elsewhere = Сол абзац бойынша тектес, енгізілген, қайтарып алынбаған және әлі редакцияға енбеген ұсыныстар біріктіріледі.
refused-merged-without-wording = Абзацты біріктірілгеннен кейін қалай оқылса, солай жазуыңызды сұраймыз.
refused-left-without-a-word = Неге енгізілмей қалдырылғанын түсіндіруіңізді сұраймыз: оны авторы оқиды.
refused-amendments-collide = Сол абзац бойынша { $state } ұсынысы келесі мәтінге кіріп қойған: екеуін тек бір тұжырымға біріктіруге болады.
advice-amendments-without-outcome = Соңғы мәтінге кейбір түзетулер туралы әлі ештеңе көрсетілмеген. Олар сол мәтінмен бірге жазбаларда қалады, қорытындысын кейін көрсетуге болады.
redline-pdf = Салыстыру PDF түрінде
redline-signs = + белгісінен кейінгі сөздердің асты сызылған, олар енгізілген; – белгісінен кейінгі сөздер сызып тасталған, олар алып тасталған.
advice-amendment-not-in-text = Қабылданған түзетудің сөздері бұл мәтінде жоқ: { $state }, { $paragraph }. Жазбаларда олардың осы мәтінде өзгертілгені айтылады.
amendments-none-pending = Қорытындысын күтіп тұрған түзету жоқ.
awaits-amendments = Қорытындысын күтіп тұрған түзетулер
amendments-proposed = { $n ->
   *[other] { $n } абзацқа ұсыныс бар:
}
amendments-pending = { $n ->
   *[other] { $n } түзету қорытындысын күтіп тұр
}
