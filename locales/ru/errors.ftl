# Ошибки полей: что не так и что сделать. Ключ — код ошибки; $limit — предел, если он есть.
error-required = Заполните это поле.
error-too-long = { $limit ->
    [one] Слишком длинно. Оставьте не больше { $limit } символа.
   *[many] Слишком длинно. Оставьте не больше { $limit } символов.
}
error-too-short = { $limit ->
    [one] Слишком коротко. Напишите хотя бы { $limit } символ.
    [few] Слишком коротко. Напишите хотя бы { $limit } символа.
   *[many] Слишком коротко. Напишите хотя бы { $limit } символов.
}
error-phone = Это не похоже на российский номер телефона. Напишите его так: +7 912 345-67-89.
error-email = Это не похоже на адрес почты. Напишите его так: имя@example.ru.
error-contact = Укажите почту или телефон, чтобы мы могли ответить, или выберите «Только на сайте».
error-choice = Выберите один из вариантов списка.
error-date = Такой даты или такого времени нет. Проверьте число, месяц и часы.
error-future = Эта дата ещё не наступила. Укажите день, когда это случилось.
error-secret = В тексте есть то, что нельзя сообщать: номер карты, пароль или код из сообщения. Удалите это или разрешите скрыть.
error-number = В номере обращения десять цифр. Проверьте, все ли на месте.
error-number-check = В номере опечатка. Сверьте его с письмом или страницей подтверждения.
error-code = В коде доступа десять букв и цифр. Сверьте его с письмом или страницей подтверждения.
error-too-many-files = { $limit ->
    [one] Можно приложить не больше { $limit } файла. Удалите лишние.
   *[many] Можно приложить не больше { $limit } файлов. Удалите лишние.
}
error-file-gone = Одного из файлов больше нет: он хранится сутки до отправки. Приложите его ещё раз.

# Ответы сервера: заголовок и что делать.
problem-invalid-title = Проверьте поля
problem-invalid-detail = Некоторые поля заполнены неверно. Исправьте их и отправьте ещё раз: всё написанное сохранилось.
problem-not-found-title = Не найдено
problem-not-found-detail = Такого здесь нет или у вас нет к нему доступа. Проверьте адрес или номер и код обращения.
problem-unauthorized-title = Нужно войти
problem-unauthorized-detail = Вход не выполнен или закончился. Войдите и повторите.
problem-wrong-login-title = Войти не получилось
problem-wrong-login-detail = Логин или пароль не подходит. Проверьте раскладку и регистр и попробуйте ещё раз.
problem-key-refused-title = Ключ не принят
problem-key-refused-detail = Ключ неизвестен, отозван или его срок вышел. Попросите новый у администратора справочного центра.
problem-no-scope-title = Ключ этого не разрешает
problem-no-scope-detail = У ключа нет нужной области доступа, или операция закрыта для любых ключей. Обратитесь к администратору справочного центра.
problem-no-right-title = Недостаточно прав
problem-no-right-detail = Для этого действия у вашей роли нет прав. Обратитесь к администратору.
problem-foreign-origin-title = Запрос с чужого сайта
problem-foreign-origin-detail = Этот запрос пришёл не с нашей страницы и не выполнен. Откройте страницу заново и повторите.
problem-method-title = Так обратиться нельзя
problem-method-detail = Этот адрес не принимает такой вид запроса.
problem-gap-title = Нечего записать
problem-gap-detail = Текст пуст или вид записи неизвестен.
problem-stale-title = Обращение уже изменилось
problem-stale-detail = Пока вы работали, его изменил кто-то другой. Обновите страницу: ваш текст останется.
problem-illegal-change-title = Сейчас это невозможно
problem-illegal-change-detail = В нынешнем статусе обращения это действие недоступно. Обновите страницу.
problem-not-finished-title = Оценить пока нельзя
problem-not-finished-detail = Оценка ставится, когда на обращение ответили или оно закрыто.
problem-too-large-title = Слишком большой файл
problem-too-large-detail = Размер больше допустимого: { $limit } МБ. Уменьшите файл или выберите другой.
problem-media-type-title = Неизвестный вид данных
problem-media-type-detail = Сервер не принимает данные такого вида по этому адресу.
problem-malformed-body-title = Запрос не разобрать
problem-malformed-body-detail = Данные запроса испорчены или в них есть лишнее поле. Обновите страницу и повторите.
problem-malformed-query-title = Адрес не разобрать
problem-malformed-query-detail = В адресе есть неизвестное или неверное условие. Уберите его и повторите.
problem-broken-body-title = Передача оборвалась
problem-broken-body-detail = Файл пришёл не целиком. Проверьте связь и отправьте его ещё раз.
problem-idempotency-key-title = Нет ключа запроса
problem-idempotency-key-detail = Запросу нужен заголовок Idempotency-Key с UUID. Обновите страницу и отправьте ещё раз.
problem-idempotency-other-body-title = Ключ уже использован
problem-idempotency-other-body-detail = С этим ключом отправлены другие данные. Обновите страницу и отправьте ещё раз.
problem-idempotency-in-flight-title = Запрос ещё выполняется
problem-idempotency-in-flight-detail = Такой же запрос уже обрабатывается. Подождите несколько секунд и повторите.
problem-if-match-title = Неверная версия
problem-if-match-detail = В заголовке If-Match должно стоять число из ETag.
problem-file-empty-title = Файл пустой
problem-file-empty-detail = В файле ничего нет. Выберите другой.
problem-file-type-title = Такой файл не подойдёт
problem-file-type-detail = Можно приложить JPEG, PNG, PDF, TXT, LOG и HAR, и содержимое должно совпадать с расширением. Сохраните файл в одном из этих видов.
problem-file-broken-title = Картинка не открывается
problem-file-broken-detail = Файл повреждён или сохранён не полностью. Сделайте снимок заново и приложите его.
problem-file-pixels-title = Слишком большая картинка
problem-file-pixels-detail = В картинке больше 40 миллионов точек. Уменьшите её и приложите снова.
problem-file-gone-title = Файла больше нет
problem-file-gone-detail = Один из файлов уже недоступен. Приложите его ещё раз: остальное сохранилось.
problem-upload-quota-title = Слишком много файлов
problem-upload-quota-detail = Неотправленных файлов может быть не больше 30 и не больше 50 МБ вместе. Удалите лишние или отправьте обращение.
problem-too-many-requests-title = Слишком часто
problem-too-many-requests-detail = Попыток слишком много. Подождите немного и повторите: написанное сохранилось.
problem-unavailable-title = Сервис временно недоступен
problem-unavailable-detail = Мы уже чиним. Ответы и статьи доступны, а отправить можно через минуту: написанное сохранилось.
problem-storage-full-title = Сейчас не сохранить
problem-storage-full-detail = На сервере кончилось место, мы об этом знаем. Повторите позже: написанное сохранилось.
problem-internal-title = Ошибка на нашей стороне
problem-internal-detail = Что-то сломалось у нас. Повторите через минуту: написанное сохранилось.

