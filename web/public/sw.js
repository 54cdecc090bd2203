// Opens the phone's pages without a network. An extra: nothing depends on it, and the API and the bucket never pass it.
// The build puts the files of the first load here, and a name that changes with them.
const FILES = []
const CACHE = 'anze-dev'
const OTHERS = /^\/(console|v1|dev|docs|authorize|openapi\.json)/

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(['/', '/icon.svg', '/config.json', ...FILES])).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const old = caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE).map((name) => caches.delete(name))))
  event.waitUntil(old.then(() => self.clients.claim()))
})

/** What is on the way, or what was kept. */
const freshOr = (request, kept) => fetch(request).catch(async () => (await caches.match(kept)) ?? Response.error())

async function keptOr(request) {
  const kept = await caches.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await (await caches.open(CACHE)).put(request, answer.clone())
  return answer
}

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || OTHERS.test(pathname)) return
  if (request.mode === 'navigate') event.respondWith(freshOr(request, '/'))
  else if (pathname.startsWith('/assets/')) event.respondWith(keptOr(request))
  else if (pathname === '/config.json' || pathname === '/icon.svg') event.respondWith(freshOr(request, pathname))
})
