//! The parts of the builder as HTML, in both languages.

use std::{collections::BTreeMap, rc::Rc};

use shared::{
    api::editor::DraftView,
    content::ContentKind,
    guide::{
        Trial, layout,
        lint::{Translation, lint},
    },
    lang::Lang,
};
use yew::prelude::*;

use super::{GuideForm, drawing::Drawing, flaws::Flaws, outline::Outline, scene::Scene, trial::TrialRun};
use crate::pages::{
    editor::draft::use_sample,
    knowledge::tests_support,
    staff::rendered::{check, item_of, shown},
};

/// With an answer to nowhere, a step out of reach, and readers who left.
fn broken() -> shared::content::Guide {
    let mut guide = tests_support::guide();
    guide.steps.get_mut("b").expect("b").answers[1].to = "lost".into();
    guide.steps.insert(
        "alone".into(),
        shared::content::GuideStep { question: "Кто я?".into(), ..Default::default() },
    );
    guide
}

fn scene() -> Scene {
    let guide = Rc::new(broken());
    Scene {
        drawing: Rc::new(layout(&guide)),
        flaws: Rc::new(lint(&guide, Translation::Missing)),
        drops: Rc::new(BTreeMap::from([("b".to_owned(), 7)])),
        selected: "b".into(),
        trail: Rc::new(vec!["a".into(), "b".into()]),
        connecting: None,
        disabled: false,
        guide,
    }
}

#[tokio::test]
async fn the_drawing_shows_every_step_as_a_button() {
    for lang in Lang::ALL {
        let html =
            shown(lang, || html! { <Drawing scene={scene()} zoom={80} on={Callback::noop()} /> }).await;
        check("drawing", &html);
        assert_eq!(html.matches("<button").count(), 5, "{html}");
        assert_eq!(html.matches("tabindex=\"0\"").count(), 1, "one step is in the order of Tab");
        assert!(html.contains("guide-way-walked") && html.contains("guide-port-lost"), "{html}");
    }
    let html =
        shown(Lang::Ru, || html! { <Drawing scene={scene()} zoom={80} on={Callback::noop()} /> }).await;
    assert!(html.contains("ушли: 7") && html.contains("Начало"), "{html}");
}

#[tokio::test]
async fn whoever_may_not_write_has_nothing_to_drag() {
    let html = shown(Lang::Ru, || {
        let scene = Scene { disabled: true, ..scene() };
        html! { <Drawing {scene} zoom={80} on={Callback::noop()} /> }
    })
    .await;
    assert!(!html.contains("guide-port"), "{html}");
}

#[tokio::test]
async fn the_outline_says_the_same_in_words() {
    for lang in Lang::ALL {
        let html = shown(lang, || html! { <Outline scene={scene()} on={Callback::noop()} /> }).await;
        check("outline", &html);
    }
    let html = shown(Lang::Ru, || html! { <Outline scene={scene()} on={Callback::noop()} /> }).await;
    let order: Vec<usize> = ["Куда?", "Напишите нам", "Пришёл?", "Готово", "Кто я?"]
        .iter()
        .map(|name| html.find(name).expect(name))
        .collect();
    assert!(order[0] < order[1] && order[2] < order[4], "{html}");
    assert!(html.contains("Ведёт в никуда") && html.contains("aria-current=\"true\""), "{html}");
}

#[tokio::test]
async fn flaws_say_how_to_mend_them() {
    for lang in Lang::ALL {
        let html = shown(lang, || {
            let scene = scene();
            html! { <Flaws guide={scene.guide.clone()} flaws={scene.flaws} onpick={Callback::noop()} /> }
        })
        .await;
        check("flaws", &html);
        for wrong in ["nowhere", "unreachable", "dead-end", "no-translation"] {
            assert!(html.contains(&format!("data-wrong=\"{wrong}\"")), "{wrong}: {html}");
        }
    }
    let html = shown(Lang::Ru, || {
        let scene = scene();
        html! { <Flaws guide={scene.guide.clone()} flaws={scene.flaws} onpick={Callback::noop()} /> }
    })
    .await;
    assert!(html.contains("Ответ «Нет» шага «Пришёл?» ведёт в никуда"), "{html}");
}

#[tokio::test]
async fn a_trial_run_shows_what_the_request_would_get() {
    fn run(path: &[usize]) -> Html {
        let guide = tests_support::guide();
        let trial = path.iter().fold(Trial::default(), |trial, at| trial.answer(&guide, *at));
        html! { <TrialRun guide={Rc::new(guide)} {trial} onchange={Callback::noop()} onclose={Callback::noop()} /> }
    }
    for lang in Lang::ALL {
        for step in [|| run(&[]), || run(&[1]), || run(&[1, 1])] {
            check("trial", &shown(lang, step).await);
        }
    }
    let end = shown(Lang::Ru, || run(&[1, 1])).await;
    assert!(end.contains("Пришёл? — Нет") && end.contains("Что попадёт в обращение"), "{end}");
    let stuck = shown(Lang::Ru, || {
        let mut guide = broken();
        guide.start = "alone".into();
        html! { <TrialRun guide={Rc::new(guide)} trial={Trial::default()} onchange={Callback::noop()} onclose={Callback::noop()} /> }
    })
    .await;
    assert!(stuck.contains("читатель застрянет"), "{stuck}");
}

#[component]
fn Whole() -> Html {
    let draft = use_sample(item_of(ContentKind::Guide, "code", &broken()), None);
    html! { <GuideForm {draft} /> }
}

#[component]
fn Locked() -> Html {
    let view = DraftView {
        may: Vec::new(),
        doc: serde_json::to_value(broken()).expect("JSON"),
        ..crate::pages::editor::sample::view()
    };
    let draft = use_sample(item_of(ContentKind::Guide, "code", &broken()), Some(view));
    html! { <GuideForm {draft} /> }
}

#[tokio::test]
async fn the_builder_is_whole_in_both_languages() {
    for lang in Lang::ALL {
        let html = shown(lang, || html! { <Whole /> }).await;
        check("builder", &html);
        for id in [
            "b-add",
            "b-try",
            "b-keys",
            "b-question",
            "b-text",
            "b-answer-0-label",
            "b-answer-0-to",
            "b-answer-add",
            "b-key",
            "b-flaws-title",
        ] {
            assert!(html.contains(&format!("id=\"{id}\"")), "{id} is missing: {html}");
        }
    }
}

#[tokio::test]
async fn a_draft_that_waits_for_its_hour_is_only_looked_at() {
    let html = shown(Lang::Ru, || html! { <Locked /> }).await;
    let field =
        html.split("id=\"b-question\"").nth(1).and_then(|rest| rest.split('>').next()).unwrap_or_default();
    assert!(field.contains("disabled") && !html.contains("guide-port"), "{field}");
}
