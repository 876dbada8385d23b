//! Tells something to whoever listens: live events and keys reach the page that is open.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use yew::prelude::*;

struct Inner<T> {
    next: Cell<u32>,
    listeners: RefCell<Vec<(u32, Callback<T>)>>,
}

/// A place to listen at. Clones are the same place.
pub struct Hub<T>(Rc<Inner<T>>);

impl<T> Clone for Hub<T> {
    fn clone(&self) -> Self {
        Self(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Hub<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Default for Hub<T> {
    fn default() -> Self {
        Self(Rc::new(Inner { next: Cell::new(0), listeners: RefCell::new(Vec::new()) }))
    }
}

impl<T: Clone> Hub<T> {
    /// Tells everybody who listens now.
    pub fn tell(&self, news: &T) {
        // Copied first: a listener may come or go while it is told.
        let all: Vec<_> = self.0.listeners.borrow().iter().map(|(_, listener)| listener.clone()).collect();
        for listener in all {
            listener.emit(news.clone());
        }
    }

    /// Listens until the answer is dropped.
    pub fn listen(&self, listener: Callback<T>) -> Listening<T> {
        let id = self.0.next.get();
        self.0.next.set(id.wrapping_add(1));
        self.0.listeners.borrow_mut().push((id, listener));
        Listening { hub: self.clone(), id }
    }
}

/// Ends the listening when dropped.
pub struct Listening<T> {
    hub: Hub<T>,
    id: u32,
}

impl<T> Drop for Listening<T> {
    fn drop(&mut self) {
        self.hub.0.listeners.borrow_mut().retain(|(id, _)| *id != self.id);
    }
}

/// Listens while the component is there; always the newest callback is told.
#[hook]
pub fn use_hub<T: Clone + 'static>(hub: &Hub<T>, listener: Callback<T>) {
    let latest = use_mut_ref(Callback::noop);
    *latest.borrow_mut() = listener;
    let hub = hub.clone();
    use_effect_with((), move |()| {
        let listening = hub.listen(Callback::from(move |news| {
            let listener = latest.borrow().clone();
            listener.emit(news);
        }));
        move || drop(listening)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dropped_listener_hears_nothing() {
        let heard = Rc::new(Cell::new(0));
        let hub = Hub::default();
        let listener = {
            let heard = Rc::clone(&heard);
            Callback::from(move |n: i32| heard.set(heard.get() + n))
        };
        let first = hub.listen(listener.clone());
        let second = hub.listen(listener);
        hub.tell(&1);
        drop(first);
        hub.tell(&1);
        drop(second);
        hub.tell(&1);
        assert_eq!(heard.get(), 3);
    }
}
