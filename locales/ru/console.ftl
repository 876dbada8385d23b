# Рабочее место сотрудников поддержки.

console-title = Опора: рабочее место поддержки
console-name = Опора
console-note = Рабочее место поддержки
console-skip = Перейти к содержанию
console-loading = Загрузка
console-close = Закрыть
console-cancel = Отмена
console-retry = Повторить
console-failed = Не удалось загрузить
console-region-toasts = Сообщения

# Вход
console-sign-in-title = Вход для сотрудников
console-sign-in-login = Логин
console-sign-in-password = Пароль
console-sign-in-submit = Войти
console-sign-in-busy = Входим
console-sign-in-errors = Проверьте, пожалуйста, поля
console-sign-in-wrong = Неверный логин или пароль
console-sign-in-throttled = { $n ->
    [one] Слишком много попыток. Попробуйте ещё раз через { $n } минуту.
    [few] Слишком много попыток. Попробуйте ещё раз через { $n } минуты.
   *[other] Слишком много попыток. Попробуйте ещё раз через { $n } минут.
}
console-sign-in-throttled-seconds = { $n ->
    [one] Слишком много попыток. Попробуйте ещё раз через { $n } секунду.
    [few] Слишком много попыток. Попробуйте ещё раз через { $n } секунды.
   *[other] Слишком много попыток. Попробуйте ещё раз через { $n } секунд.
}
console-sign-in-citizens = Нужна помощь с порталом? Перейдите в справочный центр
console-sign-in-demo = Демонстрация
console-sign-in-demo-text = Войдите под одной из учётных записей, они открыты для всех.
console-sign-in-again-title = Войдите ещё раз
console-sign-in-again-text = Сеанс закончился. Всё, что вы набрали, сохранено на этом устройстве.
console-signed-out = Вы вышли

# Левая колонка
console-rail = Очередь
console-rail-menu = Меню
console-side = Список обращений
console-view-mine = Мои
console-view-unassigned = Ничьи
console-view-breaching = Просроченные
console-view-waiting = Ждут ответа
console-view-open = Все открытые
console-view-all = Все обращения
console-search = Номер или тема
console-search-button = Найти
console-category = Категория
console-category-any = Все категории
console-language = Язык
console-theme = Оформление
console-theme-auto = Как в системе
console-theme-light = Светлое
console-theme-dark = Тёмное
console-sign-out = Выйти
console-keys = Клавиши
console-offline = Нет связи. Изменения появятся, когда она вернётся.
console-role-operator = Первая линия
console-role-specialist = Вторая линия
console-role-supervisor = Старший смены
console-role-editor = Редактор
console-role-administrator = Администратор

# Очередь
console-queue-caption = { $view }: обращения
console-queue-found = { $n ->
    [one] Показано { $n } обращение
    [few] Показано { $n } обращения
   *[other] Показано { $n } обращений
}
console-queue-more = Показать ещё
console-queue-news = { $n ->
    [one] { $n } новое
    [few] { $n } новых
   *[other] { $n } новых
}
console-queue-news-show = Показать
console-queue-left = Больше не в этом списке
console-queue-empty-mine = У вас нет открытых обращений
console-queue-empty-mine-text = Возьмите обращение из тех, у которых ещё нет исполнителя.
console-queue-empty-unassigned = У всех обращений есть исполнитель
console-queue-empty-unassigned-text = Новые появятся здесь сами.
console-queue-empty-breaching = Просроченных обращений нет
console-queue-empty-breaching-text = Все обещания пока выполняются.
console-queue-empty-waiting = Никто не ждёт ответа от заявителя или ведомства
console-queue-empty-waiting-text = Здесь собираются обращения, по которым отвечать должны не мы.
console-queue-empty-open = Открытых обращений нет
console-queue-empty-open-text = Новые появятся здесь сами.
console-queue-empty-all = Обращений пока нет
console-queue-empty-all-text = Новые появятся здесь сами.
console-queue-empty-filter = Ничего не найдено
console-queue-empty-filter-text = Попробуйте другие слова или уберите фильтры.
console-queue-reset = Убрать фильтры
console-queue-everywhere = Искать во всех обращениях
console-queue-see-unassigned = Обращения без исполнителя
console-column-subject = Обращение
console-column-requester = Заявитель
console-column-category = Категория
console-column-status = Статус
console-column-priority = Важность
console-column-assignee = Исполнитель
console-column-due = Срок
console-no-name = Без имени
console-nobody = Нет

console-due-in-minutes = через { $n } мин
console-due-in-hours = через { $n } ч
console-due-in-days = { $n ->
    [one] через { $n } день
    [few] через { $n } дня
   *[other] через { $n } дней
}
console-due-late-minutes = просрочено на { $n } мин
console-due-late-hours = просрочено на { $n } ч
console-due-late-days = { $n ->
    [one] просрочено на { $n } день
    [few] просрочено на { $n } дня
   *[other] просрочено на { $n } дней
}
console-due-paused = на паузе
console-due-none = —

