# Рабочее место редакторов базы знаний.

editor-title = Опора: редакция
editor-note = Редакция базы знаний
editor-stranger = Этот раздел для редакторов
editor-stranger-text = Если вам нужно править базу знаний, попросите администратора дать вам роль редактора.
editor-to-console = В рабочее место поддержки
editor-to-list = К списку материалов
editor-missing = Такого материала нет
editor-missing-text = Возможно, его удалили или у него другой адрес.

# Левая колонка
editor-rail = Разделы редакции
editor-rail-list = Материалы
editor-rail-review = На проверке
editor-rail-redirects = Перенаправления
editor-rail-import = Импорт и экспорт
editor-keys = Клавиши

# Виды, языки, состояния
editor-kind-article = Статья
editor-kind-faq = Вопрос и ответ
editor-kind-error-code = Код ошибки
editor-kind-error-family = Семейство кодов
editor-kind-guide = Помощник
editor-kind-template = Готовый текст обращения
editor-kind-service = Услуга
editor-kind-category = Категория обращений
editor-kind-block = Раздел базы знаний
editor-kind-tag = Тег
editor-kind-synonyms = Синонимы поиска
editor-kind-contacts = Контакты
editor-kind-remit = Кто ещё может помочь
editor-lang-ru = Русский
editor-lang-en = Английский
editor-state-live = Опубликован
editor-state-due = Пора перечитать
editor-state-new = Новый
editor-state-draft = Черновик
editor-state-in-review = На проверке
editor-state-returned = Возвращён
editor-state-approved = Одобрен
editor-state-scheduled = Выйдет по времени
editor-state-published = Опубликован
editor-state-discarded = Отменён
editor-significance-typo = Опечатка
editor-significance-medium = Заметная правка
editor-significance-major = Важная правка

# Поля материалов
editor-field-title = Заголовок
editor-field-summary = Ответ в двух предложениях
editor-field-body = Текст
editor-field-block = Раздел
editor-field-tags = Теги
editor-field-audience = Для кого
editor-field-related = Похожие статьи
editor-field-guides = Помощники
editor-field-codes = Коды ошибок
editor-field-services = Услуги
editor-field-template = Готовый текст обращения
editor-field-keywords = Слова для поиска
editor-field-popular = Место на главной
editor-field-updated = Дата правки
editor-field-review-due = Перечитать до
editor-field-owner = Кто отвечает
editor-field-slug = Адрес
editor-field-kind = Вид
editor-field-steps = Шаги
editor-field-meaning = Что значит
editor-field-category = Категория обращения
editor-field-links = Ссылки на этот материал

# Текст: кнопки, клавиши, предпросмотр
editor-tools = Оформление текста
editor-tool-heading = Заголовок
editor-tool-subheading = Подзаголовок
editor-tool-bold = Жирный
editor-tool-italic = Курсив
editor-tool-bullets = Список
editor-tool-numbers = Шаги по номерам
editor-tool-quote = Цитата
editor-tool-code = Код
editor-tool-table = Таблица
editor-tool-link = Ссылка
editor-tool-picture = Картинка
editor-preview = Как увидит читатель
editor-preview-empty = Здесь появится текст, каким его увидит читатель.
editor-split = Что показать
editor-split-write = Текст
editor-split-read = Как увидит читатель
editor-insert = Вставить
editor-link-title = Вставить ссылку
editor-link-label = Слова из материала, код ошибки или адрес сайта
editor-link-start = Начните вводить. Стрелки выбирают, Enter вставляет.
editor-link-outside = Enter вставит ссылку на этот адрес
editor-link-other-site = Другой сайт
editor-link-found = { $n ->
    [one] Найден { $n } материал
    [few] Найдено { $n } материала
   *[other] Найдено { $n } материалов
}
editor-link-apart = Отдельным абзацем
editor-link-apart-hint = Код ошибки — с номером и пояснением, остальное — крупной ссылкой.
editor-picture-title = Вставить картинку
editor-picture-file = Файл
editor-picture-file-hint = PNG, JPEG, WebP или SVG до 10 МБ. Можно просто вставить из буфера или перетащить в текст.
editor-picture-paste = Здесь будет видно картинку
editor-picture-none = Выберите файл
editor-picture-kind = Такой файл не подойдёт. Выберите PNG, JPEG, WebP или SVG.
editor-picture-large = Файл больше 10 МБ. Уменьшите картинку.
editor-picture-alt = Что на картинке
editor-picture-alt-hint = Одно-два предложения для тех, кто её не видит: «Кнопка „Войти“ справа вверху».
editor-picture-alt-empty = Опишите, что на картинке: без этого её не поймут те, кто её не видит
editor-picture-alt-long = Сократите до { $max } знаков
editor-picture-alt-name = Имя файла ничего не говорит читателю. Опишите, что видно.
editor-picture-insert = Вставить картинку

# Сохранение
editor-not-saved = Не удалось сохранить последние правки. Текст остался на экране и на этом устройстве.
editor-no-draft = Пока нет правок: измените что-нибудь в тексте.

# Сравнение
editor-diff-none = Тексты одинаковы
editor-diff-added = добавлено:
editor-diff-removed = убрано:
