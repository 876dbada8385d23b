//! The composer: answer, question or note; nothing typed is ever lost.

mod after;
mod articles;
mod draft_keeper;
mod notices;

use std::rc::Rc;

use shared::{
    api::console::{StaffReply, StaffTicket},
    forms::reply::{REPLY_MAX, ReplyForm},
    lang::Lang,
    ticket::Action,
};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use self::{after::After, articles::Articles, draft_keeper::use_draft, notices::Notices};
use super::{
    desk::use_desk,
    draft::{Draft, Mode, insert_at, slash_searches},
    hub::use_hub,
    keys::Command,
    missing::{missing, requester_lang, with_question},
};
use crate::{
    api::console,
    device::{chance, clock},
    i18n::{Arg, text, text_args, use_lang},
    t,
    ui::{Button, ButtonSize, ButtonVariant, Choice, Composer, RadioGroup, dom},
};

/// Element id of the text.
const TEXT: &str = "reply";

/// Properties of [`Reply`].
#[derive(Properties, PartialEq)]
pub struct ReplyProps {
    /// The request.
    pub staff: Rc<StaffTicket>,
    /// Somebody else changed the request since it was opened.
    pub foreign: bool,
    /// The last attempt met a newer version.
    pub conflict: bool,
    /// The changes of others were read.
    pub onseen: Callback<()>,
    /// An attempt met a newer version.
    pub onconflict: Callback<()>,
    /// Read the request anew.
    pub onreload: Callback<()>,
    /// Sent.
    pub onsent: Callback<(Action, StaffTicket)>,
}

/// What is on its way.
struct Outgoing {
    key: String,
    reply: StaffReply,
}

fn textarea() -> Option<web_sys::HtmlTextAreaElement> {
    dom::document()?.get_element_by_id(TEXT)?.dyn_into().ok()
}

fn caret() -> usize {
    let at = textarea().and_then(|area| area.selection_start().ok().flatten());
    at.map_or(usize::MAX, |at| usize::try_from(at).unwrap_or(usize::MAX))
}

/// The sentence that refuses a text, if any.
fn fault(lang: Lang, body: &str) -> Option<String> {
    let form = ReplyForm { body: body.to_owned(), ..ReplyForm::default() };
    let errors = form.parse(REPLY_MAX).err()?;
    let error = errors.first()?;
    let args: Vec<(&str, Arg)> = error.limit.map(|limit| ("limit", limit.into())).into_iter().collect();
    Some(text_args(lang, &format!("error-{}", error.fault.code()), &args))
}

/// The mode in force: the chosen one where the request allows it.
fn in_force(draft: &Draft, actions: &[Action]) -> Mode {
    if draft.mode.allowed(actions) { draft.mode } else { Mode::Note }
}

