import { citedPassages } from '../model/cited-passages.ts'
import type { Brief, Claim, ComingUp, Edition, EditionSection, LeftOut, Relation, SourceNote } from '../model/edition.ts'
import { failures } from '../model/failure.ts'
import { isoOf, shortDay } from '../model/instant.ts'
import { countWords, numberWords } from '../text/count-words.ts'
import { calendarAddress } from './calendar-address.ts'
import type { ChannelKind } from './channel.ts'
import { citedOf } from './cited.ts'
import { markdownLink } from './markdown-link.ts'
import { markdownText } from './markdown-text.ts'
import { correctedWords, noteDay, notesOn } from './notes.ts'
import { plainText } from './plain.ts'
import { othersOf, type ReporterGroup, reportersOf } from './reporters.ts'
import { citationKey, claimsOf, evidenceOf, type orderedCitations, tellingOf, toldTitle } from './telling.ts'
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
  isOlder,
  leftOutGroups,
  moreOutletsWords,
  noPrimaryWords,
  olderWords,
  otherRelationWords,
  passageWords,
  primaryWords,
  reachedWords,
  relationWords,
  reportCountWords,
  sampleNotice,
  standingWords,
  titleWords,
  weakWords,
} from './wording.ts'

/**
 * The edition as one Markdown document with YAML front matter: each sentence is followed by its citations as links, and
 * each citation by a footnote (GitHub’s `[^1]`) that holds the passage. Readable as it is, too.
 */
export const markdown: ChannelKind = {
  kind: 'markdown',
  title: 'Markdown',
  render(edition, context) {
    const path = context.links({ at: 'file', beat: edition.beat, date: edition.date, format: 'md' }) ?? 'edition.md'
    return {
      channel: 'markdown',
      files: [{ path, type: 'text/markdown; charset=utf-8', body: documentOf(edition, calendarAddress(edition, context)) }],
    }
  },
}

/** What the parts below need: the edition, and the number of each piece of evidence. */
type Sheet = { readonly edition: Edition; readonly numbers: ReadonlyMap<string, number> }

function documentOf(edition: Edition, calendar: string): string {
  const evidence = evidenceOf(claimsOf(edition))
  const sheet: Sheet = { edition, numbers: new Map(evidence.map(({ citation }, index) => [citationKey(citation), index + 1])) }
  const title = toldTitle(edition)
  const blocks = [
    frontMatter(edition),
    `# ${markdownText(titleWords(edition))}`,
    ...(title ? [citations(title, sheet)] : []),
    ...(edition.isSample ? [`> **${markdownText(sampleNotice)}**`] : []),
    `**Headwater · ${markdownText(edition.beatTitle)}** · ${markdownText(datelineWords(edition))}${hasFirstHand(edition) ? '  \nA ◆ marks a first-hand source.' : ''}`,
    ...part('Corrected since', corrected(edition, sheet)),
    ...part(
      'Top stories',
      edition.top.map((brief) => story(brief, sheet)),
    ),
    ...part('Key insights', edition.insights.length > 0 ? [list(edition.insights.map((claim) => sentence(claim, sheet)))] : []),
    ...part(
      'News items',
      edition.sections.filter(hasBriefs).map((section) => sectionOf(section, sheet)),
    ),
    ...part('In brief', lines(edition.inBrief, sheet)),
    ...part('Continuing', lines(edition.continuing, sheet)),
    ...part(
      'Coming up',
      edition.comingUp.length > 0
        ? [list(edition.comingUp.map((event) => eventLine(event, sheet))), markdownLink(calendar, 'All as a calendar')]
        : [],
    ),
    ...part('Corrections', edition.corrections.length > 0 ? [list(edition.corrections.map((claim) => sentence(claim, sheet)))] : []),
    ...part('Left out', [leftOut(edition)]),
    ...part('Sources of the day', [sources(edition)]),
    ...part('How this edition was checked', [markdownText(checkWords(edition))]),
    ...part('Evidence', [evidence.map(({ citation }, index) => footnote(citation, index + 1, edition)).join('\n')]),
  ]
  return `${blocks.join('\n\n')}\n`
}

/** What was found wrong since it was published. */
function corrected(edition: Edition, sheet: Sheet): readonly string[] {
  const { noted = [] } = edition
  return noted.length === 0 ? [] : [list(noted.map((note) => `**${noteDay(note, edition)}:** ${sentence(note.claim, sheet)}`))]
}

