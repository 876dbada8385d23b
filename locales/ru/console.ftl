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
console-view-group = Моя группа
console-view-escalated = Переданные выше
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
console-queue-empty-group = В очереди группы пусто
console-queue-empty-group-text = Новые обращения появятся здесь сами.
console-queue-empty-escalated = Выше ничего не передано
console-queue-empty-escalated-text = Здесь видно, чем занимаются специалисты, старшие смены и контроль качества.
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
console-ticket-solution-due = Решение до { $at }
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
console-file-pending = Проверяем файл на вирусы
console-file-infected = Удалён: в файле нашёлся вирус
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
console-detail-page = Страница
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

# Сроки, уровни, каналы
console-promise = Срок
console-promise-first-reply = Первый ответ
console-promise-next-update = Сообщение о ходе работы
console-promise-solution = Решение
console-promise-left = { $what } до { $at }, осталось { $span }
console-promise-late = { $what }: просрочено на { $span }, обещали до { $at }
console-promise-paused = Срок стоит с { $at }: { $why }
console-promise-stood = До этого срок стоял { $span }
console-promise-preliminary = День посчитан без официального календаря, он может сдвинуться
console-span-minutes = { $n } мин
console-span-hours = { $n } ч
console-span-days = { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[other] { $n } дней
}
console-level = Уровень
console-level-operator = Первая линия
console-level-specialist = Специалист
console-level-supervisor = Старший смены
console-level-quality = Контроль качества
console-channel-form = Форма на портале
console-channel-chat = Чат
console-channel-email = Почта
console-channel-phone = Звонок
console-channel-callback = Обратный звонок
console-channel-social = Соцсеть
console-channel-walk_in = Центр обслуживания
console-channel-api = Другая система

# Передать, объединить, связать
console-pass = Передать
console-choose = Выберите
console-save = Сохранить
console-note-for-staff = Увидят только сотрудники.
console-up = Передать выше
console-up-lead = Следующий уровень: { $level }. Заявитель увидит, что обращение передали.
console-up-word = Передать выше
console-up-why = Почему
console-up-late = Срок прошёл
console-up-not_helped = Ответ не помог
console-up-no_access = У заявителя нет доступа к услугам
console-up-expertise = Нужны более глубокие знания
console-up-note = Что уже известно
console-up-note-hint = Что проверили и что не получилось. Увидят только сотрудники.
console-to = Назначить коллеге
console-to-word = Назначить
console-person = Коллега
console-person-find = Имя
console-person-found = { $n ->
    [one] Найден { $n } человек
    [few] Найдено { $n } человека
   *[other] Найдено { $n } человек
}
console-person-none = Никого с таким именем нет
console-person-free = Может взять ещё. Открытых: { $n }
console-person-open = Открытых: { $n }
console-person-required = Выберите, кому передать
console-route = Передать другой группе
console-route-lead = Сейчас в группе «{ $group }». В новой группе у обращения пока не будет исполнителя.
console-route-word = Передать
console-route-group = Группа
console-route-no-group = Выберите группу
console-route-category = Верная категория
console-route-category-same = Оставить как есть
console-number = Номер обращения
console-number-hint = Например, { $example }
console-number-wrong = Такого номера не бывает. Проверьте его, пожалуйста.
console-merge = Объединить с другим
console-merge-lead = Переписка продолжится в другом обращении этого же человека, а это закроется. Заявитель увидит, где искать ответ.
console-merge-word = Объединить
console-merge-into = С каким
console-merge-other = С другим, по номеру
console-split = Выделить в отдельное
console-split-lead = Отмеченные сообщения уйдут в новое обращение. Заявитель получит его номер.
console-split-word = Выделить
console-split-messages = Что перенести
console-split-none = Отметьте хотя бы одно сообщение
console-split-subject = Тема нового обращения
console-split-no-subject = Напишите тему
console-link = Связать с другим
console-link-number = Номер другого обращения
console-link-kind = Как они связаны
console-link-as-related = Об одном и том же
console-link-as-related-hint = Оба останутся в работе. Связь видят только сотрудники.
console-link-as-duplicate = Это повтор
console-link-as-duplicate-hint = Это обращение закроется как повтор другого, заявитель получит уведомление.
console-link-word = Связать
console-link-word-duplicate = Закрыть как повтор
console-linked = Связанные обращения
console-linked-related = Связано
console-linked-duplicate = Повторяет
console-linked-duplicate-back = Его повторяет
console-linked-repeat = Повторное после
console-linked-repeat-back = После него подано повторное
console-linked-split = Выделено из
console-linked-split-back = Из него выделено
console-linked-merged = Продолжается в
console-linked-merged-back = Сюда перенесено
console-unlink = Убрать связь с { $number }
console-review = Разбор качества
console-review-lead = Заявитель разбора не увидит.
console-review-word = Сохранить разбор
console-review-score = Оценка работы
console-review-score-hint = 1 — плохо, 5 — отлично
console-review-no-score = Поставьте оценку
console-review-missed = Чего не хватило
console-review-note = Что было хорошо и что улучшить
console-review-noted = Оценка { $n } из 5
console-review-noted-missed = Не хватило: { $missed }
console-missed-answer = Ответа на вопрос
console-missed-facts = Верных сведений
console-missed-clarity = Ясности
console-missed-tone = Доброжелательности
console-missed-time = Своевременности
console-missed-privacy = Бережного обращения с личными данными
console-done-up = Обращение передано выше
console-done-to = Исполнитель назначен
console-done-route = Обращение передано другой группе
console-done-merge = Обращения объединены
console-done-split = Новое обращение создано
console-done-link = Обращения связаны
console-done-unlink = Связь убрана
console-done-review = Разбор сохранён

