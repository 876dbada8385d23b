//! The builder as a whole: who is selected, what is shown beside the drawing, what commands do.

use std::{collections::BTreeMap, rc::Rc};

use shared::{
    content::{ContentKind, Guide},
    guide::{
        Edit, Flaw, Trial,
        edit::Refused,
        graph, layout,
        lint::{Translation, lint},
    },
    lang::Lang,
};
use yew::prelude::*;

use super::{
    commands,
    drawing::Drawing,
    flaws::Flaws,
    head::Head,
    keys::Asked,
    outline::Outline,
    scene::{Done, Scene, line_id, node_id},
    step::StepPanel,
    trial::TrialRun,
    words::{flaw_field, refusal, step_name},
};
use crate::{
    api::editor as api,
    hooks::use_query,
    i18n::use_lang,
    pages::{
        console::prefs,
        editor::form::{DocProps, UndoButtons, use_record},
    },
    t,
    ui::{Button, ButtonSize, ButtonVariant, Chip, dom},
};

/// Sizes of the drawing, hundredths.
const ZOOMS: [i32; 5] = [40, 60, 80, 100, 125];

/// What stands beside the drawing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Panel {
    Step,
    Guide,
    Trial,
}

/// Where dragged steps are kept on this device: a matter of taste, no part of the guide.
fn places_key(slug: &str) -> String {
    format!("opora.editor.guide.{slug}")
}

