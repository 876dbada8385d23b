//! Whole pages of the citizens' site put together of the components, for page authors to copy.

use super::{
    Accordion, Banner, Brand, Breadcrumbs, Button, ButtonSize, ButtonVariant, Card, CopyButton, Crumb,
    Example, Footer, Header, Icon, Layout, Progress, Prose, SearchBox, SkipLink, StatusBadge, StatusTone,
    StepList, Width,
};
use yew::prelude::*;

/// Address under `/gallery`, and the page.
pub fn layouts() -> Vec<Example> {
    vec![
        Example::new("home", page(true, home())),
        Example::new("article", page(false, article())),
        Example::new("code", page(false, code())),
        Example::new("guide", page(false, guide())),
    ]
}

pub(super) fn page(home: bool, content: Html) -> Html {
    let search = if home {
        Html::default()
    } else {
        html! { <SearchBox id="head-q" label="Поиск" button="Найти" placeholder="Вопрос или код ошибки" /> }
    };
    html! {
        <>
            <SkipLink label="Перейти к содержанию" />
            if home {
                <Banner label="Сбой"><p><strong>{ "Задерживаются СМС у части абонентов." }</strong>{ " Обновим в 15:00. " }<a href="#i">{ "Подробнее" }</a></p></Banner>
            }
            <Header brand={html! { <Brand name="Опора" note="Помощь по порталу" /> }} nav_label="Меню" {search}
                nav={html! { <>
                    <li><a href="#faq">{ "Частые вопросы" }</a></li>
                    <li><a href="#kb">{ "База знаний" }</a></li>
                    <li><a href="#codes">{ "Коды ошибок" }</a></li>
                    <li><a href="#guides">{ "Руководства" }</a></li>
                    <li><a href="#status">{ "Статус сервисов" }</a></li>
                    <li><a href="#contacts">{ "Контакты" }</a></li>
                    <li class="phone-only"><a href="#en" lang="en">{ "English" }</a></li>
                </> }}
                tools={html! { <>
                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="glasses" href="#low" label="Для слабовидящих" />
                    <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="globe" href="#en" label="English" class="wide-only" />
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="user" href="#me">{ "Войти" }</Button>
                </> }} />
            { content }
            <Footer bottom={html! { <><span>{ "Опора, 2026" }</span><a href="#a11y">{ "Доступность" }</a><a href="#privacy">{ "Персональные данные" }</a></> }}>
                <div><h2>{ "Помощь" }</h2><ul><li><a href="#1">{ "Частые вопросы" }</a></li><li><a href="#2">{ "Коды ошибок" }</a></li><li><a href="#3">{ "Услуги" }</a></li></ul></div>
                <div><h2>{ "Обращения" }</h2><ul><li><a href="#4">{ "Написать обращение" }</a></li><li><a href="#5">{ "Проверить статус" }</a></li></ul></div>
                <div><h2>{ "Связь" }</h2><ul><li><a href="tel:88001234567">{ "8 800 123-45-67" }</a></li><li><a href="#6">{ "Чат" }</a></li></ul></div>
            </Footer>
        </>
    }
}

fn link(href: &'static str, text: &'static str) -> Html {
    html! { <li><a {href}>{ text }<Icon name="chevron-right" /></a></li> }
}

