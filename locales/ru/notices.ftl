# О чём сообщаем человеку: список на сайте, СМС, уведомления браузера. $number — номер обращения, $detail — новый срок или номер другого
# обращения.
notice-received = Обращение № { $number } принято
notice-status = Изменился статус обращения № { $number }
notice-status-received = Обращение № { $number } снова ждёт сотрудника
notice-status-in_progress = Обращение № { $number } взяли в работу
notice-status-needs_answer = Нужен ваш ответ: обращение № { $number }
notice-status-at_agency = Обращение № { $number } передали в ведомство
notice-status-answered = Ответ на обращение № { $number } готов
notice-status-closed = Обращение № { $number } закрыто
notice-answer = На обращение № { $number } ответили
notice-question = Нужен ваш ответ: обращение № { $number }
notice-deadline = Новый срок по обращению № { $number }: { $detail }
notice-reminder = Обращение № { $number } скоро закроем. Если вопрос остался, напишите нам
notice-closed = Обращение № { $number } закрыто
notice-escalated = Срок по обращению № { $number } прошёл, им занялся руководитель
notice-merged = Обращение № { $number } объединили с обращением № { $detail }
notice-incident = Есть новости о сбое, на который вы подписаны
notice-news = Новость справочного центра
notice-message = Новое сообщение в обращении № { $number }
notice-mention = Вас упомянули в обращении № { $number }
notice-assigned = Вам передали обращение № { $number }
notice-warning = Подходит срок по обращению № { $number }

# Колокольчик и страница.
notices-bell = Что нового
notices-unread = { $n ->
    [0] Новых уведомлений нет
    [one] { $n } новое уведомление
    [few] { $n } новых уведомления
   *[many] { $n } новых уведомлений
}
notices-read-all = Отметить все прочитанными
notices-show-unread = Только новые
notices-show-all = Все
notices-new = Новое
notices-more = Показать ещё
notices-empty = Пока ничего нового
notices-empty-text = Здесь появится всё, что произойдёт с вашими обращениями: ответы, вопросы, новые сроки.
notices-empty-unread = Всё прочитано
notices-settings = Что и как сообщать
notices-failed = Список не загрузился
notices-retry = Повторить

# Отказ от писем.
unsubscribe-wait = Отключаем письма…
unsubscribe-off = Готово: больше не пишем
unsubscribe-off-topic = Письма «{ $topic }» больше не придут. Всё по-прежнему видно на сайте.
unsubscribe-off-request = Писем об обращении { $number } больше не будет. Ответы видны на его странице, по номеру и коду.
unsubscribe-on-request = Письма об обращении { $number } будут приходить, как раньше.
unsubscribe-off-digest = Ежедневная сводка больше не придёт. Письма снова будут приходить по одному.
unsubscribe-on = Письма снова включены
unsubscribe-on-topic = Письма «{ $topic }» будут приходить, как раньше.
unsubscribe-on-digest = Ежедневная сводка будет приходить, как раньше.
unsubscribe-again = Включить снова
unsubscribe-settings = Все настройки уведомлений
unsubscribe-bad = Ссылка не подошла
unsubscribe-bad-text = Возможно, она скопирована не целиком. Откройте её из письма ещё раз или отключите письма в профиле.
unsubscribe-safety = Письма с кодами и о безопасности входа приходят всегда.
notice-topic-answer = Ответили на обращение
notice-topic-question = Нужны сведения от вас
notice-topic-status = Изменился статус
notice-topic-closed = Обращение закрыто
notice-topic-deadline = Срок перенесён или под угрозой
notice-topic-incident = Сбой, на который вы подписаны
notice-topic-news = Новости и изменения портала
notice-topic-message = Новое сообщение в моём обращении
notice-topic-mention = Меня упомянули в заметке
notice-topic-assigned = Мне передали обращение
notice-topic-warning = Подходит срок моего обращения

# Изменилась статья или код, за которыми человек следит. $detail — название.
notice-article = Обновили «{ $detail }»