function frontMatter(edition: Edition): string {
  // JSON is YAML (YAML 1.2.2, 1.2): a string is a double-quoted scalar, a list and an object are flow collections.
  const { accounting, check } = edition
  const fields: readonly (readonly [string, FrontValue])[] = [
    ['title', titleWords(edition)],
    ['edition', edition.id],
    ['beat', edition.beat],
    ['beatTitle', plainText(edition.beatTitle)],
    ['date', edition.date],
    ['zone', edition.zone],
    ['number', edition.number],
    ['sample', edition.isSample],
    ['from', isoOf(edition.from)],
    ['cutOff', isoOf(edition.cutOff)],
    ['madeAt', isoOf(edition.madeAt)],
    ['words', edition.words],
    ['readingMinutes', edition.readingMinutes],
    ['items', { ...accounting }],
    ['sentences', { checked: check.sentences, cited: check.cited, repaired: check.repaired, dropped: check.dropped }],
    ['sources', { reached: edition.sources.filter(({ failure }) => failure === undefined).length, of: edition.sources.length }],
    ['outlets', citedOutlets(edition)],
  ]
  // Tags and links by number: a reader that knows no front matter takes these lines for Markdown.
  const inert = (json: string): string => json.replaceAll('<', '\\u003c').replaceAll('](', ']\\u0028')
  const lines = fields.map(([key, value]) => `${key}: ${inert(JSON.stringify(value))}`)
  return `---\n${lines.join('\n')}\n---`
}

type FrontValue = string | number | boolean | readonly string[] | Readonly<Record<string, number>>

/** The outlets that sentences of the edition cite, by name. */
function citedOutlets(edition: Edition): readonly string[] {
  const names = citedPassages(claimsOf(edition)).map(({ outletName }) => plainText(outletName))
  return [...new Set(names)].sort((one, other) => (one < other ? -1 : 1))
}

function part(title: string, blocks: readonly string[]): readonly string[] {
  return blocks.length === 0 ? [] : [`## ${title}`, ...blocks]
}

function hasBriefs(section: EditionSection): boolean {
  return section.briefs.length > 0
}

function story(brief: Brief, sheet: Sheet): string {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const blocks = [
    `### ${markdownText(headline.text)}`,
    `${citations(headline, sheet)} *${standingWords[brief.standing]} · ${markdownText(corroborationWords(brief))}${brief.form === 'headline' && headline.isWeak !== true ? ' · headline only' : ''}*`,
    sentences.map((claim) => sentence(claim, sheet)).join('\n'),
    whatIsNew ? sentence(whatIsNew, sheet) : '',
    primaryLine(brief),
    reportsLine(brief, sheet.edition),
  ]
  return blocks.filter((block) => block !== '').join('\n\n')
}

function primaryLine(brief: Brief): string {
  if (!brief.primary) return markdownText(noPrimaryWords(brief))
  const { url, title, outletName, kind } = brief.primary
  return `◆ First-hand: ${markdownLink(url, `${outletName}: ${title}`)} (${primaryWords[kind]})`
}

function reportsLine(brief: Brief, edition: Edition): string {
  return reportersOf(brief)
    .map((group) => reporterLine(group, relationWords, edition))
    .join(' ')
}

function reporterLine({ relation, reporters, more }: ReporterGroup, words: Readonly<Record<Relation, string>>, edition: Edition): string {
  const named = reporters.map(({ url, outletName, language, reportCount }) => {
    const foreign = foreignWords(language, edition)
    return markdownLink(url, outletName) + reportCountWords(reportCount) + (foreign ? ` (${foreign})` : '')
  })
  return `${words[relation]} ${named.join(', ')}${moreOutletsWords(more)}.`
}

function sectionOf(section: EditionSection, sheet: Sheet): string {
  return `### ${markdownText(section.title)}\n\n${list(section.briefs.map((brief) => newsItem(brief, sheet)))}`
}

function newsItem(brief: Brief, sheet: Sheet): string {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const told = [...sentences, ...(whatIsNew ? [whatIsNew] : [])].map((claim) => sentence(claim, sheet))
  const noText = headlineOnlyWords(brief).map((words) => `*${words}*`)
  return [`**${markdownText(headline.text)}** ${citations(headline, sheet)}`, ...told, ...noText, ...others(brief, sheet.edition)].join(' ')
}

