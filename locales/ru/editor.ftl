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
editor-kind-guide = Руководство
editor-kind-template = Готовый текст обращения
editor-kind-service = Услуга
editor-kind-category = Категория обращений
editor-kind-block = Раздел базы знаний
editor-kind-tag = Тег
editor-kind-synonyms = Синонимы поиска
editor-kind-contacts = Контакты
editor-kind-remit = Кто ещё может помочь
editor-kind-drawing = Рисунок
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
editor-field-guides = Руководства
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
editor-picture-file-hint = PNG или JPEG до 10 МБ. Можно просто вставить из буфера или перетащить в текст.
editor-picture-paste = Здесь будет видно картинку
editor-picture-none = Выберите файл
editor-picture-kind = Такой файл не подойдёт. Выберите PNG или JPEG.
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
editor-conflict = { $name } тоже правит этот текст
editor-conflict-text = Пока вы писали, на сервере появилась другая версия. Обе сохранены: ваша — здесь, другая — на сервере. Выберите, что оставить.
editor-conflict-both = Соединить обе правки
editor-conflict-mine = Оставить мой текст
editor-conflict-theirs = Взять текст с сервера
editor-conflict-diff = Чем ваш текст отличается от текста на сервере
editor-conflict-whole = Показать оба текста целиком
editor-conflict-here = { $field }: у вас
editor-conflict-there = { $field }: на сервере

# Список
editor-new = Создать материал
editor-new-begin = Начать
editor-new-title-empty = Напишите заголовок
editor-new-key-hint = Строчные латинские буквы, цифры и дефисы. Потом адрес можно сменить: старые ссылки продолжат работать.
editor-new-key-code = Семейство и код через косую черту: http/503
editor-new-key-bad = Такой адрес не подойдёт. Напишите другой: строчные латинские буквы, цифры и дефисы.
editor-by-state = По состоянию
editor-state-all = Все
editor-any = Все
editor-none = Нет
editor-language = Язык
editor-sort = Порядок
editor-sort-usual = Обычный
editor-sort-updated = Сначала изменённые
editor-sort-review_due = Сначала те, что пора перечитать
editor-sort-title = По алфавиту
editor-list-words = Слова из заголовка или адрес
editor-list-all = Показать все материалы
editor-list-empty = Ничего не нашлось
editor-list-empty-text = Измените слова или уберите часть фильтров.
editor-more = Показать ещё
editor-shown = { $n ->
    [one] Показан { $n } материал
    [few] Показано { $n } материала
   *[other] Показано { $n } материалов
}
editor-column-title = Заголовок и адрес
editor-column-kind = Вид
editor-column-state = Состояние
editor-column-author = Кто правит
editor-column-due = Перечитать до
editor-column-updated = Изменён
editor-column-from = Старый адрес
editor-column-to = Куда ведёт
editor-column-by = Кто добавил
editor-column-since = Когда
editor-column-drop = Убрать
editor-due-since = пора с { $day }
editor-review-text = Важные правки перед публикацией читает второй человек. Опечатки можно публиковать сразу.
editor-review-waiting = Ждут проверки
editor-review-approved = Одобрены, ещё не опубликованы
editor-review-returned = Возвращены автору
editor-review-none = Здесь пусто

# Страница материала
editor-save = Сохранить
editor-typing = Набираете…
editor-saving = Сохраняем
editor-saved = Сохранено { $time }
editor-saved-here = Нет связи. Сохранено на этом устройстве { $time }, отправим, когда связь появится
editor-saved-here-why = Сохранено только на этом устройстве { $time }. { $why }
editor-others = Открыто ещё у: { $names }
editor-other-typing = { $name } (печатает)
editor-will-be-out = Выйдет { $time }
editor-sides = Материал
editor-side-edit = Правка
editor-side-history = История
editor-side = Проверка и публикация
editor-does-not-fit = Документ не подходит к своему виду. Откройте историю и возьмите прежнюю версию.
editor-recovered = Восстановили то, что вы не успели сохранить
editor-recovered-text = Этот текст лежал на вашем устройстве. Мы уже отправляем его на сервер.
editor-recovered-drop = Отбросить и взять текст с сервера
editor-stale = Опубликованный текст изменился
editor-stale-text = С тех пор как начат этот черновик, читатели видят уже другой текст. Перенесите его правки сюда, чтобы их не потерять.
editor-stale-diff = Чем черновик отличается от опубликованного текста
editor-stale-taken = Правки перенесены
editor-done-rebase = Черновик догнал опубликованный текст
editor-count = { $n } из { $max } знаков
editor-summary-hint = Что делать в первую очередь, простыми словами. Эти слова видны в поиске.
editor-body-hint = Заголовки начинайте с «##». Картинку можно вставить из буфера или перетащить.
editor-around = Где искать и для кого
editor-tags-hint = От одного до { $max }
editor-keywords-hint = То, что говорят люди, а в тексте этого нет: фразы через запятую или с новой строки.
editor-popular-hint = 1 — первый среди частых вопросов, 0 — не показывать на главной
editor-audience-citizen = Граждане
editor-audience-foreigner = Иностранцы
editor-audience-sole-proprietor = Предприниматели
editor-audience-legal-entity = Организации
editor-audience-representative = Представители
editor-audience-accessibility = Люди с инвалидностью
editor-key-add = Добавить
editor-key-choose = Выберите
editor-key-remove = Убрать «{ $name }»
editor-fields-lines = Каждая строка — отдельный пункт
editor-fields-add = Добавить ещё
editor-fields-drop = Удалить { $n }