fn kept_places(slug: &str) -> BTreeMap<String, (i32, i32)> {
    prefs::get(&places_key(slug)).and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// The guide in the other language.
#[derive(PartialEq)]
enum Twin {
    /// Not known: not read yet, or the server was not reached.
    Unknown,
    /// There is none.
    Missing,
    /// This one.
    There(Box<Guide>),
}

/// The guide in the other language, as readers see it.
#[hook]
fn use_twin(slug: &str, lang: Option<Lang>) -> Rc<Twin> {
    let query = use_query((slug.to_owned(), lang), |(slug, lang)| async move {
        let Some(lang) = lang else { return Ok(Twin::Unknown) };
        let other = if lang == Lang::Ru { Lang::En } else { Lang::Ru };
        let item = shared::api::editor::ItemRef { kind: ContentKind::Guide, key: slug, lang: other };
        match api::item(&item).await {
            Ok(view) => {
                let live = view.live.and_then(|live| serde_json::from_value(live).ok());
                Ok(live.map_or(Twin::Missing, Twin::There))
            }
            Err(error) if error.status() == Some(404) => Ok(Twin::Missing),
            Err(error) => Err(error),
        }
    });
    query.data.unwrap_or_else(|| Rc::new(Twin::Unknown))
}

/// The builder.
#[component]
pub fn Builder(props: &DocProps<Guide>) -> Html {
    let lang = use_lang();
    let record = use_record(&props.draft, &props.doc);
    let edits = &record.edits;
    let guide = edits.doc.clone();
    let asked_for = use_state_eq(String::new);
    let panel = use_state_eq(|| Panel::Step);
    let listed = use_state_eq(|| false);
    let zoom = use_state_eq(|| 80);
    let trial = use_state_eq(Trial::default);
    let connecting = use_state_eq(|| None::<String>);
    let said = use_state_eq(String::new);
    let places = use_state_eq(|| kept_places(&props.doc.slug));
    // What is to have the focus after the next render.
    let focus = use_mut_ref(|| None::<String>);
    {
        let focus = focus.clone();
        use_effect(move || {
            if let Some(id) = focus.take() {
                dom::focus(&id);
            }
        });
    }
    let item_lang = props.draft.state.item.as_ref().map(|item| item.row.lang);
    let translation = use_twin(&guide.slug, item_lang);
    let drops = use_query(guide.slug.clone(), |slug| async move { api::guide_drops(&slug).await });
    let left: Rc<BTreeMap<String, u32>> = use_memo(drops.data.clone(), |data| {
        let steps = data.as_ref().map(|data| data.steps.as_slice()).unwrap_or_default();
        steps.iter().map(|step| (step.step.clone(), step.left)).collect()
    });
    let flaws = use_memo((guide.clone(), translation), |(guide, translation)| {
        let translation = match &**translation {
            Twin::Unknown => Translation::Unknown,
            Twin::Missing => Translation::Missing,
            Twin::There(other) => Translation::There(other),
        };
        lint(guide, translation)
    });
    let drawing = use_memo((guide.clone(), (*places).clone()), |(guide, places)| layout(guide).moved(places));
    let selected = commands::selected(&guide, &asked_for);
    let trail = use_memo((guide.clone(), (*trial).clone(), *panel), |(guide, trial, panel)| -> Vec<String> {
        let steps = if *panel == Panel::Trial { trial.steps(guide) } else { Vec::new() };
        steps.into_iter().map(str::to_owned).collect()
    });
    let scene = Scene {
        guide: guide.clone(),
        drawing: drawing.clone(),
        flaws: flaws.clone(),
        drops: left,
        selected: selected.clone(),
        trail: (*trail).clone().into(),
        connecting: (*connecting).clone(),
        disabled: record.disabled,
    };
    let refused = {
        let said = said.setter();
        Callback::from(move |why: Refused| said.set(refusal(lang, why)))
    };
    let look = {
        let (asked_for, panel) = (asked_for.setter(), panel.setter());
        Callback::from(move |key: String| {
            asked_for.set(key);
            panel.set(Panel::Step);
        })
    };
    // A step that was chosen by key keeps the focus where the keys are: on the drawing or in the outline.
    let focus_step = {
        let (focus, listed) = (focus.clone(), *listed);
        move |key: &str| {
            let there = dom::document().and_then(|page| page.get_element_by_id(&node_id(key)));
            let shown = there.is_some_and(|node| node.get_bounding_client_rect().width() > 0.0);
            *focus.borrow_mut() = Some(if listed || !shown { line_id(key) } else { node_id(key) });
        }
    };
    let remove = {
        let (edits, look, refused, said) = (edits.clone(), look.clone(), refused.clone(), said.setter());
        let focus_step = focus_step.clone();
        move |key: &str| {
            let guide = edits.now();
            match commands::remove(&guide, key) {
                Ok((next, neighbour)) => {
                    said.set(t!(lang, "builder-removed", step = step_name(&guide, key)));
                    focus_step(&neighbour);
                    edits.put(next);
                    look.emit(neighbour);
                }
                Err(why) => refused.emit(why),
            }
        }
    };
    let on = {
        let (edits, look, refused, said) = (edits.clone(), look.clone(), refused.clone(), said.setter());
        let (connecting, places, panel, trial) =
            (connecting.clone(), places.clone(), panel.setter(), trial.setter());
        let (selected, drawing, focus, remove) =
            (selected.clone(), drawing.clone(), focus.clone(), remove.clone());
        let (focus_step, disabled) = (focus_step.clone(), record.disabled);
        let add = {
            let (edits, look, refused, said, focus) =
                (edits.clone(), look.clone(), refused.clone(), said.clone(), focus.clone());
            move |key: &str| match commands::add_behind(&edits.now(), key) {
                Ok((next, new)) => {
                    edits.put(next);
                    said.set(t!(lang, "builder-added"));
                    look.emit(new);
                    *focus.borrow_mut() = Some("b-question".into());
                }
                Err(why) => refused.emit(why),
            }
        };
        let connect = {
            let (edits, refused, said) = (edits.clone(), refused.clone(), said.clone());
            move |from: String, answer: Option<usize>, to: String| {
                let guide = edits.now();
                match (Edit::Connect { from, answer, to: to.clone() }).apply(&guide) {
                    Ok(next) => {
                        said.set(t!(lang, "builder-connected", step = step_name(&guide, &to)));
                        edits.put(next);
                    }
                    Err(why) => refused.emit(why),
                }
            }
        };
        Callback::from(move |done: Done| match done {
            Done::Select(key) => match (*connecting).clone() {
                Some(from) => {
                    connecting.set(None);
                    connect(from.clone(), None, key);
                    look.emit(from);
                }
                None => look.emit(key),
            },
            Done::Move(key, x, y) => {
                let mut next = (*places).clone();
                next.insert(key, (x, y));
                // A map of keys and numbers always becomes text.
                let text = serde_json::to_string(&next).unwrap_or_default();
                prefs::set(&places_key(&edits.now().slug), &text);
                places.set(next);
            }
            Done::Connect(from, answer, to) => connect(from, answer, to),
            Done::Key(asked) => {
                let changes =
                    matches!(asked, Asked::Add | Asked::Connect | Asked::Remove | Asked::Undo | Asked::Redo);
                if changes && disabled {
                    return;
                }
                match asked {
                    Asked::Go(towards) => {
                        if let Some(next) = drawing.neighbour(&selected, towards) {
                            focus_step(next);
                            look.emit(next.to_owned());
                        }
                    }
                    Asked::First | Asked::Last => {
                        let guide = edits.now();
                        let order = graph::reading_order(&guide);
                        let found = if asked == Asked::First { order.first() } else { order.last() };
                        if let Some(key) = found {
                            focus_step(key);
                            look.emit((*key).to_owned());
                        }
                    }
                    Asked::Open => match (*connecting).clone() {
                        Some(from) => {
                            connecting.set(None);
                            connect(from.clone(), None, selected.clone());
                            focus_step(&from);
                            look.emit(from);
                        }
                        None => {
                            look.emit(selected.clone());
                            *focus.borrow_mut() = Some("b-question".into());
                        }
                    },
                    Asked::Add => add(&selected),
                    Asked::Connect => {
                        said.set(t!(lang, "builder-connecting", step = step_name(&edits.now(), &selected)));
                        connecting.set(Some(selected.clone()));
                    }
                    Asked::Remove => remove(&selected),
                    Asked::Try => {
                        trial.set(Trial::default());
                        panel.set(Panel::Trial);
                        *focus.borrow_mut() = Some("b-trial-title".into());
                    }
                    Asked::Undo => {
                        edits.undo();
                    }
                    Asked::Redo => {
                        edits.redo();
                    }
                    Asked::Cancel => {
                        connecting.set(None);
                        said.set(String::new());
                    }
                }
            }
        })
    };
    let pick = {
        let (asked_for, panel, focus) = (asked_for.setter(), panel.setter(), focus.clone());
        Callback::from(move |flaw: Flaw| {
            *focus.borrow_mut() = Some(flaw_field(&flaw));
            if flaw.step.is_empty() {
                panel.set(Panel::Guide);
            } else {
                asked_for.set(flaw.step);
                panel.set(Panel::Step);
            }
        })
    };
    let show = |which: Panel| {
        let (panel, trial, focus) = (panel.setter(), trial.setter(), focus.clone());
        Callback::from(move |_: MouseEvent| {
            if which == Panel::Trial {
                trial.set(Trial::default());
                *focus.borrow_mut() = Some("b-trial-title".into());
            }
            panel.set(which);
        })
    };
    let list = |on: bool| {
        let listed = listed.setter();
        Callback::from(move |_: MouseEvent| listed.set(on))
    };
    let size = |by: isize| {
        let at = ZOOMS.iter().position(|known| *known == *zoom).unwrap_or(2);
        let next = at.checked_add_signed(by).and_then(|at| ZOOMS.get(at)).copied();
        let zoom = zoom.setter();
        (next.is_none(), Callback::from(move |_: MouseEvent| zoom.set(next.unwrap_or(80))))
    };
    let (smallest, smaller) = size(-1);
    let (largest, larger) = size(1);
    let tidy = {
        let (places, slug) = (places.setter(), guide.slug.clone());
        Callback::from(move |_: MouseEvent| {
            prefs::set(&places_key(&slug), "{}");
            places.set(BTreeMap::new());
        })
    };
    let key = |asked: Asked| on.reform(move |_: MouseEvent| Done::Key(asked));
    let on_trial = {
        let (trial, asked_for) = (trial.setter(), asked_for.setter());
        let guide = guide.clone();
        Callback::from(move |next: Trial| {
            if let Some(last) = next.steps(&guide).last() {
                asked_for.set((*last).to_owned());
            }
            trial.set(next);
        })
    };
    let end_trial = {
        let panel = panel.setter();
        Callback::from(move |()| panel.set(Panel::Step))
    };
    let onremove = {
        let (remove, selected) = (remove.clone(), selected.clone());
        Callback::from(move |()| remove(&selected))
    };
    let (quiet, small) = (ButtonVariant::Quiet, ButtonSize::Small);
    html! {
        <div class={classes!("builder", listed.then_some("builder-listed"))}>
            <div class="builder-bar row" role="toolbar" aria-label={t!(lang, "builder-tools")}>
                <Button id="b-add" variant={ButtonVariant::Secondary} size={small} icon="plus" disabled={record.disabled} onclick={key(Asked::Add)}>{ t!(lang, "builder-add") }</Button>
                <Button variant={quiet} size={small} icon="link" disabled={record.disabled} pressed={Some(connecting.is_some())} onclick={key(Asked::Connect)}>{ t!(lang, "builder-connect") }</Button>
                <UndoButtons<Guide> edits={edits.clone()} />
                <Button id="b-try" variant={quiet} size={small} icon="eye" onclick={show(Panel::Trial)}>{ t!(lang, "builder-trial") }</Button>
                <Button variant={quiet} size={small} icon="settings" pressed={Some(*panel == Panel::Guide)} onclick={show(Panel::Guide)}>{ t!(lang, "builder-guide") }</Button>
                <span class="builder-view row" role="group" aria-label={t!(lang, "builder-view")}>
                    <Chip label={t!(lang, "builder-drawing-short")} selected={!*listed} onclick={list(false)} />
                    <Chip label={t!(lang, "builder-outline-short")} selected={*listed} onclick={list(true)} />
                    <Button variant={quiet} size={small} disabled={smallest} label={t!(lang, "builder-smaller")} onclick={smaller}>{ "−" }</Button>
                    <Button variant={quiet} size={small} disabled={largest} label={t!(lang, "builder-larger")} onclick={larger}>{ "+" }</Button>
                    <Button variant={quiet} size={small} disabled={places.is_empty()} onclick={tidy}>{ t!(lang, "builder-tidy") }</Button>
                </span>
            </div>
            <p id="b-keys" class="builder-keys muted">{ t!(lang, "builder-keys") }</p>
            <p class="builder-said" role="status">{ (*said).clone() }</p>
            <div class="builder-work">
                <div class="builder-map">
                    <Drawing scene={scene.clone()} zoom={*zoom} on={on.clone()} />
                    <Outline {scene} {on} />
                </div>
                <section class="builder-panel" id="b-panel" tabindex="-1" aria-label={t!(lang, "builder-panel")}>
                    { match *panel {
                        Panel::Trial => html! { <TrialRun guide={guide.clone()} trial={(*trial).clone()} onchange={on_trial} onclose={end_trial} /> },
                        Panel::Guide => html! { <><h2>{ t!(lang, "builder-guide") }</h2><Head record={record.clone()} /></> },
                        Panel::Step => html! {
                            <>
                                <h2>{ step_name(&guide, &selected) }</h2>
                                <StepPanel key={selected.clone()} record={record.clone()} step={selected.clone()} left={drops_of(&drops, &selected)} onselect={look} {onremove} onrefused={refused} />
                            </>
                        },
                    } }
                </section>
            </div>
            <Flaws guide={guide.clone()} {flaws} onpick={pick} />
        </div>
    }
}

/// How often readers left at a step.
fn drops_of(drops: &crate::hooks::Query<shared::api::builder::GuideDrops>, key: &str) -> u32 {
    let steps = drops.data.as_ref().map(|data| data.steps.as_slice()).unwrap_or_default();
    // Gaps are counted in small letters.
    let key = key.to_lowercase();
    steps.iter().find(|step| step.step == key).map_or(0, |step| step.left)
}