/** The first-hand source, marked, and who else reports it: what the citations have not named. */
function others(brief: Brief, edition: Edition): readonly string[] {
  const { primary, groups } = othersOf(brief)
  const firstHand = primary ? [`◆ ${markdownLink(primary.url, primary.outletName)} (${primaryWords[primary.kind]}).`] : []
  return [...firstHand, ...groups.map((group) => reporterLine(group, otherRelationWords, edition))]
}

function lines(briefs: readonly Brief[], sheet: Sheet): readonly string[] {
  return briefs.length === 0 ? [] : [list(briefs.map((brief) => newsItem(brief, sheet)))]
}

function eventLine(event: ComingUp, sheet: Sheet): string {
  return `**${eventDateWords(event)}**, ${markdownLink(event.url, eventWords(event))}: ${sentence(event.claim, sheet)}`
}

function leftOut(edition: Edition): string {
  if (edition.leftOut.length === 0) return 'Nothing was left out.'
  const groups = leftOutGroups(edition.leftOut)
  const summary = groups.map((group) => `${numberWords(group.rows.length)}: ${markdownText(group.words)}`)
  const ofTheDay = groups.filter((group) => !isOlder(group))
  const rows = ofTheDay.flatMap((group) => group.rows.map((row) => leftOutLine(row, edition)))
  const listed = rows.length === 0 ? [] : [`<details><summary>What was published on the day</summary>\n\n${list(rows)}\n\n</details>`]
  const head = `${countWords(edition.leftOut.length, 'item', 'items')}, each with its reason:`
  return [head, list(summary), ...listed, ...groups.filter(isOlder).map(olderWords)].join('\n\n')
}

function leftOutLine(row: LeftOut, edition: Edition): string {
  const foreign = foreignWords(row.language, edition)
  return `${markdownLink(row.url, row.title)} (${markdownText(row.outletName)}${foreign ? `, ${foreign}` : ''}): ${row.reason}`
}

function sources(edition: Edition): string {
  const missing = edition.sources.filter((source) => source.failure !== undefined)
  const head = `${reachedWords(edition)}.`
  return missing.length === 0 ? head : `${head} Missing today:\n\n${list(missing.map((source) => missingLine(source, edition)))}`
}

function missingLine(source: SourceNote, edition: Edition): string {
  if (!source.failure) return markdownText(source.title)
  const since = source.failingSince === undefined ? '' : ` Since ${shortDay(source.failingSince, edition.zone)}.`
  return `**${markdownText(source.title)}**: ${failures[source.failure.code].title.toLowerCase()}. ${markdownText(source.failure.why)}${since} \`${source.failure.code}\``
}

function footnote(citation: ReturnType<typeof orderedCitations>[number], number: number, edition: Edition): string {
  if (citation.kind === 'count') {
    const days = countedDaysWords(citation)
    return `[^${number}]: Counted over the archive: ${markdownText(citation.label)}: ${countedValueWords(citation)}.${days === '' ? '' : ` By edition: ${days}.`}`
  }
  const foreign = foreignWords(citation.language, edition)
  const facts = [citation.isPrimary ? 'first-hand' : '', foreign ?? '', citation.form === 'headline' ? 'headline only' : '']
  const noted = facts.filter((fact) => fact !== '').join(', ')
  const head = `${markdownText(passageWords(citation, edition))}${noted ? ` (${noted})` : ''}`
  return `[^${number}]: ${citation.isPrimary ? '◆ ' : ''}${head}: “${markdownText(citation.quote)}” ${markdownLink(citation.url, citation.title)}`
}

function sentence(claim: Claim, sheet: Sheet): string {
  return `${markdownText(claim.text)} ${citations(claim, sheet)}`
}

function citations(claim: Claim, { edition, numbers }: Sheet): string {
  const written = citedOf(claim, edition).map(({ words, isPrimary, citations }) => {
    const [first] = citations
    const marks = citations.map((citation) => `[^${numbers.get(citationKey(citation)) ?? 0}]`).join('')
    if (first.kind === 'count') return `${markdownText(words)}${marks}`
    return `${isPrimary ? '◆ ' : ''}${markdownLink(first.url, words)}${marks}`
  })
  const notes = notesOn(claim, edition).map((note) => `**${correctedWords(note, edition)}**`)
  return `(${[...written, ...weakWords(claim.isWeak), ...notes].join(', ')})`
}

function list(rows: readonly string[]): string {
  return rows.map((row) => `- ${row}`).join('\n')
}
