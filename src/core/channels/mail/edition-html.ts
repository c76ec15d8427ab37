import type { Brief, Citation, Claim, ComingUp, Edition } from '../../model/edition.ts'
import { failures } from '../../model/failure.ts'
import { countWords, numberWords } from '../../text/count-words.ts'
import { citedOf } from '../cited.ts'
import { type Html, html, joined, outbound } from '../markup.ts'
import { correctedWords, noteDay, notesOn } from '../notes.ts'
import { plainText } from '../plain.ts'
import { provenance, reportersLine } from '../provenance.ts'
import { othersOf } from '../reporters.ts'
import { citationKey, claimsOf, evidenceOf, isLeadTitle, tellingOf, toldTitle } from '../telling.ts'
import {
  checkWords,
  corroborationWords,
  countedDaysWords,
  countedValueWords,
  datelineWords,
  eventDateWords,
  eventWords,
  foreignWords,
  hasFirstHand,
  headlineOnlyWords,
  leftOutGroups,
  otherRelationWords,
  passageWords,
  primaryWords,
  reachedWords,
  standingWords,
  titleWords,
  unbroken,
  weakWords,
} from '../wording.ts'
import { mailFrame } from './mail-frame.ts'
import type { SubscriptionLinks } from './subscription-links.ts'

/** Absolute addresses of the paper that an edition’s mail links to. */
type Paper = {
  readonly edition: string
  readonly leftOut: string
  readonly calendar: string
  readonly story: (storyId: string) => string
}

export type HtmlWishes = {
  readonly paper: Paper
  readonly links: Pick<SubscriptionLinks, 'wishes' | 'leave'>
  /** Whether the words of the passages stand at the end; else they are behind the links. */
  readonly hasPassages: boolean
}

type Sheet = HtmlWishes & { readonly edition: Edition; readonly numbers: ReadonlyMap<string, number> }

/**
 * The HTML part of an edition’s mail: every sentence with its citations as links to what bears it, in one column, without pictures,
 * scripts, or anything else that would be fetched.
 */
export function editionHtml(edition: Edition, wishes: HtmlWishes): string {
  const evidence = evidenceOf(claimsOf(edition))
  const numbers = new Map(evidence.map(({ citation }, index) => [citationKey(citation), index + 1]))
  const sheet: Sheet = { ...wishes, edition, numbers }
  const [lead, ...others] = edition.top
  const isLead = lead !== undefined && isLeadTitle(edition)
  const main = html`<p class="d">Headwater · ${edition.beatTitle}<br>${datelineWords(edition)}${hasFirstHand(edition) && html`<br>A ◆ marks a first-hand source.`}</p>
${part(
  'Corrected since',
  (edition.noted ?? []).map((note) => html`<p><b>${noteDay(note, edition)}:</b> ${sentence(note.claim, sheet)}</p>`),
)}
${isLead ? story(lead, sheet, 'h1') : titled(sheet)}
${part(
  isLead ? 'More top stories' : 'Top stories',
  (isLead ? others : edition.top).map((brief) => story(brief, sheet, 'h3')),
)}
${part(
  'Key insights',
  edition.insights.map((claim) => html`<p>${sentence(claim, sheet)}</p>`),
)}
${edition.sections.map(({ title: name, briefs }) =>
  part(
    name,
    briefs.map((brief) => item(brief, sheet)),
  ),
)}
${part(
  'In brief',
  edition.inBrief.map((brief) => item(brief, sheet)),
)}
${part(
  'Continuing',
  edition.continuing.map((brief) => item(brief, sheet)),
)}
${comingUp(edition.comingUp, sheet)}
${part(
  'Corrections',
  edition.corrections.map((claim) => html`<p>${sentence(claim, sheet)}</p>`),
)}
${part('Left out', [leftOut(sheet)])}
${part('Sources of the day', [sources(edition)])}
${part('How this edition was checked', [html`<p>${checkWords(edition)}</p>`])}
${wishes.hasPassages && part('Evidence', [html`${evidence.map(({ citation }) => passage(citation, sheet))}`])}`
  const foot = html`<a href="${wishes.paper.edition}">This edition on the web</a> · <a href="${wishes.links.wishes}">What you get, and when</a> · <a href="${wishes.links.leave}">No more mail</a>`
  return mailFrame({ title: titleWords(edition), language: edition.language, main, foot })
}

function part(title: string, blocks: readonly Html[]): Html | undefined {
  return blocks.length === 0 ? undefined : html`<h2>${plainText(title)}</h2>\n${joined(blocks, html`\n`)}`
}

/** The title of a day whose first story is not on top. */
function titled(sheet: Sheet): Html {
  const title = toldTitle(sheet.edition)
  return html`<h1>${titleWords(sheet.edition)}</h1>${title && html`<p class="m">${cites(title, sheet)}</p>`}`
}

