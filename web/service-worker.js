// Keeps the page's files, so that it works without a network after the first visit. Built by web/release/offline.ts.

const own = `dimpact ${self.registration.scope} `;
const cacheName = own + __VERSION__;

self.addEventListener("install", (event) => {
  // A file of another release, on a server that is being updated, is not kept among these.
  const files = __FILES__.map(
    ({ file, integrity }) => new Request(file, { cache: file === "./" ? "reload" : "default", integrity }),
  );
  event.waitUntil(caches.open(cacheName).then((cache) => cache.addAll(files)));
});

// A newer one takes over when the last tab with the older is closed: an open page keeps its own files.
self.addEventListener("activate", (event) => {
  const tidy = async () => {
    const names = await caches.keys();
    await Promise.all(
      names.filter((name) => name.startsWith(own) && name !== cacheName).map((name) => caches.delete(name)),
    );
    await self.clients.claim();
  };
  event.waitUntil(tidy());
});

const kept = async (request) => {
  const cache = await caches.open(cacheName);
  return (await cache.match(request, { ignoreSearch: true })) ?? fetch(request);
};

// The page itself comes from the network while there is one, so that a new release is seen at once.
const page = (request) => fetch(request).catch(() => kept(request));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? page(request) : kept(request));
});
