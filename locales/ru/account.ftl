# Вход, регистрация, профиль.

## Общее
account-check = Проверьте ответы
account-retry = Повторить
account-failed = Не загрузилось
account-save = Сохранить
account-saving = Сохраняем
account-saved = Всё сохранено.
account-unsaved = Есть несохранённые изменения.
account-not-saved = Не сохранилось
account-stale = Профиль за это время изменился в другом окне или на другом устройстве. Ваши правки остались в форме: проверьте их и сохраните ещё раз.
account-cancel = Отмена
account-keep = Оставить
account-remove = Удалить
account-change = Изменить
account-more = Показать ещё
account-step = Шаг { $n } из { $of }
account-begin-again = Начать сначала
account-sign-in-again = Войти в новой вкладке, потом вернуться сюда и повторить
account-noscript = Этой странице нужны скрипты
account-noscript-text = Без них войти и изменить профиль нельзя. Включите JavaScript в браузере и обновите страницу. Искать ответы и читать статьи можно и так.
account-wait-seconds = Попыток слишком много. Повторите через { $n ->
    [one] { $n } секунду
    [few] { $n } секунды
   *[many] { $n } секунд
}: всё написанное сохранилось.
account-wait-minutes = Попыток слишком много. Повторите через { $n ->
    [one] { $n } минуту
    [few] { $n } минуты
   *[many] { $n } минут
}: всё написанное сохранилось.
account-device-unknown = Неизвестное устройство

## Виды людей
account-kind = Кто вы
account-kind-citizen = Гражданин России
account-kind-foreigner = Иностранный гражданин
account-kind-proprietor = Индивидуальный предприниматель
account-kind-company = Организация
account-kind-representative = Представитель по доверенности

## Вход
account-sign-in-text = Войдите, чтобы видеть свои обращения на любом устройстве.
account-login = Телефон, почта или СНИЛС
account-login-hint = Например, +7 912 345-67-89
account-password = Пароль
account-password-show = Показать
account-password-show-label = Показать пароль
account-password-hide = Скрыть
account-password-hide-label = Скрыть пароль
account-forgot = Забыли пароль?
account-sign-in-submit = Войти
account-sign-in-busy = Входим
account-sign-in-failed = Войти не получилось
account-sign-in-opening = Вы вошли. Открываем страницу.
account-no-account = Нет учётной записи?
account-no-account-text = Создайте её за две минуты по телефону или почте.
account-sign-up-link = Создать учётную запись
account-guest-text = Писать в поддержку и следить за обращением можно и без входа:
account-guest-new = написать обращение
account-guest-or = или
account-guest-status = проверить статус по номеру и коду
fault-account-login-required = Введите телефон, почту или СНИЛС.
fault-account-password-required = Введите пароль.

## Ключи доступа
account-passkey-use = Войти с ключом доступа
account-passkey-unsupported = Этот браузер не умеет работать с ключами доступа. Обновите его или войдите с паролем.
account-passkey-cancelled = Окно ключа доступа закрылось раньше, чем вы подтвердили вход, или ключа на этом устройстве нет. Попробуйте ещё раз или выберите другой способ.
account-passkey-known = На этом устройстве уже есть ключ доступа к вашей учётной записи. Новый не нужен.
account-passkey-failed = Браузер не смог воспользоваться ключом доступа. Попробуйте ещё раз или выберите другой способ.

## Второй шаг входа
account-factor-title = Второй шаг входа
account-factor-failed = Войти не получилось
account-totp-code = Код из приложения
account-factor-totp-hint = Шесть цифр из приложения с кодами на вашем телефоне
account-factor-recovery = Код восстановления
account-factor-recovery-hint = Один из десяти кодов, которые вы сохранили, например 7K2QH-M9XCD. Каждый действует один раз
account-factor-passkey = Подтвердите вход отпечатком, лицом или PIN-кодом устройства.
account-factor-submit = Продолжить
account-factor-other = Другие способы
account-factor-use-totp = Ввести код из приложения
account-factor-use-recovery = Ввести код восстановления
account-factor-back = Начать вход сначала
account-enrol-title = Защитите вход
account-enrol-text = Сотрудники входят с паролем и кодом из приложения на телефоне. Настройте приложение сейчас: это займёт две минуты и нужно один раз.

