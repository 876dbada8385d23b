# Обращения: форма, проверка статуса, список, страница обращения.

## Общее
copy = Скопировать
copied = Скопировано
print = Распечатать
retry = Повторить
breadcrumbs = Вы здесь
error-summary = Проверьте ответы

## Форма: шаги
request-progress = Шаг { $n } из { $of }: { $name }
request-step-category = тема
request-step-details = что случилось
request-step-files = файлы
request-step-contacts = контакты
request-step-check = проверка
request-section-category = Тема
request-section-details = Что случилось
request-section-files = Файлы
request-section-contacts = Контакты и устройство
request-title-category = О чём ваше обращение?
request-title-details = Что случилось?
request-title-details-other = Расскажите подробнее
request-title-files = Снимки экрана и файлы
request-title-contacts = Как с вами связаться?
request-title-check = Проверьте и отправьте
request-continue = Продолжить
request-back = Назад
request-change = Изменить
request-send = Отправить обращение
request-send-anew = Отправить новое обращение
request-send-anyway = Всё равно отправить
request-sending = Отправляем
request-uploading = Загружаем файлы
request-error-title = Ошибка:
request-counter = знаков
request-noscript = Форме нужны скрипты
request-noscript-text = Без них отправить обращение отсюда нельзя. Включите JavaScript в браузере и обновите страницу или выберите другой способ связи: телефон, почту, центр обслуживания.
request-noscript-contacts = Все способы связи

## Форма: тема
request-category = Выберите тему
request-category-short = Тема
request-subtopic = Что ближе всего?
request-kind = Это
request-kind-problem = Проблема
request-kind-question = Вопрос
request-kind-complaint = Жалоба
request-kind-suggestion = Предложение
request-kind-feedback = Отзыв
fault-category-required = Выберите тему обращения.

## Форма: что случилось
request-hints = Что поможет ответить быстрее
request-service = Услуга
request-service-none = Не выбрана
request-subject = Тема одной строкой
request-subject-hint = Например: «Не приходит код на новый номер»
request-steps = Что вы делали, шаг за шагом
request-steps-hint = Откуда начали, что нажали, на чём остановились
request-steps-other = Ваш вопрос или сообщение
request-error-text = Текст и код ошибки
request-error-text-hint = Скопируйте целиком, вместе с цифрами и буквами кода
request-happened-on = Когда это случилось
request-happened-at = Время
request-since = С какого времени так
request-since-hint = Например: со вчерашнего вечера, после обновления приложения
request-tried = Что вы уже пробовали
request-tried-hint = Чтобы мы не советовали того же самого
request-guide-path = Путь по руководству
request-page = Страница, с которой написано
fault-service-required = Выберите услугу, с которой связана проблема.
fault-subject-required = Напишите тему одной строкой.
fault-steps-required = Опишите, что вы делали и что произошло.
fault-error-text-required = Скопируйте текст ошибки. Если текста не было, так и напишите.
fault-happened-on-required = Укажите день, когда это случилось.
fault-happened-at-date = Такого времени нет. Напишите часы и минуты, например 14:30.
fault-since-required = Напишите, с какого времени это происходит.
fault-tried-required = Напишите, что вы уже пробовали. Если ничего, так и напишите.
fault-account-required = Укажите номер лицевого счёта или начисления.

## Форма: файлы
request-files = Файлы
request-files-text = Снимок экрана с ошибкой помогает лучше всего. Личные данные на нём можно закрасить прямо здесь: до кнопки «Добавить» файл остаётся на вашем устройстве.
request-no-files = Без файлов
files-hint = { $limit ->
    [one] До { $limit } файла.
   *[many] До { $limit } файлов.
} JPEG и PNG до 2 МБ, PDF до 5 МБ, TXT, LOG и HAR до 2 МБ. Снимок можно вставить клавишами Ctrl+V.
files-choose = Выбрать файлы
files-drop = или перетащите сюда
files-camera = Снять камерой
files-remove = Убрать
files-edit = Закрасить или обрезать
files-add = Добавить к обращению
files-not-sent = { $n ->
    [one] { $n } файл ещё на вашем устройстве
    [few] { $n } файла ещё на вашем устройстве
   *[many] { $n } файлов ещё на вашем устройстве
}
files-sending = { $n ->
    [one] Загружается { $n } файл
    [few] Загружаются { $n } файла
   *[many] Загружаются { $n } файлов
}
files-count = { $n ->
    [one] { $n } файл
    [few] { $n } файла
   *[many] { $n } файлов
}
files-bad = Уберите или замените файлы с ошибкой: отправить их нельзя.
file-added = { $size }, добавлен
file-added-pending = { $size }, добавлен. Проверяем файл на вирусы, отправить обращение можно уже сейчас
file-chosen = { $size }, ещё не отправлен
file-sending = { $size }, загружено { $part } %
file-shrinking = { $size }, уменьшаем
file-empty = Файл пустой. Выберите другой.
file-kind = Такой файл не подойдёт. Можно приложить JPEG, PNG, PDF, TXT, LOG и HAR.
file-too-large = Файл больше { $limit }. Уменьшите его или приложите снимок экрана.
file-shrink = Картинку нужно сделать JPEG не больше { $limit }. Мы можем уменьшить её прямо здесь.
file-do-shrink = Уменьшить
file-unreadable = Браузер не может открыть эту картинку. Сделайте снимок заново или выберите другой файл.
file-retry = Ещё раз
file-replace = Заменить
file-replace-named = Заменить файл { $name }

