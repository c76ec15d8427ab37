import type { Brief, Edition } from '../../../model/edition.ts'
import { longDate } from '../../../model/instant.ts'
import { claimsOfBrief, printedBriefs } from '../../../stages/compose/printed.ts'
import { countWords } from '../../../text/count-words.ts'
import { type Html, html, joined } from '../../markup.ts'
import { evidenceOf, toldBrief } from '../../telling.ts'
import { topStory } from '../briefs.ts'
import { langOf } from '../claims.ts'
import { evidenceHtml } from '../evidence.ts'
import { frame } from '../frame.ts'
import { machineNotice } from '../machine-notice.ts'
import { inward, type PageContext } from '../page-context.ts'
import { dateline } from './edition-page.ts'

export type SectionPage = {
  readonly section: { readonly id: string; readonly title: string }
  readonly latest: Edition
  /** The editions before it, newest first. */
  readonly earlier: readonly Edition[]
}

/** One section of a beat: its stories of the latest edition, each at length wherever it was printed, and what it told before. */
export function sectionPage({ section, latest, earlier }: SectionPage, context: PageContext): string {
  const { beat, beatTitle, date } = latest
  const briefs = briefsOf(section.id, latest)
  const main = html`<div class="reading">
<p class="crumb">${inward({ at: 'edition', beat, date }, `Edition of ${longDate(date)}`, context)}</p>
<h1>${section.title}</h1>
${otherSections(section.id, latest, context)}
${machineNotice(latest, undefined, context)}
<div class="stories">${briefs.map((brief) => topStory(brief, latest, { context: unlinked(context), level: 'h2' }))}</div>
${briefs.length === 0 && html`<p>Nothing of this section stands in the latest edition.</p>`}
${toldBefore(section.id, earlier, context)}</div>
${evidenceHtml(evidenceOf(briefs.flatMap((brief) => claimsOfBrief(toldBrief(brief)))), latest, context)}`
  const page = {
    title: `${section.title} (${beatTitle}, ${longDate(date)})`,
    language: latest.language,
    isSample: latest.isSample,
    here: { at: 'section', beat, section: section.id } as const,
    description: `${section.title}: ${countWords(briefs.length, 'story', 'stories')} in ${beatTitle} on ${longDate(date)}.`,
    dateline: dateline(latest),
    main,
    beat,
    islands: ['cite-island'] as const,
  }
  return frame(page, context)
}

function briefsOf(section: string, edition: Edition): readonly Brief[] {
  return printedBriefs(edition).filter((brief) => brief.section === section)
}

/** A story’s section is the page itself. */
function unlinked(context: PageContext): PageContext {
  return { ...context, href: (place) => (place.at === 'section' ? undefined : context.href(place)) }
}

/** The ways to the other sections, with their number of stories today. */
function otherSections(section: string, edition: Edition, context: PageContext): Html | undefined {
  const links = edition.sections
    .filter(({ id }) => id !== section)
    .map(({ id, title }) => {
      const count = briefsOf(id, edition).length
      return html`<span>${inward({ at: 'section', beat: edition.beat, section: id }, title, context)}${count > 0 && ` (${count})`}</span>`
    })
  return links.length === 0 ? undefined : html`<nav class="choices" aria-label="Other sections">${joined(links, html` `)}</nav>`
}

/** The headlines of the editions before, day by day. A story stands where it was told last. */
function toldBefore(section: string, earlier: readonly Edition[], context: PageContext): Html | undefined {
  const told = new Set<string>()
  const days = earlier.flatMap((edition) => {
    const briefs = briefsOf(section, edition).filter(({ storyId }) => !told.has(storyId))
    for (const { storyId } of briefs) told.add(storyId)
    return briefs.length === 0 ? [] : [{ edition, briefs }]
  })
  if (days.length === 0) return undefined
  const lists = days.map(({ edition, briefs }) => {
    const { beat, date } = edition
    const rows = briefs.map(({ storyId, headline: { text, language } }) => {
      const title = html`<span${langOf(language, edition)}>${text}</span>`
      return html`<li data-story="${storyId}">${inward({ at: 'story', beat, date, storyId }, title, context)}</li>`
    })
    return html`<h3>${inward({ at: 'edition', beat, date }, longDate(date), context)}</h3><ul>${rows}</ul>`
  })
  return html`<section aria-labelledby="before"><h2 id="before">Told before</h2>${lists}</section>`
}
