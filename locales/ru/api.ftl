# What programs are told.

error-cursor = Это не курсор данного списка.
error-json = Тело запроса не является объектом JSON: { $text }
error-idempotency-key = Ключ содержит от 1 до 200 печатных знаков.
error-idempotency-other = Этот ключ был использован для другого запроса.
refused-under-way = Другой запрос с этим ключом еще выполняется.

failure-heading-bad-request = Запрос не может быть прочитан
failure-text-bad-request = Адрес, заголовок или тело запроса не соответствует требуемой форме.
failure-heading-method = Этот метод здесь не предусмотрен
failure-text-method = Предусмотренные методы указаны в заголовке Allow.
failure-heading-too-large = Тело запроса слишком велико
failure-text-too-large = Объем тела запроса – не более одного мегабайта.
failure-heading-media-type = Тело запроса имеет другой тип
failure-text-media-type = Тело запроса передается в формате application/json.

action-see = Показать, из чего это следует
action-concept-paper-proposal = Зарегистрировать концептуальный документ
action-expert-meeting = Зарегистрировать встречу экспертов
action-applicability-extension = Зарегистрировать продление периода применимости
action-tenure-expiry = Зарегистрировать продление срока полномочий
action-vacancy = Зарегистрировать назначение координатора
action-final-report = Зарегистрировать итоговый доклад
action-review = Зарегистрировать обзор
action-review-contribution = Зарегистрировать материалы к обзору
