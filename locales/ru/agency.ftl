# Передача в ведомство: история обращения, панель и окно в консоли.
console-event-agency-sent = Передано в ведомство: { $name }, код { $code }
console-event-agency-acknowledged = Ведомство приняло обращение: { $name }, код { $code }
console-event-agency-answered = Ведомство ответило: { $name }, код { $code }
console-event-agency-asked = Ведомство просит уточнить: { $name }, код { $code }
console-event-agency-failed = Не передано в ведомство: { $name }, код { $code }

agency-message-answer = Ответ ведомства «{ $name }», код { $code }:
agency-message-question = Вопрос ведомства «{ $name }», код { $code }:
agency-message-rejected = Ведомство «{ $name }» не приняло обращение, код { $code }:
agency-message-dead = Обращение не дошло до ведомства «{ $name }», код { $code }. Отправьте ещё раз или свяжитесь с ним иначе.

transfers-title = Передача в ведомство
transfers-new = Передать в ведомство
transfers-code = Код { $code }
transfers-attempts = Попыток: { $n }
transfers-next = Следующая попытка: { $at }
transfers-created = Создано: { $at }
transfers-delivered = Доставлено: { $at }
transfers-acknowledged = Принято в работу: { $at }
transfers-answered = Ответ получен: { $at }
transfers-says = Что исправить
transfers-ask-was = Что просим
transfers-resend = Отправить ещё раз
transfers-correct = Исправить и отправить

transfers-state-queued = В очереди
transfers-state-delivering = Отправляем
transfers-state-delivered = Доставлено
transfers-state-acknowledged = Ведомство приняло
transfers-state-asked = Ведомство просит уточнить
transfers-state-answered = Ведомство ответило
transfers-state-rejected = Ведомство не приняло
transfers-state-dead = Не доставлено

transfers-error-address = Адрес ведомства не разрешён настройками
transfers-error-not-reached = Сервер ведомства не отвечает
transfers-error-timeout = Сервер ведомства не ответил за 10 секунд
transfers-error-tls = Не удалось установить защищённое соединение
transfers-error-bad-answer = Сервер ведомства ответил непонятно
transfers-error-gone = Этот адрес ведомства больше не работает
transfers-error-unknown-agency = Ведомства больше нет в настройках
transfers-error-http = Сервер ведомства ответил ошибкой { $status }

transfers-dialog-title = Передать в ведомство
transfers-dialog-text = Ведомство получит номер и тему обращения, ваш вопрос и то, что вы отметите. Срок встанет на паузу до ответа.
transfers-dialog-correct-title = Исправить и отправить ещё раз
transfers-dialog-agency = Ведомство
transfers-dialog-choose = Выберите ведомство
transfers-dialog-ask = Что просим сделать
transfers-dialog-ask-hint = Это прочтут в ведомстве. До 2000 знаков.
transfers-dialog-reason = Причина
transfers-dialog-reason-hint = Увидит заявитель в истории обращения.
transfers-dialog-include = Что приложить
transfers-dialog-include-hint = Личные данные отмечайте, только если без них ведомство не поможет.
transfers-dialog-send = Передать
transfers-dialog-none = Ни одно ведомство не подключено. Передайте вручную: «Действия» → «Передать в ведомство».
transfers-part-steps = Что делал заявитель
transfers-part-error_text = Текст ошибки
transfers-part-when = Когда это случилось
transfers-part-tried = Что уже пробовали
transfers-part-device = Устройство
transfers-part-name = Имя заявителя
transfers-part-email = Почта
transfers-part-phone = Телефон
transfers-part-account = Номер учётной записи
transfers-done = Передано в ведомство