# Смена
console-duty = Моя работа
console-duty-present = На линии
console-duty-on = Новые обращения приходят вам
console-duty-off = Новые обращения вам не приходят
console-duty-limit = Открытых не больше
console-duty-limit-wrong = Число от 1 до { $max }
console-board = Доска смены
console-board-late = Просрочено сейчас
console-board-late-none = Просроченных обращений нет.
console-board-reassign = Переназначить { $number }
console-board-give = Переназначить
console-board-review = На разбор
console-board-review-text = Закрыты с низкой оценкой или дошли до последнего уровня.
console-board-review-none = Всё разобрано.
console-board-open = Открыто
console-board-unassigned = Ничьи
console-board-overdue = Просрочено
console-board-free = Могут взять
console-board-free-none = никто
console-group = Группа
console-groups = Группы
console-people = Люди
console-person-now = Сейчас
console-person-load = Загрузка
console-person-present = На линии
console-person-off-shift = На линии вне смены
console-person-missing = Смена идёт, не на линии
console-person-absent = Не на линии
console-person-away = Нет до { $at }
console-person-back = Снова на месте
console-person-menu = Действия: { $name }
console-load = { $n } из { $max }
console-load-waiting = ждут { $n }
console-away = Отметить отсутствие
console-away-title = Отсутствие: { $name }
console-away-lead = Пока человека нет, новые обращения ему не приходят.
console-away-word = Отметить
console-away-day = По какой день
console-away-time = Вернётся в
console-away-no-day = Выберите день и время
console-away-past = Это время уже прошло
console-away-note = Пояснение
console-away-give-back = Вернуть в очередь открытые обращения: { $n }
console-away-give-back-hint = Их возьмут другие. Иначе они подождут возвращения.
console-shifts = Смены
console-shifts-title = Смены: { $name }
console-shifts-lead = Время московское. Пустая строка — выходной. Ночную смену запишите двумя строками: до 00:00 и с 00:00 следующего дня. Если всё пусто, человек работает, когда он на линии.
console-shifts-wrong = Смена должна начаться раньше, чем кончится. Проверьте отмеченную строку.
console-shift-from = С
console-shift-to = До
console-shift-more = добавить смену
console-weekday = День
console-weekday-1 = Понедельник
console-weekday-2 = Вторник
console-weekday-3 = Среда
console-weekday-4 = Четверг
console-weekday-5 = Пятница
console-weekday-6 = Суббота
console-weekday-7 = Воскресенье
console-skills = Группы и умения
console-skills-title = Группы и умения: { $name }
console-skills-leave = Убрать из группы «{ $group }»
console-skills-level = До какого уровня
console-skills-level-hint = Обращения более высокого уровня сюда не придут.
console-skills-add = Добавить умение
console-skills-add-hint = Что человек знает лучше всего: такие обращения приходят ему в первую очередь.
console-skills-known = Умения, нажмите, чтобы убрать
console-done-away = Отсутствие отмечено
console-done-back = Снова на месте
console-done-shifts = Смены сохранены
console-done-join = Группа сохранена
console-done-leave = Убрано из группы

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

