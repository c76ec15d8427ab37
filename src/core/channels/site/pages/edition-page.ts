import type { Brief, CarriedCorrection, Claim, Edition, EditionSection } from '../../../model/edition.ts'
import { failures } from '../../../model/failure.ts'
import { longDate } from '../../../model/instant.ts'
import { printedBriefs } from '../../../stages/compose/printed.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { fileFormats } from '../../places.ts'
import { claimsOf, evidenceOf, isLeadTitle, tellingOf, toldTitle } from '../../telling.ts'
import { checkWords, datelineWords, eventDateWords, eventWords, leftOutGroups, reachedWords, unbroken } from '../../wording.ts'
import { briefLine, newsItem, topStory } from '../briefs.ts'
import { citesHtml, claimAnchor, claimHtml, langOf } from '../claims.ts'
import { evidenceHtml } from '../evidence.ts'
import { frame } from '../frame.ts'
import { machineNotice } from '../machine-notice.ts'
import { notedHtml } from '../noted.ts'
import { inward, type PageContext } from '../page-context.ts'

/** The front page of one edition: the whole paper on one page, with the evidence at its end. */
export function editionPage(edition: Edition, context: PageContext): string {
  const main = html`${lastRead(edition, context)}${notedHtml(edition.noted ?? [], edition)}${front(edition, context)}
${newsSections(edition, context)}
${shorts(edition, context)}
${accounts(edition, context)}
${evidenceHtml(evidenceOf(claimsOnPage(edition)), edition, context)}`
  const page = {
    title: `${edition.title?.text ?? 'A day without news'} (${edition.beatTitle}, ${longDate(edition.date)})`,
    language: edition.language,
    isSample: edition.isSample,
    dateline: dateline(edition),
    main,
    here: { at: 'edition', beat: edition.beat, date: edition.date } as const,
    description: descriptionOf(edition),
    beat: edition.beat,
    forms: formLinks(edition, context),
    islands: ['cite-island', 'since-island'] as const,
  }
  return frame(page, context)
}

/** What the day is about, in a sentence. */
function descriptionOf({ top: [lead], title }: Edition): string {
  return lead?.claims[0]?.text ?? title?.text ?? 'A day without news: nothing that was collected was important enough to print.'
}

/** Where a script writes how many stories are new to this browser; its line is kept free, so that nothing moves. */
function lastRead({ beat }: Edition, context: PageContext): Html | undefined {
  const href = context.href({ at: 'since', beat })
  return context.hasIslands && href !== undefined
    ? html`<p id="last-read" data-beat="${beat}"><a href="${href}" hidden></a></p>\n`
    : undefined
}

/** Links to the other forms of an edition that exist beside its page. */
export function formLinks(edition: Edition, context: PageContext): readonly Html[] {
  const names = {
    md: 'Markdown',
    txt: 'plain text',
    json: 'JSON',
    atom: 'Atom',
    ics: 'calendar',
    jsonfeed: 'JSON Feed',
    epub: 'EPUB',
    html: 'one page to keep',
  } as const
  return fileFormats.map((format) => inward({ at: 'file', beat: edition.beat, date: edition.date, format }, names[format], context))
}

/** `Open source · Thursday, 28 May 2026 · No. 12 · …`, with the way to how it was made. */
export function dateline(edition: Edition): Html {
  return html`<b>${edition.beatTitle}</b> <span>${unbroken(datelineWords(edition))}</span>`
}

function claimsOnPage(edition: Edition): readonly Claim[] {
  return isLeadTitle(edition) ? claimsOf({ ...edition, title: undefined }) : claimsOf(edition)
}

/**
 * In the order they are read: the lead story, the other top stories, the insights. On a wide page the style sets the last beside
 * the lead, where there are few; a day without insights has how it was checked there, so that the corner is not empty.
 */