## Приложение с кодами
account-totp = Приложение с кодами
account-totp-on = Подключено
account-totp-off = Не подключено
account-totp-on-text = При входе после пароля нужен код из приложения. Без вашего телефона чужой не войдёт, даже если узнает пароль.
account-totp-off-text = Подключите приложение на телефоне, и при входе после пароля понадобится код из него. Чужой не войдёт, даже если узнает пароль.
account-totp-start = Подключить приложение
account-totp-remove = Отключить приложение
account-totp-remove-title = Отключить приложение с кодами?
account-totp-remove-text = Для входа останется один пароль. На других устройствах вход завершится.
account-totp-failed = Не получилось
account-totp-install = Установите приложение
account-totp-install-text = Подойдёт любое приложение с одноразовыми кодами: Яндекс Ключ, Google Authenticator, FreeOTP. Если оно уже есть, откройте его.
account-totp-scan = Покажите ему этот рисунок
account-totp-scan-text = Выберите в приложении «Добавить» и «Сканировать QR-код».
account-totp-picture = QR-код для приложения. Если его не отсканировать, введите секрет, который написан ниже.
account-totp-here = Приложение на этом же устройстве: открыть его
account-totp-by-hand = Если рисунок не сканируется, введите в приложении этот секрет:
account-totp-copy = Скопировать секрет
account-totp-confirm = Введите код, который оно показало
account-totp-code-hint = Шесть цифр, меняются каждые 30 секунд
account-totp-submit = Подключить

## Коды восстановления
account-rescue = Коды восстановления
account-rescue-title = Сохраните коды восстановления
account-rescue-text = Если телефон потеряется, войти можно будет одним из этих кодов. Каждый действует один раз. Больше мы их не покажем.
account-rescue-copy = Скопировать
account-rescue-download = Скачать
account-rescue-name = opora-codes.txt
account-rescue-file = Коды восстановления для входа в Опору. Каждый действует один раз.
account-rescue-saved = Я сохранил коды там, где найду их без телефона
account-rescue-first = Сначала сохраните коды и отметьте это: другого случая увидеть их не будет.
account-rescue-next = Продолжить
account-rescue-close = Готово
account-rescue-left = { $n ->
    [0] Неиспользованных кодов не осталось.
    [one] Остался { $n } неиспользованный код.
    [few] Осталось { $n } неиспользованных кода.
   *[many] Осталось { $n } неиспользованных кодов.
}
account-rescue-about = Ими можно войти, если телефон потеряется.
account-rescue-few = Сделайте новые, пока вы внутри: без телефона и без кодов войти не получится.
account-rescue-new = Сделать новые коды
account-rescue-void = Прежние коды сразу перестанут действовать.

## Код из письма или сообщения
account-contact = Телефон или почта
account-contact-hint-sign-up = Отправим код, чтобы убедиться, что контакт ваш
account-contact-hint-recovery = Тот, с которым вы регистрировались или который добавили в профиль
account-contact-hint-add = Отправим на него код
fault-account-contact-required = Введите номер телефона или адрес почты.
fault-account-code-required = Введите код.
account-code-get = Получить код
account-code-not-sent = Код не отправлен
account-code-title = Введите код
account-code = Код
account-code-sent-email = Отправили письмо с кодом на
account-code-sent-phone = Отправили СМС с кодом на
account-code-sent-again = Готово, вот новый код.
account-code-lasts = Код действует { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
   *[many] { $minutes } минут
}, на ввод есть { $tries ->
    [one] { $tries } попытка
    [few] { $tries } попытки
   *[many] { $tries } попыток
}.
account-code-demo = Это демонстрация: настоящих писем и СМС нет.
account-code-demo-link = Открыть отправленное
account-code-submit = Подтвердить
account-code-none = Код не пришёл?
account-code-none-sign-up = Подождите минуту, проверьте «Спам» и правильность контакта. Если учётная запись с ним уже есть, вместо кода придёт письмо или СМС о том, как войти.
account-code-none-email = Подождите минуту и проверьте папку «Спам». Код приходит, только если такой адрес есть в учётной записи.
account-code-none-phone = Подождите минуту: оператор мог задержать СМС. Код приходит, только если такой номер есть в учётной записи.
account-code-again = Отправить код ещё раз
account-code-wait = Ещё раз отправить код можно через { $time }
account-code-other = Указать другой контакт

