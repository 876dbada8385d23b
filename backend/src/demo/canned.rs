//! Ready replies of the demonstration, in both languages.

use shared::{forms::canned::CannedForm, lang::Lang};

/// Key, title, category, text.
type Line = (&'static str, &'static str, &'static str, &'static str);

const RU: [Line; 7] = [
    (
        "no-code",
        "Не приходит код: что проверить",
        "access",
        "Здравствуйте, {имя}.\n\nПроверьте, пожалуйста, три вещи: ловит ли телефон сеть, не включён ли запрет на короткие \
         номера и не попал ли код в «Спам». Потом запросите код ещё раз и подождите пять минут.\n\nЕсли код так и не придёт, \
         ответьте на странице обращения: {ссылка}\n\n{оператор}",
    ),
    (
        "taken",
        "Взяли в работу",
        "",
        "Здравствуйте, {имя}.\n\nОбращение {номер} у меня. Отвечу не позже чем {срок}. Следить за ним можно здесь: \
         {ссылка}\n\n{оператор}",
    ),
    (
        "screenshot",
        "Нужен снимок экрана",
        "technical",
        "Здравствуйте, {имя}.\n\nПришлите, пожалуйста, снимок экрана с ошибкой: по нему мы быстрее найдём причину. \
         Личные данные на снимке можно закрасить прямо на странице обращения: {ссылка}\n\n{оператор}",
    ),
    (
        "refund",
        "Возврат платежа: сроки",
        "payments",
        "Здравствуйте, {имя}.\n\nПлатёж вернётся на ту же карту. Обычно это занимает до десяти рабочих дней: столько \
         времени нужно банку. Если деньги не придут к этому сроку, ответьте на странице обращения: {ссылка}\n\n{оператор}",
    ),
    (
        "browser",
        "Обновить браузер и очистить данные сайта",
        "technical",
        "Здравствуйте, {имя}.\n\nОбновите браузер, закройте его полностью и откройте страницу снова. Если ошибка \
         повторится, очистите данные сайта в настройках браузера и войдите заново.\n\nПолучилось или нет, напишите \
         здесь: {ссылка}\n\n{оператор}",
    ),
    (
        "agency",
        "Вопрос решает ведомство",
        "documents",
        "Здравствуйте, {имя}.\n\nДокумент готовит ведомство, поэтому мы передали ему ваш вопрос. Обращение {номер} \
         останется открытым, и мы напишем, как только придёт ответ.\n\n{оператор}",
    ),
    (
        "done",
        "Исправили, проверьте",
        "",
        "Здравствуйте, {имя}.\n\nМы исправили ошибку. Проверьте, пожалуйста, всё ли теперь работает. Если нет, напишите \
         на странице обращения: {ссылка}\n\n{оператор}",
    ),
];

const EN: [Line; 5] = [
    (
        "no-code-en",
        "No code arrives: what to check",
        "access",
        "Hello {name},\n\nPlease check three things: whether the phone has a signal, whether short numbers are blocked, \
         and whether the code is in the spam folder. Then ask for a new code and wait five minutes.\n\nIf it still does \
         not come, reply on the page of your request: {link}\n\n{operator}",
    ),
    (
        "taken-en",
        "We are working on it",
        "",
        "Hello {name},\n\nRequest {number} is with me. You will have an answer by {due}. You can follow it here: \
         {link}\n\n{operator}",
    ),
    (
        "screenshot-en",
        "A screenshot is needed",
        "technical",
        "Hello {name},\n\nPlease send a screenshot of the error: it shows us the cause sooner. You can black out personal \
         data on the page of your request: {link}\n\n{operator}",
    ),
    (
        "refund-en",
        "Refunds: how long they take",
        "payments",
        "Hello {name},\n\nThe payment goes back to the same card. Banks usually need up to ten working days for that. If \
         the money has not come by then, reply on the page of your request: {link}\n\n{operator}",
    ),
    (
        "done-en",
        "Mended, please check",
        "",
        "Hello {name},\n\nWe have mended the error. Please check whether everything works now. If it does not, write on \
         the page of your request: {link}\n\n{operator}",
    ),
];

/// All of them; a category that there is none of is left out.
pub(super) fn replies(categories: &[&str]) -> Vec<CannedForm> {
    let of = |lang: Lang, (key, title, category, body): Line| CannedForm {
        key: key.to_owned(),
        title: title.to_owned(),
        body: body.to_owned(),
        lang,
        category: if categories.contains(&category) { category.to_owned() } else { String::new() },
    };
    RU.into_iter()
        .map(|line| of(Lang::Ru, line))
        .chain(EN.into_iter().map(|line| of(Lang::En, line)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_placeholder_is_known() {
        for form in replies(&[]) {
            assert!(form.parse(&[]).is_ok(), "{}: {:?}", form.key, form.parse(&[]).err());
        }
    }
}