function front(edition: Edition, context: PageContext): Html {
  const [lead, ...others] = edition.top
  const isTitle = isLeadTitle(edition)
  // More than two insights are taller than most leads: they get a row of their own, and the lead the width of the page.
  const isBroad = edition.insights.length > 2
  // A lead of a short headline and a sentence ends far above what stands beside it: the other stories follow under it, and leave no hole.
  const isBrief = !isBroad && others.length > 1 && lead !== undefined && isShort(lead)
  return html`<div class="front${isBroad && ' broad'}${isBrief && ' brief'}" data-beat="${edition.beat}" data-edition="${edition.id}" data-date="${edition.date}">
<div class="leading">
${!isTitle && banner(edition)}
${lead && html`<div class="lead">${topStory(lead, edition, { context, level: isTitle ? 'h1' : 'h3' })}</div>`}
</div>
${others.length > 0 && html`<div class="others"><h2 class="label">More top stories</h2><div class="more">${others.map((brief) => topStory(brief, edition, { context, level: 'h3' }))}</div></div>`}
<div class="side">
${edition.insights.length > 0 && insights(edition)}${inside(edition, context)}${!isBroad && checked(edition, context)}${machineNotice(edition, undefined, context)}
</div>
</div>`
}

/** Two lines of headline on a wide page, and no more than a sentence. */
function isShort(lead: Brief): boolean {
  const { headline, sentences } = tellingOf(lead)
  return headline.text.length <= 70 && sentences.length < 2
}

function banner(edition: Edition): Html {
  if (!edition.title) return html`<h1>A day without news</h1><p class="told">Nothing that was collected was important enough to print.</p>`
  const { id, text, language } = edition.title
  // On a day without top stories the title is the headline of an item below, which then bears the id.
  const isBelow = printedBriefs(edition).some((brief) => brief.headline.id === id)
  const anchor = !isBelow && html` id="${claimAnchor(id)}"`
  return html`<h1><span${anchor}${langOf(language, edition)}>${text}</span></h1><p class="byline">${citesHtml(toldTitle(edition) ?? edition.title, edition)}</p>`
}

function insights(edition: Edition): Html {
  return html`<section class="insights" aria-labelledby="insights"><h2 id="insights">Key insights</h2>
<ul>${edition.insights.map((claim) => html`<li>${claimHtml(claim, edition)}</li>\n`)}</ul></section>`
}

/** What the page holds, as a paper lists it on its front: every part with its number, as the way there. */
function inside(edition: Edition, context: PageContext): Html | undefined {
  const { beat, date, sections, inBrief, continuing, comingUp, corrections, leftOut } = edition
  const parts = [
    ...sections.map(({ id, title, briefs }) => ({ id, title, count: briefs.length })),
    { id: 'brief', title: 'In brief', count: inBrief.length },
    { id: 'continuing', title: 'Continuing', count: continuing.length },
    { id: 'coming', title: 'Coming up', count: comingUp.length },
    { id: 'corrections', title: 'Corrections', count: corrections.length },
  ].filter(({ count }) => count > 0)
  if (parts.length === 0) return undefined
  const rows = parts.map(({ id, title, count }) => html`<li><a href="#s-${id}">${title}</a> ${numberWords(count)}</li>`)
  const out =
    leftOut.length > 0 && html`<li>${inward({ at: 'left-out', beat, date }, 'Left out', context)} ${numberWords(leftOut.length)}</li>`
  return html`<nav class="inside" aria-labelledby="inside"><h2 id="inside">Inside</h2><ul>${rows}${out}</ul></nav>`
}

function newsSections(edition: Edition, context: PageContext): Html | undefined {
  const filled = edition.sections.filter((section) => section.briefs.length > 0)
  if (filled.length === 0) return undefined
  return html`<div class="sections">${filled.map((section) => newsSection(section, edition, context))}</div>`
}

function newsSection(section: EditionSection, edition: Edition, context: PageContext): Html {
  // Small sections share a row of the page; the style grows them to fill it.
  const size = section.briefs.length > 2 ? 'many' : section.briefs.length === 2 ? 'two' : 'one'
  return html`<section class="section ${size}" aria-labelledby="s-${section.id}"><h2 id="s-${section.id}">${inward({ at: 'section', beat: edition.beat, section: section.id }, section.title, context)}</h2>
<div class="items">${section.briefs.map((brief) => newsItem(brief, edition, context))}</div></section>\n`
}

