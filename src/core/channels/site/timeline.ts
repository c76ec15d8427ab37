import { citedArticleIds } from '../../model/cited-passages.ts'
import type { Brief, Edition, Report, StoryStep } from '../../model/edition.ts'
import { dayOf, type Instant, isoOf, longDate, timeOf } from '../../model/instant.ts'
import { capitalized } from '../../text/capitalized.ts'
import { type Html, html } from '../markup.ts'
import { deedWords, standingWords } from '../wording.ts'
import { citesHtml, claimAnchor, firstHandMark, langOf } from './claims.ts'
import { isolated } from './direction.ts'
import { inward, type PageContext } from './page-context.ts'

type Entry = { readonly at: Instant; readonly line: Html }

/**
 * The life of a story by day: what changed, with the passages that show it, and who else reported when. A list of days, each a
 * list of times, so that it is read aloud in order.
 */
export function timeline(brief: Brief, edition: Edition): Html {
  const { zone, cutOff } = edition
  const steps = brief.steps ?? []
  const shown = new Set(citedArticleIds(steps.map(({ claim }) => claim)))
  const entries: readonly Entry[] = [
    ...steps.map((step) => ({ at: step.at, line: stepLine(step, edition) })),
    ...brief.reports
      .filter(({ articleId }) => !shown.has(articleId))
      .map((report) => ({ at: report.publishedAt, line: reportLine(report) })),
    { at: cutOff, line: html`This edition’s cut-off: ${standingWords[brief.standing].toLowerCase()}` },
  ]
  const days = Map.groupBy(
    entries.toSorted((a, b) => a.at - b.at),
    ({ at }) => dayOf(at, zone),
  )
  const rows = [...days].map(([day, each]) => {
    const lines = each.map(({ at, line }) => html`<li><time datetime="${isoOf(at)}">${timeOf(at, zone)}</time> <span>${line}</span></li>\n`)
    return html`<h3>${longDate(day)}</h3><ol class="timeline">${lines}</ol>`
  })
  return html`<section aria-labelledby="timeline"><h2 id="timeline">Timeline</h2>${rows}</section>`
}

/** The stories that editions told before this one: those it goes on with, and those about the same thing. */
export function storyLinks(brief: Brief, edition: Edition, context: PageContext): Html | undefined {
  const links = brief.links ?? []
  if (links.length === 0) return undefined
  const rows = links.map(({ kind, storyId, headline, date }) => {
    const link = inward({ at: 'story', beat: edition.beat, date, storyId }, headline, context)
    return html`<li>${kind === 'continues' ? 'Goes on with' : 'Related'}: ${link} <small>${longDate(date)}</small></li>`
  })
  return html`<section><h2>Told before</h2><ul>${rows}</ul></section>`
}

function stepLine({ kind, claim }: StoryStep, edition: Edition): Html {
  const isFirst = kind === 'opened'
  const words = isFirst ? claim.text : capitalized(claim.text)
  const text = html`<span id="${claimAnchor(claim.id)}"${langOf(claim.language, edition)}>${words}</span>`
  return html`${kind === 'new-primary' && firstHandMark}${isFirst && 'First report: '}${text} ${citesHtml(claim, edition)}`
}

function reportLine({ relation, outletName }: Report): Html {
  return html`${relation === 'primary' && firstHandMark}${isolated(outletName)}, ${deedWords[relation]}`
}
