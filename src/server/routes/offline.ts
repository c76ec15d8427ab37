import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { serverLinks } from '#core/channels/places.ts'
import { findingStyle } from '#core/channels/site/finding-style.ts'
import { icon } from '#core/channels/site/icon.ts'
import { serverPages, withoutOwnerPages } from '#core/channels/site/page-context.ts'
import { offlinePage } from '#core/channels/site/pages/offline-page.ts'
import { style } from '#core/channels/site/style.ts'
import { limits } from '#core/limits.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { pageAnswer, types } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { islandScript } from '../islands.ts'
import type { Ask, Route } from '../route.ts'

/** Served from the root, so that it may answer for every page of the paper. */
export const serviceWorker: Route = {
  path: '/service-worker.js',
  access: 'open',
  title: 'Keeps the last editions in the browser, to be read without a connection',
  async answer(_ask, { version }) {
    // Not every browser knows service workers that are modules.
    const script = islandScript('worker').replace(/^export \{\}$/m, '')
    const parts = [version, script, style, findingStyle, ...(['cite', 'keys', 'offline', 'since'] as const).map(islandScript)]
    const print = createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 16)
    return { status: 200, type: types.script, body: script.replace("'@version'", `'${print}'`) }
  },
}

/** W3C Web Application Manifest: by it a browser offers to put the paper among its programs. */
export const manifest: Route = {
  path: '/manifest.webmanifest',
  access: 'open',
  title: 'The manifest by which the paper is installed',
  async answer() {
    const png = (size: number, purpose: string, name: string) => ({
      src: `/${name}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })
    const said = {
      id: '/',
      name: 'Headwater',
      short_name: 'Headwater',
      description: 'A short paper in which every sentence opens the passage that bears it.',
      lang: 'en',
      start_url: '/',
      scope: '/',
      display: 'standalone',
      background_color: '#fdfbf6',
      theme_color: '#fdfbf6',
      categories: ['news'],
      icons: [
        { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
        png(192, 'any', 'icon-192'),
        png(512, 'any', 'icon-512'),
        png(512, 'maskable', 'icon-maskable'),
      ],
    }
    return { status: 200, type: 'application/manifest+json', body: `${JSON.stringify(said, undefined, 2)}\n` }
  },
}

const pngs = ['icon-192', 'icon-512', 'icon-maskable'] as const

export const icons: readonly Route[] = [
  {
    path: '/icon.svg',
    access: 'open',
    title: 'The icon of the paper',
    answer: async () => ({ status: 200, type: types.svg, body: icon('round') }),
  },
  ...pngs.map(
    (name): Route => ({
      path: `/${name}.png`,
      access: 'open',
      title: 'The icon of the paper as a picture of dots',
      answer: async () => ({
        status: 200,
        type: 'image/png',
        body: new Uint8Array(readFileSync(new URL(`../icons/${name}.png`, import.meta.url))),
      }),
    }),
  ),
]

/** What the service worker shows where it has nothing; the same for everybody. */
export const offline: Route = {
  path: '/offline',
  access: 'open',
  title: 'That the paper cannot be reached: kept by browsers for that time',
  answer: async (_ask, deps) =>
    pageAnswer(offlinePage({ isSample: deps.isSample() }, withoutOwnerPages(serverPages(deps.version, deps.beats)))),
}

/** Editions of a beat that are kept. */
const editionsKept = 7

/** The pages a browser keeps of the beats of `?beat=`, the first one where it names none: nothing that is the owner’s alone. */
export const offlineEditions: Route = {
  path: '/offline.json',
  access: 'public-read',
  title: 'The pages that browsers keep to be read offline: ?beat=, more than once',
  async answer(ask, deps) {
    const asked = new Set(ask.queries('beat').slice(0, deps.beats.length + 1))
    const known = deps.beats.filter(({ id }) => asked.has(id))
    const beats = known.length > 0 ? known : deps.beats.slice(0, 1)
    const kept = await Promise.all(beats.map(({ id }) => pagesOf(id, deps)))
    const always = ['/', '/archive', ...beats.map(({ id }) => `/${serverLinks({ at: 'beat', beat: id })}`)]
    const once = [...new Set(kept.flat())].slice(0, limits.offlinePages)
    return { status: 200, type: types.json, body: JSON.stringify({ who: whoOf(ask), always, once }) }
  },
}

/** A name by which two callers are told apart, and which tells nothing of them. */
function whoOf({ caller }: Ask): string {
  const said = `${caller.kind} ${'name' in caller ? caller.name : ''}`
  return createHash('sha256').update(said).digest('hex').slice(0, 16)
}

/** The newest edition first, each before its stories. */
async function pagesOf(beat: string, { store }: Deps): Promise<readonly string[]> {
  const heads = await store.editions(beat, editionsKept)
  const editions = await Promise.all(heads.map(({ id }) => store.editionById(id)))
  return editions
    .filter((edition) => edition !== undefined)
    .flatMap((edition) => {
      const { date } = edition
      const own = (['edition', 'left-out', 'edition-sources', 'how'] as const).map((at) => serverLinks({ at, beat, date }))
      const stories = printedBriefs(edition).map(({ storyId }) => serverLinks({ at: 'story', beat, date, storyId }))
      return [...own, ...stories].map((path) => `/${path}`)
    })
}
