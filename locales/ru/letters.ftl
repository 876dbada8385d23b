# Письма. $number — номер обращения, $centre — название справочного центра.
letter-hello = Здравствуйте!
letter-confirmation-subject = Обращение № { $number } принято
letter-confirmation-what = Мы приняли ваше обращение. Сохраните это письмо: по номеру и коду доступа можно следить за ходом работы, добавить сообщение или файл.
letter-answer-subject = Ответ на обращение № { $number }
letter-answer-what = На ваше обращение ответили. Откройте его, чтобы прочитать ответ. Если ответ не помог, напишите там же.
letter-reminder-subject = Ждём ваш ответ: обращение № { $number }
letter-reminder-what = Несколько дней назад мы задали вам вопрос и без ответа продолжить не можем. Если ответа не будет ещё четыре дня, обращение закроется. Его можно будет открыть снова в течение 30 дней.
letter-question-subject = Нужен ваш ответ: обращение № { $number }
letter-question-what = Чтобы продолжить, нам нужно кое-что уточнить. Откройте обращение и ответьте на вопрос: до этого срок решения стоит.
letter-closed-subject = Обращение № { $number } закрыто
letter-closed-what = Ваше обращение закрыто. Если вопрос остался, его можно открыть снова. Там же можно поставить оценку.
letter-fact-number = Номер обращения
letter-fact-code = Код доступа
letter-fact-first-answer = Первый ответ
letter-fact-solution = Решение
letter-preliminary = Срок решения предварительный: рабочий календарь этого года ещё не опубликован.
letter-keep-code = Никому не сообщайте код доступа: по нему видна вся переписка.
letter-open = Открыть обращение
letter-footer = { $centre }. Письмо отправлено автоматически, отвечать на него не нужно. Если вы не писали нам, просто удалите его.
letter-footer-answers = { $centre }. Чтобы ответить, просто ответьте на это письмо. Если вы не писали нам, удалите его.
letter-line = ——— Пожалуйста, пишите ответ над этой чертой ———

# Учётные записи. $centre — название справочного центра, $minutes — срок кода в минутах, $code — код.
letter-code-sign-up-subject = Код для регистрации
letter-code-sign-up-what = Чтобы создать личный кабинет, введите этот код на странице регистрации.
letter-code-recovery-subject = Код для нового пароля
letter-code-recovery-what = Чтобы задать новый пароль, введите этот код на странице восстановления.
letter-code-contact-subject = Код для подтверждения адреса
letter-code-contact-what = Чтобы добавить этот адрес в личный кабинет, введите код в профиле.
letter-known-account-subject = У вас уже есть личный кабинет
letter-known-account-what = Кто-то, возможно вы, начал регистрацию с этим адресом. Личный кабинет с ним уже есть: войдите или восстановите пароль. Если это были не вы, ничего делать не нужно.
letter-unknown-account-subject = Личного кабинета с этим адресом нет
letter-unknown-account-what = Кто-то, возможно вы, хотел восстановить пароль по этому адресу, но личного кабинета с ним нет. Попробуйте другой адрес или телефон либо зарегистрируйтесь. Если это были не вы, ничего делать не нужно.
letter-new-device-subject = Вход с нового устройства
letter-new-device-what = В ваш личный кабинет вошли с устройства, которое мы раньше не видели.
letter-password-changed-subject = Пароль изменён
letter-password-changed-what = Пароль вашего личного кабинета изменён, остальные сеансы завершены.
letter-factors-changed-subject = Изменён второй шаг входа
letter-factors-changed-what = В вашем личном кабинете подключили или отключили приложение с кодами, ключ доступа или запасные коды.
letter-contacts-changed-subject = Изменены контакты
letter-contacts-changed-what = В вашем личном кабинете добавили или удалили адрес почты или телефон.
letter-fact-one-time-code = Код
letter-fact-when = Когда
letter-fact-device = Устройство
letter-fact-place = Сеть
letter-code-minutes = Код действует { $minutes } минут, и только один раз.
letter-code-nobody = Никому не сообщайте код: сотрудники его не спрашивают.
letter-not-you = Если это были не вы, сразу смените пароль и завершите чужие сеансы в личном кабинете.
letter-open-site = Открыть сайт
letter-footer-account = { $centre }. Письмо отправлено автоматически, отвечать на него не нужно.
sms-code-sign-up = { $code } — код для регистрации, { $centre }. Действует { $minutes } мин. Никому его не сообщайте.
sms-code-recovery = { $code } — код для нового пароля, { $centre }. Действует { $minutes } мин. Никому его не сообщайте.
sms-code-contact = { $code } — код для подтверждения номера, { $centre }. Действует { $minutes } мин. Никому его не сообщайте.
sms-known-account = { $centre }: личный кабинет с этим номером уже есть. Войдите или восстановите пароль.
sms-unknown-account = { $centre }: личного кабинета с этим номером нет. Попробуйте другой контакт или зарегистрируйтесь.
sms-new-device = { $centre }: вход с нового устройства. Если это не вы, смените пароль.
sms-password-changed = { $centre }: пароль изменён. Если это не вы, восстановите доступ.
sms-factors-changed = { $centre }: изменён второй шаг входа. Если это не вы, смените пароль.
sms-contacts-changed = { $centre }: изменены контакты. Если это не вы, смените пароль.

