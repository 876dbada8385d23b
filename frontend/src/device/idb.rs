//! The browser's database, as far as the vault needs it: one store of named records.

use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransactionMode};

const DATABASE: &str = "opora";
const STORE: &str = "vault";

async fn done(request: &IdbRequest) -> Result<JsValue, JsValue> {
    let promise = Promise::new(&mut |resolve, reject| {
        let success = {
            let request = request.clone();
            Closure::once_into_js(move || {
                let _ = resolve.call1(&JsValue::NULL, &request.result().unwrap_or(JsValue::UNDEFINED));
            })
        };
        let failure = Closure::once_into_js(move || {
            let _ = reject.call0(&JsValue::NULL);
        });
        request.set_onsuccess(Some(success.unchecked_ref()));
        request.set_onerror(Some(failure.unchecked_ref()));
    });
    JsFuture::from(promise).await
}

async fn open() -> Result<IdbDatabase, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let factory = window.indexed_db()?.ok_or(JsValue::UNDEFINED)?;
    let request: IdbOpenDbRequest = factory.open_with_u32(DATABASE, 1)?;
    let upgrade = {
        let request = request.clone();
        Closure::once_into_js(move || {
            if let Some(database) =
                request.result().ok().and_then(|result| result.dyn_into::<IdbDatabase>().ok())
            {
                let _ = database.create_object_store(STORE);
            }
        })
    };
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    done(&request).await?.dyn_into()
}

async fn store(mode: IdbTransactionMode) -> Result<(IdbDatabase, web_sys::IdbObjectStore), JsValue> {
    let database = open().await?;
    let transaction = database.transaction_with_str_and_mode(STORE, mode)?;
    let store = transaction.object_store(STORE)?;
    Ok((database, store))
}

/// The record under a name; `undefined` when there is none.
///
/// # Errors
/// What the browser refused: no database in private windows, a full disk.
pub async fn get(name: &str) -> Result<JsValue, JsValue> {
    let (database, store) = store(IdbTransactionMode::Readonly).await?;
    let value = done(&store.get(&name.into())?).await;
    database.close();
    value
}

/// Writes the record under a name.
///
/// # Errors
/// As [`get`].
pub async fn put(name: &str, value: &JsValue) -> Result<(), JsValue> {
    let (database, store) = store(IdbTransactionMode::Readwrite).await?;
    let written = done(&store.put_with_key(value, &name.into())?).await;
    database.close();
    written.map(|_| ())
}

/// Takes the record away.
///
/// # Errors
/// As [`get`].
pub async fn delete(name: &str) -> Result<(), JsValue> {
    let (database, store) = store(IdbTransactionMode::Readwrite).await?;
    let gone = done(&store.delete(&name.into())?).await;
    database.close();
    gone.map(|_| ())
}
