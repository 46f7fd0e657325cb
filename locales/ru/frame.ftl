# The frame of every page.

site-name = Clearing House
site-of = Секретариат СВМДА
menu = Меню
skip-to-content = Перейти к содержанию
ways = Разделы сайта
sign-out = Выйти
footer = Clearing House Секретариата СВМДА. Даты указаны по календарю Астаны.
coverage = Учебные и неполные сведения, доведенные до { $until }. То, чего в них нет, могло тем не менее быть сделано.

way-first-page = Главная
way-list = Области
way-duties = Обязанности
way-meetings = Заседания
way-states = Государства
way-modalities = Модальности
way-journal = Журнал
way-register = Регистрация
way-accounts = Учетные записи
way-design = Как оформлены эти страницы

post-officer = Секретариат, сотрудник
post-administrator = Секретариат, администратор
post-delegate = { $state }, делегат
post-senior-official = { $state }, старшее должностное лицо
post-observer = { $state }, наблюдатель

as-of-label = По состоянию на
as-of-show = Показать
as-of-today = Вернуться к сегодняшнему дню
as-of-notice = Показаны сведения по состоянию на { $date }: то, что стало известно позднее, в них не входит.

printed-on = Распечатано { $date }
filter-show = Показать
filter-clear = Сбросить
filter-unknown = «{ $text }» не входит в число возможных значений. Список по нему не отобран.
filter-all-states = Все государства
filter-all-areas = Все области
filter-all-kinds = Все обязанности
page-earlier = Предыдущая страница
page-later = Следующая страница
sample = учебные данные

# States in a sentence: all but the last, with commas between them, and the last.
list-and = { $before } и { $last }

# What becomes of a failure.
failure-heading-invalid = Во введенных данных есть ошибка
failure-text-invalid = Изменения не внесены. Просьба исправить указанное ниже.
failure-heading-refused = Это действие невозможно
failure-text-refused = Изменения не внесены. Причины указаны ниже.
failure-heading-denied = У Вас нет доступа
failure-text-denied = Изменения не внесены.
failure-heading-not-found = Такой страницы нет
failure-text-not-found = Возможно, адрес введен с ошибкой или страница была перемещена.
failure-heading-stale = За это время запись изменилась
failure-text-stale = После того как Вы открыли эту запись, ее изменил другой пользователь. Ваши данные не записаны.
failure-heading-failed = Произошел сбой
failure-text-failed = Вашей вины в этом нет, изменения не внесены. Секретариат установит причину по этому номеру:
failure-heading-sign-in-wanted = Требуется вход в систему
failure-text-sign-in-wanted = Необходим токен или открытый сеанс.

denied-read-scope = Этот токен дает право только на чтение.
failure-heading-of-another = Эта форма открыта другой учетной записью
failure-text-of-another = Никаких действий не выполнено, и введенное здесь не сохранено. С тех пор в этом браузере вошли под другой учетной записью. Вернитесь в окно и скопируйте нужное, войдите снова как тот, кто открыл форму, или откройте форму заново.
failure-heading-from-elsewhere = Форма поступила с другого сайта
failure-text-from-elsewhere = Никаких действий не выполнено. Просьба открыть страницу на этом сайте и повторить попытку.