## Регистрация
account-sign-up-text = Понадобятся только телефон или почта и пароль. Документы не нужны.
account-have = Уже есть учётная запись?
account-about-title = Расскажите о себе
account-about-failed = Учётная запись не создана
account-about-submit = Создать учётную запись
account-name = Имя
account-name-hint = Как к вам обращаться
fault-account-name-required = Напишите, как к вам обращаться.
account-privacy = Создавая учётную запись, вы доверяете нам эти данные.
account-privacy-link = Что мы с ними делаем
account-made-title = Учётная запись создана
account-made-text = { $name }, вы вошли. Теперь ваши обращения видны на любом устройстве, где вы войдёте.
account-made-profile = Перейти в профиль
account-made-next = Продолжить
account-made-security = Усилить защиту входа

## Пароль
account-new-password = Новый пароль
account-choose-password = Придумайте пароль
fault-account-new-name-required = Напишите, как к вам обращаться.
fault-account-new-password-required = Придумайте пароль.
account-demand-length = не меньше { $n ->
    [one] { $n } знака
   *[many] { $n } знаков
}
account-demand-lower = строчная буква
account-demand-upper = заглавная буква
account-demand-digit = цифра
account-demand-unusual = не из частых и без вашего имени и контакта
account-demand-met = выполнено
account-password-good = Пароль подходит.
account-password-failed = Пароль не сохранён
account-password-text = Меняйте пароль, если его мог узнать кто-то ещё. Вместо пароля можно входить с ключом доступа.
account-password-change = Сменить пароль
account-password-save = Сохранить пароль
account-password-ends = На других устройствах вход завершится, здесь вы останетесь.
account-password-changed = Пароль сохранён. На других устройствах вход завершён.

## Восстановление
account-recovery-text = Укажите телефон или почту из учётной записи. Отправим код, и вы зададите новый пароль.
account-recovery-lost = Нет доступа ни к телефону, ни к почте?
account-recovery-contacts = Обратитесь в поддержку
account-remembered = Вспомнили пароль? Войти
account-reset-title = Придумайте новый пароль
account-reset-ends = На всех устройствах вход завершится. Второй шаг входа, если он был, останется.
account-reset-submit = Сохранить пароль
account-reset-done = Пароль сохранён
account-reset-done-text = Теперь войдите с новым паролем. На всех устройствах вход завершён.

## Подтверждение
account-proof = Подтвердите, что это вы
account-proof-password = Это действие меняет защиту учётной записи. Введите пароль ещё раз: подтверждения хватит на десять минут.
account-proof-code = Это действие меняет защиту учётной записи. Введите код из приложения: подтверждения хватит на десять минут.
account-proof-submit = Подтвердить
account-proof-passkey = Подтвердить ключом доступа

## Профиль
account-numbers = Номера документов
account-numbers-text = Необязательны. По СНИЛС можно входить.
account-snils = СНИЛС
account-snils-hint = Одиннадцать цифр, например 112-233-445 95
account-inn = ИНН
account-inn-hint = Двенадцать цифр у человека, десять у организации
account-ogrn = ОГРН или ОГРНИП
account-ogrn-hint = Тринадцать цифр у организации, пятнадцать у предпринимателя
account-preferred = Как вам отвечать
account-preferred-email = По почте
account-preferred-phone = По телефону
account-preferred-portal = Только на сайте
account-preferred-missing = Добавьте такой контакт ниже, чтобы мы могли ответить
account-lang = Язык писем и сообщений
account-sign-out = Выйти из учётной записи

