// Starts the app. When something foreign changed the served page, taking it over fails with a RuntimeError: then the
// app starts once more on an empty root. Whatever else goes wrong, the served page stays: its links and forms work.
const link = document.getElementById("wasm-app");
const start = (url) => import(url).then((app) => app.default({ module_or_path: link.dataset.wasm }));
const live = () => document.documentElement.hasAttribute("data-live");
let again = false;

function recover(reason) {
  if (again || live() || !(reason instanceof WebAssembly.RuntimeError)) return;
  again = true;
  const served = document.getElementById("app");
  const root = served.cloneNode(false);
  root.dataset.boot = "replace";
  served.replaceWith(root);
  start(link.href + "?again").catch(() => {});
}

addEventListener("error", (event) => recover(event.error));
addEventListener("unhandledrejection", (event) => recover(event.reason));
if (link) start(link.href).catch(recover);
