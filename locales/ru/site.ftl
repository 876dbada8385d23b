# Что стоит вокруг каждой страницы, и названия страниц.

## Числа и время
time-now = только что
time-minutes-ago = { $n ->
    [one] { $n } минуту назад
    [few] { $n } минуты назад
   *[many] { $n } минут назад
}
time-hours-ago = { $n ->
    [one] { $n } час назад
    [few] { $n } часа назад
   *[many] { $n } часов назад
}
time-in-minutes = через { $n ->
    [one] { $n } минуту
    [few] { $n } минуты
   *[many] { $n } минут
}
time-in-hours = через { $n ->
    [one] { $n } час
    [few] { $n } часа
   *[many] { $n } часов
}
size-kb = { $n }{"\u00A0"}КБ
size-mb = { $n }{"\u00A0"}МБ

## Заголовки страниц
title-page = { $title } — { $site }
title-home = Помощь
title-home-description = Найдите ответ, проверьте код ошибки, пройдите пошаговое руководство или напишите в поддержку.
title-faq = Частые вопросы
title-faq-description = Короткие ответы на частые вопросы: вход, документы, оплата, приложение, электронная подпись.
title-faq-block = Частые вопросы: { $name }
title-kb = База знаний
title-kb-description = Статьи по темам: что делать, если не получается войти, подать заявление, оплатить или скачать документ.
title-codes = Коды ошибок
title-codes-description = Вставьте текст ошибки и узнайте, что она значит и что делать.
title-code = { $code }: { $name }
title-code-choice = Код { $code }
title-guides = Руководства
title-guides-description = Пошаговые руководства с вопросами и ответами.
title-templates = Формы обращений
title-templates-description = Готовые тексты обращений в поддержку.
title-services = Услуги
title-services-description = Каталог услуг: документы, сроки, стоимость и порядок получения.
title-search = Поиск
title-search-for = { $query } — поиск
title-contacts = Контакты
title-contacts-description = Телефоны, чат, почта и центры обслуживания, часы работы.
title-request = Новое обращение
title-request-description = Напишите в поддержку: мы ответим в обещанный срок.
title-sent = Обращение отправлено
title-status = Проверка статуса
title-my-requests = Мои обращения
title-ticket = Обращение { $number }
title-privacy = Персональные данные
title-privacy-description = Какие данные мы храним, зачем и как долго.
title-accessibility = Доступность
title-accessibility-description = Как пользоваться сайтом с клавиатуры, с программой экранного доступа и крупным шрифтом.
title-gallery = Компоненты
title-not-found = Страница не найдена

## Оболочка
skip = Перейти к содержанию
nav-label = Меню
nav-faq = Частые вопросы
nav-kb = База знаний
nav-codes = Коды ошибок
nav-guides = Руководства
nav-services = Услуги
nav-templates = Формы обращений
nav-contacts = Контакты
nav-my-requests = Мои обращения
language-name = Русский
brand-note = Помощь по порталу
brand-demo = Демонстрация
footer-help = Помощь
footer-requests = Обращения
footer-more = Ещё
footer-new = Написать обращение
demo-notice = Это демонстрация программы, а не официальный сайт. Номера, адреса и обращения вымышлены.
print = Распечатать
articles = { $n ->
    [one] { $n } статья
    [few] { $n } статьи
   *[many] { $n } статей
}
title-sign-in = Вход
title-sign-in-description = Войдите по телефону, почте или СНИЛС, чтобы видеть свои обращения на любом устройстве.
title-sign-up = Регистрация
title-sign-up-description = Создайте учётную запись по телефону или почте.
title-recovery = Забыли пароль
title-profile = Профиль
title-security = Безопасность входа
title-notices = Что нового
title-unsubscribe = Отказ от писем
nav-notices = Что нового
title-notifications = Уведомления
title-my-data = Мои данные
nav-sign-in = Войти
nav-profile = Профиль
nav-own = Личный кабинет

## Обратная связь
title-note = Обратная связь
note-open = Обратная связь
note-text = Замечание, идея или благодарность: напишите пару строк. Если что-то не работает и нужна помощь, быстрее будет
note-request = подробное обращение
note-topic = О чём
note-topic-hint = Например: «Не нашёл телефон вечерней линии»
note-words = Что вы хотите сказать
note-words-hint = До { $limit } знаков. Пароли и коды из сообщений не пишите.
note-mask = Отправить, а похожее на секрет скрыть
note-contact = Почта или телефон для ответа
note-contact-hint = Можно не указывать: ответ будет на странице обращения, по номеру и коду
note-page = Вместе с сообщением отправим адрес страницы: { $page }
note-send = Отправить
note-sent = Спасибо, сообщение у нас
note-sent-text = Сохраните номер и код доступа: по ним ответ открывается с любого устройства.
note-refused = Пока не отправлено
note-work = С вашего адреса пришло много сообщений подряд. Подождите несколько секунд: браузер подтвердит, что их пишет человек, и отправит само. Если скрипты выключены, отправьте ещё раз через пять минут. Всё написанное сохранилось.
note-changed = Прежнее сообщение мы уже получили. Чтобы отправить изменённое, нажмите «Отправить» ещё раз.
fault-note-topic-required = Напишите в двух словах, о чём сообщение.
fault-note-text-required = Напишите, что вы хотите сказать.
fault-note-contact-email = Проверьте почту или телефон: ответить по такому адресу не получится.
fault-note-contact-phone = Проверьте номер телефона: в нём должно быть десять цифр после +7 или 8.
title-call = Обратный звонок
title-call-description = Оставьте номер: позвоним в удобное время и разберёмся вместе.
call-text = Оставьте номер и пару слов о вопросе. Позвоним сами, звонок бесплатный.
call-safe-title = Как узнать, что звоним именно мы
call-safe = Назовём номер вашего обращения. Мы никогда не спрашиваем пароль, код из СМС и данные карты. Если просят их назвать, положите трубку: это мошенники.
call-phone = Номер телефона
call-phone-hint = Например: +7 912 345-67-89
call-name = Как к вам обращаться
call-when = Когда вам позвонить
call-when-hint = Время московское. Звоним в часы работы поддержки.
call-when-now = Как можно скорее: в течение 30 минут рабочего времени
call-when-morning = Утром, с 8 до 12
call-when-afternoon = Днём, с 12 до 16
call-when-evening = Вечером, с 16 до 20
call-topic = О чём вопрос
call-topic-hint = До { $limit } знаков. Пароли и коды из сообщений не пишите.
call-send = Жду звонка
call-sent = Звонок заказан
call-sent-next = Позвоним до { $time }. Если не дозвонимся, напишем на странице обращения.
fault-call-phone-required = Укажите номер телефона, на который позвонить.
fault-call-topic-required = Напишите в двух словах, о чём вопрос: так мы подготовимся к разговору.