## Редактор снимка
editor-title = Закрасить или обрезать
editor-hint = Проведите по картинке мышью или пальцем. То, что закрашено или обрезано, с устройства не уйдёт.
editor-tool = Действие
editor-cover = Закрасить
editor-crop = Обрезать
editor-picture = { $n ->
    [0] Картинка без закрашенных мест
    [one] Картинка, закрашено { $n } место
    [few] Картинка, закрашено { $n } места
   *[many] Картинка, закрашено { $n } мест
}
editor-add = Добавить прямоугольник
editor-keys = Стрелки двигают выбранный прямоугольник, Shift и стрелки меняют размер.
editor-kept = Остаётся
editor-box = Закрашено { $n }
editor-place = слева { $x }, сверху { $y }, { $w } × { $h }
editor-remove = Убрать: { $name }
editor-apply = Применить
editor-undo = Отменить шаг
editor-cancel = Закрыть без изменений

## Форма: контакты
request-name = Как к вам обращаться
request-name-hint = Имени достаточно
request-email = Электронная почта
request-email-hint = Сюда придут номер, код доступа и ответ
request-phone = Телефон
request-phone-hint = В любом виде, например 8 912 345-67-89
request-account = Номер лицевого счёта или начисления
request-preferred = Как вам ответить?
request-preferred-email = На почту
request-preferred-phone = По телефону
request-preferred-portal = Только на сайте, по номеру и коду
request-from-profile = Имя и контакты взяты из профиля. Здесь их можно поменять только для этого обращения.
request-from-profile-link = Открыть профиль
request-portal-note = Ответ будет виден на странице обращения. Номер и код покажем после отправки: сохраните их, иначе открыть ответ с другого устройства не получится.
fault-email-required = Укажите почту, на которую ответить, или выберите другой способ.
fault-phone-required = Укажите телефон, по которому ответить, или выберите другой способ.

## Форма: устройство
request-device = Устройство
device-include = Приложить сведения об устройстве
device-why = По ним проще повторить ошибку. Проверьте и поправьте, если обращение о другом устройстве.
device-change = изменить
device-left-out = Не приложено
device-phone = Телефон
device-tablet = Планшет
device-computer = Компьютер
device-kind = Вид устройства
device-os = Система и её версия
device-browser = Браузер или приложение
device-language = Язык
device-time-zone = Часовой пояс
device-screen = Экран
device-connection = Связь

## Секреты
secret-title = Похоже, здесь { $what }
secret-card = номер карты
secret-cvv = код с оборота карты
secret-password = пароль
secret-code = одноразовый код
secret-text = Поддержке это не нужно и никогда не понадобится. Уберите это из текста или разрешите нам скрыть.
secret-masked = Отправим и сохраним вот так:
secret-remove = Убрать из текста
secret-mask = Отправить скрытым
secret-unmask = Не скрывать

## Подсказки
suggest-title = Возможно, это поможет
suggest-code = Узнали код { $code }
suggest-code-more = Всё об этой ошибке
suggest-new-tab = (откроется в новой вкладке)
suggest-solved = Помогло, обращение не нужно
solved-title = Рады, что получилось
solved-text = Обращение отправлять не нужно. Черновик с этого устройства мы удалили.
solved-home = На главную
solved-back = Вернуться к обращению