/// The composer with what stands around it.
#[component]
pub fn Reply(props: &ReplyProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let staff = &props.staff;
    let ticket = &staff.ticket;
    let login = desk.session.person().map(|person| person.login.clone()).unwrap_or_default();
    let keeper = use_draft(&Draft::place(&login, ticket.number.digits()));
    let error = use_state_eq(|| None::<String>);
    let searching = use_state_eq(|| false);
    // Where an article goes: the caret is lost when the dialog takes the focus.
    let mark = use_mut_ref(|| usize::MAX);
    let draft = keeper.draft.clone();
    let mode = in_force(&draft, &ticket.actions);

    let submit = {
        let (desk, number, version) = (desk.clone(), ticket.number.clone(), ticket.version);
        let onconflict = props.onconflict.clone();
        let done = {
            let (clear, onsent) = (keeper.clear.clone(), props.onsent.clone());
            Callback::from(move |(action, staff): (Action, StaffTicket)| {
                clear.emit(());
                onsent.emit((action, staff));
            })
        };
        crate::hooks::use_submit(
            move |out: Outgoing| {
                let (desk, number, onconflict) = (desk.clone(), number.clone(), onconflict.clone());
                async move {
                    let answer = console::reply(&number, version, &out.key, &out.reply).await;
                    if let Err(error) = &answer
                        && !desk.refused(error)
                        && error.status() == Some(412)
                    {
                        onconflict.emit(());
                    }
                    answer.map(|staff| (out.reply.action, staff))
                }
            },
            done,
        )
    };
    let onsend = {
        let (keeper, error, run) = (keeper.clone(), error.clone(), submit.run.clone());
        Callback::from(move |()| {
            let draft = keeper.latest().with_mode(mode, clock::now_ms());
            if let Some(found) = fault(lang, &draft.text) {
                error.set(Some(found));
                dom::focus(TEXT);
                return;
            }
            error.set(None);
            let (draft, key) = draft.attempt(|| chance::new_key().to_string());
            let reply =
                StaffReply { body: draft.text.trim().to_owned(), action: mode.action(), files: Vec::new(), mentions: Vec::new(), articles: Vec::new(), delay: 0 };
            keeper.put.emit(draft);
            run.emit(Outgoing { key, reply });
        })
    };
    let oninput = {
        let (keeper, error) = (keeper.clone(), error.clone());
        Callback::from(move |typed: String| {
            error.set(None);
            keeper.put.emit(keeper.latest().with_text(typed, clock::now_ms()));
        })
    };
    let set_mode = {
        let keeper = keeper.clone();
        Callback::from(move |mode: Mode| keeper.put.emit(keeper.latest().with_mode(mode, clock::now_ms())))
    };
    let search = {
        let (searching, mark) = (searching.clone(), mark.clone());
        Callback::from(move |()| {
            *mark.borrow_mut() = caret();
            searching.set(true);
        })
    };
    let onkeydown = {
        let (keeper, search) = (keeper.clone(), search.clone());
        Callback::from(move |event: KeyboardEvent| {
            let plain = !event.ctrl_key() && !event.meta_key() && !event.alt_key();
            if event.key() == "/" && plain && slash_searches(&keeper.latest().text, caret()) {
                event.prevent_default();
                search.emit(());
            }
        })
    };
    let onkey = {
        let (set_mode, actions) = (set_mode.clone(), ticket.actions.clone());
        Callback::from(move |command: Command| {
            let mode = match command {
                Command::Reply => Mode::Answer,
                Command::Ask => Mode::Ask,
                Command::Note => Mode::Note,
                _ => return,
            };
            if mode.allowed(&actions) {
                set_mode.emit(mode);
                dom::focus(TEXT);
            }
        })
    };
    use_hub(&desk.keys, onkey);
    let onpick = {
        let (keeper, mark, searching) = (keeper.clone(), mark.clone(), searching.clone());
        Callback::from(move |piece: String| {
            let draft = keeper.latest();
            let (text, after) = insert_at(&draft.text, *mark.borrow(), &piece);
            keeper.put.emit(draft.with_text(text, clock::now_ms()));
            searching.set(false);
            // After the dialog has closed and the new text is in its place.
            gloo_timers::callback::Timeout::new(0, move || {
                if let Some(area) = textarea() {
                    let at = u32::try_from(after).unwrap_or(u32::MAX);
                    let _ = area.focus();
                    let _ = area.set_selection_range(at, at);
                }
            })
            .forget();
        })
    };
    let choices: Vec<Choice> = Mode::ALL
        .into_iter()
        .filter(|mode| mode.allowed(&ticket.actions))
        .map(|mode| Choice::new(mode.as_str(), text(lang, &format!("console-mode-{}", mode.as_str()))))
        .collect();
    let onmode = Callback::from(move |name: String| {
        if let Some(mode) = Mode::parse(&name) {
            set_mode.emit(mode);
        }
    });
    let shown = (*error).clone().or_else(|| {
        let failed = submit.error.as_ref().filter(|error| !matches!(error.status(), Some(401 | 412)))?;
        Some(failed.sentence(lang))
    });
    let questions = {
        let keeper = keeper.clone();
        let facts = missing(ticket);
        let to = requester_lang(ticket);
        (!facts.is_empty() && mode != Mode::Note).then(|| {
            html! {
                <div class="missing" role="group" aria-label={t!(lang, "console-missing")}>
                    <span class="muted">{ t!(lang, "console-missing") }</span>
                    { for facts.into_iter().map(|fact| {
                        let keeper = keeper.clone();
                        let onclick = Callback::from(move |_: MouseEvent| {
                            let draft = keeper.latest();
                            let question = text(to, &format!("console-ask-{}", fact.as_str()));
                            let asked = with_question(&draft.text, &t!(to, "console-ask-greeting"), &question);
                            let now = clock::now_ms();
                            keeper.put.emit(draft.with_text(asked, now).with_mode(Mode::Ask, now));
                        });
                        html! {
                            <Button key={fact.as_str()} variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="plus" {onclick}>
                                { text(lang, &format!("console-missing-{}", fact.as_str())) }
                            </Button>
                        }
                    }) }
                </div>
            }
        })
    };
    let name = mode.as_str();
    let send =
        if submit.busy { t!(lang, "console-sending") } else { text(lang, &format!("console-send-{name}")) };
    let hint = match mode {
        _ if !Mode::Answer.allowed(&ticket.actions) => t!(lang, "console-composer-closed"),
        Mode::Ask => t!(lang, "console-composer-after-ask"),
        _ => t!(lang, "console-composer-hint"),
    };
    let tools = html! {
        <>
            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="book" onclick={search.reform(|_: MouseEvent| ())}>
                { t!(lang, "console-insert") }
            </Button>
            <After />
        </>
    };
    html! {
        <div class="reply">
            <Notices foreign={props.foreign && !draft.is_empty()} conflict={props.conflict}
                onseen={props.onseen.clone()} onreload={props.onreload.clone()} />
            if choices.len() > 1 {
                <RadioGroup id="mode" label={t!(lang, "console-composer-mode")} hide_label=true inline=true {choices} value={name} onchange={onmode} />
            }
            { questions.unwrap_or_default() }
            <Composer id={TEXT} label={text(lang, &format!("console-composer-{name}"))} {send} value={draft.text.clone()} note={mode == Mode::Note}
                busy={submit.busy} error={shown.map(AttrValue::from)} {oninput} {onsend} {onkeydown} {tools}
                hint={html! { <div class="reply-foot"><span>{ hint }</span>{ keeper.line(lang) }</div> }} />
            if *searching {
                <Articles onclose={ let searching = searching.clone(); Callback::from(move |()| { searching.set(false); dom::focus(TEXT); }) } {onpick} />
            }
        </div>
    }
}
