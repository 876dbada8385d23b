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
