# Что не так в тексте базы знаний и как это исправить. Ключ — код правила.
finding-bad-key = Адрес «{ $key }» не подходит. Напишите его строчными латинскими буквами, цифрами, дефисами и подчёркиваниями.
finding-too-long = Поле «{ $field }»: { $count ->
    [one] { $count } знак
    [few] { $count } знака
   *[other] { $count } знаков
}, можно не больше { $max }. Сократите текст.
finding-empty = Поле «{ $field }» пустое. Заполните его.
finding-words = В тексте { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
}, а нужно от { $least } до { $most }. Допишите или сократите.
finding-tags = Тегов: { $count }, а нужно от одного до { $max }. Добавьте или уберите.
finding-steps = Шагов: { $count }, а нужно от одного до { $max }. Добавьте или объедините.
finding-no-related = Поле «related» пустое. Назовите хотя бы одну похожую статью.
finding-related-to-itself = Статья названа похожей на саму себя. Уберите её из поля «related».
finding-due-before-updated = День проверки «review_due» раньше дня правки «updated». Поставьте более поздний.
finding-no-such-item = Поле «{ $field }» называет «{ $key }», а такого материала нет. Исправьте опечатку или сначала опубликуйте его.
finding-unknown-key = Поле «{ $field }» называет «{ $key }», а такого ключа в списке нет. Выберите из списка.
finding-key-twice = Ключ «{ $key }» встречается дважды. Дайте одному из них другой ключ.
finding-short-group = В группе со словом «{ $word }» меньше двух слов. Добавьте синоним или удалите группу.
finding-link-without-words = У ссылки «{ $target }» нет слов. Напишите, куда она ведёт: [слова]({ $target }).
finding-link-nowhere = Ссылка «{ $target }» никуда не ведёт. Напишите вид и адрес, например article:адрес, или https://…
finding-link-kind = В ссылке «{ $target }» неизвестный вид «{ $scheme }». Можно article, guide, code, service, template, form или https.
finding-link-to-nothing = Ссылка «{ $target }» ведёт на материал, которого нет. Исправьте опечатку или сначала опубликуйте его.
finding-link-to-heading = Ссылка «{ $target }» ведёт к заголовку, которого в статье нет. Исправьте то, что после «#», или уберите это.
finding-picture-without-words = У картинки «{ $target }» нет описания. Напишите, что на ней видно: ![что видно]({ $target }).
finding-picture-elsewhere = Картинка «{ $target }» лежит не у нас. Загрузите её сюда, адрес начнётся с img/.
finding-picture-missing = Рисунка «{ $target }» нет. Исправьте опечатку или добавьте файл.
finding-drawing-heavy = В рисунке { $count ->
    [one] { $count } байт
    [few] { $count } байта
   *[other] { $count } байт
}, можно не больше { $max }. Сделайте его проще.
finding-drawing-canvas = Рисунок другого размера или без группы «drawing». Возьмите поле 240 на 144 и соберите всё в одну группу с id="drawing".
finding-drawing-part = В рисунке есть «{ $part }», а он должен только рисовать. Уберите эту часть.
finding-drawing-broken = Рисунок не читается как SVG. Сохраните его заново.
finding-raw-html = В тексте есть HTML. Напишите то же разметкой Markdown.
finding-heading-level = Заголовок начинается с «#». Начните с «##»: сам заголовок статьи стоит в поле «title».
finding-one-language = Поле «{ $field }» или его русский текст пустые. Напишите на обоих языках.
finding-remit-steps = Нужно от одного до { $max } шагов и столько же по-английски. Исправьте «steps» и «steps_en».
finding-no-such-topic = Темы «{ $key }» нет. Напишите «категория/тема», как в списке категорий.
finding-short-phrase = Во фразе «{ $phrase }» меньше двух значимых слов. Допишите её.
finding-never-shown = Нет ни фраз «phrases», ни тем «subtopics», поэтому совет никогда не покажут. Добавьте их.
finding-no-start = Шага «{ $step }», с которого всё начинается, нет. Выберите начало из списка шагов.
finding-dead-end = Шаг «{ $step }» — тупик. Добавьте ответы или сделайте его концом.
finding-end-with-answers = У шага «{ $step }» есть и ответы, и конец. Оставьте что-то одно.
finding-one-answer = У шага «{ $step }» только один ответ, а вопросу нужны хотя бы два. Добавьте ещё один.
finding-no-such-step = Ответ «{ $answer }» шага «{ $step }» ведёт к шагу «{ $to }», а его нет. Выберите другой шаг.
finding-unreachable = До шага «{ $step }» не дойти. Приведите к нему один из ответов или удалите его.
finding-endless = От шага «{ $step }» не дойти до конца: ответы ходят по кругу. Приведите один из них к концу.
finding-read-nothing = Конец «{ $title }» советует прочитать статью, но не называет её. Выберите статью.
finding-breaks-links = Сюда ведут ссылки из { $items }: «{ $target }» пропадёт. Верните это место или сначала исправьте те ссылки.
finding-does-not-fit = Документ не подходит к своему виду: { $error }
finding-related-many = Похожих статей названо { $count }, можно не больше { $max }. Оставьте самые близкие.
finding-meaning-words = В пояснении { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
}, лучше от { $least } до { $most }. Допишите или сократите.
finding-long-sentence = Предложение «{ $words }…» длинное: { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
}, лучше до { $max }. Разделите его.
finding-long-sentences = В предложении в среднем { $count ->
    [one] { $count } слово
    [few] { $count } слова
   *[other] { $count } слов
}, лучше до { $max }. Разделите самые длинные.
finding-office-word = Канцелярское «{ $word }». Проще: { $plain }.
finding-code-not-linked = Код { $code } назван без ссылки. Напишите [{ $code }]({ $target }).
finding-review-overdue = Проверить текст нужно было до { $day }. Перечитайте его и поставьте новый день.
finding-translation-start = Английское руководство начинается с другого шага, а нужно с «{ $step }», как русское.
finding-translation-step = Шаг «{ $step }» отличается от русского. Оставьте те же ответы в том же порядке, тот же конец и ту же статью.
finding-translation-alone = Русского текста с таким адресом нет. Напишите его или удалите английский.
