# Чего не хватает в справке: список для редакторов.

editor-rail-gaps = Чего не хватает
gaps-title = Чего не хватает в справке
gaps-lead = Что искали и не нашли, чему не помог ответ, где бросают руководства, что давно не перечитывали. Сверху то, что мешает больше всего.
gaps-sources = Откуда
gaps-all = Всё
gap-source-unanswered = Решили без статьи
gap-source-unhelpful = Ответ не помог
gap-source-unknown_code = Неизвестный код
gap-source-zero_result = Поиск без результата
gap-source-guide_drop = Бросили руководство
gap-source-stale = Пора перечитать
gaps-search = Слова в названии
gaps-status = Состояние
gaps-status-open = Новые и в работе
gap-status-new = Новое
gap-status-in_work = В работе
gap-status-done = Закрыто статьёй
gap-status-declined = Не будем писать
gaps-owner = Кто занимается
gaps-owner-all = Все
gaps-owner-me = Я
gaps-owner-none = Никто
gaps-sort = Порядок
gap-sort-score = Сначала важное
gap-sort-due = Сначала срочное
gap-sort-week = Сначала частое за неделю
gaps-snoozed = Показать отложенное
gaps-none = Здесь пусто
gaps-none-text = По этим условиям ничего не накопилось. Снимите фильтр или загляните позже.
gaps-more = Показать ещё
gaps-retry = Повторить
gap-week = За неделю: { $n }
gap-total = За 12 недель: { $n }
gap-more = больше, чем неделей раньше ({ $n })
gap-less = меньше, чем неделей раньше ({ $n })
gap-same = столько же, сколько неделей раньше
gap-overdue = Срок проверки прошёл { $n ->
    [0] сегодня
    [one] { $n } день назад
    [few] { $n } дня назад
   *[many] { $n } дней назад
}
gap-reason-not_clear = Непонятно
gap-reason-does_not_work = Не работает
gap-reason-outdated = Устарело
gap-reason-not_my_case = Не мой случай
gap-reason-other = Другое
gap-effect = До публикации { $date } было { $before } в неделю, после стало { $after }
gap-effect-soon = До публикации { $date } было { $before } в неделю. Что изменилось, будет видно завтра.
gap-due = до { $date }
gap-snoozed = отложено до { $date }
gap-page = Открыть страницу
gap-weeks = По неделям, последние двенадцать
gap-week-of = Неделя с { $date }: { $n }
gap-texts = Что писали
gap-remarks = Что говорят читатели
gap-near = Что поиск находит сейчас
gap-decide = Что делаем
gap-stale = Пока вы смотрели, решил кто-то другой. Закройте окно и откройте ещё раз: ваши слова останутся, пока окно открыто.
gap-done-by = Чем закрыто
gap-done-by-hint = Адрес страницы, например /kb/password-forgotten
gap-done-by-wrong = Это не адрес статьи, кода, руководства, услуги или формы
gap-published = Когда опубликовали
gap-published-hint = Не указано — возьмём день последней публикации
gap-due-label = Сделать до
gap-snooze = Отложить до
gap-snooze-hint = До этого дня в списке не показываем
gap-note = Заметка для коллег
gap-save = Сохранить
