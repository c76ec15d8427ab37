import type { Brief, CarriedCorrection, Claim, Edition, EditionSection } from '../../../model/edition.ts'
import { failures } from '../../../model/failure.ts'
import { longDate } from '../../../model/instant.ts'
import { printedBriefs } from '../../../stages/compose/printed.ts'
import { countWords, numberWords } from '../../../text/count-words.ts'
import { type Html, html, joined, outbound } from '../../markup.ts'
import { fileFormats } from '../../places.ts'
import { claimsOf, evidenceOf, toldTitle } from '../../telling.ts'
import { checkWords, datelineWords, eventDateWords, eventWords, leftOutGroups, reachedWords, unbroken } from '../../wording.ts'
import { briefLine, newsItem, topStory } from '../briefs.ts'
import { citesHtml, claimAnchor, claimHtml, langOf } from '../claims.ts'
import { evidenceHtml } from '../evidence.ts'
import { frame } from '../frame.ts'
import { notedHtml } from '../noted.ts'
import { inward, type PageContext } from '../page-context.ts'

/** The front page of one edition: the whole paper on one page, with the evidence at its end. */
export function editionPage(edition: Edition, context: PageContext): string {
  const main = html`${notedHtml(edition.noted ?? [], edition)}${front(edition, context)}
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
    beat: edition.beat,
    forms: formLinks(edition, context),
    islands: ['cite-island', 'since-island'] as const,
  }
  return frame(page, context)
}

/** Links to the other forms of an edition that exist beside its page. */
export function formLinks(edition: Edition, context: PageContext): readonly Html[] {
  const names = { md: 'Markdown', txt: 'plain text', json: 'JSON', atom: 'Atom', ics: 'calendar' } as const
  return fileFormats.map((format) => inward({ at: 'file', beat: edition.beat, date: edition.date, format }, names[format], context))
}

/** `Open source · Thursday, 28 May 2026 · No. 12 · …`, with the way to how it was made. */
export function dateline(edition: Edition): Html {
  return html`<b>${edition.beatTitle}</b> <span>${unbroken(datelineWords(edition))}</span>`
}

/** The title stands where the lead story’s headline is when both are the same words. */
function isLeadTitle(edition: Edition): boolean {
  return edition.top[0] !== undefined && (edition.title === undefined || edition.title.text === edition.top[0].headline.text)
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
  return html`<div class="front${isBroad && ' broad'}" data-beat="${edition.beat}" data-edition="${edition.id}" data-date="${edition.date}">
<div class="leading">
${!isTitle && banner(edition)}
${lead && html`<div class="lead">${topStory(lead, edition, { context, level: isTitle ? 'h1' : 'h3' })}</div>`}
</div>
${others.length > 0 && html`<div class="others"><h2 class="label">More top stories</h2><div class="more">${others.map((brief) => topStory(brief, edition, { context, level: 'h3' }))}</div></div>`}
<div class="side">
${edition.insights.length > 0 ? insights(edition) : checked(edition, context)}
</div>
</div>`
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

function newsSections(edition: Edition, context: PageContext): Html | undefined {
  const filled = edition.sections.filter((section) => section.briefs.length > 0)
  if (filled.length === 0) return undefined
  return html`<div class="sections">${filled.map((section) => newsSection(section, edition, context))}</div>`
}

function newsSection(section: EditionSection, edition: Edition, context: PageContext): Html {
  // Small sections share a row of the page; the style grows them to fill it.
  const size = section.briefs.length > 2 ? 'many' : section.briefs.length === 2 ? 'two' : 'one'
  return html`<section class="section ${size}" aria-labelledby="s-${section.id}"><h2 id="s-${section.id}">${section.title}</h2>
<div class="items">${section.briefs.map((brief) => newsItem(brief, edition, context))}</div></section>\n`
}

function shorts(edition: Edition, context: PageContext): Html | undefined {
  const lines = (briefs: readonly Brief[]) => briefs.map((brief) => briefLine(brief, edition, context))
  const events = edition.comingUp.map(
    (event) => html`<li><b>${eventDateWords(event)}</b> ${outbound(event.url, eventWords(event))} ${claimHtml(event.claim, edition)}</li>`,
  )
  const corrections = edition.corrections.map((claim) => html`<li>${claimHtml(claim, edition)}${correctedEdition(claim, context)}</li>`)
  const parts = [
    listed('In brief', lines(edition.inBrief)),
    listed('Continuing', lines(edition.continuing)),
    listed('Coming up', [...events, ...asCalendar(edition, context)]),
    listed('Corrections', corrections),
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

function listed(title: string, rows: readonly Html[]): Html | undefined {
  if (rows.length === 0) return undefined
  // A long list takes the width of the page, in columns.
  const size = rows.length > 4 ? 'short many' : 'short'
  return html`<section class="${size}"><h2>${title}</h2><ul>${rows}</ul></section>`
}

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
${edition.insights.length > 0 && checked(edition, context)}</div>`
}

const missingListedMax = 12
