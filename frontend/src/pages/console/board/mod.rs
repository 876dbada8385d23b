//! The supervisor's board: what is late now, who has how much, who is away, what quality control should look at.

mod absence;
mod groups;
mod late;
mod membership;
mod people;
mod reassign;
mod shifts;
#[cfg(all(test, feature = "ssr"))]
mod tests;
mod write;

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use shared::{api::team::Board, ids::TicketNumber};
use uuid::Uuid;
use yew::prelude::*;

use super::{
    desk::{News, use_desk},
    hub::use_hub,
    team::use_team,
};
use crate::{
    api::{ApiError, team},
    hooks::{use_query, use_submit},
    i18n::{text, use_lang},
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Skeleton, Tone, dom},
};
use write::Write;

/// Milliseconds in which changes are gathered before the board is read again.
const GATHER: u32 = 2000;

/// The dialog that is open.
#[derive(Clone, Debug, PartialEq)]
pub enum Asked {
    /// Who gets this request?
    Reassign(TicketNumber),
    /// Until when are they away?
    Away(Uuid),
    /// When do they work?
    Shifts(Uuid),
    /// Which groups are they in?
    Groups(Uuid),
}

/// The page.
#[component]
pub fn BoardPage() -> Html {
    let lang = use_lang();
    let (desk, now) = (use_desk(), use_team());
    let query = use_query((), |()| team::board());
    let asked = use_state_eq(|| None::<Asked>);
    {
        let title = t!(lang, "console-board");
        use_effect_with(title, |title| {
            if let Some(document) = dom::document() {
                document.set_title(title);
            }
        });
    }
    {
        let desk = desk.clone();
        use_effect_with(query.error.clone(), move |error| {
            if let Some(error) = error {
                desk.refused(error);
            }
        });
    }
    let gathered = use_mut_ref(|| None::<Timeout>);
    let onnews = {
        let reload = query.reload.clone();
        Callback::from(move |news: News| {
            if matches!(news, News::Present(_)) {
                return;
            }
            let (slot, reload) = (gathered.clone(), reload.clone());
            let mut waiting = gathered.borrow_mut();
            if waiting.is_none() {
                *waiting = Some(Timeout::new(GATHER, move || {
                    slot.borrow_mut().take();
                    reload.emit(());
                }));
            }
        })
    };
    use_hub(&desk.news, onnews);
    let write = {
        let done = {
            let (desk, reload, asked) = (desk.clone(), query.reload.clone(), asked.setter());
            let team = now.reload.clone();
            Callback::from(move |done: &'static str| {
                asked.set(None);
                desk.say(Tone::Positive, text(lang, done));
                reload.emit(());
                team.emit(());
            })
        };
        let desk = desk.clone();
        use_submit(
            move |write: Write| {
                let desk = desk.clone();
                async move {
                    let done = write.done();
                    let answer = write.run().await;
                    if let Err(error) = &answer {
                        desk.refused(error);
                    }
                    answer.map(|()| done)
                }
            },
            done,
        )
    };
    // A failure belongs to the try before it: a dialog that was opened after it does not show it.
    let failed_in = use_mut_ref(|| None::<Asked>);
    if write.busy {
        (*asked).clone_into(&mut failed_in.borrow_mut());
    }
    let error = write.error.clone().filter(|error| error.status() != Some(401));
    let in_dialog = asked.is_some() && *failed_in.borrow() == *asked;
    let onask = {
        let asked = asked.setter();
        Callback::from(move |wanted: Asked| asked.set(Some(wanted)))
    };
    let dialog = Dialog {
        asked: (*asked).clone(),
        busy: write.busy,
        error: error.clone().filter(|_| in_dialog),
        onclose: {
            let asked = asked.setter();
            Callback::from(move |()| asked.set(None))
        },
        onrun: write.run.clone(),
    };
    let retry = query.reload.reform(|_: MouseEvent| ());
    html! {
        <main id="main" tabindex="-1" class="console-wide board">
            <h1>{ t!(lang, "console-board") }</h1>
            if let Some(error) = query.error.as_ref().filter(|error| error.status() != Some(401)) {
                <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
                    <p>{ error.sentence(lang) }</p>
                    <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="refresh" onclick={retry}>{ t!(lang, "console-retry") }</Button>
                </Alert>
            }
            if let Some(error) = error.filter(|_| asked.is_none()) {
                <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
            }
            if let Some(board) = &query.data {
                <Sections board={Rc::clone(board)} {onask} onrun={write.run.clone()} />
                { dialog.show(board) }
            } else if query.error.is_none() {
                <Skeleton lines={10} />
            }
        </main>
    }
}

/// Which dialog stands over the board.
struct Dialog {
    asked: Option<Asked>,
    busy: bool,
    error: Option<ApiError>,
    onclose: Callback<()>,
    onrun: Callback<Write>,
}

impl Dialog {
    fn show(self, board: &Board) -> Html {
        let Self { asked, busy, error, onclose, onrun } = self;
        let person = |id: Uuid| board.people.iter().find(|person| person.id == id).cloned();
        match asked {
            None => Html::default(),
            Some(Asked::Reassign(number)) => {
                html! { <reassign::ReassignDialog {number} {busy} {error} {onclose} {onrun} /> }
            }
            Some(Asked::Away(id)) => person(id).map_or_else(Html::default, |person| {
                html! { <absence::AbsenceDialog {person} {busy} {error} {onclose} {onrun} /> }
            }),
            Some(Asked::Shifts(id)) => person(id).map_or_else(Html::default, |person| {
                html! { <shifts::ShiftsDialog {person} {busy} {error} {onclose} {onrun} /> }
            }),
            Some(Asked::Groups(id)) => person(id).map_or_else(Html::default, |person| {
                html! { <membership::MembershipDialog {person} {busy} {error} {onclose} {onrun} /> }
            }),
        }
    }
}

/// Properties of [`Sections`].
#[derive(Properties, PartialEq)]
pub struct SectionsProps {
    /// The board.
    pub board: Rc<Board>,
    /// Open a dialog.
    pub onask: Callback<Asked>,
    /// Do it at once.
    pub onrun: Callback<Write>,
}

/// Everything that the board shows.
#[component]
pub fn Sections(props: &SectionsProps) -> Html {
    let board = &props.board;
    html! {
        <>
            <late::Late rows={board.breaching.clone()} onask={props.onask.clone()} />
            <groups::Groups groups={board.groups.clone()} people={board.people.clone()} />
            <people::People people={board.people.clone()} onask={props.onask.clone()} onrun={props.onrun.clone()} />
            <late::ToReview rows={board.to_review.clone()} />
        </>
    }
}
