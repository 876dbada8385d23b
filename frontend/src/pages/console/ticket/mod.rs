//! The workspace of one request.

mod context;
mod deeds;
mod head;
mod side;
mod suggested;
mod thread;
mod transfers;
mod transfers_dialog;

use std::rc::Rc;

use shared::{
    api::console::{StaffAction, StaffTicket},
    ids::TicketNumber,
    ticket::{Action, Priority},
};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{
    app::Missing,
    desk::{Desk, ListChange, News, use_desk},
    hub::use_hub,
    keys::Command,
    mentions::use_mentions_read,
    pass::{Links, Pass},
    prefs,
    promise::PromisePanel,
    queue::step,
    reply::Reply,
    route::{ConsoleRoute, queue_url, ticket_url},
};
use crate::{
    api::{ApiError, console},
    hooks::{use_query, use_submit},
    i18n::{text, use_lang},
    pages::staff::links,
    t,
    ui::{Alert, Button, ButtonSize, ButtonVariant, Skeleton, Tone, dom},
};

/// A change without a message.
#[derive(Clone, Debug, PartialEq)]
pub enum Deed {
    /// To me.
    Take,
    /// To nobody.
    GiveBack,
    /// Another status.
    Act(StaffAction),
    /// Another priority, and why.
    Prioritise(Priority, String),
    /// Into other hands, or together with others.
    Pass(Pass),
}

impl Deed {
    /// Key of the sentence that says it is done.
    fn done(&self) -> String {
        match self {
            Self::Take => "console-done-taken".to_owned(),
            Self::GiveBack => "console-done-given-back".to_owned(),
            Self::Act(act) => format!("console-done-{}", act.action.as_str()),
            Self::Prioritise(..) => "console-done-priority".to_owned(),
            Self::Pass(pass) => pass.done().to_owned(),
        }
    }

    /// Whether the request is off the operator's hands after it.
    fn ends(&self) -> bool {
        match self {
            Self::Act(act) => ends(act.action),
            Self::Pass(pass) => pass.ends(),
            Self::Take | Self::GiveBack | Self::Prioritise(..) => false,
        }
    }

    async fn run(self, number: TicketNumber, version: i32) -> Result<StaffTicket, ApiError> {
        match self {
            Self::Take => console::assign(&number, version, true).await,
            Self::GiveBack => console::assign(&number, version, false).await,
            Self::Act(act) => console::act(&number, version, &act).await,
            Self::Prioritise(priority, reason) => {
                console::prioritise(&number, version, priority, &reason).await
            }
            Self::Pass(pass) => pass.run(number, version).await,
        }
    }
}

const fn ends(action: Action) -> bool {
    matches!(action, Action::Answer | Action::AskRequester | Action::SendToAgency | Action::Close)
}

/// Properties of [`TicketPage`].
#[derive(Properties, PartialEq)]
pub struct TicketPageProps {
    /// As in the address.
    pub number: String,
}

/// The page of an address; a mistyped number is told without asking the server.
#[component]
pub fn TicketPage(props: &TicketPageProps) -> Html {
    match TicketNumber::parse(&props.number) {
        Ok(number) => html! { <Workspace {number} /> },
        Err(_) => html! { <Missing /> },
    }
}

#[derive(Properties, PartialEq)]
struct WorkspaceProps {
    number: TicketNumber,
}

/// Goes on to the next request of the list, or back to the list when there is none.
fn go_on(desk: &Desk, navigator: Option<&Navigator>, number: &TicketNumber, finished: String) {
    let next = desk.list.queue.as_ref().and_then(|queue| queue.after(number));
    if let Some(next) = next {
        links::go::<ConsoleRoute>(navigator, &ticket_url(next));
    } else {
        desk.say(Tone::Info, finished);
        links::go::<ConsoleRoute>(navigator, &queue_url(&desk.list.filter));
    }
}

