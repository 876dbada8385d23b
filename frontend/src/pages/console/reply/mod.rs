//! The composer: answer, question or note; nothing typed is ever lost.

mod after;
pub(super) mod articles;
mod draft_keeper;
mod files;
pub(super) mod lists;
mod notices;
mod present;
mod questions;
mod server_draft;

use std::rc::Rc;

use shared::{
    api::{
        console::{StaffReply, StaffTicket},
        desk::{Colleague, UNDO_SECONDS, drafts::HeldReply},
        uploads::FileView,
    },
    forms::reply::{REPLY_MAX, ReplyForm},
    lang::Lang,
    ticket::Action,
};
use wasm_bindgen::JsCast;
use yew::prelude::*;

use self::{
    after::After,
    articles::Articles,
    draft_keeper::use_draft,
    files::Files,
    lists::{Canned, People},
    notices::Notices,
    present::Present,
    questions::Questions,
    server_draft::use_server_draft,
};
use super::{
    bench::{Piece, TrayChange, Undoable, use_bench},
    desk::use_desk,
    draft::{Draft, Mode, insert_at, mark_calls},
    hub::use_hub,
    keys::Command,
};
use crate::{
    api::{self, console},
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
    /// Given to the server, which sends it in some seconds.
    pub onheld: Callback<()>,
}

/// What became of a reply.
enum Outcome {
    Sent(Action, Box<StaffTicket>),
    Held(HeldReply),
}

