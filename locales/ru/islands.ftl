# Живые части страниц: поиск, оценка, вид, часы работы.

## Компоненты
ui-error = Ошибка
ui-optional = необязательно
ui-close = Закрыть
ui-loading = Загрузка

## Сбои
failed-network = Нет связи с сервером. Проверьте интернет и попробуйте ещё раз.
failed-decode = Страница устарела. Обновите её и попробуйте ещё раз.

## Вид
look-panel = Для слабовидящих
look-dark = Тёмное оформление
look-light = Светлое оформление
look-reset = Вернуть обычный вид
look-apply = Применить
look-theme = Оформление
look-theme-usual = Как на устройстве
look-theme-light = Светлое
look-theme-dark = Тёмное
look-size = Размер букв
look-size-usual = Обычный
look-size-130 = 130{"\u00A0"}%
look-size-160 = 160{"\u00A0"}%
look-size-200 = 200{"\u00A0"}%
look-scheme = Цвета
look-scheme-usual = Обычные
look-scheme-bw = Чёрным по белому
look-scheme-wb = Белым по чёрному
look-scheme-blue = Тёмно-синим по голубому
look-scheme-brown = Коричневым по бежевому
look-spacing = Расстояние между строками
look-spacing-usual = Обычное
look-spacing-wide = Большое
look-serif = Шрифт
look-serif-usual = Без засечек
look-serif-on = С засечками
look-pictures = Картинки
look-pictures-usual = Показывать
look-pictures-off = Скрыть
yes = Да
no = Нет
send = Отправить
find = Найти
copied = Скопировано
copy-text = Скопировать текст
characters = знаков

## Виды результатов
kind-article = Статья
kind-article-many = Статьи
kind-faq = Ответ
kind-faq-many = Ответы
kind-error_code = Код ошибки
kind-error_code-many = Коды ошибок
kind-guide = Руководство
kind-guide-many = Руководства
kind-service = Услуга
kind-service-many = Услуги
kind-template = Форма обращения
kind-template-many = Формы обращений
kind-news = Новость
kind-news-many = Новости
finder-label = Что случилось?
finder-placeholder = Вопрос или код ошибки
finder-none = Ничего не нашлось
finder-found = { $n ->
    [one] Найден { $n } ответ
    [few] Найдено { $n } ответа
   *[many] Найдено { $n } ответов
}
finder-all = Показать все результаты
search-corrected = Показаны результаты по запросу «{ $query }».
search-perhaps = Возможно, вы искали:
search-write = Написать обращение с этим текстом

## Оценка
vote-question = Помог ли ответ?
vote-thanks = Спасибо, мы учтём.
vote-why = Что не так?
vote-not_clear = Непонятно
vote-does_not_work = Не работает
vote-outdated = Устарело
vote-not_my_case = Не мой случай
vote-other = Другое
vote-text = Расскажите подробнее
vote-text-hint = Не пишите паролей, кодов и номеров документов.
vote-choose = Выберите причину.
vote-say-more = Напишите, что не так, не длиннее 500 знаков.
template-text = Текст
template-blanks = Выделенное в фигурных скобках допишите сами. Устройство и браузер подставлены, если их удалось узнать.
open-always = Круглосуточно
open-until = Открыто до { $time }
opens-today = Закрыто, откроется сегодня в { $time }
opens-tomorrow = Закрыто, откроется завтра в { $time }
opens-in-days = Закрыто, откроется через { $n ->
    [one] { $n } день в { $time }
    [few] { $n } дня в { $time }
   *[many] { $n } дней в { $time }
}
closed = Закрыто
day-off = выходной
week-hours = Пн–пт { $weekdays }, сб { $saturday }, вс { $sunday }
