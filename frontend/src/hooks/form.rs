//! What is typed into a form, and when its faults are shown.

use std::rc::Rc;

use shared::forms::{Fault, Field, FieldErrors};
use yew::prelude::*;

struct State<F> {
    values: F,
    /// Fields that were left once.
    left: Vec<&'static str>,
    attempt: u32,
}

enum Change<F> {
    Put(fn(&mut F, String), String),
    Edit(Box<dyn FnOnce(&mut F)>),
    Left(&'static str),
    Tried,
}

impl<F: Clone> Reducible for State<F> {
    type Action = Change<F>;

    fn reduce(self: Rc<Self>, change: Change<F>) -> Rc<Self> {
        let mut next = Self { values: self.values.clone(), left: self.left.clone(), attempt: self.attempt };
        match change {
            Change::Put(put, text) => put(&mut next.values, text),
            Change::Edit(edit) => edit(&mut next.values),
            Change::Left(name) => next.left.push(name),
            Change::Tried => next.attempt += 1,
        }
        Rc::new(next)
    }
}

/// A form under way.
pub struct Form<F: Clone + 'static>(UseReducerHandle<State<F>>);

impl<F: Clone + 'static> Clone for Form<F> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<F: Clone + 'static> Form<F> {
    /// What is typed.
    pub fn values(&self) -> &F {
        &self.0.values
    }

    /// How often it was sent with faults.
    pub fn attempt(&self) -> u32 {
        self.0.attempt
    }

    /// Puts what is typed into a field. Several fields may be filled in at once, by the browser.
    pub fn put(&self, put: fn(&mut F, String)) -> Callback<String> {
        let change = self.0.dispatcher();
        Callback::from(move |text| change.dispatch(Change::Put(put, text)))
    }

    /// Changes the values.
    pub fn edit(&self, edit: impl FnOnce(&mut F) + 'static) {
        self.0.dispatch(Change::Edit(Box::new(edit)));
    }

    /// A field was left: the moment to check it.
    pub fn left<N: Field>(&self, field: N) -> Callback<()> {
        let (change, name) = (self.0.dispatcher(), field.name());
        Callback::from(move |()| change.dispatch(Change::Left(name)))
    }

    /// Sends the values when nothing is wrong with them, else shows every fault.
    pub fn send(&self, right: bool, run: &Callback<F>) -> Callback<SubmitEvent> {
        let (state, run) = (self.0.clone(), run.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            if right {
                run.emit(state.values.clone());
            } else {
                state.dispatch(Change::Tried);
            }
        })
    }

    /// The fault of a field when it is time to show it: nothing is missing before the form was sent.
    pub fn fault<N: Field>(&self, errors: &FieldErrors<N>, field: N) -> Option<(Fault, Option<usize>)> {
        let error = errors.iter().find(|error| error.field == field)?;
        let left = self.0.left.contains(&field.name()) && error.fault != Fault::Required;
        (self.0.attempt > 0 || left).then_some((error.fault, error.limit))
    }
}

/// A form with its first values.
#[hook]
pub fn use_form<F: Clone + 'static>(first: impl FnOnce() -> F) -> Form<F> {
    Form(use_reducer(|| State { values: first(), left: Vec::new(), attempt: 0 }))
}
