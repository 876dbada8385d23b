# Конструктор руководств и редакторы записей: коды ошибок, услуги, готовые тексты, синонимы.

# Общее
builder-undo = Отменить
builder-redo = Вернуть
builder-unfit = Этот материал здесь не открыть
builder-unfit-text = Его данные не подходят к форме: возможно, материал сохранила более новая версия. Обновите страницу. Если не поможет, верните прежнюю версию из истории.
builder-line-add = Добавить: { $what }
builder-line-remove = Убрать: { $what }
builder-line-up = Поднять: { $what }
builder-line-down = Опустить: { $what }
builder-pick = Найти и добавить
builder-pick-other = Выбрать другое
builder-title-en = Заголовок по-английски
builder-summary = Коротко: что здесь
builder-category = Категория обращения
builder-category-hint = С этой категорией откроется форма, если шаги не помогут.
builder-category-own = Своя категория обращения
builder-category-family = Как у семейства
builder-block = Раздел базы знаний
builder-keywords = Слова для поиска
builder-articles = Статьи по теме
builder-guides = Руководства по теме
builder-steps = Шаги
builder-step = Шаг
builder-steps-hint = По одному действию в шаге, не больше { $most }. Названия кнопок пишите в «ёлочках».

# Конструктор руководств
builder-tools = Действия с руководством
builder-add = Добавить шаг
builder-connect = Соединить
builder-guide = О руководстве
builder-view = Вид
builder-drawing = Схема шагов
builder-drawing-short = Схема
builder-outline = Шаги по порядку
builder-outline-short = Список
builder-smaller = Мельче
builder-larger = Крупнее
builder-tidy = Расставить заново
builder-panel = Выбранный шаг
builder-keys = Стрелки — другой шаг, Enter — его поля, N — новый шаг, C — соединить, Delete — удалить, T — пробный проход, Ctrl+Z — отменить.
builder-no-steps = Шагов пока нет. Добавьте первый.
builder-start-mark = Начало
builder-kind = Что это за шаг
builder-kind-question = Вопрос
builder-kind-solved = Конец: решено
builder-kind-read = Конец: прочитать статью
builder-kind-write = Конец: написать нам
builder-question = Вопрос читателю
builder-title = Заголовок конца
builder-words-empty = Напишите хотя бы несколько слов.
builder-text = Пояснение
builder-text-hint = Что сделать или куда посмотреть перед ответом. Можно оставить пустым.
builder-preview = Как увидит читатель
builder-alt = Что на картинке
builder-alt-hint = Для тех, кто её не видит. Картинка: { $src }
builder-alt-empty = Опишите картинку словами.
builder-article = Статья, которую прочитать
builder-article-none = Выберите статью.
builder-key = Имя шага
builder-key-hint = Строчные латинские буквы, цифры и дефис. Читатель его не видит, по нему считают, где бросают руководство.
builder-make-start = Сделать началом
builder-remove = Удалить шаг
builder-answers = Ответы
builder-answers-count = { $n ->
    [one] { $n } ответ
    [few] { $n } ответа
   *[other] { $n } ответов
}
builder-answer-label = Ответ { $n }
builder-answer-empty = Напишите, что будет на кнопке.
builder-answer-unnamed = Ответ { $n } без слов
builder-answer-to = Куда ведёт ответ { $n }
builder-answer-unsure = Это ответ «не знаю»
builder-answer-add = Добавить ответ
builder-answer-remove = Удалить ответ { $n }
builder-answer-up = Поднять ответ { $n }
builder-answer-down = Опустить ответ { $n }
builder-unsure = Не знаю
builder-unsure-add = Добавить «Не знаю»
builder-to-none = Пока никуда
builder-to-new = Новый шаг…
builder-to-nowhere = Ведёт в никуда
builder-goto = Перейти к шагу «{ $step }»
builder-port = Ответ «{ $answer }»: потяните к другому шагу
builder-port-new = Новый ответ: потяните к другому шагу
builder-added = Шаг добавлен. Напишите вопрос.
builder-removed = Шаг «{ $step }» удалён. Его можно вернуть.
builder-connecting = Выберите шаг, к которому приведёт новый ответ шага «{ $step }». Enter — соединить, Esc — передумать.
builder-connected = Готово: ответ ведёт к шагу «{ $step }».
builder-refused-gone = Этого шага или ответа уже нет.
builder-refused-taken = Шаг с таким именем уже есть. Назовите иначе.
builder-refused-bad-key = Такое имя не подходит. Начните со строчной латинской буквы, дальше буквы, цифры и дефис.
builder-refused-first = Начало удалить нельзя. Сначала сделайте началом другой шаг.
builder-left-here = ушли: { $n }
builder-left-long = { $n ->
    [one] На этом шаге руководство бросили { $n } раз.
    [few] На этом шаге руководство бросили { $n } раза.
   *[other] На этом шаге руководство бросили { $n } раз.
}
builder-start = С чего начинается
builder-g-title = Заголовок
builder-template = Готовый текст обращения
builder-template-hint = Его тема подставится, если руководство закончится обращением.
builder-minutes = Сколько минут занимает

