# Signing in.
sign-in-title = Вход
sign-in-email = Адрес электронной почты
sign-in-password = Пароль
sign-in-do = Войти
sign-in-wrong = Адрес электронной почты и пароль не соответствуют друг другу, либо попыток было слишком много. Просьба повторить попытку; вход вновь станет возможен не позднее чем через четверть часа.
sign-in-lost = Если пароль утрачен, новый устанавливается по ссылке. Ее создает администратор Вашей делегации или Секретариата.
sign-in-https = Эта страница открыта не по протоколу https. Пароль, введенный здесь, может быть прочитан при передаче. Просьба запросить в Секретариате адрес https.
demonstration-title = Демонстрация
demonstration-text = Это демонстрационная система. Выберите, от чьего имени Вы хотите войти; пароль каждой учетной записи – «demonstration».
demonstration-as = Войти как
link-title = Установка пароля
link-whose = Для: { $name }, { $email }. Ссылка действует один раз.
link-do = Установить пароль
link-not-good = Эта ссылка недействительна или утратила силу. Новую может создать администратор, который ее прислал.
link-made = Ссылка для { $email } показывается только один раз. Она действует 72 часа и пригодна для однократного использования; просьба передать ее адресату надежным способом.

# One's own account.
own-title = Ваша учетная запись
own-password = Пароль
own-password-text = При смене пароля все другие Ваши сеансы завершаются.
own-password-present = Действующий пароль
own-password-new = Новый пароль
own-password-hint = Не менее 12 знаков. Несколько слов подряд запомнить легче, чем случайный набор знаков.
own-password-do = Сменить пароль
own-password-changed = Ваш пароль изменен. Другие Ваши сеансы завершены.
own-sessions = Открытые сеансы
session-agent = Браузер
session-address = Адрес
session-begun = Начало
session-seen = Последний вход
session-here = этот сеанс
agent-on = { $browser }, { $system }
agent-unknown-on = Программа, { $system }
agent-unknown = Неизвестная программа
session-end = Завершить
session-end-others = Завершить все остальные
own-tokens = Токены для программ
own-tokens-text = Программа, у которой есть токен, действует от Вашего имени. Токен показывается один раз – при создании.
token-made = Новый токен, показывается только один раз:
token-name = Название
token-scope = Права
token-expires = До
token-seen = Последнее использование
token-revoke = Отозвать
token-over = не действует
token-days = Срок действия, дней
token-add = Создать токен
scope-read = чтение
scope-write = чтение и запись
own-log = Действия с Вашей учетной записью

# Accounts.
accounts-title = Учетные записи
accounts-lead-all = Учетные записи Секретариата, делегаций и наблюдателей.
accounts-lead-own = Учетные записи Вашей делегации.
accounts-all = Все учетные записи
account-add-title = Добавить учетную запись
account-add = Добавить и показать ссылку
account-name = Имя
account-email = Адрес электронной почты
account-post = Принадлежность
account-duty = Функция
account-state = Государство
account-state-hint = Для делегатов, старших должностных лиц и наблюдателей.
account-administers = Открывает и закрывает учетные записи делегации
account-state-of = Учетная запись
account-do = Действия
account-open = открыта
account-invited = приглашение направлено, пароль не установлен
account-closed = закрыта { $date }
account-link = Новая ссылка
account-close = Закрыть
close-title = Закрыть эту учетную запись?
close-text = { $name }, { $email }: все сеансы немедленно завершаются, токены и ссылки утрачивают силу. Закрытая учетная запись вновь не открывается.
close-do = Закрыть учетную запись
close-not = Оставить без изменений
duty-title = Изменение функции
duty-whose = { $name }, { $email }. Новая функция действует со следующей страницы, которую откроет этот пользователь.
duty-change = Изменить функцию
duty-of-delegate = Делегат
duty-of-senior-official = Старшее должностное лицо
duty-of-observer = Наблюдатель
post-administers = администратор
post-administers-long = управляет учетными записями делегации
standing-members = Государства-члены
standing-observers = Наблюдатели

# The security log.
log-title = Журнал безопасности
log-lead = { $n ->
    [one] Входы в систему и изменения учетных записей. Каждая строка хранится { $n } день.
    [few] Входы в систему и изменения учетных записей. Каждая строка хранится { $n } дня.
   *[many] Входы в систему и изменения учетных записей. Каждая строка хранится { $n } дней.
}
log-at = Когда
log-what = Действие
log-whom = Пользователь
log-by = Кем
log-signed-in = вход
log-sign-in-failed = неудачная попытка входа
log-sign-in-throttled = отказ во входе: слишком много попыток
log-signed-out = выход
log-session-ended = сеанс завершен
log-other-sessions-ended = другие сеансы завершены
log-password-changed = пароль изменен
log-password-change-failed = неудачная попытка смены пароля
log-password-set = пароль установлен
log-account-added = учетная запись добавлена
log-duty-changed = функция изменена
log-link-made = ссылка создана
log-account-closed = учетная запись закрыта
log-token-added = токен создан
log-token-revoked = токен отозван

denied-account-closed = Эта учетная запись закрыта.
error-control-characters = Текст должен быть в одну строку.
error-hidden-character = Здесь стоит невидимый символ ({ $sign }, после слова «{ $after }»). Просьба набрать это место заново без него.
error-not-an-email = Это не адрес электронной почты.
error-password-common = Этот пароль относится к тем, которые подбирают в первую очередь.
error-password-is-email = Пароль не должен совпадать с адресом электронной почты.
error-password-long = { $limit ->
    [one] Пароль содержит не более { $limit } знака.
   *[many] Пароль содержит не более { $limit } знаков.
}
error-password-short = { $limit ->
    [one] Пароль содержит не менее { $limit } знака.
   *[many] Пароль содержит не менее { $limit } знаков.
}
error-password-wrong = Действующий пароль указан неверно, либо попыток было слишком много.
error-token-days = { $limit ->
    [one] Токен действует от 1 до { $limit } дня.
   *[many] Токен действует от 1 до { $limit } дней.
}
error-too-many-tokens = { $limit ->
    [one] У Вас уже { $limit } токен. Сначала отзовите его.
    [few] У Вас уже { $limit } токена. Сначала отзовите один из них.
   *[many] У Вас уже { $limit } токенов. Сначала отзовите один из них.
}
error-not-an-observer = { $state }: на сегодня не является наблюдателем.
error-not-a-member-state = { $state }: на сегодня не является государством-членом.
refused-sign-in = Адрес электронной почты или пароль указан неверно, либо попыток было слишком много. Подождите четверть часа или запросите новую ссылку.
refused-last-administrator = Это последний администратор Секретариата: после этого никто не сможет предоставить доступ кому-либо.
refused-post = Такой функции нет.
refused-second-account = Учетная запись с этим адресом электронной почты уже есть.
refused-second-token = Токен с таким названием уже есть.
refused-change-of-side = При переходе между делегацией, наблюдателем и Секретариатом открывается новая учетная запись.
error-duty = Функция указывается как delegate или senior-official.
error-state-code = Государство указывается тремя буквами, например KAZ.

post-delegation-administrator = { $post }, администратор делегации
log-change-of-password = смена пароля