console-status-received = Принято
console-status-in_progress = В работе
console-status-needs_answer = Ждём заявителя
console-status-at_agency = В ведомстве
console-status-answered = Ответ готов
console-status-closed = Закрыто

console-priority-critical = Критично
console-priority-medium = Обычно
console-priority-low = Не срочно

console-kind-problem = Проблема
console-kind-question = Вопрос
console-kind-complaint = Жалоба
console-kind-suggestion = Предложение
console-kind-feedback = Отзыв

# Обращение
console-ticket-title = Обращение { $number }
console-ticket-back = К очереди
console-ticket-copy = Скопировать номер
console-ticket-copied = Скопировано
console-ticket-missing = Такого обращения нет
console-ticket-missing-text = Проверьте номер. Возможно, в нём опечатка.
console-ticket-assignee = Исполнитель: { $name }
console-ticket-assignee-you = Исполнитель: вы
console-ticket-assignee-none = Исполнителя нет
console-ticket-first-due = Первый ответ до { $at }
console-ticket-solution-due = Решение до { $at }
console-ticket-paused = Срок на паузе: { $why }
console-ticket-paused-needs_answer = ждём ответа заявителя
console-ticket-paused-at_agency = ждём ответа ведомства
console-ticket-rating = Оценка заявителя: { $n } из 5
console-ticket-updated = Обращение обновилось
console-conversation = Переписка
console-context = Сведения

console-take = Взять себе
console-give-back = Вернуть в очередь
console-action-start = В работу
console-action-send_to_agency = Передать в ведомство
console-action-close = Закрыть
console-action-reopen = Открыть снова
console-actions = Действия
console-change-priority = Изменить важность
console-priority-title = Изменить важность
console-priority-reason = Почему
console-priority-save = Изменить
console-reason = Причина
console-reason-hint = Будет видна в истории обращения.
console-close-title = Закрыть обращение?
console-close-text = Заявитель получит уведомление и сможет открыть обращение снова.
console-agency-title = Передать в ведомство
console-agency-text = Срок встанет на паузу до ответа ведомства.
console-agency-reason = Что передаём и зачем
console-reopen-title = Открыть обращение снова
console-start-title = Вернуть в работу
console-reason-required = Напишите причину
console-done-taken = Обращение у вас
console-done-given-back = Обращение вернулось в очередь
console-done-start = Обращение в работе
console-done-send_to_agency = Передано в ведомство
console-done-close = Обращение закрыто
console-done-reopen = Обращение снова открыто
console-done-priority = Важность изменена
console-done-answer = Ответ отправлен
console-done-ask_requester = Вопрос отправлен
console-done-comment = Заметка добавлена

console-conflict = Пока вы писали, обращение изменилось
console-conflict-text = Посмотрите, что нового, и отправьте ещё раз. Ваш текст на месте.
console-conflict-show = Показать изменения
console-fresh = Пока вы писали, обращение обновилось
console-fresh-text = Проверьте переписку, прежде чем отвечать.
console-fresh-seen = Понятно

console-message-note = Заметка для своих
console-message-requester = Заявитель
console-message-staff = Поддержка
console-message-system = Система
console-files = Файлы
console-file-download = Скачать { $name }
console-request = Текст обращения
console-events = { $n ->
    [one] { $n } событие
    [few] { $n } события
   *[other] { $n } событий
}
console-event-filed = Обращение подано
console-event-status = Статус: { $status }
console-event-assigned = Назначен исполнитель: { $name }
console-event-unassigned = Исполнитель снят
console-event-priority = Важность: { $name }
console-event-promise = { $why ->
    [resumed] Ожидание закончилось, срок сдвинут: { $at }
    [reopened] Открыто снова, новый срок: { $at }
    [escalated] Передано выше, новый срок: { $at }
    [priority] Важность изменилась, срок ближе: { $at }
    [first_reply] Важность изменилась, первый ответ до { $at }
   *[other] Обещанный срок: { $at }
}
console-event-asked-again = Заявителю ушло напоминание
console-event-reminded = Заявитель напомнил об обращении
console-event-warned = Прошло { $percent } % обещанного времени
console-event-breached = Просрочено: { $what ->
    [first_reply] первый ответ
    [next_update] сообщение о ходе работы
   *[solution] решение
}
console-event-escalated = Передано выше: { $level ->
    [specialist] специалисту
    [supervisor] старшему смены
   *[quality] в контроль качества
}. { $why ->
    [late] Срок прошёл
    [not_helped] Ответ не помог
    [no_access] Нет доступа к услугам
   *[expertise] Нужны более глубокие знания
}
console-event-rerouted = Другая группа: { $group }
console-event-linked = { $kind ->
    [duplicate] Повторяет обращение № { $number }
    [repeat] Повторное к обращению № { $number }
    [split] Выделено из обращения № { $number }
    [merged] Объединено с № { $number }
   *[related] Связано с № { $number }
}
console-event-merged = { $way ->
    [into] Продолжается в обращении № { $number }
   *[from] Сюда перенесено обращение № { $number }
}
console-event-split = Часть выделена в обращение № { $number }
console-event-reviewed = Разбор контроля качества
console-event-rated = Оценка: { $note }
console-event-letter = Отправлено письмо
console-event-by-requester = заявитель
console-event-by-staff = поддержка
console-event-by-system = автоматически