## Контакты
account-contacts = Контакты
account-contacts-text = По любому из них можно войти и восстановить доступ. Каждый подтверждён кодом.
account-contact-confirmed = подтверждён { $date }
account-contact-add = Добавить контакт
account-contact-new = Новый контакт
account-contact-added = Контакт добавлен. По нему теперь можно входить.
account-contact-not-removed = Контакт не удалён
account-contact-remove-title = Удалить контакт?
account-contact-remove-text = { $contact } больше не подойдёт для входа, и писать на него мы не будем.

## Обращения гостя
account-claims = Обращения, поданные без входа
account-claims-text = Заберите их в кабинет, чтобы видеть на любом устройстве.
account-claims-offered = У этих обращений тот же контакт, что в вашем профиле:
account-claim-by-email = подано с вашей почтой
account-claim-by-phone = подано с вашим телефоном
account-claim-take = Забрать
account-claim-open = Открыть
account-claim-by-code = Забрать по номеру и коду
account-claim-number = Номер обращения
account-claim-number-hint = Десять цифр, например 2600-004-271
account-claim-code = Код доступа
account-claim-code-hint = Десять букв и цифр из письма или со страницы подтверждения
account-claim-submit = Забрать обращение
account-claim-failed = Обращение не забрано
account-claimed = Обращение { $number } теперь в вашем кабинете.

## Ключи доступа в настройках
account-passkeys = Ключи доступа
account-passkeys-text = Ключ доступа заменяет пароль: вход подтверждается отпечатком, лицом или PIN-кодом устройства. Его нельзя подсмотреть или выманить.
account-passkeys-most = Больше { $n } ключей добавить нельзя. Удалите лишний.
account-passkey-added = добавлен { $date }
account-passkey-used = последний вход { $date }
account-passkey-unused = ещё не использовался
account-passkey-add = Добавить ключ доступа
account-passkey-name = Название
account-passkey-name-hint = Чтобы узнать его в списке, например «Телефон Марии»
account-passkey-then = Потом браузер попросит подтвердить, что это вы.
account-passkey-make = Создать ключ
account-passkey-not-added = Ключ доступа не добавлен
account-passkey-not-removed = Ключ доступа не удалён
account-passkey-remove-title = Удалить ключ доступа?
account-passkey-remove-text = С ключом «{ $name }» больше нельзя будет войти. На самом устройстве его можно удалить в настройках паролей.

## Сеансы и входы
account-sessions = Где вы вошли
account-sessions-text = Если устройство вам незнакомо, завершите на нём вход и смените пароль.
account-session-current = Вы здесь
account-session-seen = Активность: { $time }
account-session-begun = Вход: { $time }
account-session-end = Завершить
account-session-not-ended = Вход не завершён
account-sessions-end = Завершить на всех остальных
account-sessions-end-title = Завершить вход на других устройствах?
account-sessions-end-text = Везде, кроме этого устройства, придётся войти заново.
account-history = История входов
account-history-text = Удачные и неудачные попытки. Последние сверху, время московское.
account-history-none = Попыток входа пока не было.
account-history-time = Когда
account-history-outcome = Итог
account-history-method = Способ
account-history-device = Откуда
account-history-new = новое устройство
account-outcome-signed-in = Вход выполнен
account-outcome-wrong-password = Неверный пароль
account-outcome-wrong-factor = Неверный второй шаг
account-method-password = Пароль
account-method-totp = Код из приложения
account-method-recovery = Код восстановления
account-method-passkey = Ключ доступа

## Уведомления
account-notices-text = Отметьте, о чём и как вам сообщать. Письма о безопасности, например о входе с нового устройства, приходят всегда.
account-notices-no-email = Чтобы получать письма, добавьте почту.
account-notices-no-phone = Чтобы получать СМС, добавьте телефон.
account-notices-neither = Чтобы получать письма и СМС, добавьте почту и телефон.
account-notices-contacts = Контакты
account-way-app = На сайте
account-way-email = Письмо
account-way-sms = СМС
account-way-push = В браузере
account-quiet = Тихие часы
account-quiet-on = Не присылать СМС и уведомления браузера в эти часы
account-quiet-hint = Письма и отметки на сайте приходят всегда
account-quiet-from = С
account-quiet-to = До
fault-account-notifications-date = Укажите оба времени, например с 22:00 до 08:00.

