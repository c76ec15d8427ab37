import type { Brief, Citation, Claim, Edition, Relation } from '../../model/edition.ts'
import { capitalized } from '../../text/capitalized.ts'
import { type Html, html, joined, outbound } from '../markup.ts'
import { notesOn } from '../notes.ts'
import { othersOf, type Reporter, type ReporterGroup, reportersOf } from '../reporters.ts'
import { citationKey, tellingOf } from '../telling.ts'
import {
  corroborationWords,
  foreignWords,
  headlineOnlyWords,
  moreOutletsWords,
  noPrimaryWords,
  otherRelationWords,
  primaryWords,
  relationWords,
  reportCountWords,
  standingWords,
} from '../wording.ts'
import { citesHtml, claimAnchor, claimHtml, firstHandMark, langOf } from './claims.ts'
import { isolated } from './direction.ts'
import { inward, type PageContext } from './page-context.ts'

type Level = 'h1' | 'h2' | 'h3'

/** A top story as the front page prints it: headline, citations, sentences, what is new, first-hand source, who reports it. */
export function topStory(brief: Brief, edition: Edition, more: { readonly context: PageContext; readonly level: Level }): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  return html`<article class="story" data-story="${brief.storyId}">
<p class="kicker">${inward({ at: 'section', beat: edition.beat, section: brief.section }, sectionTitle(brief, edition), more.context)}${standing(brief)}</p>
${headlineHtml(brief, edition, more)}
<p class="byline">${citesHtml(headline, edition)}</p>
${sentences.length > 0 && html`<p class="told">${sentences.map((claim) => html`${claimHtml(claim, edition)} `)}</p>`}
${whatIsNew && html`<p class="news">${claimHtml(whatIsNew, edition)}</p>`}
${sourceLines(brief, edition)}
</article>`
}

/** A story in its section: headline, then what is known of it. */
export function newsItem(brief: Brief, edition: Edition, context: PageContext): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const told = [...sentences, ...(whatIsNew ? [whatIsNew] : [])]
  const label = told.length > 0 && html`<span class="note">Headline:</span> `
  const isCited = bearsMore(headline, told) || notesOn(headline, edition).length > 0
  const cites = isCited && html`${label}${citesHtml(headline, edition)}`
  return html`<article data-story="${brief.storyId}">
${headlineHtml(brief, edition, { context, level: 'h3' })}
<p>${told.map((claim) => html`${claimHtml(claim, edition)} `)}${cites}${headlineOnly(brief)}</p>${others(brief, edition)}
</article>`
}

/** A story in one line. */
export function briefLine(brief: Brief, edition: Edition, context: PageContext): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const told = [...sentences, ...(whatIsNew ? [whatIsNew] : [])]
  return html`<li data-story="${brief.storyId}">${storyLink(brief, edition, context)} ${citesHtml(headline, edition)}${told.map((claim) => html` ${claimHtml(claim, edition)}`)}${headlineOnly(brief)}${others(brief, edition)}</li>`
}

function headlineOnly(brief: Brief): Html {
  return html`${headlineOnlyWords(brief).map((words) => html` <span class="note">${words}</span>`)}`
}

/** The first-hand source, marked, and who else reports it: what the citations above have not named. */
function others(brief: Brief, edition: Edition): Html | undefined {
  const { primary, groups } = othersOf(brief)
  const firstHand = primary && html`${firstHandMark}${outbound(primary.url, isolated(primary.outletName))} (${primaryWords[primary.kind]}).`
  if (!firstHand && groups.length === 0) return undefined
  const others = groups.map((group) => groupHtml(group, otherRelationWords, edition))
  return html`<p class="also">${joined([firstHand, ...others], html` `)}</p>`
}

/** The first-hand source, marked, and the other reports by how they stand to the story. */
function sourceLines(brief: Brief, edition: Edition): Html {
  const { primary } = brief
  const firstHand = primary
    ? html`<p class="primary"><span class="mark" aria-hidden="true">◆</span> <b>First-hand:</b> ${outbound(primary.url, `${primary.outletName}: ${primary.title}`)} (${primaryWords[primary.kind]})</p>`
    : html`<p class="primary">${noPrimaryWords(brief)}</p>`
  const groups = reportersOf(brief).map((group) => groupHtml(group, relationWords, edition))
  const known = html`<span class="known">${capitalized(corroborationWords(brief))}${brief.form === 'headline' && brief.headline.isWeak !== true && ', headline only'}.</span>`
  return html`<div class="provenance">${firstHand}<p>${joined([known, ...groups], html` `)}</p></div>`
}

/** The headline’s words, in their language, as a link to the story’s page. */
function storyLink(brief: Brief, edition: Edition, context: PageContext): Html {
  const { id, text, language } = brief.headline
  const marked = html` id="${claimAnchor(id)}"${langOf(language, edition)}`
  const href = context.href({ at: 'story', beat: edition.beat, date: edition.date, storyId: brief.storyId })
  const words = idsWhole(text)
  return href === undefined ? html`<span${marked}>${words}</span>` : html`<a href="${href}"${marked}>${words}</a>`
}

/** A headline whose CVE ids are not broken at their hyphens; one that is wider than its column still is. */
function idsWhole(text: string): Html {
  const parts = text.split(/([([“]?CVE-\d{4}-\d{4,7}[)\]”,;:.]{0,2})/)
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="id">${part}</span>` : html`${part}`))}`
}

function headlineHtml(brief: Brief, edition: Edition, { context, level }: { readonly context: PageContext; readonly level: Level }): Html {
  const link = storyLink(brief, edition, context)
  if (level === 'h1') return html`<h1>${link}</h1>`
  return level === 'h2' ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`
}

/** Whether the headline rests on an article that is not cited right below it. */
function bearsMore(headline: Claim, told: readonly Claim[]): boolean {
  const shown = new Set(told.flatMap((claim) => claim.citations.map(standsIn)))
  return headline.citations.some((citation) => !shown.has(standsIn(citation)))
}

function standsIn(citation: Citation): string {
  return citation.kind === 'passage' ? citation.articleId : citationKey(citation)
}

function sectionTitle(brief: Brief, edition: Edition): string {
  return edition.sections.find((section) => section.id === brief.section)?.title ?? brief.section
}

function standing(brief: Brief): Html | undefined {
  return brief.standing === 'new' ? undefined : html` <span class="standing">${standingWords[brief.standing]}</span>`
}

function groupHtml({ relation, reporters, more }: ReporterGroup, words: Readonly<Record<Relation, string>>, edition: Edition): Html {
  const named = joined(
    reporters.map((reporter) => reporterHtml(reporter, edition)),
    html`, `,
  )
  return html`${words[relation]} ${named}${moreOutletsWords(more)}.`
}

function reporterHtml(reporter: Reporter, edition: Edition): Html {
  const { url, outletName, language, reportCount } = reporter
  const foreign = foreignWords(language, edition)
  const lang = langOf(language, edition)
  const name = lang ? html`<span${lang}>${outletName}</span>` : isolated(outletName)
  return html`${outbound(url, name)}${reportCountWords(reportCount)}${foreign && ` (${foreign})`}`
}