## Черновик
draft-saved = Черновик сохранён в { $time }
draft-not-saved = Черновик не сохраняется: браузер не даёт места
draft-restored = Это ваш черновик от { $time }
draft-restored-text = { $days ->
    [one] Он хранится только на этом устройстве, { $days } день.
    [few] Он хранится только на этом устройстве, { $days } дня.
   *[many] Он хранится только на этом устройстве, { $days } дней.
}
draft-keep = Продолжить черновик
draft-discard = Удалить черновик
draft-discard-title = Удалить черновик?
draft-discard-text = Всё, что вы написали, и приложенные файлы пропадут. Вернуть их будет нельзя.
draft-ask = У вас есть начатое обращение
draft-ask-text = Черновик мы не тронули. Продолжите его или начните заново: тогда черновик удалится.
draft-use-new = Начать новое
draft-use-from = Начать с «{ $from }»
draft-expired = Ваш прошлый черновик удалён
draft-expired-text = { $days ->
    [one] Черновики хранятся на устройстве { $days } день, чтобы личные данные не оставались надолго.
    [few] Черновики хранятся на устройстве { $days } дня, чтобы личные данные не оставались надолго.
   *[many] Черновики хранятся на устройстве { $days } дней, чтобы личные данные не оставались надолго.
} Начните, пожалуйста, заново.
draft-expired-close = Понятно

## Перед отправкой
similar-title = { $n ->
    [one] Похоже, вы уже писали об этом
   *[many] Похоже, вы уже писали об этом несколько раз
}
similar-text = Обращение ещё открыто. Если дополнить его, поддержка увидит всё вместе и ответит быстрее. Написанное здесь перейдёт в сообщение, файлы нужно будет приложить ещё раз.
similar-add = Дополнить это обращение
elsewhere-steps = Куда обратиться
elsewhere-anyway = Отправить обращение нам можно всё равно.
elsewhere-still = Чем можем помочь мы
elsewhere-write = Всё равно написать нам
elsewhere-all = Чего поддержка не решает
elsewhere-page = Открыть отдельной страницей: её можно сохранить и распечатать

## Отправка
request-failed = Не удалось отправить
request-failed-kept = Всё написанное сохранилось. Нажмите «Отправить обращение» ещё раз: второго обращения не появится.
request-spent = Похоже, прошлая отправка дошла
request-spent-text = Связь оборвалась, но обращение мы, вероятно, уже получили, а потом ответы изменились. Посмотрите «Мои обращения» и почту. Если обращения там нет, отправьте как новое.
request-send-new = Отправить как новое

## Отправлено
sent-number = Номер обращения
sent-code = Код доступа
sent-keep = Сохраните номер и код
sent-keep-text = По ним обращение открывается без входа и с любого устройства. Показать код ещё раз мы не сможем: в открытом виде мы его не храним.
sent-open = Открыть обращение
sent-save = Сохранить в файл
sent-next = Что дальше
sent-next-answer = Первый ответ дадим до { $time }.
sent-next-letter = Письмо с номером, кодом и ссылкой отправили на { $email }. Ответ придёт туда же.
sent-next-page = Ответ появится на странице обращения. Писем не будет: загляните туда к обещанному времени.
sent-next-solution = Решим вопрос до { $time }. Если срок сдвинется, объясним почему.
sent-shared = Чужое устройство?
sent-forget = Убрать номер и код с этой страницы
sent-nothing = Здесь ничего не сохранилось
sent-nothing-text = Номер и код хранятся на устройстве несколько дней. Они есть и в письме, если вы указали почту.
sent-file-name = обращение-{ $number }.txt
sent-file =
    { $site }

    Обращение № { $number }
    Код доступа: { $code }
    Тема: { $subject }
    Отправлено: { $at } (московское время)

    Первый ответ до: { $answer }
    Решение до: { $solution }

    Проверить статус: страница «Проверка статуса», по номеру и коду.

## Проверка статуса
status-text = Введите номер обращения и код доступа. Они есть на странице подтверждения и в письме. Входить не нужно.
status-noscript = Без них обращение отсюда не открыть: код не должен попадать в адрес страницы. Включите JavaScript в браузере и обновите страницу.
status-number-hint = Десять цифр, например 2600-004-271
status-code-hint = Десять букв и цифр, например 7K2QH-M9XCD
status-open = Открыть обращение
status-failed = Обращение не открылось
status-not-found = Такого сочетания номера и кода нет. Проверьте оба и попробуйте ещё раз.
status-lost = Потеряли код? Он есть в письме о регистрации обращения.
status-contacts = Другие способы связи
fault-access-number-required = Введите номер обращения.
fault-access-code-required = Введите код доступа.