# Отмена отправки и изменений
console-held-region = Можно отменить
console-held-waits = Ответ на { $number } скоро уйдёт
console-held-left = { $n } с
console-held-undo = Отменить
console-held-send = Отправить сейчас
console-held-return = Вернуть в черновик
console-held-failed = Ответ на { $number } не отправлен: { $why }. Текст сохранён.
console-held-failed-stale = пока он ждал, ответил коллега
console-held-failed-illegal-change = обращение уже закрыто
console-held-failed-file-gone = один из файлов устарел
console-held-failed-no-right = у вас больше нет права отвечать
console-held-failed-other = что-то изменилось

# Черновик на сервере
console-draft-kept = Черновик сохранён { $time }
console-draft-other = У вас есть другой черновик
console-draft-other-text = Он сохранён { $at } в другой вкладке или на другом устройстве. Какой оставить?
console-draft-other-take = Взять этот
console-draft-other-keep = Оставить набранный здесь

# Кто рядом
console-present-viewing = Смотрит { $name }
console-present-typing = { $name } пишет ответ

# Списки в поле ответа
console-canned = Готовый ответ
console-canned-title = Готовые ответы
console-canned-label = Название, ключ или слова из ответа
console-mention = Упомянуть
console-mention-title = Кого упомянуть
console-people-label = Имя сотрудника
console-people-choose = Выбрать
console-pick-found = { $n ->
    [0] Ничего не найдено
    [one] Найден { $n } вариант
    [few] Найдено { $n } варианта
   *[other] Найдено { $n } вариантов
}

# Подходящие ответы
console-suggested = Возможные ответы
console-suggested-insert = Вставить
console-suggested-solved = Решило
console-suggested-noted = Отмечено

# Упоминания
console-mentions = Упомянули меня
console-mentions-none = Вас пока не упоминали
console-mentions-none-text = Здесь появятся заметки, в которых коллеги обратились к вам через «@».
console-mention-unread = Не прочитано:

# Сохранённые виды и фильтры
console-rail-own = Своё
console-views = Сохранённые виды
console-view-save = Сохранить вид
console-view-of = Куда сохранить
console-view-new = Новый вид
console-view-change = Изменить вид «{ $name }»
console-view-name = Название
console-view-share = Показывать коллегам
console-view-shared = Общий вид:
console-view-keep = Сохранить
console-view-saved = Вид сохранён
console-view-drop = Удалить вид «{ $name }»
console-filters = Фильтры
console-filter-any = Любой
console-assignee-me = Я
console-assignee-none = Никто
console-sort = Порядок
console-sort-own = Обычный
console-sort-due = Сначала срочные
console-sort-updated = Сначала изменённые
console-sort-created = Сначала новые

# Изменение нескольких обращений
console-pick = Выбрать обращение { $number }
console-bulk-region = Изменить выбранные
console-bulk-picked = { $n ->
    [one] Выбрано { $n } обращение
    [few] Выбрано { $n } обращения
   *[other] Выбрано { $n } обращений
}
console-bulk-assign-to = Назначить
console-bulk-assign-title = Кому назначить
console-bulk-to-category = Сменить категорию
console-bulk-category-choose = Выберите категорию
console-bulk-clear = Снять выбор
console-bulk-close-title = { $n ->
    [one] Закрыть { $n } обращение?
    [few] Закрыть { $n } обращения?
   *[other] Закрыть { $n } обращений?
}
console-bulk-close-do = Закрыть
console-bulk-priority-title = { $n ->
    [one] Изменить важность { $n } обращения
   *[other] Изменить важность { $n } обращений
}
console-bulk-priority-do = Изменить
console-bulk-category-title = { $n ->
    [one] Сменить категорию { $n } обращения
   *[other] Сменить категорию { $n } обращений
}
console-bulk-category-do = Сменить
console-bulk-assign = { $n ->
    [one] Назначено { $n } обращение.
    [few] Назначено { $n } обращения.
   *[other] Назначено { $n } обращений.
}
console-bulk-priority = { $n ->
    [one] Важность изменена у { $n } обращения.
   *[other] Важность изменена у { $n } обращений.
}
console-bulk-close = { $n ->
    [one] Закрыто { $n } обращение.
    [few] Закрыто { $n } обращения.
   *[other] Закрыто { $n } обращений.
}
console-bulk-category = { $n ->
    [one] Категория изменена у { $n } обращения.
   *[other] Категория изменена у { $n } обращений.
}
console-bulk-undone = { $n ->
    [one] Отменено у { $n } обращения.
   *[other] Отменено у { $n } обращений.
}
console-bulk-left = { $n ->
    [one] Ещё { $n } не изменилось: его успел изменить кто-то другой или статус не позволяет.
   *[other] Ещё { $n } не изменились: их успел изменить кто-то другой или статус не позволяет.
}