console-card-citizen = Заявитель
console-card-name = Имя
console-card-email = Почта
console-card-phone = Телефон
console-card-preferred = Как связаться
console-preferred-email = по почте
console-preferred-phone = по телефону
console-preferred-sms = по СМС
console-preferred-portal = на портале
console-preferred-push = уведомлением
console-card-account = Номер учётной записи
console-card-details = Подробности
console-detail-kind = Вид
console-detail-category = Категория
console-detail-service = Услуга
console-detail-steps = Что делал
console-detail-error = Текст ошибки
console-detail-happened = Когда
console-detail-since = С каких пор
console-detail-filed = Подано
console-card-tried = Что уже пробовали
console-detail-tried = Своими словами
console-detail-guide = Путь по инструкции
console-card-device = Устройство
console-device-kind = Вид
console-device-os = Система
console-device-browser = Браузер
console-device-screen = Экран
console-device-language = Язык
console-device-zone = Часовой пояс
console-device-connection = Связь
console-card-earlier = Прошлые обращения
console-card-earlier-none = Раньше не обращался
console-card-files = Файлы обращения

# Ответ
console-composer-mode = Что пишем
console-mode-answer = Ответ
console-mode-ask = Уточнение
console-mode-note = Заметка
console-composer-answer = Ответ заявителю
console-composer-ask = Вопрос заявителю
console-composer-note = Заметка для своих, заявитель её не увидит
console-send-answer = Отправить ответ
console-send-ask = Задать вопрос
console-send-note = Добавить заметку
console-sending = Отправляем
console-composer-hint = Ctrl+Enter отправляет, «/» ищет статью
console-composer-after-ask = После вопроса обращение будет ждать заявителя.
console-composer-closed = Обращение закрыто. Чтобы ответить, откройте его снова.
console-draft-saved = Сохранено { $time }
console-draft-discard = Стереть черновик
console-draft-discarded = Черновик стёрт
console-undo = Вернуть текст
console-missing = Чего не хватает
console-missing-error-text = Текст ошибки
console-missing-when = Когда случилось
console-missing-device = Устройство и браузер
console-missing-screenshot = Снимок экрана
console-ask-greeting = Здравствуйте. Чтобы помочь быстрее, нам нужно уточнить:
console-ask-error-text = Какой текст или код ошибки вы видите? Перепишите его целиком, пожалуйста.
console-ask-when = Когда это случилось: день и примерное время?
console-ask-device = На каком устройстве и в каком браузере или приложении это происходит?
console-ask-screenshot = Приложите, пожалуйста, снимок экрана с ошибкой. Закройте на нём личные данные, если они видны.
console-after = После отправки
console-after-stay = остаться здесь
console-after-next = к следующему
console-queue-done = Это было последнее обращение в списке

console-insert = Вставить статью
console-insert-title = Вставить статью
console-insert-label = Слова из статьи или код ошибки
console-insert-found = { $n ->
    [0] Ничего не найдено
    [one] Найдена { $n } статья
    [few] Найдено { $n } статьи
   *[other] Найдено { $n } статей
}
console-insert-start = Начните вводить. Стрелки выбирают, Enter вставляет.
console-kind-of-article = Статья
console-kind-of-faq = Ответ
console-kind-of-error_code = Код ошибки
console-kind-of-guide = Инструкция
console-kind-of-service = Услуга
console-kind-of-template = Образец
console-kind-of-news = Новость

# Клавиши
console-help-title = Клавиши
console-help-on = Управлять одной клавишей
console-help-on-hint = Выключите, если пользуетесь голосовым вводом.
console-help-then = затем
console-help-next = Следующее обращение
console-help-previous = Предыдущее обращение
console-help-open = Открыть
console-help-search = Искать; в поле ответа — вставить статью
console-help-queue = К очереди
console-help-reply = Ответить
console-help-ask = Спросить
console-help-note = Заметка
console-help-take = Взять себе
console-help-send = Отправить
console-help-help = Эта подсказка
