import { type FeedForm, feedForms, feedTypes } from '../feeds/feed.ts'
import { type Html, html } from '../markup.ts'
import type { Place } from '../places.ts'
import { plainText } from '../plain.ts'
import type { Island, Page } from './frame.ts'
import type { PageContext } from './page-context.ts'

/** The head of a page: its name, what it may load, what it announces, and what is shown of it where it is linked. */
export function headHtml(page: Page, context: PageContext): Html {
  const title = `${page.isSample ? 'SAMPLE: ' : ''}${plainText(page.title)}`
  return html`<head>
<meta charset="utf-8">
<title>${title} · Headwater</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="${page.isSending === true ? 'same-origin' : 'no-referrer'}">
${page.refreshSeconds !== undefined && html`<noscript><meta http-equiv="refresh" content="${page.refreshSeconds}"></noscript>`}
<link rel="stylesheet" href="${context.href({ at: 'style' })}">
<link rel="icon" href="${context.href({ at: 'icon' }) ?? 'data:,'}">
${context.href({ at: 'manifest' }) && html`<link rel="manifest" href="${context.href({ at: 'manifest' })}">\n`}
${feedsOf(page).map((feed) => announced(feed, context))}
${shownAs(page, title, context)}
${context.hasIslands && scriptsOf(page).map((island) => html`<script type="module" src="${context.href({ at: island })}"></script>\n`)}</head>`
}

type Feed = { readonly title: string; readonly at: (form: FeedForm) => Place }

/** The feeds that tell what a page tells: of its beat, of its section or of its story. */
function feedsOf({ beat, here }: Page): readonly Feed[] {
  const ofBeat: readonly Feed[] = beat === undefined ? [] : [{ title: 'Headwater', at: (form) => ({ at: 'feed', beat, form }) }]
  if (here?.at === 'section') {
    const { beat, section } = here
    return [...ofBeat, { title: 'This section', at: (form) => ({ at: 'feed', beat, section, form }) }]
  }
  if (here?.at !== 'story') return ofBeat
  const { storyId } = here
  return [...ofBeat, { title: 'This story', at: (form) => ({ at: 'story-feed', storyId, form }) }]
}

/** A feed in each of its forms, as readers look for it in a page (RSS Advisory Board, “RSS Autodiscovery”). */
function announced({ title, at }: Feed, context: PageContext): readonly Html[] {
  return feedForms.flatMap((form) => {
    const href = context.href(at(form))
    return href === undefined
      ? []
      : [html`<link rel="alternate" type="${feedTypes[form].replace(/;.*$/, '')}" title="${title}" href="${href}">\n`]
  })
}

/** Keys and keeping are for every page; the other scripts for those that have use for them. */
function scriptsOf({ islands = [] }: Page): readonly Island[] {
  return [...islands, 'keys-island', 'offline-island']
}

/** Its address and what it tells, for search machines and for chats that show a card (Open Graph protocol). No picture: none is ours. */
function shownAs({ here, description }: Page, title: string, context: PageContext): Html {
  const address = here && absolute(here, context)
  const told = description === undefined ? undefined : shortened(plainText(description))
  return html`${address !== undefined && html`<link rel="canonical" href="${address}">\n<meta property="og:url" content="${address}">\n`}${
    told !== undefined &&
    html`<meta name="description" property="og:description" content="${told}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="Headwater">
<meta property="og:title" content="${title}">`
  }`
}

/** The address of a place from anywhere; a folder that may be put anywhere has none. */
function absolute(place: Place, { baseUrl, href }: PageContext): string | undefined {
  const path = href(place)
  return baseUrl === undefined || path === undefined ? undefined : new URL(path, baseUrl).href
}

/** Cards show about so much. */
const toldMax = 200

/** The words that fit, with a sign that there are more. */
function shortened(words: string): string {
  return words.length <= toldMax ? words : `${words.slice(0, toldMax).replace(/\s\S*$/, '')}…`
}
