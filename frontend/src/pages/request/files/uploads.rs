//! The files of a form: those chosen, those under way. Those that arrived belong to the form itself.

use std::{cell::RefCell, rc::Rc};

use shared::{api::uploads::FileView, lang::Lang};
use uuid::Uuid;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Blob, File};
use yew::prelude::*;

use super::item::{Item, State};
use crate::{
    api::{
        ApiError,
        uploads::{self, Progress},
    },
    device::picture,
    forms::upload_rules::{Verdict, jpeg_name},
};

/// The files on their way. Cheap to clone; every clone sees the same files.
#[derive(Clone)]
pub struct Uploads {
    items: Rc<RefCell<Vec<Item>>>,
    /// Files that wait for their turn. One goes at a time: the first answer tells the device who it is, and files sent
    /// beside each other before that would belong to different strangers.
    queue: Rc<RefCell<Vec<u32>>>,
    redraw: UseForceUpdateHandle,
    arrived: Callback<FileView>,
    lang: Lang,
}

impl PartialEq for Uploads {
    /// Never equal: the files inside change without it.
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// Files of a form; `arrived` gets each one that the server has taken.
#[hook]
pub fn use_uploads(lang: Lang, arrived: Callback<FileView>) -> Uploads {
    let items = use_mut_ref(Vec::new);
    let queue = use_mut_ref(Vec::new);
    let redraw = use_force_update();
    Uploads { items, queue, redraw, arrived, lang }
}

impl Uploads {
    /// Looks at each file.
    pub fn each<T>(&self, look: impl FnMut(&Item) -> T) -> Vec<T> {
        self.items.borrow().iter().map(look).collect()
    }

    /// Files that wait for "add".
    pub fn ready(&self) -> usize {
        self.items.borrow().iter().filter(|item| item.is_ready()).count()
    }

    fn under_way(&self) -> usize {
        self.items.borrow().iter().filter(|item| matches!(item.state, State::Sending(_))).count()
    }

    /// Files under way or next in turn.
    pub fn sending(&self) -> usize {
        self.under_way() + self.queue.borrow().len()
    }

    /// Whether something must be done about a file before it can be sent.
    pub fn has_bad(&self) -> bool {
        self.items.borrow().iter().any(|item| item.error(self.lang).is_some())
    }

    /// All files that have not arrived.
    pub fn len(&self) -> usize {
        self.items.borrow().len()
    }

    /// Whether every chosen file has arrived.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn change(&self, id: u32, change: impl FnOnce(&mut Item)) {
        if let Some(item) = self.items.borrow_mut().iter_mut().find(|item| item.id == id) {
            change(item);
        }
        self.redraw.force_update();
    }

    /// Takes chosen files in. Nothing is sent yet.
    pub fn choose(&self, files: Vec<File>) {
        {
            let mut items = self.items.borrow_mut();
            for file in files {
                let id = items.iter().map(|item| item.id).max().unwrap_or_default() + 1;
                items.push(Item::new(id, file.name(), file.into()));
            }
        }
        self.redraw.force_update();
    }

    /// Puts another file in the place of one.
    pub fn replace(&self, id: u32, file: &File) {
        self.change(id, |item| item.put(file.name(), file.clone().into()));
    }

    /// Puts an edited picture in the place of one.
    pub fn put(&self, id: u32, blob: Blob) {
        self.change(id, |item| {
            let name = if blob.type_() == "image/jpeg" { jpeg_name(&item.name) } else { item.name.clone() };
            item.put(name, blob);
        });
    }

    /// Takes a file away; one under way is broken off.
    pub fn remove(&self, id: u32) {
        self.items.borrow_mut().retain(|item| item.id != id);
        self.redraw.force_update();
        self.pump();
    }

    /// The content of a file.
    pub fn blob(&self, id: u32) -> Option<Blob> {
        self.items.borrow().iter().find(|item| item.id == id).map(|item| item.blob.clone())
    }

    /// Makes a smaller JPEG of a picture.
    pub fn shrink(&self, id: u32) {
        let Some(blob) = self.blob(id) else { return };
        let mut limit = 0;
        self.change(id, |item| {
            if let Verdict::Shrink { limit: most } = item.verdict {
                limit = most;
                item.state = State::Shrinking;
            }
        });
        let this = self.clone();
        spawn_local(async move {
            if let Some(small) = picture::shrink(&blob, limit).await {
                this.put(id, small);
            } else {
                let sentence = crate::t!(this.lang, "file-unreadable");
                this.change(id, |item| item.state = State::Failed(sentence, false));
            }
        });
    }

    /// Sends every file that waits, and those that failed and may be tried again.
    pub fn start(&self) {
        for (id, ready) in self.each(|item| {
            let again =
                matches!(item.state, State::Failed(_, true)) && matches!(item.verdict, Verdict::Fine(_));
            (item.id, item.is_ready() || again)
        }) {
            if ready {
                self.send(id);
            }
        }
    }

    /// Sends one file when its turn comes.
    pub fn send(&self, id: u32) {
        if !self.queue.borrow().contains(&id) {
            self.queue.borrow_mut().push(id);
        }
        self.pump();
    }

    fn pump(&self) {
        if self.under_way() > 0 || self.queue.borrow().is_empty() {
            return;
        }
        let id = self.queue.borrow_mut().remove(0);
        if self.blob(id).is_some() {
            self.transfer(id);
        } else {
            self.pump();
        }
    }

    fn transfer(&self, id: u32) {
        let this = self.clone();
        let told = Callback::from(move |progress| this.told(id, progress));
        self.change(id, |item| {
            item.state = State::Sending(0);
            item.upload = uploads::send(&item.blob, &item.name, told);
        });
    }

    fn told(&self, id: u32, progress: Progress) {
        match progress {
            Progress::Sent(part) => self.change(id, |item| item.state = State::Sending(part)),
            Progress::Done(Ok(file)) => {
                // The upload must not be dropped inside of its own callback.
                let this = self.clone();
                spawn_local(async move {
                    this.remove(id);
                    this.arrived.emit(file);
                    this.pump();
                });
            }
            Progress::Done(Err(error)) => {
                let again = match &error {
                    ApiError::Problem(problem) => problem.status == 429 || problem.status >= 500,
                    _ => true,
                };
                let sentence = error.sentence(self.lang);
                self.change(id, |item| item.state = State::Failed(sentence, again));
                self.pump();
            }
        }
    }
}

/// Tells the server to forget an uploaded file; nobody waits for it.
pub fn discard(id: Uuid) {
    spawn_local(async move {
        // The server forgets unused files by itself after a while.
        let _ = uploads::remove(id).await;
    });
}