function shorts(edition: Edition, context: PageContext): Html | undefined {
  const lines = (briefs: readonly Brief[]) => briefs.map((brief) => briefLine(brief, edition, context))
  const events = edition.comingUp.map(
    (event) => html`<li><b>${eventDateWords(event)}</b> ${outbound(event.url, eventWords(event))} ${claimHtml(event.claim, edition)}</li>`,
  )
  const corrections = edition.corrections.map((claim) => html`<li>${claimHtml(claim, edition)}${correctedEdition(claim, context)}</li>`)
  const parts = [
    listed('In brief', lines(edition.inBrief), 'brief'),
    listed('Continuing', lines(edition.continuing), 'continuing'),
    listed('Coming up', [...events, ...asCalendar(edition, context)], 'coming'),
    listed('Corrections', corrections, 'corrections'),
  ]
  return parts.every((part) => part === undefined) ? undefined : html`<div class="band">${parts}</div>`
}

/** Where what is coming up can be subscribed to; nothing where there is nothing. */
function asCalendar({ beat, comingUp }: Edition, context: PageContext): readonly Html[] {
  return comingUp.length === 0 ? [] : [html`<li>${inward({ at: 'calendar', beat }, 'All as a calendar', context)}</li>`]
}

/** The way to the edition that a correction is about. */
function correctedEdition({ corrects }: CarriedCorrection, context: PageContext): Html | undefined {
  if (corrects === undefined) return undefined
  const { beat, date } = corrects
  return html` <small>${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</small>`
}

function listed(title: string, rows: readonly Html[], id: ListName): Html | undefined {
  if (rows.length === 0) return undefined
  // A long list takes the width of the page, in columns.
  const size = rows.length > 4 ? 'short many' : 'short'
  return html`<section class="${size}" aria-labelledby="s-${id}"><h2 id="s-${id}">${title}</h2><ul>${rows}</ul></section>`
}

type ListName = 'brief' | 'continuing' | 'coming' | 'corrections'

/** How the edition was checked, and what is missing: a broken source is news for the reader. */
function checked(edition: Edition, context: PageContext): Html {
  const { beat, date } = edition
  const missing = edition.sources.filter((source) => source.failure !== undefined).map((source) => html`${source.title}`)
  return html`<section class="checked short"><h2>${inward({ at: 'how', beat, date }, 'How this edition was checked', context)}</h2>
<p>${checkWords(edition)} ${reachedWords(edition)}${missing.length > 0 && html`; missing: ${joined(missing.slice(0, missingNamedMax), html`, `)}`}${missing.length > missingNamedMax && ` and ${missing.length - missingNamedMax} more`}.${evidenceLine(edition, context)}</p></section>`
}

/** The way to what the edition can be checked by, where it is signed. */
function evidenceLine({ beat, date, signedBy }: Edition, context: PageContext): Html | undefined {
  if (signedBy === undefined) return undefined
  const file = inward({ at: 'evidence', beat, date, name: 'evidence.json' }, 'evidence file', context)
  return html` Every sentence, quotation and decision stands in its signed ${file}.`
}

/** A day on which a network is down may miss a hundred sources; their own page names them all. */
const missingNamedMax = 5

function accounts(edition: Edition, context: PageContext): Html {
  const { beat, date } = edition
  const groups = leftOutGroups(edition.leftOut)
  const missing = edition.sources.flatMap(({ title, failure }) =>
    failure ? [html`<li><b>${title}</b>: ${failures[failure.code].title.toLowerCase()}</li>`] : [],
  )
  return html`<div class="band accounts">
<section class="short"><h2>${inward({ at: 'left-out', beat, date }, 'Left out', context)}</h2>
<p>${countWords(edition.leftOut.length, 'item', 'items')}, each with its reason.</p>
<ul class="tally">${groups.map((group) => html`<li><b>${numberWords(group.rows.length)}</b> ${group.words}</li>`)}</ul></section>
<section class="short"><h2>${inward({ at: 'edition-sources', beat, date }, 'Sources of the day', context)}</h2>
<p>${reachedWords(edition)}.</p>${missing.length > 0 && html`<ul>${missing.slice(0, missingListedMax)}</ul>`}${missing.length > missingListedMax && html`<p>${inward({ at: 'edition-sources', beat, date }, `All ${missing.length} that are missing`, context)}</p>`}</section>
${edition.insights.length > 2 && checked(edition, context)}</div>`
}

const missingListedMax = 12
