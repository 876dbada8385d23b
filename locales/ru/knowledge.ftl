# Страницы, которые читают. Эти слова говорит только сервер.

nav-home = Помощь
crumbs = Вы здесь

## Общие слова
all = Все
any = Любой
anybody = Для всех
change = Изменить
show = Показать
copy-link = Скопировать ссылку
copy-section-link = Скопировать ссылку на раздел «{ $title }»
copy-code = Скопировать код
updated = Обновлено { $date }
untranslated = This text has not been translated yet and is shown in Russian.
minutes = { $n ->
    [one] { $n } минута
    [few] { $n } минуты
   *[many] { $n } минут
}
reading = Читать { minutes }
related = Похожие ответы
related-codes = Коды ошибок
articles-about = Статьи по теме
not-helped = Если не помогло
contents = На этой странице
article-side = О странице
what-to-do = Что сделать
filters-clear = Сбросить фильтры
search-everywhere = Искать по всей справке
not-found-text = Возможно, страницу перенесли или в адресе опечатка. Найдите ответ поиском или откройте раздел.

## Поиск
finder-label-lost = Что вы искали?
search-kinds = Что показать
search-results = Результаты поиска
search-found = { $n ->
    [one] Найден { $n } ответ
    [few] Найдено { $n } ответа
   *[many] Найдено { $n } ответов
}
search-nothing = По запросу «{ $query }» ничего не нашлось
search-nothing-text = Попробуйте короче или другими словами. Мы запомнили этот запрос, чтобы дописать справку.
search-by-topic = Написать по теме
search-all-kinds = Искать везде
search-not-it = Нет подходящего ответа?
search-blocks = В каком разделе
search-all-blocks = Во всех разделах
search-respell = Заменить запрос
search-answer = Скорее всего, вам поможет
search-answer-whole = Открыть ответ целиком

## Главная
home-title = Что случилось?
home-lead = Найдите ответ или напишите нам. Входить не нужно.
home-for-example = Например:
home-example-1 = не приходит код
home-example-2 = ESIA-007014
home-example-3 = деньги списались дважды
home-paste = Вставьте текст ошибки, и мы найдём в нём код
home-paste-example = например: код 401 или 0x800B0109
home-paste-button = Узнать, что значит
home-frequent = Частые ситуации
home-all-questions = Все вопросы
home-blocks = Разделы
home-all-articles = Все статьи
home-guides = Пошаговые руководства
home-all-guides = Все руководства
home-guides-text = Ответьте на несколько вопросов, и мы подскажем, что делать.
home-no-answer = Не нашли ответ
home-all-contacts = Все контакты
home-write = Обращение
home-write-link = Написать обращение
home-write-note = Получите номер и срок ответа сразу после отправки.
home-wrote = Уже писали?
home-status-link = Проверить статус

## Частые вопросы и база знаний
faq-search = Искать в вопросах
faq-blocks = Разделы
faq-tags = Темы
faq-more-tags = Ещё темы
faq-none = Таких вопросов нет
faq-none-text = Снимите фильтр или поищите по всей справке.
faq-show-all = Показать все вопросы
faq-own-page = Открыть на отдельной странице
kb-blocks = Разделы
kb-block-page = Открыть раздел

## Коды ошибок
codes-lead = Вставьте сообщение целиком или введите код: найдём его среди текста и скажем, что делать.
codes-paste = Текст или код ошибки
codes-paste-hint = Например: «ESIA-007014» или всё сообщение с экрана. Паролей и кодов из СМС не вставляйте.
codes-find = Найти код
codes-families = Где встречаются коды
codes-found = Это ваш код
codes-which = Где вы увидели этот код?
codes-also-unknown = Кода { $code } в справке пока нет.
codes-unknown = Кода { $code } пока нет в справке
codes-unknown-text = Мы запомнили его и разберёмся. Напишите нам: код уже будет в обращении.
codes-no-code = В тексте не нашлось кода ошибки
codes-no-code-text = Проверьте, что скопировали сообщение целиком, или напишите нам: текст уже будет в обращении.
codes-write = Написать обращение
codes-how = Как читать коды ошибок
codes-where-seen = Такой код бывает в разных местах. Выберите, где вы его увидели.
codes-none-of-these = Ничего не подходит, написать обращение
side-you = Можно исправить самому
side-portal = Ошибка на нашей стороне
side-other = Ошибка в другой системе
side-temporary = Временная, пройдёт сама
code-retry = Как ввести данные ещё раз
code-support = Подробности для службы поддержки
code-aliases = Как ещё пишут этот код:
code-same = Тот же код в других местах
code-write = Написать обращение с этим кодом
code-other = У меня другой код
code-was-this-it = Это ваша ошибка и шаги помогли?

