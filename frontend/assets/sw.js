// Shows notices that arrive by push, also while no page is open. A notice has the number of a request and a sentence,
// nothing personal: it may show on a locked screen. And shows the pages that the reader asked to keep (offline.js) while the
// network is not there; it keeps nothing by itself.
self.addEventListener("push", (event) => {
  let notice = {};
  try {
    notice = event.data.json();
  } catch {
    // Whatever arrives must be shown as something: browsers take the right away from those who hide it.
  }
  const { title = "Opora", body = "", url = "/me/notices", tag, lang } = notice;
  event.waitUntil(
    self.registration.showNotification(title, { body, tag, lang, renotify: Boolean(tag), data: { url } }),
  );
});

// A click leads to the request: in a tab of the site, if there is one, else in a new one.
self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data?.url ?? "/me/notices", self.location.origin);
  if (url.origin !== self.location.origin) return;
  event.waitUntil(
    self.clients.matchAll({ type: "window" }).then((tabs) => {
      const tab = tabs.find((each) => "navigate" in each);
      return tab
        ? tab.focus().then(() => tab.navigate(url.href)).catch(() => self.clients.openWindow(url.href))
        : self.clients.openWindow(url.href);
    }),
  );
});

// The network first: a kept page is for the time without it. Only what a page of the help is made of is answered here.
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const page = request.mode === "navigate";
  const part = pathname.startsWith("/assets/") || pathname.startsWith("/api/v1/search-index/");
  if (request.method !== "GET" || origin !== self.location.origin || !(page || part)) return;
  const kept = async (failure) => {
    const found = await caches.match(page ? pathname : request, { cacheName: "kept-pages", ignoreVary: true });
    if (found) return found;
    throw failure;
  };
  event.respondWith(fetch(request).catch(kept));
});
