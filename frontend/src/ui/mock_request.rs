//! Writing a request and following it, put together of the components, for page authors to copy.

use super::mock_site::page;
use super::{
    Alert, Breadcrumbs, Button, ButtonVariant, Choice, Composer, CopyButton, Crumb, Example, FileLink, Icon,
    Layout, Menu, MenuItem, MessageBubble, Progress, RadioGroup, Side, StatusBadge, StatusTone, StepList,
    SummaryList, SummaryRow, TextArea, Timeline, TimelineItem, Tone,
};
use yew::prelude::*;

/// Address under `/gallery`, and the page.
pub fn layouts() -> Vec<Example> {
    vec![
        Example::new("form", page(false, form())),
        Example::new("check", page(false, check())),
        Example::new("request", page(false, request())),
    ]
}

fn form() -> Html {
    let side = html! {
        <section class="side-sticky"><h2>{ "Возможно, поможет сразу" }</h2>
            <ul class="suggest-list">
                <li><a href="#1">{ "Не приходит код подтверждения" }</a></li>
                <li><a href="#2">{ "Запрет коротких номеров: как снять" }</a></li>
                <li><a href="#3">{ "Вход без СМС: код из приложения" }</a></li>
            </ul>
        </section>
    };
    html! {
        <Layout {side} side_label="Подсказки">
            <form class="form form-col" method="post" action="#next">
                <Progress text="Шаг 2 из 5: что случилось" value={2} max={5} />
                <h1>{ "Расскажите, что случилось" }</h1>
                <TextArea id="what" label="Своими словами" hint="Что вы делали, что увидели, что ожидали. Паролей и кодов из сообщений не пишите." limit=4000 limit_word="знаков" value="Не приходит код подтверждения, пробовал два раза." />
                <RadioGroup id="when" label="Когда это началось?" value="today" choices={vec![
                    Choice::new("today", "Сегодня"), Choice::new("week", "На этой неделе"), Choice::new("old", "Раньше"), Choice::new("dunno", "Не помню"),
                ]} />
                <div class="form-actions">
                    <Button r#type="submit">{ "Продолжить" }</Button>
                    <Button variant={ButtonVariant::Quiet} href="#back">{ "Назад" }</Button>
                    <span class="saved"><Icon name="check" />{ "Сохранено в 12:04" }</span>
                </div>
            </form>
        </Layout>
    }
}

fn check() -> Html {
    html! {
        <Layout>
            <Alert tone={Tone::Positive} title="Обращение получено" live=true><p>{ "Копию отправили на a•••@mail.example." }</p></Alert>
            <p class="confirm-number"><strong>{ "ОП-7F3K-21" }</strong><CopyButton text="ОП-7F3K-21" label="Скопировать номер" copied="Скопировано" /></p>
            <h1>{ "Ответим до вт, 24 ноября, 14:00" }</h1>
            <section class="section">
                <h2>{ "Что будет дальше" }</h2>
                <StepList steps={vec![
                    html! { <p>{ "Специалист прочитает обращение сегодня до 18:00." }</p> },
                    html! { <p>{ "Если понадобится уточнение, напишем на почту." }</p> },
                    html! { <p>{ "Ответ придёт на почту и появится здесь." }</p> },
                ]} />
            </section>
            <section class="section">
                <div class="section-head"><h2>{ "Что вы отправили" }</h2></div>
                <SummaryList change="Изменить" rows={vec![
                    SummaryRow::new("Раздел", "Доступ к аккаунту").change("#1"),
                    SummaryRow::new("Что случилось", "Не приходит код подтверждения.\nПробовал два раза.").change("#2"),
                ]} />
            </section>
        </Layout>
    }
}

fn request() -> Html {
    let menu = vec![
        MenuItem {
            label: "Распечатать".into(), icon: Some("print".into()), ..MenuItem::default()
        },
        MenuItem {
            label: "Отозвать обращение".into(),
            icon: Some("close".into()),
            danger: true,
            ..MenuItem::default()
        },
    ];
    let side = html! {
        <section><h2>{ "Ход работы" }</h2><Timeline items={vec![
            TimelineItem::new("Получено", "пн, 12:04", ""),
            TimelineItem { current: true, ..TimelineItem::new("В работе", "пн, 12:40", "") },
            TimelineItem { future: true, ..TimelineItem::new("Ответ", "до вт, 14:00", "") },
        ]} /></section>
    };
    html! {
        <Layout top={html! { <Breadcrumbs label="Вы здесь" items={vec![Crumb::link("Мои обращения", "#m")]} /> }} {side} side_label="Ход работы">
            <div class="request-head">
                <p class="page-meta"><span class="code">{ "ОП-7F3K-21" }</span><span>{ "Доступ к аккаунту" }</span></p>
                <div class="title-row"><h1>{ "Не приходит код подтверждения" }</h1><Menu label="Действия" end=true items={menu} /></div>
                <div class="promise">
                    <StatusBadge large=true tone={StatusTone::Action} label="Нужен ваш ответ" />
                    <strong>{ "Ответим до вт, 24 ноября, 14:00" }</strong>
                </div>
            </div>
            <div class="stack">
                <Alert tone={Tone::Warning} title="Напишите, какой у вас оператор связи"><p>{ "Без этого не сможем продолжить. Ждём до 30 ноября." }</p></Alert>
                <h2 class="visually-hidden">{ "Переписка" }</h2>
                <div class="conversation">
                    <MessageBubble side={Side::Mine} author="Вы" time="пн, 12:04" body={"Здравствуйте!\nНе приходит код подтверждения на номер, который заканчивается на 67."}><FileLink href="#f" name="снимок-экрана.png" size="240 КБ" /></MessageBubble>
                    <MessageBubble side={Side::System} body="Обращение взято в работу" time="12:40" />
                    <MessageBubble author="Мария Кузнецова, поддержка" time="пн, 12:52" body="Здравствуйте. Проверьте, пожалуйста, не подключён ли запрет коротких номеров, и напишите, какой у вас оператор." />
                </div>
                <Composer id="reply" label="Ваш ответ" send="Отправить" tools={html! { <Button variant={ButtonVariant::Quiet} icon="paperclip">{ "Файл" }</Button> }} />
            </div>
        </Layout>
    }
}