# Учётные записи.
error-email-or-phone = Напишите адрес почты или номер телефона.
error-one-time-code = В коде { $limit } цифр. Проверьте, все ли на месте.
error-inn = В ИНН ошибка: у человека двенадцать цифр, у организации десять. Сверьте с документом.
error-snils = В СНИЛС ошибка: одиннадцать цифр, последние две проверочные. Сверьте с документом.
error-ogrn = В ОГРН ошибка: тринадцать цифр у организации, пятнадцать у предпринимателя. Сверьте с документом.
error-password-short = Пароль короче { $limit } знаков. Добавьте ещё.
error-password-upper = Добавьте в пароль хотя бы одну заглавную букву.
error-password-lower = Добавьте в пароль хотя бы одну строчную букву.
error-password-digit = Добавьте в пароль хотя бы одну цифру.
error-password-common = Такой пароль легко подобрать: им пользуются многие. Придумайте другой, например из нескольких слов.
error-password-own = В пароле есть ваше имя, почта или телефон: это первое, что попробует чужой. Придумайте другой.
problem-code-wrong-title = Код не подходит
problem-code-wrong-detail = Проверьте цифры и попробуйте ещё раз. После трёх ошибок понадобится новый код.
problem-code-over-title = Код больше не действует
problem-code-over-detail = Он использован, просрочен или введён с ошибкой три раза. Запросите новый код.
problem-too-many-codes-title = Слишком много кодов
problem-too-many-codes-detail = На этот адрес или номер уже отправлено несколько кодов. Подождите и запросите снова или войдите другим способом.
problem-contact-taken-title = Этот контакт уже занят
problem-contact-taken-detail = С ним есть учётная запись. Войдите или восстановите доступ.
problem-factor-wrong-title = Код не подошёл
problem-factor-wrong-detail = Проверьте цифры и часы на телефоне, дождитесь следующего кода и введите его. Каждый код действует один раз.
problem-factor-needed-title = Нужен второй шаг входа
problem-factor-needed-detail = Введите код из приложения или воспользуйтесь ключом доступа.
problem-proof-needed-title = Подтвердите, что это вы
problem-proof-needed-detail = Введите пароль или код из приложения ещё раз: это действие меняет защиту учётной записи.
problem-last-contact-title = Это последний контакт
problem-last-contact-detail = Без него доступ не восстановить. Сначала добавьте другой.
problem-last-factor-title = Это последний второй фактор
problem-last-factor-detail = Сотрудникам он обязателен. Сначала добавьте другой.
problem-too-many-contacts-title = Слишком много контактов
problem-too-many-contacts-detail = Можно добавить не больше десяти. Удалите лишний.
problem-too-many-passkeys-title = Слишком много ключей доступа
problem-too-many-passkeys-detail = Можно добавить не больше десяти. Удалите лишний.
problem-totp-on-title = Приложение уже подключено
problem-totp-on-detail = Чтобы подключить другое, сначала отключите прежнее.
problem-totp-not-started-title = Настройка не начата
problem-totp-not-started-detail = Запросите новый QR-код и введите цифры из приложения.
problem-passkey-refused-title = Ключ доступа не подошёл
problem-passkey-refused-detail = Начните ещё раз. Если не получается, войдите с паролем.
problem-claimed-already-title = Обращение уже в другом кабинете
problem-claimed-already-detail = Его забрала другая учётная запись. По номеру и коду его по-прежнему можно открыть.

