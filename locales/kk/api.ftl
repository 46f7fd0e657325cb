# What programs are told.

error-cursor = Бұл – осы тізімнің курсоры емес.
error-json = Сұрау мазмұны JSON объектісі емес: { $text }
error-idempotency-key = Кілт көрінетін 1–200 таңбадан тұрады.
error-idempotency-other = Бұл кілт басқа сұрау үшін пайдаланылған.
refused-under-way = Осы кілтпен жіберілген басқа сұрау орындалып жатыр.

failure-heading-bad-request = Сұрауды оқу мүмкін емес
failure-text-bad-request = Мекенжайдың, тақырыптаманың немесе сұрау мазмұнының пішімі талапқа сай емес.
failure-heading-method = Мұнда бұл әдіс қолданылмайды
failure-text-method = Қолданылатын әдістер Allow тақырыптамасында көрсетілген.
failure-heading-too-large = Сұрау мазмұны тым үлкен
failure-text-too-large = Сұрау мазмұны бір мегабайттан аспауға тиіс.
failure-heading-media-type = Сұрау мазмұнының түрі басқа
failure-text-media-type = Сұрау мазмұнының түрі application/json болуға тиіс.

action-see = Неге негізделгенін көру
action-concept-paper-proposal = Тұжырымдамалық құжатты тіркеу
action-expert-meeting = Сарапшылар кездесуін тіркеу
action-applicability-extension = Қолданылу кезеңінің ұзартылуын тіркеу
action-tenure-expiry = Өкілеттік мерзімінің ұзартылуын тіркеу
action-vacancy = Үйлестірушінің тағайындалуын тіркеу
action-final-report = Қорытынды баяндаманы тіркеу
action-review = Шолуды тіркеу
action-review-contribution = Үлесті тіркеу