fn home() -> Html {
    html! {
        <Layout width={Width::Wide}>
            <div class="home-hero">
                <h1>{ "Что случилось?" }</h1>
                <p>{ "Найдём ответ, а если его нет, возьмёмся сами и скажем, когда ответим." }</p>
                <SearchBox label="Что случилось?" button="Найти" placeholder="Опишите проблему или вставьте текст ошибки" large=true />
                <p class="home-examples">
                    <span>{ "Например:" }</span>
                    <a href="/search?q=1">{ "не приходит код" }</a>
                    <a href="/search?q=2">{ "ESIA-007014" }</a>
                    <a href="/search?q=3">{ "платёж списан дважды" }</a>
                </p>
            </div>
            <section class="section">
                <div class="section-head"><h2>{ "Чаще всего спрашивают" }</h2><a href="#all">{ "Все вопросы" }</a></div>
                <ul class="link-list link-list-columns">
                    { link("#1", "Не приходит код подтверждения") }
                    { link("#2", "Забыл пароль, а номер телефона сменился") }
                    { link("#3", "Не загружается фотография паспорта") }
                    { link("#4", "Оплатил, а начисление не исчезло") }
                    { link("#5", "Электронная подпись не видна на портале") }
                    { link("#6", "Учётная запись заблокирована") }
                </ul>
            </section>
            <section class="section">
                <div class="section-head"><h2>{ "Разделы" }</h2></div>
                <ul class="tiles">
                    <li><Card href="#1" icon="key" title="Доступ к аккаунту" text="Пароль, коды, блокировка" /></li>
                    <li><Card href="#2" icon="user-check" title="Подтверждение личности" text="Банк, центр обслуживания, почта" /></li>
                    <li><Card href="#3" icon="shield" title="Безопасность" text="Чужой вход, мошенники, история действий" /></li>
                    <li><Card href="#4" icon="file" title="Документы" text="Загрузка, форматы, ошибки в данных" /></li>
                    <li><Card href="#5" icon="card" title="Платежи" text="Госпошлина, штрафы, возврат" /></li>
                    <li><Card href="#6" icon="signature" title="Электронная подпись" text="Сертификат, плагин, токен" /></li>
                    <li><Card href="#7" icon="smartphone" title="Мобильное приложение" text="Установка, вход, уведомления" /></li>
                    <li><Card href="#8" icon="clipboard" title="Заявления" text="Статусы, сроки, отказы" /></li>
                </ul>
            </section>
            <section class="section">
                <div class="section-head"><h2>{ "Не нашли ответ" }</h2></div>
                <div class="contacts-strip">
                    <div><h3>{ "Обращение" }</h3><p><a class="big" href="#new">{ "Написать" }</a></p><p>{ "Ответим за рабочий день, номер останется у вас" }</p></div>
                    <div><h3>{ "Чат" }</h3><p><a class="big" href="#chat">{ "Начать" }</a></p><p>{ "Открыт до 21:00, ответ за 3 минуты" }</p></div>
                    <div><h3>{ "Телефон" }</h3><p><a class="big" href="tel:88001234567">{ "8 800 123-45-67" }</a></p><p>{ "Круглосуточно, бесплатно по России" }</p></div>
                    <div><h3>{ "Уже писали?" }</h3><p><a class="big" href="#status">{ "Проверить статус" }</a></p><p>{ "Нужны номер и код доступа" }</p></div>
                </div>
            </section>
        </Layout>
    }
}

fn crumbs() -> Html {
    html! { <Breadcrumbs label="Вы здесь" items={vec![Crumb::link("Помощь", "#h"), Crumb::link("Доступ к аккаунту", "#a")]} /> }
}

fn helpful() -> Html {
    html! {
        <form class="helpful" method="post" action="#vote">
            <p>{ "Помог ли ответ?" }</p>
            <Button variant={ButtonVariant::Secondary} icon="thumb-up" r#type="submit" name="vote" value="yes">{ "Да" }</Button>
            <Button variant={ButtonVariant::Secondary} icon="thumb-down" r#type="submit" name="vote" value="no">{ "Нет" }</Button>
        </form>
    }
}

fn article() -> Html {
    let side = html! {
        <div class="side-sticky stack">
            <nav class="toc" aria-label="Содержание"><h2>{ "На этой странице" }</h2>
                <a href="#s1" aria-current="true">{ "Что сделать сначала" }</a><a href="#s2">{ "Если вы за границей" }</a><a href="#s3">{ "Если не помогло" }</a>
            </nav>
            <section><h2>{ "Похожие ответы" }</h2>
                <ul class="suggest-list"><li><a href="#r1">{ "Код приходит, но не подходит" }</a></li><li><a href="#r2">{ "Сменить номер телефона" }</a></li></ul>
            </section>
        </div>
    };
    html! {
        <Layout top={crumbs()} {side} side_label="О странице">
            <div class="page-head">
                <h1>{ "Не приходит код подтверждения" }</h1>
                <p class="page-meta"><span>{ "Обновлено 12 ноября 2026" }</span><a href="#print"><Icon name="print" />{ " Распечатать" }</a></p>
            </div>
            <Prose class="prose-lead">
                <p>{ "Подождите две минуты и запросите код ещё раз. Если не пришёл и второй, у номера включён запрет коротких сообщений: его снимает оператор связи." }</p>
                <h2 id="s1">{ "Что сделать сначала" }</h2>
                <ol>
                    <li><p>{ "Проверьте номер: последние цифры показаны на странице входа." }</p></li>
                    <li><p>{ "Отправьте " }<code>{ "ВКЛ" }</code>{ " на короткий номер 0919: запрет снимется за минуту." }</p><blockquote><p>{ "Никому не называйте код. Сотрудники портала его не спрашивают." }</p></blockquote></li>
                    <li><p>{ "Запросите код ещё раз и введите его в течение пяти минут." }</p></li>
                </ol>
                <h2 id="s2">{ "Если вы за границей" }</h2>
                <p>{ "Сообщения в роуминге задерживаются до часа. Быстрее работают:" }</p>
                <ul><li>{ "код из приложения," }</li><li>{ "вход с электронной подписью," }</li><li>{ "вход по биометрии." }</li></ul>
                <table><thead><tr><th>{ "Способ" }</th><th>{ "Сколько ждать" }</th></tr></thead><tbody><tr><td>{ "СМС" }</td><td>{ "до 2 минут" }</td></tr><tr><td>{ "Приложение" }</td><td>{ "сразу" }</td></tr></tbody></table>
            </Prose>
            <section class="section">
                <h2 id="s3">{ "Если не помогло" }</h2>
                <ul class="link-list">{ link("#g", "Пройти руководство по шагам") }{ link("#f", "Написать обращение") }{ link("#t", "Позвонить: 8 800 123-45-67") }</ul>
            </section>
            { helpful() }
        </Layout>
    }
}