## Руководства
guides-lead = Каждое задаёт несколько вопросов и приводит к решению. Ответы можно менять.
guide-takes = Займёт { $n ->
    [one] { $n } минуту.
    [few] { $n } минуты.
   *[many] { $n } минут.
}
guide-progress = { $title }. Вопрос { $n }, дальше не больше { $left ->
    [one] { $left } вопроса
   *[many] { $left } вопросов
}
guide-last = { $title }. Вопрос { $n }, последний
guide-finished = { $title }. Готово
guide-answers = Ваши ответы: { $n }
guide-back = Назад
guide-restart = Начать сначала
guide-end-solved = Проблема решена.
guide-end-read = Вам поможет статья.
guide-end-write = Здесь нужна помощь специалиста.
guide-write = Написать обращение
guide-write-note = Ваши ответы попадут в обращение, повторять их не придётся.
guide-not-solved = Не получилось? Напишите нам, ваши ответы попадут в обращение.
guide-vote = Помогло ли руководство?

## Формы обращений
templates-lead = Готовые тексты. Допишите выделенное и отправьте как обращение или скопируйте.
template-subject = Тема
template-use = Использовать в обращении

## Услуги
services-lead = Документы, сроки, стоимость и порядок. Фильтры можно сочетать.
services-filter = Фильтры услуг
services-q = Название, код или часть описания
services-category = Область
services-way = Как подать
services-audience = Для кого
services-found = { $n ->
    [one] { $n } услуга
    [few] { $n } услуги
   *[many] { $n } услуг
}
services-none = Таких услуг нет
services-none-text = Снимите часть фильтров или поищите другими словами.
service-category-documents = Документы
service-category-transport = Транспорт
service-category-family = Семья и дети
service-category-health = Здоровье
service-category-taxes = Налоги
service-category-housing = Жильё
service-category-business = Бизнес
service-category-work = Работа и пенсия
service-category-law = Право
service-category-nature = Природа
way-online = Онлайн
way-visit = Лично
way-mixed = Онлайн и один визит
audience-citizen = Гражданам
audience-foreigner = Иностранным гражданам
audience-sole-proprietor = Предпринимателям
audience-legal-entity = Организациям
audience-representative = Представителям
audience-accessibility = Людям с инвалидностью
service-way = Как подать
service-term = Срок
service-fee = Стоимость
service-result = Что вы получите
service-code = Номер в каталоге
service-documents = Документы
service-steps = Порядок
service-trouble = Что-то не получается?
service-trouble-text = Напишите нам: услуга уже будет указана в обращении.
service-write = Написать обращение

## Контакты
contacts-lead = Выберите, как вам удобнее. Время указано московское.
contacts-before-call = Перед звонком
contacts-print = Распечатать список
contacts-call-back = Заказать обратный звонок
contacts-centres = Центры обслуживания
contacts-centres-link = Адреса центров
contacts-region = Регион
contacts-all-regions = Все регионы
load-low = Обычно отвечаем сразу
load-medium = Возможно, придётся подождать
load-high = Сейчас часто приходится ждать

## Персональные данные
privacy-demo = Это демонстрация: не вводите здесь настоящих данных. Всё, что вы отправите, видят те, кто её запустил.
privacy-lead = Мы храним только то, что нужно, чтобы ответить вам.
privacy-what = То, что вы написали в обращении: текст, файлы, телефон или почту для ответа, сведения об устройстве, если вы их не убрали. Из фотографий удаляются скрытые сведения о месте и камере.
    .title = Что мы храним
privacy-why = Чтобы решить ваш вопрос и показать вам, что с ним происходит. Для рекламы данные не используются и никому не продаются.
    .title = Зачем
privacy-who = Сотрудники поддержки, которые работают с обращением. Каждый их просмотр записывается в журнал.
    .title = Кто их видит
privacy-device = Черновик обращения, язык и вид страниц. Черновик зашифрован, удаляется после отправки и сам по себе через несколько дней. Сторонних счётчиков на сайте нет.
    .title = Что хранится на вашем устройстве
privacy-rights = Попросите в обращении показать или удалить ваши данные. Ответим в срок, который увидите после отправки.
    .title = Как узнать или удалить свои данные

## Доступность
accessibility-lead = Сайтом можно пользоваться с клавиатуры, с программой экранного доступа, с увеличением до 400{"\u00A0"}% и без картинок. Ориентиры: WCAG 2.2 уровня AA и ГОСТ Р 52872.
accessibility-keyboard = Tab ведёт по ссылкам и полям, Enter открывает, Esc закрывает списки. В поиске стрелки выбирают ответ. Первая ссылка на каждой странице ведёт сразу к содержанию.
    .title = Клавиатура
accessibility-reader = У каждой страницы один главный заголовок, у полей есть подписи, ошибки читаются вместе с полем. О переходе на новую страницу сообщается вслух.
    .title = Программы экранного доступа
accessibility-look = Кнопка «Для слабовидящих» вверху меняет размер букв, цвета, расстояние между строками, шрифт и показ картинок. Выбор сохраняется.
    .title = Крупный шрифт и контраст
accessibility-scripts = Читать, искать и переходить по ссылкам можно и с выключенными скриптами.
    .title = Без скриптов
accessibility-known = Если что-то мешает вам пользоваться сайтом, напишите нам: это считается технической ошибкой и исправляется.
    .title = Если что-то не работает