# Что не так в руководстве
builder-flaws = Что проверить
builder-flaws-none = Всё в порядке: каждый путь доходит до конца.
builder-flaws-sum = Ошибок: { $errors }, замечаний: { $warnings }, советов: { $hints }.
builder-flaws-count = замечаний: { $n }
builder-level-error = Ошибка
builder-level-warning = Замечание
builder-level-hint = Совет
builder-flaw-no-start = Неизвестно, с чего начинать. Выберите первый шаг.
builder-flaw-dead-end = «{ $step }» — тупик. Добавьте ответы или сделайте шаг концом.
builder-flaw-answers-and-end = У «{ $step }» есть и ответы, и конец. Оставьте что-то одно.
builder-flaw-nowhere = Ответ «{ $answer }» шага «{ $step }» ведёт в никуда. Выберите, куда он ведёт.
builder-flaw-unreachable = К «{ $step }» никто не придёт. Приведите к нему ответ или удалите шаг.
builder-flaw-endless = От «{ $step }» не дойти до конца: ответы ходят по кругу. Добавьте ответ, который ведёт к концу.
builder-flaw-no-article = Конец «{ $step }» советует прочитать статью, но не называет её. Выберите статью.
builder-flaw-one-answer = У «{ $step }» один ответ. Добавьте второй, иначе спрашивать незачем.
builder-flaw-no-question = Шаг «{ $step }» ни о чём не спрашивает. Напишите вопрос.
builder-flaw-no-label = У ответа { $answer } шага «{ $step }» нет слов. Напишите, что будет на кнопке.
builder-flaw-no-alt = У картинки в шаге «{ $step }» нет описания. Напишите, что на ней видно.
builder-flaw-same-label = В шаге «{ $step }» два раза ответ «{ $answer }». Сделайте их разными.
builder-flaw-many-answers = В шаге «{ $step }» больше { $most } ответов. Объедините похожие или разделите вопрос.
builder-flaw-no-title = У конца «{ $step }» нет заголовка. Напишите, чем всё кончилось.
builder-flaw-not-translated = Шага «{ $step }» нет в переводе. Переведите его.
builder-flaw-translated-otherwise = В переводе шаг «{ $step }» ведёт не туда. Сделайте ответы одинаковыми на обоих языках.
builder-flaw-no-translation = Перевода ещё нет. Читатели на другом языке увидят этот текст.
builder-flaw-no-unsure = В шаге «{ $step }» нельзя ответить «не знаю». Добавьте такой ответ, если человек может сомневаться.

# Пробный проход
builder-trial = Пробный проход
builder-trial-close = Закончить проход
builder-trial-step = Вопрос { $n }, дальше не больше { $left }
builder-trial-end = Конец. Дано ответов: { $n }
builder-trial-again = Этот шаг встретился уже { $n } раза: читатель ходит по кругу.
builder-trial-stuck = Дальше пути нет: читатель застрянет здесь.
builder-trial-no-start = Проходить нечего: выберите, с какого шага начинать.
builder-trial-path = Ответы по пути
builder-trial-article = Открыть статью { $article }
builder-trial-form = Что попадёт в обращение
builder-trial-form-else = Что попадёт в обращение, если не помогло
builder-trial-form-path = Путь

# Коды ошибок
builder-code-title = Что случилось, простыми словами
builder-aliases = Как ещё пишут этот код
builder-alias = Написание
builder-aliases-hint = Числа без букв, русские буквы, имя ошибки. Разный регистр и похожие буквы учтены и так.
builder-side = На чьей стороне
builder-meaning = Что это значит
builder-meaning-hint = Одно-два простых предложения без терминов.
builder-retry = Как ввести данные снова
builder-support = Для поддержки
builder-support-hint = Что код значит технически. Читатель увидит это, только если раскроет.
builder-family-title = Название семейства
builder-family-where = Где видят такие коды
builder-family-where-hint = Например: на странице входа.
builder-prefixes = Что пишут перед номером
builder-prefix = Приставка
builder-prefixes-hint = Например: ESIA-, ЕСИА. С ними код узнают и без полного написания.
builder-code-try = Узнают ли код
builder-code-typed = Попробуйте сами
builder-code-typed-hint = Введите, как написал бы человек, или вставьте целое сообщение с экрана. Учтена и несохранённая правка.
builder-code-samples = Проверка обычных написаний
builder-code-found = узнан: { $code }
builder-code-other = первым найдётся другой код: { $code }
builder-code-unknown = не узнан
builder-code-also = Ещё подходит: { $codes }.
builder-code-loses = Если написать «{ $written }», первым найдётся { $code }. Уберите это написание или уточните его.
builder-code-clash = «{ $written }» подходит и к { $code }. Читателю предложат выбрать.
builder-code-needless = Эти написания узнают и без записи: { $aliases }.