fn code() -> Html {
    html! {
        <Layout top={html! { <Breadcrumbs label="Вы здесь" items={vec![Crumb::link("Помощь", "#h"), Crumb::link("Коды ошибок", "#a")]} /> }}>
            <div class="page-head">
                <div class="code-head"><h1 class="code-display">{ "ESIA-007014" }</h1><CopyButton text="ESIA-007014" label="Скопировать" copied="Скопировано" /></div>
                <p class="row"><StatusBadge large=true tone={StatusTone::Positive} label="Можно исправить самому" /><span class="muted">{ "Появляется при входе" }</span></p>
            </div>
            <p class="lead">{ "Код подтверждения устарел или набран с ошибкой. Он действует пять минут и подходит только к тому окну, где его запросили." }</p>
            <section class="section">
                <div class="section-head"><h2>{ "Что сделать" }</h2></div>
                <StepList steps={vec![
                    html! { <><h3>{ "Закройте все окна портала" }</h3><p>{ "Код привязан к одному окну: второе делает его недействительным." }</p></> },
                    html! { <><h3>{ "Войдите заново и запросите новый код" }</h3><p>{ "Введите его в течение пяти минут, без пробелов." }</p></> },
                    html! { <><h3>{ "Проверьте время на устройстве" }</h3><p>{ "Оно должно устанавливаться автоматически." }</p></> },
                ]} />
            </section>
            <section class="section">
                <div class="accordions">
                    <Accordion summary="Подробности для службы поддержки"><p>{ "Метод " }<code>{ "POST /esia/otp" }</code>{ ", ответ 403, счётчик попыток." }</p></Accordion>
                </div>
            </section>
            <section class="section">
                <h2>{ "Не помогло?" }</h2>
                <p class="row"><Button href="#new">{ "Написать обращение с этим кодом" }</Button><Button variant={ButtonVariant::Quiet} href="#other">{ "У меня другой код" }</Button></p>
            </section>
        </Layout>
    }
}

fn guide() -> Html {
    html! {
        <Layout>
            <div class="guide">
                <Progress text="Не приходит код. Вопрос 3, осталось не больше двух" value={3} max={5} />
                <details class="accordion guide-path">
                    <summary><span>{ "Ваши ответы: 2" }</span><Icon name="chevron-down" /></summary>
                    <ul class="accordion-body">
                        <li><span>{ "Куда должен прийти код?" }</span><span>{ "В СМС" }</span><a href="#1">{ "Изменить" }</a></li>
                        <li><span>{ "Номер прежний?" }</span><span>{ "Да" }</span><a href="#2">{ "Изменить" }</a></li>
                    </ul>
                </details>
                <h1>{ "Приходят ли вам другие короткие сообщения?" }</h1>
                <p class="muted">{ "Например, от банка или оператора связи." }</p>
                <div class="guide-answers">
                    <a href="#y">{ "Да, приходят" }<Icon name="arrow-right" /></a>
                    <a href="#n">{ "Нет, не приходят никакие" }<Icon name="arrow-right" /></a>
                    <a class="guide-unsure" href="#u">{ "Не знаю" }</a>
                </div>
            </div>
        </Layout>
    }
}