# Палитра команд
console-palette = Команды
console-palette-label = Действие, вид, номер или тема
console-palette-do = Выполнить
console-palette-action = Действие
console-palette-view = Вид

# Чего не хватает
console-missing-steps = Что делали
console-missing-account = Номер учётной записи
console-ask-steps = Что вы делали по шагам, пока не появилась ошибка?
console-ask-account = Какой у вас номер учётной записи? Пароль и коды из СМС присылать не нужно.

# Клавиши
console-help-palette = Все команды
console-help-mentions = Упоминания
console-help-pick = Выбрать обращение
console-help-pick-range = Выбрать подряд до этого
console-help-pick-page = Выбрать все на странице
console-help-article = В поле ответа: вставить статью
console-help-canned = В поле ответа: готовый ответ
console-help-mention = В заметке: упомянуть коллегу

console-detail-trail = Смотрели в справке
console-trail-search = Искали: { $q }

# Готовые ответы
console-ready-none = Готовых ответов пока нет
console-ready-none-text = Старший смены может написать первый.
console-ready-edit = Изменить
console-ready-remove = Удалить
console-ready-new = Новый ответ
console-ready-title = Название
console-ready-key = Ключ
console-ready-key-hint = Коротко латиницей: по нему ответ находят в списке.
console-ready-body = Текст
console-ready-body-hint = Подставятся сами: { $words }.

console-column-channel = Канал
console-mail = Письма на проверке
console-mail-text = Эти письма не приняты сами: отправитель не подтверждён. Всё в них известно только со слов отправителя. Не отвечайте на личные вопросы, пока не проверите, кто пишет.
console-mail-none = Писем на проверке нет
console-mail-none-text = Письма, которые нельзя принять без проверки, появятся здесь.
console-mail-from = От { $from }
console-mail-no-sender = неизвестного отправителя
console-mail-no-subject = Без темы
console-mail-release = Сделать обращением
console-mail-discard = Удалить
console-mail-discard-title = Удалить письмо?
console-mail-discard-text = «{ $subject }» будет удалено без следа в обращениях. Вернуть его нельзя.
console-mail-released = Создано обращение { $number }
console-mail-discarded = Письмо удалено
console-mail-not-kept = Письмо слишком большое и не сохранено целиком: обращением его не сделать.
console-mail-reason-token = В письме номер обращения, но подпись к нему неверна: возможно, подделка.
console-mail-reason-other-sender = Ответ на обращение пришёл с другого адреса, не с того, что в обращении.
console-mail-reason-thread = Письмо ссылается на переписку, но без номера и подписи.
console-mail-reason-staff = В отправителе адрес сотрудника: за сотрудника письма не принимаются.
console-mail-reason-own-domain = В отправителе наш собственный адрес: так делают подделки.
console-mail-reason-sender = Отправителя нельзя определить.
console-mail-reason-bulk = Похоже на рассылку.
console-mail-reason-automatic = Автоматический ответ: на такие мы не отвечаем.
console-mail-reason-bounds = Письмо слишком большое или слишком сложное.
console-mail-reason-flood = С этого адреса пришло слишком много писем подряд.
console-mail-reason-busy = Писем было слишком много, это ждёт своей очереди.
console-mail-reason-same-id = Письмо с таким же идентификатором уже приходило, а текст другой.
console-to-editor = Редакция базы знаний
