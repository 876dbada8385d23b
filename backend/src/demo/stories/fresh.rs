//! Requests of the last days, most of them open.

use shared::ticket::Action;

use super::{D, H, IPHONE, LINUX, PHONE, Story};
use crate::tickets::Step::{Act, Answer, Ask, Comment, Note};

pub(super) fn stories() -> Vec<Story> {
    vec![
        Story {
            minutes_ago: 5 * D,
            category: "documents",
            subtopic: "result-missing",
            service: "pension-account-statement",
            subject: "Выписка готова, но файла нет",
            steps_taken: "Пришло сообщение, что выписка готова. Открываю заявление, а кнопки «Скачать» нет.",
            name: "Галина Примерная",
            email: "galina.p@example.org",
            steps: vec![
                (6 * H, Act(Action::Start)),
                (7 * H, Note("Файл в хранилище ведомства есть, к нам не передан.")),
                (8 * H, Act(Action::SendToAgency)),
            ],
            ..Story::default()
        },
        Story {
            minutes_ago: 4 * D + 6 * H,
            category: "identity",
            subtopic: "check-stuck",
            subject: "Проверка паспорта идёт пятый день",
            steps_taken: "Отправил данные паспорта в понедельник, до сих пор «Идёт проверка».",
            since: "Пять дней",
            name: "Олег Образцовый",
            email: "oleg.o@example.org",
            device: LINUX,
            steps: vec![(
                5 * H,
                Ask(
                    "Здравствуйте! Посмотрите, пожалуйста, нет ли под строкой «Паспорт» пометки красным, и напишите её текст. Номер паспорта присылать не нужно.",
                ),
            )],
            ..Story::default()
        },
        Story {
            minutes_ago: 3 * D + 9 * H,
            category: "payments",
            subtopic: "refund",
            service: "passport-foreign-new",
            subject: "Как вернуть пошлину за отменённое заявление",
            kind: "question",
            steps_taken: "Отменил заявление на загранпаспорт до приёма. Пошлина оплачена. Куда обратиться за возвратом?",
            name: "Роман Тестов",
            email: "roman.t@example.org",
            phone: "+7 900 000-00-13",
            steps: vec![(
                30 * H,
                Answer(
                    "Здравствуйте! Возврат оформляет ведомство, которое выдаёт паспорт. Откройте отменённое заявление, нажмите «Вернуть пошлину» и заполните реквизиты счёта. Срок возврата 30 дней.",
                ),
            )],
            ..Story::default()
        },
        Story {
            minutes_ago: 3 * D,
            category: "identity",
            subtopic: "two-accounts",
            subject: "Вход ведёт в пустой кабинет",
            steps_taken: "Вхожу по номеру телефона, а кабинет чужой и пустой. Моих документов в нём нет.",
            since: "С сегодняшнего утра",
            name: "Вера Условнова",
            email: "vera.u@example.org",
            device: PHONE,
            steps: vec![
                (
                    40,
                    Answer(
                        "Здравствуйте, Вера! Похоже, на новый номер завели вторую учётную запись. Войдите по СНИЛС: откроется прежний кабинет. Затем в разделе «Безопасность» привяжите к нему телефон.",
                    ),
                ),
                (
                    5 * H,
                    Comment(
                        "По СНИЛС вошла, документы на месте. А телефон не привязывается: пишет, что он уже занят.",
                    ),
                ),
                (6 * H, Note("Нужно отвязать телефон от второй учётной записи, заявка в группу доступа.")),
            ],
            ..Story::default()
        },
        Story {
            minutes_ago: 2 * D + 7 * H,
            category: "technical",
            subtopic: "page-error",
            subject: "Страница услуги показывает ошибку 502",
            steps_taken: "Открываю запись к врачу и вижу белую страницу с цифрами.",
            error_text: "502 Bad Gateway",
            tried: "Обновлял страницу, чистил кеш, пробовал с телефона",
            name: "Сергей Наглядов",
            email: "sergey.n@example.org",
            picture: Some("ошибка-502.png"),
            steps: vec![
                (3 * H, Act(Action::Start)),
                (4 * H, Note("Совпадает со сбоем у поставщика расписаний, следим.")),
            ],
            ..Story::default()
        },
        Story {
            minutes_ago: 2 * D,
            category: "general",
            subtopic: "answer-complaint",
            kind: "complaint",
            subject: "Прислали совет, который я уже пробовал",
            steps_taken: "В обращении написал, что чистил кеш, а мне ответили: почистите кеш. Прошу читать внимательнее.",
            name: "Виктор Недовольнов",
            email: "viktor.n@example.org",
            steps: vec![(
                5 * H,
                Answer(
                    "Здравствуйте, Виктор! Вы правы, это наша ошибка, извините. Разобрали случай с оператором и добавили в форму строку «Что уже пробовали». По вашему вопросу напишем отдельно в прежнем обращении сегодня.",
                ),
            )],
            ..Story::default()
        },
        Story {
            minutes_ago: D + 20 * H,
            category: "forms",
            subtopic: "application-stuck",
            service: "child-benefit",
            subject: "Заявление на пособие вторую неделю «В обработке»",
            steps_taken: "Подала заявление, статус не меняется, хотя обещали ответ за десять рабочих дней.",
            name: "Наталья Примерова",
            email: "natalia.p@example.org",
            device: IPHONE,
            steps: vec![(20 * H, Act(Action::Start))],
            ..Story::default()
        },
        Story {
            minutes_ago: D + 8 * H,
            category: "technical",
            subtopic: "notifications",
            subject: "Не приходят уведомления в приложении",
            steps_taken: "Уведомления включены, но о готовности документа узнаю только из письма.",
            since: "Около месяца",
            name: "Павел Пробников",
            email: "pavel.p@example.org",
            device: PHONE,
            steps: vec![(
                18 * H,
                Ask(
                    "Здравствуйте! Какая у вас модель телефона и включён ли режим энергосбережения? Он может задерживать уведомления.",
                ),
            )],
            ..Story::default()
        },
        Story {
            minutes_ago: 22 * H,
            category: "general",
            subtopic: "suggestion",
            kind: "suggestion",
            subject: "Добавьте тёмное оформление",
            steps_taken: "Вечером белый экран режет глаза. Сделайте, пожалуйста, тёмный вариант и в разделе документов.",
            name: "Ксения Вымышлена",
            email: "ksenia.v@example.org",
            device: LINUX,
            ..Story::default()
        },
        Story {
            minutes_ago: 15 * H,
            category: "payments",
            subtopic: "payment-declined",
            service: "tax-debt-check",
            subject: "Банк отклоняет оплату налога",
            steps_taken: "Выбираю начисление, ввожу карту, подтверждаю. Появляется отказ.",
            error_text: "Код ответа 05, Do not honor",
            tried: "Две карты разных банков",
            name: "Андрей Условный",
            email: "andrey.u@example.org",
            phone: "+7 900 000-00-20",
            ..Story::default()
        },
        Story {
            minutes_ago: 9 * H,
            category: "documents",
            subtopic: "signature-check",
            service: "sole-proprietor-registration",
            subject: "Подпись под выпиской не проверяется",
            steps_taken: "Загружаю выписку и файл подписи, проверка отвечает, что цепочка неполная.",
            error_text: "0x800B010A",
            name: "Игорь Показательный",
            email: "igor.p@example.org",
            steps: vec![(6 * H, Act(Action::Start))],
            ..Story::default()
        },
        Story {
            minutes_ago: 5 * H,
            category: "access",
            subtopic: "blocked",
            subject: "Вход заблокирован после трёх попыток",
            steps_taken: "Ошиблась при вводе, теперь пишет, что вход закрыт.",
            error_text: "ESIA-007014",
            name: "Людмила Образцова",
            email: "ludmila.o@example.org",
            device: IPHONE,
            steps: vec![(
                25,
                Answer(
                    "Здравствуйте, Людмила! Вход откроется сам через час после последней попытки. Чтобы не ждать, восстановите доступ по почте: на странице входа нажмите «Не удаётся войти?».",
                ),
            )],
            ..Story::default()
        },
        Story {
            minutes_ago: 3 * H,
            category: "technical",
            subtopic: "page-does-not-open",
            subject: "Сайт не открывается через домашний интернет",
            steps_taken: "Открываю сайт с компьютера, браузер пишет об ошибке. С телефона без домашней сети всё работает.",
            error_text: "NET::ERR_CERT_DATE_INVALID",
            name: "Константин Тестовский",
            email: "k.testovskiy@example.org",
            ..Story::default()
        },
        Story {
            minutes_ago: 2 * H + 10,
            category: "forms",
            subtopic: "form-does-not-send",
            service: "doctor-appointment",
            subject: "Кнопка «Записаться» не нажимается",
            steps_taken: "Выбрала врача и время, кнопка серая. На другом времени то же самое.",
            name: "Зоя Примерная",
            email: "zoya.p@example.org",
            device: PHONE,
            picture: Some("запись.png"),
            ..Story::default()
        },
        Story {
            minutes_ago: 95,
            category: "access",
            subtopic: "sign-in-fails",
            subject: "Не получается войти с нового телефона",
            steps_taken: "Купил новый телефон, установил приложение. После ввода логина крутится колесо и ничего не происходит.",
            since: "Сегодня",
            name: "Максим Наглядный",
            email: "maxim.n@example.org",
            device: PHONE,
            ..Story::default()
        },
        Story {
            minutes_ago: 20,
            category: "identity",
            subtopic: "name-changed",
            subject: "Как обновить фамилию после замены паспорта",
            kind: "question",
            steps_taken: "Получила новый паспорт. В кабинете осталась прежняя фамилия. Она обновится сама?",
            name: "Дарья Пробная",
            email: "darya.p@example.org",
            device: IPHONE,
            ..Story::default()
        },
    ]
}