## Мои обращения
list-needs = { $n ->
    [one] { $n } обращение ждёт вашего ответа
    [few] { $n } обращения ждут вашего ответа
   *[many] { $n } обращений ждут вашего ответа
}
list-needs-show = Показать
list-status = Статус
list-all = Все
list-open = Открытые
list-q = Номер или слова из темы
list-any = Любая
list-period = Период
list-period-any = Всё время
list-period-day = За день
list-period-week = За неделю
list-period-month = За месяц
list-period-year = За год
list-find = Найти
list-failed = Список не загрузился
list-more = Показать ещё
list-shown = { $n ->
    [one] Показано { $n } обращение
    [few] Показано { $n } обращения
   *[many] Показано { $n } обращений
}
list-count = { $n ->
    [one] Всего { $n } обращение
    [few] Всего { $n } обращения
   *[many] Всего { $n } обращений
}
list-unread = Есть новое.
list-only-unread = С новым
list-sort = Порядок
list-sort-changed-last = Сначала недавно изменённые
list-sort-changed-first = Сначала давно не менявшиеся
list-sort-filed-last = Сначала новые
list-sort-filed-first = Сначала старые
list-save = Сохранить список
list-save-xlsx = Таблица Excel (XLSX)
list-save-csv = Таблица CSV
table-file = obrascheniya
table-sheet = Мои обращения
table-number = Номер
table-filed = Отправлено (МСК)
table-subject = Тема
table-category = Раздел
table-status = Статус
table-updated = Изменено (МСК)
table-unread = Есть новое
table-yes = да
table-no = нет
list-empty = Обращений с этого устройства нет
list-empty-text = Здесь появятся те, что вы отправите отсюда или откроете по номеру и коду.
list-open-by-code = Открыть по номеру и коду
list-none = Ничего не нашлось
list-none-text = Измените условия или посмотрите все обращения.
list-reset = Показать все

## Обращение
ticket-status-received = Принято
ticket-status-in-progress = В работе
ticket-status-needs-answer = Нужен ваш ответ
ticket-status-at-agency = Передано в ведомство
ticket-status-answered = Ответ готов
ticket-status-closed = Закрыто
ticket-promise-answer = Ответим до { $time }
ticket-promise-solution = Решим до { $time }
ticket-promise-waiting = Срок остановлен: ждём вас
ticket-promise-answered = Мы ответили. Если не помогло, напишите ниже
ticket-promise-closed = Работа закончена
ticket-about = Об обращении
ticket-actions = Действия
ticket-filed = Отправлено
ticket-updated = Изменено
ticket-answer-due = Ответим до
ticket-answered-at = Ответили
ticket-solution-due = Решим до
ticket-details = Что вы написали
ticket-conversation = Переписка
ticket-you = Вы
ticket-support = Поддержка
ticket-file-pending = Проверяем файл
ticket-file-infected = Удалён: в файле нашёлся вирус
ticket-changes = { $n ->
    [one] { $n } изменение
    [few] { $n } изменения
   *[many] { $n } изменений
}
ticket-news = Обращение обновилось. Статус: { $status }.
ticket-needs = Нам нужен ваш ответ
ticket-needs-text = Прочитайте последнее сообщение поддержки и ответьте. Пока мы ждём, срок не идёт.
ticket-needs-answer = Ответить
ticket-close = Закрыть обращение
ticket-close-title = Закрыть обращение?
ticket-close-text = Мы перестанем работать над ним. Переписка останется, а открыть обращение снова можно в любой момент.
ticket-close-keep = Оставить открытым
ticket-reopen = Открыть снова
ticket-failed = Обращение не загрузилось
ticket-stale = Показано то, что успели получить раньше
ticket-missing = Обращение здесь не открыть
ticket-missing-text = Такого обращения нет, или это устройство его ещё не открывало. Введите номер и код доступа.
paper-history = История
paper-system = Система
paper-stars = { $n } из 5
paper-files = Файлы: { $files }
paper-name = обращение-{ $number }
paper-foot = Обращение № { $number } · сохранено { $made }, время московское · страница { $page } из { $of }
ticket-save-pdf = Сохранить в PDF
ticket-save-json = Сохранить в JSON
event-filed = Обращение принято
event-status = { $by ->
    [requester] Вы изменили статус: { $status }
    [system] Статус изменился сам: { $status }
   *[staff] Поддержка изменила статус: { $status }
}
event-assigned = Назначен специалист
event-priority = Изменён приоритет
event-promise = { $why ->
    [resumed] Ожидание закончилось, поэтому срок сдвинут: { $time }
    [reopened] Обращение открыто снова, новый срок: { $time }
    [escalated] Вопрос передан выше, новый срок: { $time }
    [priority] Важность изменилась, срок стал ближе: { $time }
    [first_reply] Важность изменилась, ответим до { $time }
   *[other] Срок: { $time }
}
event-asked-again = Мы ещё раз спросили вас письмом: без вашего ответа продолжить нельзя
event-reminded = Вы напомнили об обращении
event-breached = Мы не успели к обещанному сроку
event-escalated = { $by ->
    [requester] По вашей просьбе обращение передано выше
    [system] Срок прошёл, обращение передано выше
   *[staff] Поддержка передала обращение выше
}: { $level ->
    [specialist] им займётся специалист
    [supervisor] им займётся старший смены
   *[quality] его разберёт контроль качества
}
event-merged-into = Разговор продолжается в обращении № { $number }
event-merged-from = Сюда перенесено другое ваше обращение
event-split = Часть вопроса стала отдельным обращением № { $number }
event-promise-paused = Срок остановлен
event-rated = Вы оценили работу
event-letter = Отправлено письмо
event-agency-sent = Передано в ведомство: { $name }, код { $code }
event-agency-acknowledged = Ведомство приняло обращение: { $name }, код { $code }
event-agency-answered = Ведомство ответило: { $name }, код { $code }
event-agency-asked = Ведомство просит уточнить: { $name }, код { $code }