# Свои данные, проверка на робота, вход через другую систему.
problem-erasure-staff-title = Учётную запись сотрудника так не удалить
problem-erasure-staff-detail = Её отключает администратор: сделанное по службе остаётся подписанным.
problem-challenge-needed-title = Проверяем, что вы не робот
problem-challenge-needed-detail = С этого адреса много обращений. Страница решит небольшую задачу сама и отправит ещё раз: написанное сохранилось.
problem-last-login-title = Это последний способ входа
problem-last-login-detail = Сначала задайте пароль или добавьте ключ доступа, иначе в кабинет будет не войти.
problem-oidc-off-title = Такого входа здесь нет
problem-oidc-off-detail = Вход через другую систему не подключён. Войдите с паролем.
problem-oidc-unavailable-title = Другая система не отвечает
problem-oidc-unavailable-detail = Попробуйте через минуту или войдите с паролем.
problem-oidc-refused-title = Вход не состоялся
problem-oidc-refused-detail = Другая система или вы сами отказались от входа. Попробуйте ещё раз или войдите с паролем.
problem-oidc-failed-title = Вход не подтверждён
problem-oidc-failed-detail = Ответ другой системы устарел или не прошёл проверку. Начните вход заново.
problem-oidc-link-first-title = Личный кабинет уже есть
problem-oidc-link-first-detail = С этой почтой есть кабинет. Войдите в него с паролем и подключите вход через другую систему в профиле.
problem-oidc-taken-title = Уже подключено к другому кабинету
problem-oidc-taken-detail = Эта учётная запись другой системы принадлежит другому личному кабинету. Сначала отключите её там.
account-nameless = Без имени

# Рабочее место оператора
error-placeholder = Такой подстановки нет. Можно: {"{"}имя{"}"}, {"{"}номер{"}"}, {"{"}срок{"}"}, {"{"}ссылка{"}"}, {"{"}оператор{"}"}.
problem-already-sent-title = Ответ уже ушёл
problem-already-sent-detail = Заявитель его получил, вернуть уже нельзя. Если в нём ошибка, напишите следом уточнение.
problem-not-held-title = Этот ответ не ждёт отправки
problem-not-held-detail = Его уже вернули в черновик. Обновите страницу: текст в поле ответа.
problem-too-late-title = Отменить уже нельзя
problem-too-late-detail = Время на отмену прошло или изменение уже отменили. Исправьте обращения по одному.
problem-key-taken-title = Такой ключ уже есть
problem-key-taken-detail = Другой готовый ответ называется так же. Придумайте другой ключ.
problem-too-many-views-title = Сохранено слишком много видов
problem-too-many-views-detail = У вас уже тридцать сохранённых видов. Удалите те, что больше не нужны.
problem-no-colleague-title = Такого сотрудника нет
problem-no-colleague-detail = Возможно, он больше не работает с обращениями. Выберите другого.
problem-no-category-title = Такой категории нет
problem-no-category-detail = Возможно, её переименовали. Обновите страницу и выберите другую.