function story(brief: Brief, sheet: Sheet, level: 'h1' | 'h3'): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const state = [
    standingWords[brief.standing],
    corroborationWords(brief),
    ...(brief.form === 'headline' && headline.isWeak !== true ? ['headline only'] : []),
  ]
  const linked = html`<a href="${sheet.paper.story(brief.storyId)}">${headline.text}</a>`
  const heading = level === 'h1' ? html`<h1${lang(headline, sheet)}>${linked}</h1>` : html`<h3${lang(headline, sheet)}>${linked}</h3>`
  return html`${heading}
<p class="m">${cites(headline, sheet)}<br>${state.join(' · ')}</p>
${sentences.map((claim) => html`<p>${sentence(claim, sheet)}</p>\n`)}${whatIsNew && html`<p>${sentence(whatIsNew, sheet)}</p>\n`}<p class="m">${provenance(brief, sheet.edition)}</p>`
}

function item(brief: Brief, sheet: Sheet): Html {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const { primary, groups } = othersOf(brief)
  const told = [...sentences, ...(whatIsNew ? [whatIsNew] : [])].map((claim) => html` ${sentence(claim, sheet)}`)
  const firstHand = primary && html` ◆ ${outbound(primary.url, plainText(primary.outletName))} (${primaryWords[primary.kind]}).`
  const others = groups.map((group) => html` ${reportersLine(group, otherRelationWords, sheet.edition)}`)
  return html`<p><b${lang(headline, sheet)}><a href="${sheet.paper.story(brief.storyId)}">${headline.text}</a></b> ${cites(headline, sheet)}${told}${headlineOnlyWords(brief).map((words) => ` ${words}`)}${firstHand}${others}</p>`
}

function comingUp(events: readonly ComingUp[], sheet: Sheet): Html | undefined {
  const rows = events.map(
    (event) =>
      html`<p><b>${eventDateWords(event)}</b>, ${outbound(event.url, plainText(eventWords(event)))}: ${sentence(event.claim, sheet)}</p>`,
  )
  const all = html`<p><a href="${sheet.paper.calendar}">All as a calendar</a></p>`
  return rows.length === 0 ? undefined : part('Coming up', [...rows, all])
}

function leftOut({ edition, paper }: Sheet): Html {
  if (edition.leftOut.length === 0) return html`<p>Nothing was left out.</p>`
  const rows = leftOutGroups(edition.leftOut).map(({ rows: group, words }) => html`<br>${numberWords(group.length)}: ${words}`)
  return html`<p><a href="${paper.leftOut}">${countWords(edition.leftOut.length, 'item', 'items')}, each with its reason</a>:${rows}</p>`
}

function sources(edition: Edition): Html {
  const missing = edition.sources.flatMap(({ title, failure }) =>
    failure === undefined ? [] : [html`<br>${plainText(title)}: ${failures[failure.code].title.toLowerCase()}.`],
  )
  return html`<p>${reachedWords(edition)}.${missing}</p>`
}

function passage(citation: Citation, { edition, numbers }: Sheet): Html {
  const number = numbers.get(citationKey(citation)) ?? 0
  if (citation.kind === 'count') {
    const days = countedDaysWords(citation)
    return html`<p class="m">[${number}] Counted over the archive: ${plainText(citation.label)}: ${countedValueWords(citation)}.${days !== '' && ` By edition: ${days}.`}</p>\n`
  }
  const facts = [
    citation.isPrimary ? 'first-hand' : '',
    foreignWords(citation.language, edition) ?? '',
    citation.form === 'headline' ? 'headline only' : '',
  ]
  const noted = [passageWords(citation, edition), ...facts.filter((fact) => fact !== '')].join(', ')
  return html`<p class="m">[${number}] ${noted}: “<span${lang(citation, { edition })}>${plainText(citation.quote)}</span>” ${outbound(citation.url, plainText(citation.title))}</p>\n`
}

function sentence(claim: Claim, sheet: Sheet): Html {
  const language = lang(claim, sheet)
  return html`${language === undefined ? claim.text : html`<span${language}>${claim.text}</span>`} ${cites(claim, sheet)}`
}

/** The citations of a sentence, each as a link to the report that bears it; with the numbers of the passages where they stand below. */
function cites(claim: Claim, { edition, numbers, hasPassages }: Sheet): Html {
  const written = citedOf(claim, edition).map(({ words, isPrimary, citations }) => {
    const [first] = citations
    const marks = hasPassages ? citations.map((citation) => `\u00a0[${numbers.get(citationKey(citation)) ?? 0}]`).join('') : ''
    const named = unbroken(words)
    return html`${isPrimary && '◆\u00a0'}${first.kind === 'count' ? named : outbound(first.url, named)}${marks}`
  })
  const notes = [...weakWords(claim.isWeak), ...notesOn(claim, edition).map((note) => correctedWords(note, edition))]
  return html`<span class="c">(${joined([...written, ...notes.map((words) => html`${unbroken(words)}`)], html`; `)})</span>`
}

/** ` lang="es"` for words that are not in the edition’s language. */
function lang({ language }: Pick<Claim, 'language'>, { edition }: Pick<Sheet, 'edition'>): Html | undefined {
  return language === edition.language || language === 'und' ? undefined : html` lang="${language}"`
}