## Ответ
reply-label = Добавить сообщение
reply-answer = Ваш ответ
reply-send = Отправить
reply-attach = Файл
reply-add = Добавить к сообщению
reply-failed = Не отправлено. { $why } Текст сохранён.
reply-files-waiting = Сначала добавьте или уберите выбранные файлы.
fault-reply-body-required = Напишите сообщение или приложите файл.

## Оценка
rate-title = Как мы справились?
rate-1 = Совсем не помогли
rate-2 = Плохо
rate-3 = Средне
rate-4 = Хорошо
rate-5 = Отлично
rate-text = Что было хорошо или плохо
rate-send = Оценить
rate-thanks = Спасибо за оценку
rate-given = Вы поставили { $n } из 5: { $word }.
fault-rate-stars-required = Выберите оценку от 1 до 5.

## Если ответа нет или он не помог
ticket-reopen-until = Открыть снова можно до { $time }
ticket-reopen-past = Открыть снова можно было до { $time }. Если вопрос остался, повторите обращение ниже.
ticket-paused = Срок стоит с { $time } и сдвинется на столько же
ticket-late = Мы не успели к обещанному сроку
ticket-late-text = Простите. Обращение уже поднято в очереди. Если ждать нельзя, передайте его выше внизу страницы.
follow-title = Если ответа нет или он не помог
follow-remind = Напомнить
follow-remind-text = Поддержка молчит дольше двух суток. Тот, кто занимается обращением, увидит напоминание.
follow-remind-from = Напомнить можно с { $time }
follow-escalate = Передать выше
follow-escalate-text = Обращение посмотрит другой сотрудник уровнем выше: специалист, старший смены или контроль качества. Срок назначим заново.
follow-escalate-label = Что показывает, что это так
follow-escalate-send = Передать выше
follow-escalate-highest = Обращение уже на последнем уровне, его разбирает контроль качества.
follow-escalate-closed = Обращение закрыто слишком давно, чтобы передать его выше. Его можно повторить.
follow-reason = Почему
follow-reason-late = Обещанный срок прошёл
follow-reason-not-helped = Ответ не помог
follow-reason-no-access = Потерян доступ к услугам
follow-reason-required = Выберите причину.
follow-reason-missing = Других причин пока нет: срок ещё не прошёл или ответа ещё не было.
follow-repeat = Повторить обращение
follow-repeat-text = Создадим новое обращение со ссылкой на это. Его рассмотрят уровнем выше. Тему, контакты и сведения об устройстве перенесём.
follow-repeat-label = Что не так с ответом
follow-repeat-send = Повторить обращение
fault-follow-body-required = Напишите, что не так: по этому тексту решит другой сотрудник.
repeat-subject = Повторно, № { $number }:
link-repeat-on = Повторяет обращение
link-repeat-back = Повторено в обращении
link-split-on = Выделено из обращения
link-split-back = Часть вопроса вынесена в обращение
link-merged-on = Продолжается в обращении
link-merged-back = Сюда перенесено обращение
link-related-on = Связано с обращением
link-related-back = Связано с обращением
link-duplicate-on = Совпадает с обращением
link-duplicate-back = Совпадает с обращением
list-channel = Как обратились
list-any-channel = Любым способом
channel-form = Через сайт
channel-chat = В чате
channel-email = Письмом
channel-phone = По телефону
channel-callback = Заказали звонок
channel-social = В соцсети
channel-walk-in = В центре обслуживания
channel-api = Из другой системы
request-trail = Приложить, что вы уже смотрели в справке
request-trail-hint = Так мы не посоветуем то, что вы уже пробовали. Лишнее можно убрать.
request-trail-search = Искали: { $q }
request-trail-drop = Убрать: { $step }
