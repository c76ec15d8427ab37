import type { Brief, Edition } from '../../model/edition.ts'
import { failures } from '../../model/failure.ts'
import { longDate } from '../../model/instant.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { type Html, html, outbound } from '../markup.ts'
import { noteDay } from '../notes.ts'
import { plainText } from '../plain.ts'
import { citationKey, claimsOf, evidenceOf, toldTitle } from '../telling.ts'
import {
  checkWords,
  datelineWords,
  eventDateWords,
  eventWords,
  foreignWords,
  hasFirstHand,
  isOlder,
  leftOutGroups,
  olderWords,
  reachedWords,
  sampleNotice,
  titleWords,
} from '../wording.ts'
import type { Book, BookLinks, Chapter } from './book.ts'
import { endnotes } from './endnotes.ts'
import { type BookContext, languageOf, sentenceHtml } from './sentence.ts'
import { storyHtml, storyId } from './story.ts'

/** An edition as a book: every story with its articles and its days, and every passage that a sentence rests on as a note. */
export function bookOf(edition: Edition, { links, isEpub }: { readonly links: BookLinks; readonly isEpub: boolean }): Book {
  const steps = printedBriefs(edition).flatMap((brief) => (brief.steps ?? []).map(({ claim }) => claim))
  const evidence = evidenceOf([...claimsOf(edition), ...steps])
  const news = newsParts(edition)
  const homes = new Map(news.flatMap(({ name, briefs }) => briefs.map((brief) => [brief.storyId, name] as const)))
  const numbers = new Map(evidence.map(({ citation }, index) => [citationKey(citation), index + 1] as const))
  const context: BookContext = { edition, links, isEpub, homes, numbers, sentences: new Map() }
  const told = news.map((part) => newsChapter(part, context))
  const chapters = [
    ...noted(context),
    ...told.slice(0, edition.top.length > 0 ? 1 : 0),
    ...insights(context),
    ...told.slice(edition.top.length > 0 ? 1 : 0),
    ...comingUp(context),
    ...corrections(context),
    leftOut(edition),
    sources(edition),
  ]
  const notes = endnotes(evidence, context)
  return { title: titleWords(edition), language: edition.language, cover: coverOf(context), chapters: [...chapters, ...notes] }
}

type NewsPart = { readonly name: string; readonly title: string; readonly briefs: readonly Brief[] }

function newsParts({ top, sections, inBrief, continuing }: Edition): readonly NewsPart[] {
  const parts: readonly NewsPart[] = [
    { name: 'top', title: 'Top stories', briefs: top },
    ...sections.map(({ title, briefs }, index) => ({ name: `section-${index + 1}`, title, briefs })),
    { name: 'in-brief', title: 'In brief', briefs: inBrief },
    { name: 'continuing', title: 'Continuing', briefs: continuing },
  ]
  return parts.filter(({ briefs }) => briefs.length > 0)
}

function newsChapter({ name, title, briefs }: NewsPart, context: BookContext): Chapter {
  const at = { ...context, chapter: name }
  return {
    name,
    title,
    type: 'chapter',
    body: html`<h2>${title}</h2>\n${briefs.map((brief) => storyHtml(brief, at))}`,
    entries: briefs.map(({ storyId: id, headline }) => ({
      id: storyId(id),
      title: plainText(headline.text),
      ...languageOf(headline.language, context.edition),
    })),
  }
}

function coverOf(context: BookContext): Html {
  const { edition } = context
  const title = toldTitle(edition)
  return html`<p class="nameplate">Headwater</p>
<p class="beat">${edition.beatTitle}</p>
<h1>${titleWords(edition)}</h1>
${title && html`<p>${sentenceHtml(title, { ...context, chapter: 'cover' }, { isNamed: false, isBare: true })}</p>`}
<p>${datelineWords(edition)}</p>
${edition.isSample && html`<p><strong>${sampleNotice}</strong></p>`}
<p>${checkWords(edition)} ${reachedWords(edition)}.</p>
${hasFirstHand(edition) && html`<p>A ◆ marks a first-hand source.</p>`}`
}

function listed(name: string, title: string, rows: readonly Html[]): readonly Chapter[] {
  if (rows.length === 0) return []
  return [
    { name, title, type: 'chapter', body: html`<h2>${title}</h2>\n<ul>${rows.map((row) => html`<li>${row}</li>\n`)}</ul>`, entries: [] },
  ]
}

function noted(context: BookContext): readonly Chapter[] {
  const { edition } = context
  const at = { ...context, chapter: 'corrected' }
  const rows = (edition.noted ?? []).map((note) => html`<strong>${noteDay(note, edition)}:</strong> ${sentenceHtml(note.claim, at)}`)
  return listed('corrected', 'Corrected since', rows)
}

function insights(context: BookContext): readonly Chapter[] {
  const at = { ...context, chapter: 'insights' }
  return listed(
    'insights',
    'Key insights',
    context.edition.insights.map((claim) => sentenceHtml(claim, at)),
  )
}

function comingUp(context: BookContext): readonly Chapter[] {
  const at = { ...context, chapter: 'coming-up' }
  const rows = context.edition.comingUp.map(
    (event) => html`<strong>${eventDateWords(event)}</strong>, ${outbound(event.url, eventWords(event))}: ${sentenceHtml(event.claim, at)}`,
  )
  return listed('coming-up', 'Coming up', rows)
}

function corrections(context: BookContext): readonly Chapter[] {
  const at = { ...context, chapter: 'corrections' }
  return listed(
    'corrections',
    'Corrections',
    context.edition.corrections.map((claim) => sentenceHtml(claim, at)),
  )
}

function leftOut(edition: Edition): Chapter {
  const groups = leftOutGroups(edition.leftOut)
  const rows = groups.map((group) => {
    if (isOlder(group)) return html`<h3>${group.words}</h3>\n<p>${olderWords(group)}</p>\n`
    const items = group.rows.map((row) => {
      const foreign = foreignWords(row.language, edition)
      return html`<li>${outbound(row.url, row.title)}, ${row.outletName}${foreign && ` (${foreign})`}</li>\n`
    })
    return html`<h3>${group.words}</h3>\n<ul>${items}</ul>\n`
  })
  const body = html`<h2>Left out</h2>\n${rows.length === 0 ? html`<p>Nothing was left out.</p>` : rows}`
  return { name: 'left-out', title: 'Left out', type: 'appendix', body, entries: [] }
}

function sources(edition: Edition): Chapter {
  const missing = edition.sources.flatMap(({ title, failure }) =>
    failure === undefined
      ? []
      : [html`<li><strong>${title}</strong>: ${failures[failure.code].title.toLowerCase()}. ${failure.why}</li>\n`],
  )
  const body = html`<h2>Sources of the day</h2>
<p>${reachedWords(edition)}, ${longDate(edition.date)}.</p>
${missing.length > 0 && html`<p>Missing:</p>\n<ul>${missing}</ul>`}`
  return { name: 'sources', title: 'Sources of the day', type: 'appendix', body, entries: [] }
}
