/**
 * The service worker: the last editions of the beats a reader reads stay in this browser and are shown from there when the paper
 * cannot be reached. What is asked for is always asked from the paper first. Only pages that the paper names in /offline.json are
 * kept: never the owner’s pages, never an answer to something sent. Who signs in or out leaves nothing of it behind.
 */
type Waiting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Waiting & { readonly request: Request; respondWith(answer: Promise<Response>): void }
type Told = Waiting & { readonly data: unknown }
type Worker = {
  readonly location: Location
  addEventListener(name: 'install' | 'activate', heard: (event: Waiting) => void): void
  addEventListener(name: 'message', heard: (event: Told) => void): void
  addEventListener(name: 'fetch', heard: (event: Asking) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

const worker = self as unknown as Worker
/** Changes with every change of what is kept beside the pages; the server writes it in. */
const version = '@version'
const assetsName = `headwater-assets-${version}`
const pagesName = `headwater-pages-${version}`
const assets = [
  '/offline',
  '/style.css',
  '/icon.svg',
  '/manifest.webmanifest',
  '/islands/cite.js',
  '/islands/keys.js',
  '/islands/offline.js',
  '/islands/since.js',
]
const storedHeader = 'x-headwater-stored'
/** The list is asked for again after so long. */
const restMs = 600_000
const atOnce = 4
/** Under no page’s address: for whom the pages were made. */
const whoPath = '/offline-for'
let keptAt = 0

type Listed = { readonly who: string; readonly always: readonly string[]; readonly once: readonly string[] }

worker.addEventListener('install', (event) => {
  event.waitUntil(keepAssets().then(() => worker.skipWaiting()))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOld().then(() => worker.clients.claim()))
})

worker.addEventListener('message', (event) => {
  const { keep } = (event.data ?? {}) as { readonly keep?: unknown }
  if (!Array.isArray(keep) || Date.now() - keptAt < restMs) return
  keptAt = Date.now()
  event.waitUntil(keepEditions(keep.map(String)))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (origin !== worker.location.origin) return
  // Pages are made for whoever asks: what the one was shown is not for the next.
  if (request.method === 'POST' && /^\/sign-(?:in|out)$/.test(pathname)) event.waitUntil(forgetPages())
  if (request.method !== 'GET') return
  // A frame of another site’s page is left to the browser, which tells the paper that it is one; here it would pass for a link.
  if (request.mode === 'navigate' && request.destination === 'document') event.respondWith(pageFor(request))
  else if (assets.includes(pathname)) event.respondWith(assetFor(request))
})

async function keepAssets(): Promise<void> {
  const cache = await caches.open(assetsName)
  await Promise.all(assets.map(async (path) => store(cache, path, await fetch(path, { cache: 'no-cache' }))))
}

async function forgetOld(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith('headwater-') && name !== assetsName && name !== pagesName)
  await Promise.all(names.map((name) => caches.delete(name)))
}

async function forgetPages(): Promise<void> {
  keptAt = 0
  await caches.delete(pagesName)
}

/** Pages are made for whoever asks: when that is somebody else than before, what was kept goes. */
async function forgetOthers(who: string): Promise<void> {
  const before = await (await (await caches.open(pagesName)).match(whoPath))?.text()
  if (before !== undefined && before !== who) await caches.delete(pagesName)
  await (await caches.open(pagesName)).put(whoPath, new Response(who))
}

/** Fetches the pages of the list that are not here yet, and drops those that are no longer on it. */
async function keepEditions(beats: readonly string[]): Promise<void> {
  const answer = await fetch(`/offline.json?${new URLSearchParams(beats.map((beat) => ['beat', beat]))}`).catch(() => undefined)
  if (answer?.status === 401 || answer?.status === 403) await forgetPages()
  if (!answer?.ok) return
  const { who, always, once } = (await answer.json()) as Listed
  await forgetOthers(who)
  const cache = await caches.open(pagesName)
  const listed = new Set([whoPath, ...always, ...once])
  const known = new Set<string>()
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url)
    if (listed.has(pathname)) known.add(pathname)
    else await cache.delete(pathname)
  }
  const missing = [...always, ...once.filter((path) => !known.has(path))]
  const lanes = Array.from({ length: atOnce }, async () => {
    for (let path = missing.shift(); path !== undefined; path = missing.shift()) {
      const page = await fetch(path, { cache: 'no-cache' }).catch(() => undefined)
      if (page === undefined) return
      await store(cache, path, page)
    }
  })
  await Promise.all(lanes)
}

/** From the paper, and from here where it cannot be reached. A page that is kept is kept anew. */
async function pageFor(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url)
  try {
    const answer = await fetch(request)
    if (answer.status === 401 || answer.status === 403) await forgetPages()
    const cache = await caches.open(pagesName)
    if (answer.ok && !answer.redirected && (await cache.match(pathname))) await store(cache, pathname, answer.clone())
    return answer
  } catch {
    return (await keptPage(pathname)) ?? (await nothingKept())
  }
}

async function assetFor(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    return (await (await caches.open(assetsName)).match(new URL(request.url).pathname)) ?? Response.error()
  }
}

/** The page as it was stored, with a line that says when. */
async function keptPage(pathname: string): Promise<Response | undefined> {
  const cache = await caches.open(pagesName)
  const kept = await cache.match(pathname)
  if (!kept) return undefined
  const at = Number(kept.headers.get(storedHeader))
  const day = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
  return changed(kept, (page) =>
    page.replace(
      '<main',
      () => `<aside class="offline" aria-label="Offline"><p>Offline: this page was stored on ${day}.</p></aside>\n<main`,
    ),
  )
}

/** That the page is not kept, and the editions that are. */
async function nothingKept(): Promise<Response> {
  const page = await (await caches.open(assetsName)).match('/offline')
  if (!page) return Response.error()
  const paths = (await (await caches.open(pagesName)).keys()).map(({ url }) => new URL(url).pathname)
  const editions = paths
    .filter((path) => /^\/[\w-]+\/\d{4}-\d\d-\d\d\/$/.test(path))
    .sort((one, other) => (dateOf(one) < dateOf(other) ? 1 : -1))
  const rows = editions.map((path) => `<li><a href="${path}">${path.split('/')[1]}, ${dateOf(path)}</a></li>`)
  return changed(page, (text) => text.replace('<ul class="stored"></ul>', () => `<ul class="stored">${rows.join('\n')}</ul>`))
}

function dateOf(path: string): string {
  return path.split('/')[2] ?? ''
}

async function changed(answer: Response, change: (text: string) => string): Promise<Response> {
  return new Response(change(await answer.text()), { status: 200, headers: answer.headers })
}

/** Keeps what came whole, from where it was asked for, with the time. */
async function store(cache: Cache, path: string, answer: Response): Promise<void> {
  if (!answer.ok || answer.redirected) return
  const headers = new Headers(answer.headers)
  headers.set(storedHeader, String(Date.now()))
  headers.delete('content-encoding')
  headers.delete('content-length')
  await cache.put(path, new Response(await answer.arrayBuffer(), { status: 200, headers }))
}

export {}