/// The list that a mark called.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Calling {
    Articles,
    Canned,
    People,
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
fn fault(lang: Lang, draft: &Draft) -> Option<String> {
    let files = draft.files.iter().map(|file| file.id).collect();
    // A secret is masked by the server without asking.
    let form = ReplyForm { body: draft.text.clone(), files, mask_secrets: true };
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
    let calling = use_state_eq(|| None::<Calling>);
    let server = use_server_draft(&ticket.number, &keeper);
    let bench = use_bench();
    // Where an article goes: the caret is lost when the dialog takes the focus.
    let mark = use_mut_ref(|| usize::MAX);
    let draft = keeper.draft.clone();
    let mode = in_force(&draft, &ticket.actions);

    let submit = {
        let (desk, number, version) = (desk.clone(), ticket.number.clone(), ticket.version);
        let onconflict = props.onconflict.clone();
        let done = {
            let (clear, onsent, onheld) = (keeper.clear.clone(), props.onsent.clone(), props.onheld.clone());
            let tray = bench.tray.dispatcher();
            Callback::from(move |outcome: Outcome| {
                clear.emit(());
                match outcome {
                    Outcome::Sent(action, staff) => onsent.emit((action, *staff)),
                    Outcome::Held(held) => {
                        tray.dispatch(TrayChange::Put(Undoable::Reply(held)));
                        onheld.emit(());
                    }
                }
            })
        };
        crate::hooks::use_submit(
            move |out: Outgoing| {
                let (desk, number, onconflict) = (desk.clone(), number.clone(), onconflict.clone());
                async move {
                    let answer = if out.reply.delay > 0 {
                        api::desk::hold(&number, version, &out.key, &out.reply).await.map(Outcome::Held)
                    } else {
                        let answer = console::reply(&number, version, &out.key, &out.reply).await;
                        answer.map(|staff| Outcome::Sent(out.reply.action, Box::new(staff)))
                    };
                    if let Err(error) = &answer
                        && !desk.refused(error)
                        && error.status() == Some(412)
                    {
                        onconflict.emit(());
                    }
                    answer
                }
            },
            done,
        )
    };
    let onsend = {
        let (keeper, error, run) = (keeper.clone(), error.clone(), submit.run.clone());
        Callback::from(move |()| {
            let draft = keeper.latest().with_mode(mode, clock::now_ms());
            if let Some(found) = fault(lang, &draft) {
                error.set(Some(found));
                dom::focus(TEXT);
                return;
            }
            error.set(None);
            let (draft, key) = draft.attempt(|| chance::new_key().to_string());
            let reply = StaffReply {
                body: draft.text.trim().to_owned(),
                action: mode.action(),
                files: draft.files.iter().map(|file| file.id).collect(),
                mentions: draft.mentions.iter().map(|person| person.id).collect(),
                // Only what still stands in the text.
                articles: draft
                    .articles
                    .iter()
                    .filter(|path| draft.text.contains(path.as_str()))
                    .cloned()
                    .collect(),
                // A note is seen by colleagues only: nothing is to be taken back.
                delay: if mode == Mode::Note { 0 } else { UNDO_SECONDS },
            };
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
    let call = {
        let (calling, mark) = (calling.clone(), mark.clone());
        Callback::from(move |list: Calling| {
            *mark.borrow_mut() = caret();
            calling.set(Some(list));
        })
    };
    let onkeydown = {
        let (keeper, call) = (keeper.clone(), call.clone());
        Callback::from(move |event: KeyboardEvent| {
            let list = match event.key().as_str() {
                "/" => Calling::Articles,
                ":" => Calling::Canned,
                "@" if mode == Mode::Note => Calling::People,
                _ => return,
            };
            let plain = !event.ctrl_key() && !event.meta_key();
            if plain && mark_calls(&keeper.latest().text, caret()) {
                event.prevent_default();
                call.emit(list);
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
    let insert = {
        let (keeper, mark, calling) = (keeper.clone(), mark.clone(), calling.clone());
        Callback::from(move |(piece, person): (Piece, Option<Colleague>)| {
            let draft = keeper.latest();
            let (text, after) = insert_at(&draft.text, *mark.borrow(), &piece.text);
            let mut next = draft.with_text(text, clock::now_ms());
            next.articles.extend(piece.article.filter(|path| !draft.articles.contains(path)));
            next.mentions.extend(person.filter(|person| !draft.mentions.contains(person)));
            keeper.put.emit(next);
            calling.set(None);
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
    {
        let (insert, mark) = (insert.clone(), mark.clone());
        let listener = Callback::from(move |piece: Piece| {
            *mark.borrow_mut() = caret();
            insert.emit((piece, None));
        });
        use_hub(&bench.pieces, listener);
    }
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
    let onquestions = {
        let keeper = keeper.clone();
        Callback::from(move |text: String| {
            let now = clock::now_ms();
            keeper.put.emit(keeper.latest().with_text(text, now).with_mode(Mode::Ask, now));
        })
    };
    let onfiles = {
        let keeper = keeper.clone();
        Callback::from(move |files: Vec<FileView>| {
            keeper.put.emit(keeper.latest().with_files(files, clock::now_ms()));
        })
    };
    let attaching = use_state_eq(|| false);
    let name = mode.as_str();
    let send =
        if submit.busy { t!(lang, "console-sending") } else { text(lang, &format!("console-send-{name}")) };
    let hint = match mode {
        _ if !Mode::Answer.allowed(&ticket.actions) => t!(lang, "console-composer-closed"),
        Mode::Ask => t!(lang, "console-composer-after-ask"),
        _ => t!(lang, "console-composer-hint"),
    };
    let tool = |icon: &'static str, words: String, list: Calling| {
        let onclick = call.reform(move |_: MouseEvent| list);
        html! { <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} {icon} {onclick}>{ words }</Button> }
    };
    let shows_files = *attaching || !draft.files.is_empty();
    let attach = {
        let attaching = attaching.clone();
        Callback::from(move |_: MouseEvent| attaching.set(!*attaching))
    };
    let tools = html! {
        <>
            { tool("book", t!(lang, "console-insert"), Calling::Articles) }
            { tool("message", t!(lang, "console-canned"), Calling::Canned) }
            if mode == Mode::Note { { tool("user", t!(lang, "console-mention"), Calling::People) } }
            <Button variant={ButtonVariant::Quiet} size={ButtonSize::Small} icon="paperclip" expanded={shows_files} onclick={attach}>
                { t!(lang, "reply-attach") }
            </Button>
            <After />
        </>
    };
    let close = {
        let calling = calling.clone();
        Callback::from(move |()| {
            calling.set(None);
            dom::focus(TEXT);
        })
    };
    let called = match *calling {
        None => Html::default(),
        Some(Calling::Articles) => {
            html! { <Articles onclose={close} onpick={insert.reform(|piece: Piece| (piece, None))} /> }
        }
        Some(Calling::Canned) => {
            let operator = desk.session.person().map(|person| person.name.clone()).unwrap_or_default();
            let onpick = insert.reform(|text: String| (Piece { text, article: None }, None));
            html! { <Canned staff={Rc::clone(staff)} {operator} onclose={close} {onpick} /> }
        }
        Some(Calling::People) => {
            let onpick = insert.reform(|person: Colleague| {
                (Piece { text: format!("@{} ", person.name), article: None }, Some(person))
            });
            html! { <People title={t!(lang, "console-mention-title")} onclose={close} {onpick} /> }
        }
    };
    let above = if shows_files {
        html! { <Files files={draft.files.clone()} onchange={onfiles} /> }
    } else {
        Html::default()
    };
    let hint =
        html! { <div class="reply-foot"><span>{ hint }</span>{ keeper.line(lang, server.kept_at()) }</div> };
    html! {
        <div class="reply">
            <Present number={ticket.number.clone()} typed_at={draft.saved_at} typing={!draft.is_empty() && mode != Mode::Note} />
            <Notices foreign={props.foreign && !draft.is_empty()} conflict={props.conflict}
                onseen={props.onseen.clone()} onreload={props.onreload.clone()} />
            { server.question(lang) }
            if choices.len() > 1 {
                <RadioGroup id="mode" label={t!(lang, "console-composer-mode")} hide_label=true inline=true {choices} value={name} onchange={onmode} />
            }
            if mode != Mode::Note {
                <Questions staff={Rc::clone(staff)} text={draft.text.clone()} onask={onquestions} />
            }
            <Composer id={TEXT} label={text(lang, &format!("console-composer-{name}"))} {send} value={draft.text.clone()} note={mode == Mode::Note}
                busy={submit.busy} error={shown.map(AttrValue::from)} {oninput} {onsend} {onkeydown} {above} {tools} {hint} />
            { called }
        </div>
    }
}
