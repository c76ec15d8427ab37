import { present } from '../../model/present.ts'
import { type Html, html, joined, markupOf } from '../markup.ts'
import { plainText } from '../plain.ts'
import { sampleNotice } from '../wording.ts'
import { inward, type PageContext } from './page-context.ts'

export type Page = {
  readonly title: string
  readonly language: string
  readonly isSample: boolean
  /** The line under the nameplate; the short nameplate stands alone without it. */
  readonly dateline?: Html
  readonly main: Html
  /** The beat whose feed the page announces. */
  readonly beat?: string
  /** The other forms of what the page shows, for its foot. */
  readonly forms?: readonly Html[]
  readonly islands?: readonly ('cite-island' | 'progress-island' | 'since-island')[]
  /** Whether it has a form that changes something: the paper then has to see that it was sent from here. */
  readonly isSending?: boolean
  /** Reload by itself, for a page that waits; with scripts an island does it. */
  readonly refreshSeconds?: number
}

/** A whole HTML document around the main part of a page, complete without JavaScript and without any request elsewhere. */
export function frame(page: Page, context: PageContext): string {
  const document = html`<html lang="${page.language}">
<head>
<meta charset="utf-8">
<title>${page.isSample && 'SAMPLE: '}${plainText(page.title)} · Headwater</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="${page.isSending === true ? 'same-origin' : 'no-referrer'}">
${page.refreshSeconds !== undefined && html`<noscript><meta http-equiv="refresh" content="${page.refreshSeconds}"></noscript>`}
<link rel="stylesheet" href="${context.href({ at: 'style' })}">
<link rel="icon" href="data:,">
${page.beat !== undefined && html`<link rel="alternate" type="application/atom+xml" title="Headwater" href="${context.href({ at: 'feed', beat: page.beat })}">`}
${context.hasIslands && (page.islands ?? []).map((island) => html`<script type="module" src="${context.href({ at: island })}"></script>\n`)}</head>
<body>
<a class="skip" href="#main">Skip to the news</a>
${page.isSample && html`<aside class="sample" aria-label="Sample"><strong>${sampleNotice}</strong></aside>`}
${masthead(page, context)}
<main id="main">
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
${navigation(page, context)}
</header>`
}

function navigation(page: Page, context: PageContext): Html {
  const beat = present({ beat: furtherBeat(page, context) })
  const places = [
    inward({ at: 'front' }, 'Today', context),
    // The first beat’s latest edition is the front page.
    ...(context.beats ?? []).slice(1).map(({ id, title }) => inward({ at: 'beat', beat: id }, title, context)),
    inward({ at: 'archive' }, 'Archive', context),
    context.href({ at: 'since' }) !== undefined ? inward({ at: 'since', ...beat }, 'Catch up', context) : undefined,
    context.href({ at: 'trends' }) !== undefined ? inward({ at: 'trends', ...beat }, 'Trends', context) : undefined,
    context.href({ at: 'search' }) !== undefined ? inward({ at: 'search' }, 'Search', context) : undefined,
    context.href({ at: 'sources' }) !== undefined ? inward({ at: 'sources' }, 'Sources', context) : undefined,
    page.beat !== undefined ? inward({ at: 'feed', beat: page.beat }, 'Feed', context) : undefined,
  ]
  return html`<nav aria-label="Paper">${joined(places, html` `)}</nav>`
}

/** The beat of a page, where it is not the first one, which needs no name in an address. */
function furtherBeat(page: Page, { beats = [] }: PageContext): string | undefined {
  return beats.slice(1).find(({ id }) => id === page.beat)?.id
}

function footer(page: Page, context: PageContext): Html {
  return html`<footer class="foot">
${page.forms && html`<p>This edition as ${joined(page.forms, html`, `)}.</p>`}
<p>Made by Headwater ${context.version}. Every sentence opens the passage that bears it; every item left out has its reason.</p>
</footer>`
}