#[component]
fn Workspace(props: &WorkspaceProps) -> Html {
    let lang = use_lang();
    let desk = use_desk();
    let navigator = use_navigator();
    let number = props.number.clone();
    let query = use_query(number.clone(), |number| async move { console::ticket(&number).await });
    // The newest version that this operator made or saw; what comes above it was done by somebody else.
    let seen = use_mut_ref(|| 0_i32);
    let foreign = use_state_eq(|| false);
    let conflict = use_state_eq(|| false);
    {
        let list = desk.list.dispatcher();
        use_effect_with(number.digits().to_owned(), move |digits| {
            list.dispatch(ListChange::Opened(digits.clone()));
        });
    }
    {
        let title = t!(lang, "console-ticket-title", number = number.to_string());
        use_effect_with(title, |title| {
            if let Some(document) = dom::document() {
                document.set_title(title);
            }
        });
    }
    {
        let (seen, foreign, conflict) = (seen.clone(), foreign.setter(), conflict.setter());
        let version = query.data.as_ref().map_or(0, |staff| staff.ticket.version);
        use_effect_with(version, move |&version| {
            let before = seen.replace(version);
            if before > 0 && version > before {
                foreign.set(true);
            }
            conflict.set(false);
        });
    }
    {
        let refused = query.error.clone();
        let desk = desk.clone();
        use_effect_with(refused, move |error| {
            if let Some(error) = error {
                desk.refused(error);
            }
        });
    }
    let onnews = {
        let (number, reload, seen) = (number.clone(), query.reload.clone(), seen.clone());
        Callback::from(move |news: News| match news {
            News::Present(_) => {}
            News::Changed(change) if change.number != number || change.version <= *seen.borrow() => {}
            _ => reload.emit(()),
        })
    };
    use_hub(&desk.news, onnews);
    let onchanged = {
        let (desk, seen, set, foreign) = (desk.clone(), seen.clone(), query.set.clone(), foreign.setter());
        Callback::from(move |staff: StaffTicket| {
            *seen.borrow_mut() = staff.ticket.version;
            foreign.set(false);
            desk.list.dispatch(ListChange::Changed(Box::new(staff.clone())));
            set.emit(staff);
        })
    };
    let after = {
        let (desk, navigator, number) = (desk.clone(), navigator.clone(), number.clone());
        Callback::from(move |(said, over): (String, bool)| {
            desk.say(Tone::Positive, said);
            if over && prefs::goes_on() {
                go_on(&desk, navigator.as_ref(), &number, t!(lang, "console-queue-done"));
            }
        })
    };
    let onconflict = {
        let conflict = conflict.setter();
        Callback::from(move |()| conflict.set(true))
    };
    let version = query.data.as_ref().map_or(0, |staff| staff.ticket.version);
    use_mentions_read(&number, version);
    let deed = {
        let (desk, number, onconflict) = (desk.clone(), number.clone(), onconflict.clone());
        let done = {
            let (onchanged, after) = (onchanged.clone(), after.clone());
            let (navigator, number) = (navigator.clone(), number.clone());
            Callback::from(move |(deed, staff): (Deed, StaffTicket)| {
                if staff.ticket.number == number {
                    onchanged.emit(staff);
                } else {
                    // Merged: the work goes on in the other one.
                    links::go::<ConsoleRoute>(navigator.as_ref(), &ticket_url(&staff.ticket.number));
                }
                after.emit((text(lang, &deed.done()), deed.ends()));
            })
        };
        use_submit(
            move |deed: Deed| {
                let (desk, number, onconflict) = (desk.clone(), number.clone(), onconflict.clone());
                async move {
                    let answer = deed.clone().run(number, version).await;
                    if let Err(error) = &answer
                        && !desk.refused(error)
                        && error.status() == Some(412)
                    {
                        onconflict.emit(());
                    }
                    answer.map(|staff| (deed, staff))
                }
            },
            done,
        )
    };
    let onkey = {
        let (desk, run, data) = (desk.clone(), deed.run.clone(), query.data.clone());
        Callback::from(move |command: Command| match command {
            Command::Take if data.as_ref().is_some_and(|staff| !staff.mine) => run.emit(Deed::Take),
            other => step(&desk, other),
        })
    };
    use_hub(&desk.keys, onkey);
    let retry = query.reload.reform(|_: MouseEvent| ());
    let onsent = {
        let onchanged = onchanged.clone();
        Callback::from(move |(action, staff): (Action, StaffTicket)| {
            onchanged.emit(staff);
            after.emit((text(lang, &format!("console-done-{}", action.as_str())), ends(action)));
        })
    };
    let onheld = {
        let (desk, navigator, number) = (desk.clone(), navigator.clone(), number.clone());
        Callback::from(move |()| {
            if prefs::goes_on() {
                go_on(&desk, navigator.as_ref(), &number, t!(lang, "console-queue-done"));
            }
        })
    };
    if query.data.is_none() && query.error.as_ref().and_then(ApiError::status) == Some(404) {
        return html! { <Missing /> };
    }
    let shown_error = deed.error.clone().filter(|error| !matches!(error.status(), Some(401 | 412)));
    let work = match &query.data {
        None if query.error.is_none() => {
            html! { <div class="console-pad"><Skeleton title=true lines={6} /></div> }
        }
        None => Html::default(),
        Some(staff) => html! {
            <>
                <head::Head staff={Rc::clone(staff)} busy={deed.busy} error={deed.error.clone()} onrun={deed.run.clone()} />
                if let Some(error) = shown_error {
                    <Alert tone={Tone::Danger} live=true><p>{ error.sentence(lang) }</p></Alert>
                }
                <thread::Thread staff={Rc::clone(staff)} />
                <Reply staff={Rc::clone(staff)} foreign={*foreign} conflict={*conflict}
                    onseen={ let foreign = foreign.setter(); Callback::from(move |()| foreign.set(false)) }
                    {onconflict} onreload={query.reload.clone()} {onsent} {onheld} />
            </>
        },
    };
    html! {
        <>
            <side::Side number={number.clone()} />
            <main id="main" tabindex="-1" class="console-work">
                if let Some(error) = query.error.as_ref().filter(|error| error.status() != Some(401)) {
                    <Alert tone={Tone::Danger} live=true title={t!(lang, "console-failed")}>
                        <p>{ error.sentence(lang) }</p>
                        <Button variant={ButtonVariant::Secondary} size={ButtonSize::Small} icon="refresh" onclick={retry}>{ t!(lang, "console-retry") }</Button>
                    </Alert>
                }
                { work }
            </main>
            <aside class="console-context" aria-label={t!(lang, "console-context")}>
                if let Some(staff) = &query.data {
                    <PromisePanel staff={Rc::clone(staff)} />
                    <transfers::Transfers staff={Rc::clone(staff)} onchanged={query.reload.clone()} />
                    <Links staff={Rc::clone(staff)} busy={deed.busy} onrun={deed.run.reform(Deed::Pass)} />
                    <suggested::Suggested staff={Rc::clone(staff)} />
                    <context::Context staff={Rc::clone(staff)} />
                }
            </aside>
        </>
    }
}
