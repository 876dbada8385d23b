// Keeps the page that is being read on the reader's own device, if they ask for it, and says whether it is there. The
// service worker (sw.js) shows it when the network is not. Nothing is kept unasked: what somebody read is their own
// business on a computer that others use, too. Without scripts, or where there are no service workers, the button stays away.
const KEPT = "kept-pages";
const button = document.querySelector("[data-offline]");
const page = location.pathname;

function say(kept, words) {
  button.setAttribute("aria-pressed", String(kept));
  button.querySelector("[role=status]").textContent = words ?? (kept ? button.dataset.saved : button.dataset.save);
}

// What the page is made of: styles, scripts, the app, fonts, icons, the search index.
function parts() {
  const all = [...document.querySelectorAll("link[rel=stylesheet], link[rel=modulepreload], link[rel=preload]")].map((link) => link.href);
  all.push(...[...document.querySelectorAll("script[src]")].map((script) => script.src));
  all.push(...[...document.querySelectorAll("use")].map((use) => new URL(use.getAttribute("href"), location).href.split("#")[0]));
  const app = document.getElementById("wasm-app")?.dataset.wasm;
  const index = JSON.parse(document.getElementById("boot")?.textContent || "{}").search_index;
  all.push(...[app, index].filter(Boolean).map((path) => new URL(path, location).href));
  return [...new Set(all)].filter((url) => new URL(url).origin === location.origin);
}

async function keep(cache) {
  await navigator.serviceWorker.register("/sw.js");
  await cache.addAll(parts());
  const answer = await fetch(page, { cache: "no-cache" });
  if (!answer.ok) throw new Error(answer.statusText);
  await cache.put(page, answer);
}

async function begin() {
  const cache = await caches.open(KEPT);
  let kept = Boolean(await cache.match(page, { ignoreVary: true }));
  say(kept);
  button.hidden = false;
  button.addEventListener("click", async () => {
    try {
      if (kept) await cache.delete(page, { ignoreVary: true });
      else await keep(cache);
      kept = !kept;
      say(kept);
    } catch {
      say(kept, button.dataset.failed);
    }
  });
  // A kept page is as new as the last visit.
  if (kept && navigator.onLine) keep(cache).catch(() => {});
}

if (button && "caches" in window && "serviceWorker" in navigator) begin().catch(() => {});