# Проверка текста
editor-findings = Что исправить
editor-findings-none = Ошибок нет
editor-findings-count = { $n ->
    [one] { $n } ошибка
    [few] { $n } ошибки
   *[other] { $n } ошибок
}
editor-finding-error = Ошибка:
editor-finding-warning = Совет:
editor-place-line = { $field }, строка { $line }
editor-plain = Легко ли читать
editor-plain-figures = { $words ->
    [one] { $words } слово
    [few] { $words } слова
   *[other] { $words } слов
}, в предложении в среднем { $average }
editor-plain-heavy = Предложения длинные. Разбейте их, чтобы читалось легче.
editor-plain-good = Читается легко
editor-plain-more = И ещё замечаний: { $n }
editor-hint-long = { $n ->
    [one] В предложении { $n } слово
    [few] В предложении { $n } слова
   *[other] В предложении { $n } слов
}: «{ $start }…» Разбейте его на два.
editor-hint-instead = «{ $word }» — канцелярское слово. Проще: { $instead }.
editor-hint-drop = «{ $word }» — канцелярское слово. Попробуйте без него.

# Публикация
editor-publish-title = Публикация
editor-note-label = Что изменилось и зачем
editor-note-hint = Для коллег, останется в истории
editor-significance = Насколько важна правка
editor-significance-typo-hint = Смысл прежний. Дата правки не изменится, подписчикам не пишем.
editor-significance-medium-hint = Стало понятнее или полнее. Подписчики узнают.
editor-significance-major-hint = Надо прочитать заново даже тем, кто уже читал.
editor-mend-first = { $n ->
    [one] Перед публикацией исправьте { $n } ошибку
    [few] Перед публикацией исправьте { $n } ошибки
   *[other] Перед публикацией исправьте { $n } ошибок
}
editor-reviewer = Кто проверит
editor-reviewer-any = Кто свободен
editor-submit = Отдать на проверку
editor-approve = Одобрить
editor-return = Вернуть автору
editor-return-title = Вернуть автору
editor-return-text = Что исправить
editor-return-hint = Коротко и по делу: автор увидит это над формой.
editor-returned = Возвращено на доработку
editor-publish = Опубликовать
editor-alone = Других редакторов нет, поэтому проверять некому.
editor-four-eyes = Публикует тот, кто не писал этот текст. Опечатку можно опубликовать сразу.
editor-schedule = Опубликовать по времени
editor-schedule-title = Когда опубликовать
editor-schedule-text = По московскому времени. До этого часа текст нельзя менять.
editor-schedule-day-label = День
editor-schedule-hour-label = Время
editor-schedule-day = Выберите день
editor-schedule-hour = Укажите время, например 09:00
editor-schedule-past = Это время уже прошло. Выберите другое.
editor-schedule-far = Можно не дальше чем на год вперёд
editor-unschedule = Отменить публикацию по времени
editor-discard = Отменить черновик
editor-discard-title = Отменить черновик?
editor-discard-text = Читатели будут видеть прежний текст. Черновик останется в истории.
editor-failed = Не получилось
editor-done-submit = Отдали на проверку
editor-done-return = Вернули автору
editor-done-approve = Одобрено
editor-done-publish = Опубликовано
editor-done-schedule = Опубликуем в назначенное время
editor-done-unschedule = Публикация по времени отменена
editor-done-discard = Черновик отменён

# Замечания
editor-remarks = Замечания
editor-remarks-open = { $n ->
    [one] { $n } открытое замечание
    [few] { $n } открытых замечания
   *[other] { $n } открытых замечаний
}
editor-remark-new = Новое замечание
editor-remark-line = К строке { $line }, где стоит курсор
editor-remark-add = Добавить замечание
editor-remark-settle = Исправлено
editor-remark-settled = Исправлено

