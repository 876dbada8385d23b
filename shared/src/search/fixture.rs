//! A small knowledge base for tests.

use super::{Doc, Index, Kind};

pub(super) fn doc(kind: Kind, id: &str, title: &str, keywords: &str, summary: &str, body: &str) -> Doc {
    let (family, id) = id.split_once('/').map_or((None, id), |(f, c)| (Some(f.to_owned()), c));
    Doc {
        kind,
        id: id.to_owned(),
        family,
        title: title.to_owned(),
        tags: Vec::new(),
        keywords: keywords.to_owned(),
        summary: summary.to_owned(),
        body: body.to_owned(),
        url: format!("/{}/{id}", kind.as_str()),
        popularity: 0,
    }
}

const ITEMS: &[(Kind, &str, &str, &str, &str, &str)] = &[
    (
        Kind::Faq,
        "password-forgotten",
        "Забыли пароль",
        "восстановить доступ; сброс",
        "Нажмите «Забыли пароль?» и введите почту.",
        "Ссылка для нового пароля придёт письмом. Проверьте папку со спамом.",
    ),
    (
        Kind::Faq,
        "sms-code-not-coming",
        "Не приходит код из СМС",
        "код подтверждения",
        "Подождите две минуты и запросите код ещё раз.",
        "Проверьте номер телефона и память телефона. Оператор мог запретить короткие номера.",
    ),
    (
        Kind::Faq,
        "email-code-not-coming",
        "Не приходит письмо с кодом",
        "почта",
        "Посмотрите папку «Спам» и проверьте адрес.",
        "Запросите код ещё раз через пять минут.",
    ),
    (
        Kind::Article,
        "identity-levels",
        "Уровни учётной записи",
        "подтверждённая запись",
        "Чем отличается упрощённая запись от подтверждённой.",
        "Подтверждение личности открывает все услуги.",
    ),
    (
        Kind::Article,
        "e-signature-kinds",
        "Какая бывает электронная подпись",
        "ЭЦП",
        "Простая, усиленная и квалифицированная подпись.",
        "Квалифицированная подпись равна собственноручной.",
    ),
    (
        Kind::Article,
        "payment-declined",
        "Банк отклонил оплату",
        "платёж не прошёл",
        "Проверьте лимит карты и повторите оплату пошлины.",
        "Если деньги списались, возврат придёт сам.",
    ),
    (
        Kind::Article,
        "refund-of-duty",
        "Как вернуть госпошлину",
        "возврат денег",
        "Подайте заявление на возврат.",
        "Срок возврата зависит от ведомства и банка.",
    ),
    (
        Kind::Article,
        "upload-fails",
        "Документ не загружается",
        "файл; скан",
        "Проверьте размер и формат файла.",
        "Допустимы PDF и JPEG. Сожмите документ.",
    ),
    (
        Kind::Guide,
        "cannot-sign-in",
        "Не получается войти",
        "вход",
        "Найдём причину за шесть вопросов.",
        "Пароль, код, блокировка",
    ),
    (
        Kind::Service,
        "foreign-passport",
        "Загранпаспорт нового образца",
        "OP-0002; заграничный паспорт",
        "Оформление заграничного паспорта на десять лет.",
        "Фото, заявление, пошлина",
    ),
    (
        Kind::Service,
        "criminal-record",
        "Справка об отсутствии судимости",
        "OP-0009",
        "Справка приходит в личный кабинет.",
        "",
    ),
    (
        Kind::Template,
        "refund-request",
        "Заявление на возврат оплаты",
        "",
        "Готовый текст для возврата денег.",
        "",
    ),
    (
        Kind::ErrorCode,
        "esia/ESIA-007014",
        "Сайт потерял право на вход",
        "7014, 007014, ЕСИА",
        "Начните вход заново.",
        "Закройте вкладку и начните вход заново.",
    ),
    (
        Kind::ErrorCode,
        "http/401",
        "Нужно войти заново",
        "Unauthorized",
        "Сеанс закончился, войдите ещё раз.",
        "Обновите страницу и войдите.",
    ),
    (Kind::ErrorCode, "http/403", "Доступ запрещён", "Forbidden", "Страница не для вашей роли.", ""),
    (Kind::ErrorCode, "google_play_store/403", "Магазин не отдаёт приложение", "", "Смените сеть.", ""),
    (
        Kind::ErrorCode,
        "crypto/0x800B0109",
        "Нет доверия корневому сертификату",
        "CERT_E_UNTRUSTEDROOT",
        "Установите корневой сертификат.",
        "",
    ),
    (
        Kind::ErrorCode,
        "chrome_net/NET::ERR_CERT_DATE_INVALID",
        "Дата сертификата не подходит",
        "-201",
        "Проверьте часы устройства.",
        "",
    ),
    (Kind::News, "works", "Работы в субботу", "", "Портал будет недоступен ночью.", "Плановые работы."),
];

pub(super) fn docs() -> Vec<Doc> {
    ITEMS
        .iter()
        .map(|(kind, id, title, keywords, summary, body)| doc(*kind, id, title, keywords, summary, body))
        .collect()
}

pub(super) fn index() -> Index {
    let groups = [
        &["войти", "авторизоваться", "залогиниться", "вход"][..],
        &["ЭЦП", "электронная подпись", "цифровая подпись"],
        &["госпошлина", "пошлина"],
    ];
    let groups: Vec<Vec<String>> =
        groups.iter().map(|g| g.iter().map(ToString::to_string).collect()).collect();
    Index::build(&docs(), &groups)
}
