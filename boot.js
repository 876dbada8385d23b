// Starts the app. When something foreign changed the served page, taking it over fails with a RuntimeError: then the
// app starts once more on emptied places. Whatever else goes wrong, the served page stays: its links and forms work.
const link = document.getElementById("wasm-app");
const start = (url) => import(url).then((app) => app.default({ module_or_path: link.dataset.wasm }));
const live = () => document.documentElement.hasAttribute("data-live");
let again = false;

// A copy and not the place itself: the app that failed still listens there.
function empty(place) {
  const copy = place.cloneNode(false);
  copy.dataset.boot = "replace";
  place.replaceWith(copy);
}

function recover(reason) {
  if (again || live() || !(reason instanceof WebAssembly.RuntimeError)) return;
  again = true;
  document.querySelectorAll("islands" in link.dataset ? "[data-island]" : "#app").forEach(empty);
  start(link.href + "?again").catch(() => {});
}

addEventListener("error", (event) => recover(event.error));
addEventListener("unhandledrejection", (event) => recover(event.reason));
if (link) start(link.href).catch(recover);