# Уход за материалом
editor-upkeep = Уход за материалом
editor-due-on = Перечитать до { $day }
editor-reviewed = Перечитал, всё верно
editor-reviewed-done = Следующая проверка — через месяц
editor-rename = Сменить адрес
editor-rename-text = Старый адрес будет вести на новый, ссылки в других материалах исправятся сами.
editor-rename-do = Сменить адрес
editor-renamed = { $n ->
    [one] Адрес изменён, исправлена { $n } ссылка
    [few] Адрес изменён, исправлено { $n } ссылки
   *[other] Адрес изменён, исправлено ссылок: { $n }
}
editor-linked = { $n ->
    [one] Сюда ссылается { $n } материал
    [few] Сюда ссылаются { $n } материала
   *[other] Сюда ссылаются { $n } материалов
}

# История
editor-version = Версия { $n }
editor-version-files = Из файлов
editor-version-live = Видят читатели
editor-from-files = из файлов
editor-reviewed-by = проверяет { $name }
editor-restore = Взять эту версию
editor-restored = Версия взята в черновик. Проверьте и опубликуйте.
editor-history-none = Истории пока нет
editor-history-none-text = Она появится после первой публикации из редакции.
editor-compare = Сравнить
editor-compare-old = Что было
editor-compare-new = Что стало
editor-compare-what = Было — { $old }. Стало — { $new }.
editor-compare-swap = Поменять местами
editor-compare-others = Другие версии

# Перенаправления
editor-redirects-text = Старые адреса, по которым ещё приходят люди. Они попадут туда, куда ведёт новый адрес.
editor-redirects-none = Перенаправлений нет
editor-redirects-none-text = Когда вы смените адрес материала, старый появится здесь сам.
editor-redirect-add = Добавить
editor-redirect-added = Перенаправление добавлено
editor-redirect-drop = Убрать перенаправление с { $from }
editor-redirect-drop-title = Убрать перенаправление?
editor-redirect-drop-text = По адресу { $from } люди увидят, что страницы нет.
editor-redirect-drop-do = Убрать
editor-redirect-dropped = Перенаправление убрано
editor-path-empty = Напишите адрес
editor-path-bad = Адрес на нашем сайте начинается с косой черты: /kb/adres

# Импорт
editor-export = Скачать всё
editor-export-text = Все материалы файлами: Markdown, YAML и CSV. Их можно править в своём редакторе и загрузить обратно.
editor-export-do = Скачать архив
editor-import = Загрузить файлы
editor-import-text = Сначала покажем, что изменится. Без вашего согласия ничего не опубликуем.
editor-import-whole = Это все материалы целиком
editor-import-whole-hint = Чего нет в файлах, то будет удалено.
editor-import-files = Файлы
editor-import-files-hint = .md, .yaml и .csv из папки content
editor-import-folder = Или папка целиком
editor-import-reading = Читаем файлы и сравниваем
editor-import-nothing = Среди файлов нет ни одного .md, .yaml или .csv. Выберите другие.
editor-import-unreadable = Файл не читается. Проверьте, что он не открыт в другой программе.
editor-import-plan = Что изменится
editor-import-figures = { $n ->
    [one] Изменится { $n } материал
    [few] Изменятся { $n } материала
   *[other] Изменятся { $n } материалов
}, останутся прежними: { $same }
editor-import-mistakes = В файлах есть ошибки. Исправьте их и загрузите файлы ещё раз.
editor-import-new = Новый
editor-import-changed = Изменится
editor-import-same = Без изменений
editor-import-kept = Правился здесь, в файлах прежний. Останется как есть.
editor-import-conflict = Изменён и здесь, и в файле
editor-import-removed = Будет удалён
editor-import-side = Что оставить
editor-import-take-file = Текст из файла
editor-import-keep-live = Текст с сайта
editor-import-diff = Показать различия
editor-import-open = { $n ->
    [one] Решите, что оставить, ещё для { $n } материала
   *[other] Решите, что оставить, ещё для { $n } материалов
}
editor-import-do = Загрузить
editor-import-done = Готово
editor-import-result = Новых: { $added }, изменено: { $changed }, оставлено как есть: { $kept }, удалено: { $removed }
editor-import-command = Проверить файлы у себя можно командой

# Клавиши
editor-keys-text = Сочетания работают внутри текста, в русской и в латинской раскладке. На Mac вместо Ctrl — ⌘.
editor-key-bold = Жирный
editor-key-italic = Курсив
editor-key-code = Код
editor-key-link = Вставить ссылку
editor-key-picture = Вставить картинку
editor-key-heading = Заголовок
editor-key-subheading = Подзаголовок
editor-key-numbers = Шаги по номерам
editor-key-bullets = Список
editor-key-quote = Цитата
editor-key-save = Сохранить сейчас
editor-key-help = Эта подсказка (вне текста)
