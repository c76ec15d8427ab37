import { present } from '../../model/present.ts'
import { type Html, html, joined, markupOf } from '../markup.ts'
import type { Place } from '../places.ts'
import { sampleNotice } from '../wording.ts'
import { directionOf } from './direction.ts'
import { headHtml } from './head.ts'
import type { PageContext } from './page-context.ts'

/** A script of `src/islands`. */
export type Island = Extract<Place['at'], `${string}-island`>

export type Page = {
  readonly title: string
  readonly language: string
  readonly isSample: boolean
  /** The place whose page it is: marked in the navigation, and told as its address to whoever finds it under another. */
  readonly here?: Place
  /** What it tells, in a sentence, for whoever shows a link to it. */
  readonly description?: string
  /** The line under the nameplate; the short nameplate stands alone without it. */
  readonly dateline?: Html
  readonly main: Html
  /** The beat whose feed the page announces. */
  readonly beat?: string
  /** The other forms of what the page shows, for its foot. */
  readonly forms?: readonly Html[]
  readonly islands?: readonly Island[]
  /** Whether it has a form that changes something: the paper then has to see that it was sent from here. */
  readonly isSending?: boolean
  /** Reload by itself, for a page that waits; with scripts an island does it. */
  readonly refreshSeconds?: number
}

/** A whole HTML document around the main part of a page, complete without JavaScript and without any request elsewhere. */
export function frame(page: Page, context: PageContext): string {
  const isMirrored = directionOf(page.language) === 'rtl'
  const document = html`<html lang="${page.language}"${isMirrored && html` dir="rtl"`}>
${headHtml(page, context)}
<body>
<a class="skip" href="#main">Skip to the news</a>
${page.isSample && html`<aside class="sample" aria-label="Sample"><strong>${sampleNotice}</strong></aside>`}
${masthead(page, context)}
<main id="main" tabindex="-1">
${page.main}
</main>
${footer(page, context)}
</body>
</html>
`
  return `<!doctype html>\n${markupOf(document)}`
}

function masthead(page: Page, context: PageContext): Html {
  return html`<header class="masthead${page.dateline ? '' : ' small'}">
<p class="nameplate"><a href="${context.href({ at: 'front' })}">Headwater</a></p>
${page.dateline && html`<p class="dateline">${page.dateline}</p>`}
<nav aria-label="Paper">${ways(readingPlaces(page, context), page, context)}</nav>
</header>`
}

type Way = readonly [words: string, place: Place]

/** What is read, for the head of the page. */
function readingPlaces(page: Page, context: PageContext): readonly Way[] {
  const beat = present({ beat: furtherBeat(page, context) })
  return [
    ['Today', { at: 'front' }],
    // The first beat’s latest edition is the front page.
    ...(context.beats ?? []).slice(1).map(({ id, title }): Way => [title, { at: 'beat', beat: id }]),
    ['Archive', { at: 'archive' }],
    ['Catch up', { at: 'since', ...beat }],
    ['Trends', { at: 'trends', ...beat }],
    ['Search', { at: 'search' }],
    ['Ask', { at: 'ask' }],
  ]
}

/** What is looked up, for the foot of the page: where the news comes from, how to get it elsewhere. */
function deskPlaces(page: Page): readonly Way[] {
  const { beat } = page
  return [
    ['Sources', { at: 'sources' }],
    ['Settings', { at: 'settings' }],
    ['Doctor', { at: 'doctor' }],
    ['Corrections', { at: 'corrections' }],
    ...(beat === undefined ? [] : [['Feed', { at: 'feed', beat }] satisfies Way]),
    ['All feeds', { at: 'feed-list' }],
    ['By mail', { at: 'subscribe' }],
    ['For programs', { at: 'api' }],
    ['Sign in', { at: 'sign-in' }],
    ['Sessions', { at: 'sessions' }],
  ]
}

/** Links to those places that exist here; the one of the page itself is marked. */
function ways(places: readonly Way[], page: Page, context: PageContext): Html {
  const here = page.here && context.href(page.here)
  // What is asked for of a page stands in its address, and it is the same page.
  const isHere = (place: Place, href: string): boolean => href === here || (place.at !== 'beat' && place.at === page.here?.at)
  const links = places.map(([words, place]) => {
    const href = context.href(place)
    return href === undefined ? undefined : html`<a href="${href}"${isHere(place, href) && html` aria-current="page"`}>${words}</a>`
  })
  return joined(links, html` `)
}

/** The beat of a page, where it is not the first one, which needs no name in an address. */
function furtherBeat(page: Page, { beats = [] }: PageContext): string | undefined {
  return beats.slice(1).find(({ id }) => id === page.beat)?.id
}

function footer(page: Page, context: PageContext): Html {
  return html`<footer class="foot">
<nav aria-label="The desk">${ways(deskPlaces(page), page, context)}</nav>
${page.forms && html`<p>This edition as ${joined(page.forms, html`, `)}.</p>`}
<p>Made by Headwater ${context.version}. Every sentence opens the passage that bears it; every item left out has its reason.</p>${context.hasIslands && html`\n<p id="keys"></p>`}
</footer>`
}
