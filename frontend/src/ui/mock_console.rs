//! The staff console put together of the components, for page authors to copy.

use super::{
    Avatar, Brand, Button, ButtonSize, ButtonVariant, Composer, Example, Icon, KeyHint, Menu, MenuItem,
    MessageBubble, Side, StatusBadge, StatusTone, SummaryList, SummaryRow, Tab, Tabs,
};
use yew::prelude::*;

/// Address under `/gallery`, and the page.
pub fn layouts() -> Vec<Example> {
    vec![Example::new("console", console())]
}

fn rail_link(icon: &'static str, label: &'static str, count: &'static str, here: bool, hot: bool) -> Html {
    html! {
        <li><a class="rail-link" href="#v" aria-current={here.then_some("page")}>
            <Icon name={icon} />{ label }<span class={classes!("rail-count", hot.then_some("rail-count-hot"))}>{ count }</span>
        </a></li>
    }
}

fn ticket(
    subject: &'static str,
    who: &'static str,
    clock: &'static str,
    near: Option<&'static str>,
    here: bool,
) -> Html {
    html! {
        <a class={classes!("ticket-row", here.then_some("unread"))} href="#t" aria-current={here.then_some("true")}>
            <span class="ticket-subject">{ subject }</span>
            <small>{ who }</small>
            <StatusBadge tone={StatusTone::Info} label="В работе" />
            <span class={classes!("clock", near)}><Icon name="clock" />{ clock }</span>
        </a>
    }
}

fn console() -> Html {
    let menu =
        vec![MenuItem {
            label: "Объединить".into(), icon: Some("link".into()), ..MenuItem::default()
        }];
    let tab = |label: &'static str, count: Option<&'static str>, selected| Tab {
        label: label.into(),
        href: "#tab".into(),
        count: count.map(AttrValue::from),
        selected,
    };
    html! {
        <div class="console console-shell">
            <nav class="rail" aria-label="Разделы">
                <Brand name="Опора" note="Рабочее место" />
                <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="search" wide=true>{ "Найти " }<KeyHint keys={vec![AttrValue::from("Ctrl"), AttrValue::from("K")]} /></Button>
                <div><h2>{ "Обращения" }</h2><ul>
                    { rail_link("inbox", "Мои", "12", true, false) }
                    { rail_link("alert", "Срок близко", "3", false, true) }
                    { rail_link("users", "Моя группа", "48", false, false) }
                    { rail_link("clock", "Ждут заявителя", "27", false, false) }
                </ul></div>
                <div><h2>{ "Знания" }</h2><ul>
                    { rail_link("book", "Статьи", "", false, false) }
                    { rail_link("flag", "Чего не хватает", "9", false, false) }
                </ul></div>
            </nav>
            <section class="console-list" aria-label="Список">
                <div class="console-bar"><h2>{ "Мои" }</h2><Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="filter" label="Фильтры" /></div>
                { ticket("Не приходит код подтверждения", "Анна Ли, ОП-7F3K-21", "через 40 мин", Some("clock-near"), true) }
                { ticket("Платёж списан дважды", "Олег Титов, ОП-6B1M-08", "через 3 ч", None, false) }
                { ticket("Не загружается паспорт, пишет, что файл повреждён", "ООО «Ромашка», ОП-5A9P-77", "просрочено на 12 мин", Some("clock-late"), false) }
            </section>
            <main class="console-work" id="main" tabindex="-1">
                <div class="console-bar">
                    <h1>{ "Не приходит код подтверждения" }</h1>
                    <StatusBadge tone={StatusTone::Info} label="В работе" />
                    <Button size={ButtonSize::Small}>{ "Решено" }</Button>
                    <Menu label="Ещё" icon="more" icon_only=true end=true items={menu} />
                    <Tabs label="Обращение" tabs={vec![tab("Переписка", Some("4"), true), tab("Файлы", Some("2"), false), tab("История", None, false)]} />
                </div>
                <div class="conversation">
                    <MessageBubble author="Анна Ли" time="пн, 12:04" body={"Здравствуйте!\nНе приходит код подтверждения."} />
                    <MessageBubble side={Side::System} body="Назначено: Мария Кузнецова" time="12:40" />
                    <MessageBubble side={Side::Note} author="Илья Ким" time="12:55" body="Похоже на сбой у оператора, см. инцидент № 14." />
                    <MessageBubble side={Side::Mine} author="Вы" time="12:58" body="Здравствуйте. Какой у вас оператор связи?" state="Доставлено" />
                </div>
                <Composer id="work-reply" label="Ответ заявителю" send="Отправить" tools={html! { <>
                    <Button variant={ButtonVariant::Quiet} icon="paperclip" label="Приложить файл" />
                    <Button variant={ButtonVariant::Quiet} icon="clipboard">{ "Шаблон" }</Button>
                    <Button variant={ButtonVariant::Quiet} icon="lock">{ "Заметка" }</Button>
                </> }} />
            </main>
            <aside class="console-context" aria-label="Сведения">
                <section class="panel"><h2>{ "Заявитель" }</h2>
                    <p class="row"><Avatar small=true name="Анна Ли" /><strong>{ "Анна Ли" }</strong></p>
                    <SummaryList dense=true rows={vec![SummaryRow::new("Телефон", "+7 916 •••-••-67"), SummaryRow::new("Почта", "a•••@mail.example"), SummaryRow::new("Обращений", "4, решено 3")]} />
                </section>
                <section class="panel"><h2>{ "Устройство" }</h2>
                    <SummaryList dense=true rows={vec![SummaryRow::new("Система", "Android 15"), SummaryRow::new("Приложение", "4.12.1")]} />
                </section>
                <section class="panel"><h2>{ "Уже пробовали" }</h2>
                    <ul class="suggest-list"><li><a href="#a">{ "Не приходит код подтверждения" }</a></li><li>{ "Руководство: «Код», до шага 3" }</li></ul>
                </section>
                <section class="panel"><h2>{ "Похожие ответы" }</h2>
                    <ul class="suggest-list"><li><a href="#s">{ "Запрет коротких номеров" }</a></li></ul>
                </section>
            </aside>
        </div>
    }
}