## Мои данные
account-data-text = Это всё, что хранится в вашей учётной записи. Для рекламы данные не используются.
account-data-none = не указано
account-data-since = Учётная запись создана
account-data-besides = Что ещё связано с вами
account-data-requests = Ваши обращения и переписка
account-data-sign-ins = Устройства и история входов
account-data-privacy = Зачем мы храним данные и как долго
account-reads = Кто смотрел мои данные
account-reads-text = Сотрудники поддержки открывают данные, чтобы решить обращение. Каждый просмотр записан: когда, что и по какому обращению.
account-reads-none = Ваши данные пока никто не открывал.
account-read-time = Когда
account-read-what = Что смотрел оператор
account-read-why = По обращению
account-read-request = Обращение с перепиской
account-read-file = Вложение
account-read-profile = Профиль
account-export = Скачать мои данные
account-export-text = Соберём архив: профиль, обращения с перепиской и файлами, входы, просмотры сотрудниками.
account-export-ask = Подготовить архив
account-export-ready = Архив готов
account-export-failed = Архив не подготовлен
account-export-holds = Обращений: { $requests }. Файлов: { $files }, { $size }.
account-export-download = Скачать архив
account-export-until = Скачать можно с этого устройства до { $time }.
account-erase = Удалить учётную запись
account-erase-text = Удаление начнётся через { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}. До этого его можно отменить.
account-erase-what = Исчезнут имя, контакты, документы, пароль и ключи. Войти будет нельзя.
account-erase-requests = Из обращений исчезнут тексты и файлы.
account-erase-statistics = Останутся числа без имён: сколько было обращений и как быстро на них ответили.
account-erase-ask = Удалить учётную запись
account-erase-sure = Удалить учётную запись?
account-erase-sure-text = Если нужна переписка, сначала скачайте свои данные. На раздумье остаётся { $n ->
    [one] { $n } день
    [few] { $n } дня
   *[many] { $n } дней
}.
account-erase-due = Учётная запись будет удалена { $date }
account-erase-until = До этого дня всё работает как обычно. Передумали? Отмените удаление.
account-erase-keep = Отменить удаление
account-erase-failed = Не получилось
account-provider = Вход через другую систему
account-provider-text = Подключённая система входа открывает эту учётную запись без пароля.
account-provider-use = Войти через { $name }
account-provider-connect = Подключить { $name }
account-provider-since = Подключено { $time }
account-provider-remove = Отключить
account-provider-failed = Не получилось
account-method-oidc = Другая система входа

# Сводка, часовой пояс, уведомления браузера.
account-digest = Письма раз в день
account-digest-on = Присылать одно письмо в день вместо нескольких
account-digest-hint = Вопросы к вам и напоминания перед закрытием всё равно приходят сразу
account-digest-hour = Во сколько
account-zone = Часовой пояс
account-zone-hint = По нему считаем тихие часы и время письма
account-zone-moscow-short = МСК
account-zone-kaliningrad = Калининград
account-zone-moscow = Москва
account-zone-samara = Самара
account-zone-yekaterinburg = Екатеринбург
account-zone-omsk = Омск
account-zone-krasnoyarsk = Красноярск
account-zone-irkutsk = Иркутск
account-zone-yakutsk = Якутск
account-zone-vladivostok = Владивосток
account-zone-magadan = Магадан
account-zone-kamchatka = Камчатка
account-push = Уведомления браузера
account-push-here = Показывать уведомления в этом браузере
account-push-hint = В них только номер обращения и что случилось. Приходят, даже если сайт закрыт. На общем компьютере не включайте
account-push-unsupported = Этот браузер не умеет показывать уведомления. На айфоне сначала добавьте сайт на экран «Домой».
account-push-denied = Браузер не разрешил уведомления. Разрешите их для этого сайта в настройках браузера и попробуйте снова.
account-push-failed = Не получилось подключить уведомления. Обновите страницу и попробуйте ещё раз.
account-push-others = Другие ваши браузеры
account-push-since = Подключён { $at }
account-push-remove = Отключить