# Свои данные. $days — сколько дней можно передумать.
letter-erasure-asked-subject = Личный кабинет будет удалён
letter-erasure-asked-what = Вы попросили удалить личный кабинет. Через { $days } дней мы удалим имя, контакты, тексты обращений и файлы; останутся только обезличенные цифры. До этого можно передумать: войдите и отмените удаление в профиле.
letter-erasure-cancelled-subject = Личный кабинет остаётся
letter-erasure-cancelled-what = Удаление личного кабинета отменено, всё осталось как было.
letter-identities-changed-subject = Изменён вход через другую систему
letter-identities-changed-what = К вашему личному кабинету подключили вход через другую систему или отключили его.
letter-fact-erasure = Удалим
sms-erasure-asked = { $centre }: кабинет удалим через { $days } дней. Передумали или это не вы? Войдите и отмените.
sms-erasure-cancelled = { $centre }: удаление кабинета отменено.
sms-identities-changed = { $centre }: изменён вход через другую систему. Если это не вы, смените пароль.
export-readme-title = Ваши данные. { $centre }
export-readme-data = data.json: профиль, контакты, сеансы, история входов, уведомления, обращения с перепиской и ходом работы, оценки, кто из сотрудников открывал ваши данные.
export-readme-files = files: приложенные файлы, папка на каждое обращение. Какой файл к чему относится, сказано в data.json.
export-readme-private = Храните архив там, где его не увидят посторонние.

# Страница писем демонстрации.
outbox-title = Письма и сообщения демонстрации
outbox-about = Демонстрация ничего не отправляет. Здесь всё, что ушло бы людям: письма, СМС и коды.
outbox-empty = Писем пока нет.
outbox-to = Кому: { $to }
outbox-older = Более ранние

# Остальные письма об обращениях. $detail — новый срок или номер другого обращения, $n — сколько новостей в сводке.
letter-received-subject = Обращение № { $number } принято
letter-received-what = Мы записали ваше обращение. Следить за ходом работы можно в личном кабинете.
letter-status-subject = Изменился статус обращения № { $number }
letter-status-what = Статус вашего обращения изменился. Откройте его, чтобы увидеть, что происходит.
letter-deadline-subject = Новый срок по обращению № { $number }
letter-deadline-what = Срок по вашему обращению изменился. Новый срок: { $detail }.
letter-escalated-subject = Обращением № { $number } занялся руководитель
letter-escalated-what = Мы не уложились в обещанный срок. Вашим обращением занялся руководитель; ничего делать не нужно.
letter-merged-subject = Обращение № { $number } объединено с другим
letter-merged-what = Это обращение о том же, что и обращение № { $detail }. Мы объединили их, ответ придёт в обращении № { $detail }.
letter-incident-subject = Новости о сбое
letter-incident-what = Есть новости о сбое, на который вы подписаны.
letter-news-subject = Новость справочного центра
letter-news-what = На сайте появилась новость.
letter-message-subject = Новое сообщение в обращении № { $number }
letter-message-what = Заявитель написал в обращении, которое закреплено за вами.
letter-mention-subject = Вас упомянули: обращение № { $number }
letter-mention-what = Коллега упомянул вас в заметке к обращению.
letter-assigned-subject = Вам передали обращение № { $number }
letter-assigned-what = Обращение закреплено за вами.
letter-warning-subject = Подходит срок обращения № { $number }
letter-warning-what = У обращения, закреплённого за вами, скоро истекает срок.
letter-digest-subject = Что нового: { $n ->
    [one] { $n } новость
    [few] { $n } новости
   *[many] { $n } новостей
}
letter-digest-what = Вот что произошло с вашими обращениями за день.
letter-open-console = Открыть в рабочем месте
letter-open-notices = Открыть список
letter-unsubscribe = Не присылать таких писем
letter-unsubscribe-digest = Не присылать сводку
letter-footer-own = { $centre }. Что и как вам сообщать, можно выбрать в личном кабинете.
sms-notice = { $centre }: { $what }. { $link }
# Письма, которые пришли нам. $files — имена файлов, $number — номер прежнего обращения, $limit — предел знаков.
mail-no-subject = Письмо без темы
mail-subject = Письмо: { $subject }
mail-no-text = Письмо пришло без текста.
mail-refused-files = Из письма не взяты файлы: { $files }. Принимаются снимки PNG и JPEG, документы PDF и текст.
mail-cut = Письмо было длиннее { $limit } знаков, его конец не сохранён.
mail-continues = Это продолжение обращения № { $number }, которое закрыто.

# Подписка на изменения статьи или кода. $detail — название, $note — слова редактора.
letter-subscription-subject = Подтвердите подписку: { $detail }
letter-subscription-what = Кто-то, скорее всего вы, хочет получать письма об изменениях: «{ $detail }». Чтобы письма приходили, откройте ссылку и нажмите «Да, пишите».
letter-subscription-link = Подтвердить подписку
letter-subscription-not-you = Если это были не вы, ничего делать не нужно: без подтверждения писем не будет, а адрес мы забудем через два дня.
letter-subscription-end = Больше не следить за изменениями
letter-article-subject = Обновили: { $detail }
letter-article-what = Изменился текст, за которым вы следите: «{ $detail }».
letter-article-note = Что нового: { $note }
letter-article-open = Прочитать
