const version = 'VERSION';
const files = [/* FILES */];

// What is kept here does not vary by any header of the request.
const kept = (request) => caches.match(request, { ignoreVary: true });

addEventListener('install', (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(files)));
});

addEventListener('message', (event) => {
  if (event.data === 'take_over') skipWaiting();
});

addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => names.filter((name) => name !== version));
  event.waitUntil(old.then((names) => Promise.all(names.map((name) => caches.delete(name)))));
});

addEventListener('fetch', (event) => {
  const request = event.request;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) {
    event.respondWith(fetch(request).catch(() => kept('/')));
  } else if (files.includes(url.pathname)) {
    event.respondWith(kept(request).then((hit) => hit || fetch(request)));
  }
});
