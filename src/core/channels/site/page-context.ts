import { type Html, html } from '../markup.ts'
import { type Place, relativePath, serverLinks, staticLinks } from '../places.ts'

/** Where a page stands: how it links to other pages. The same page functions serve the server and the static site. */
export type PageContext = {
  /** The address of a place as seen from the page; undefined when the place does not exist here (search in a folder). */
  readonly href: (place: Place) => string | undefined
  /** Headwater’s version, for the foot of the page. */
  readonly version: string
  /** Whether the scripts of `src/islands` are served beside the page. */
  readonly hasIslands: boolean
  /** Where the paper is reached from elsewhere, with a closing slash; absent where nobody knows. */
  readonly baseUrl?: string
  /** The beats of the paper in their order, for the ways between them; absent where a page does not know of others. */
  readonly beats?: readonly BeatName[]
}

export type BeatName = { readonly id: string; readonly title: string }

/** The same place without the pages that only the desk’s owner is shown. */
export function withoutOwnerPages(context: PageContext): PageContext {
  return { ...context, href: (place) => (ownerPlaces.has(place.at) ? undefined : context.href(place)) }
}

const settingsPlaces = ['settings', 'settings-sources', 'settings-beats', 'doctor'] as const

const ownerPlaces: ReadonlySet<Place['at']> = new Set([...(['article', 'recall', 'sources', 'why'] as const), ...settingsPlaces])

/** The context of every page the server answers with. */
export function serverPages(version: string, beats: readonly BeatName[] = []): PageContext {
  return { href: (place) => (notAlways.has(place.at) ? undefined : `/${serverLinks(place)}`), version, hasIslands: true, beats }
}

/** Places that are for some readers only, or that only some desks have: each is opened by itself. */
const notAlways: ReadonlySet<Place['at']> = new Set([...(['sessions', 'sign-in', 'sign-out', 'subscribe'] as const), ...settingsPlaces])

/** The same place with the way in, or for who is in with the ways to the sessions and out. */
export function withSigning(context: PageContext, isIn: boolean): PageContext {
  const opened: readonly Place['at'][] = isIn ? ['sessions', 'sign-out'] : ['sign-in']
  return { ...context, href: (place) => (opened.includes(place.at) ? `/${serverLinks(place)}` : context.href(place)) }
}

/** The same place where the desk shows its settings and how it does. */
export function withSettings(context: PageContext): PageContext {
  const opened: ReadonlySet<Place['at']> = new Set(settingsPlaces)
  return { ...context, href: (place) => (opened.has(place.at) ? `/${serverLinks(place)}` : context.href(place)) }
}

/** The same place where readers may subscribe by mail. */
export function withSubscribing(context: PageContext): PageContext {
  return { ...context, href: (place) => (place.at === 'subscribe' ? `/${serverLinks(place)}` : context.href(place)) }
}

/** The context of a page that is the file `path` of a folder: every link is relative, so the folder can be put anywhere. */
export function filePages(path: string, version: string): PageContext {
  function href(place: Place): string | undefined {
    const to = staticLinks(place)
    return to === undefined ? undefined : relativePath(path, to)
  }
  // A browser loads no module from file://, so a folder has no scripts; its pages are complete without.
  return { href, version, hasIslands: false }
}

/** A link inside the paper; the words alone where the place does not exist. */
export function inward(place: Place, words: Html | string, context: PageContext): Html {
  const href = context.href(place)
  return href === undefined ? html`${words}` : html`<a href="${href}">${words}</a>`
}