# Услуги
builder-service-title = Название услуги
builder-service-code = Номер в каталоге
builder-group = Группа
builder-group-documents = Документы
builder-group-transport = Транспорт
builder-group-family = Семья и дети
builder-group-health = Здоровье
builder-group-taxes = Налоги и штрафы
builder-group-housing = Жильё
builder-group-business = Бизнес
builder-group-work = Работа и пенсия
builder-group-law = Суд и закон
builder-group-nature = Природа
builder-way = Как подать
builder-way-online = На портале
builder-way-visit = Лично
builder-way-mixed = На портале, затем лично
builder-term = Срок
builder-term-hint = Словами: «5 рабочих дней».
builder-days = Срок в днях
builder-fee = Плата
builder-fee-hint = Словами. Если сумма меняется, напишите, где её узнать.
builder-documents = Документы
builder-document = Документ
builder-result = Что получит человек
builder-notes = Пояснения

# Готовые тексты
builder-template-when = Когда подходит
builder-subject = Тема обращения
builder-subject-hint = Не длиннее { $most } знаков.
builder-subtopic = Тема внутри категории
builder-body = Текст обращения
builder-body-hint = Пропуски пишите в фигурных скобках. Нажмите кнопку, и пропуск встанет туда, где курсор.
builder-kind-of = Вид обращения
builder-kind-of-problem = Проблема
builder-kind-of-question = Вопрос
builder-kind-of-complaint = Жалоба
builder-kind-of-suggestion = Предложение
builder-kind-of-thanks = Благодарность
builder-blanks = Вставить пропуск
builder-blank-insert = Вставить пропуск «{ $blank }»
builder-blank-when = Когда это случилось
builder-blank-service = О какой услуге речь
builder-blank-number = Номер заявления или обращения
builder-blank-error-code = Код ошибки
builder-blank-device = Устройство, заполнится само
builder-blank-browser = Браузер, заполнится сам
builder-blank-brace = Фигурная скобка без пары. Закройте её или уберите.
builder-blank-empty = Пустой пропуск {"{}"}. Напишите, что в нём должно быть.
builder-blank-lines = Пропуск «{ $word }…» занимает несколько строк. Кажется, потерялась закрывающая скобка.
builder-blank-nearly = Пропуск «{ $word }» похож на «{ $right }», но сам не заполнится.
builder-blank-mend = Исправить на «{ $right }»
builder-blank-own = { $n ->
    [one] Этого пропуска нет в общем списке, человек заполнит его сам: { $words }.
   *[other] Этих пропусков нет в общем списке, человек заполнит их сам: { $words }.
}
builder-filled = Как будет выглядеть обращение
builder-filled-hint = Известные пропуски заполнены примерами.
builder-legend-known = пример
builder-legend-known-text = известный пропуск: часть из них заполнит устройство
builder-legend-own = {"{свой пропуск}"}
builder-legend-own-text = человек заполнит сам

# Синонимы
builder-syn-add = Новая группа
builder-syn-find = Найти группу
builder-syn-count = Показано групп: { $found } из { $all }
builder-syn-more = Показать ещё { $n }
builder-syn-group = Группа { $n }
builder-syn-short = Нужны хотя бы два слова через точку с запятой.
builder-syn-again = Слово «{ $word }» уже есть в группе { $n }. Объедините группы или уберите его отсюда.
builder-syn-try = Проверить на поиске
builder-syn-queries = Запросы
builder-syn-queries-hint = По одному в строке. Если оставить пустым, проверим то, что люди недавно искали и не нашли.
builder-syn-run = Сравнить до и после
builder-syn-stale = Группы с тех пор изменились. Сравните ещё раз.
builder-syn-no-queries = Безуспешных запросов пока нет. Напишите свои.
builder-syn-sum = Ответы изменились у { $changed } из { $all } запросов.
builder-syn-same = Без изменений: { $n }
builder-syn-before = Сейчас
builder-syn-after = С правкой
builder-syn-found = Найдено: { $n }
