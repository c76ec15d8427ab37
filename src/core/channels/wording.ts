import type { Brief, Citation, ComingUp, CountCitation, Edition, LeftOut, PassageCitation, Relation, Standing } from '../model/edition.ts'
import { type Instant, longDate, shortDay, timeOf } from '../model/instant.ts'
import { type LeaveOutReason, leaveOutReasons } from '../model/reason.ts'
import { isSecondHand, type Role } from '../model/source.ts'
import type { Primary } from '../model/story.ts'
import { printedBriefs } from '../stages/compose/printed.ts'
import { countWords, numberWords } from '../text/count-words.ts'
import { dayWords } from '../text/day-words.ts'
import { plainText } from './plain.ts'
import { claimsOf } from './telling.ts'

/** A citation in words: `Bytewire, 27 May`, with its language when it is not the edition’s, or `5 stories counted`. */
export function citationWords(citation: Citation, edition: Edition): string {
  if (citation.kind === 'count') return countedWords(citation)
  const foreign = foreignWords(citation.language, edition)
  return [plainText(citation.outletName), shortDay(citation.publishedAt, edition.zone), ...(foreign ? [foreign] : [])].join(', ')
}

/** A count in words, by what its label begins with: `6 of 13 stories counted`; `counted: 6` when the label names nothing known. */
function countedWords({ label, value, of }: CountCitation): string {
  if (/\baverage\b/.test(label)) return `an average of ${numberWords(value)}`
  const unit = countedUnits.find(({ many }) => label.startsWith(many))
  const part = of === undefined ? '' : `${numberWords(value)} of `
  return unit ? `${part}${countWords(of ?? value, unit.one, unit.many)} counted` : `counted: ${countedValueWords({ value, of })}`
}

/** `6`, or `6 of 13` where a part was counted. */
export function countedValueWords({ value, of }: { readonly value: number; readonly of?: number | undefined }): string {
  return of === undefined ? numberWords(value) : `${numberWords(value)} of ${numberWords(of)}`
}

/** The table behind a count, an edition each: `20 May: 1, 21 May: 0`; nothing where there is none. */
export function countedDaysWords({ days = [] }: CountCitation): string {
  return days.map(({ date, value }) => `${dayWords(date)}: ${numberWords(value)}`).join(', ')
}

const countedUnits = [
  { one: 'CVE id', many: 'CVE ids' },
  { one: 'day', many: 'days' },
  { one: 'developing story', many: 'developing stories' },
  { one: 'edition', many: 'editions' },
  { one: 'outlet', many: 'outlets' },
  { one: 'report', many: 'reports' },
  { one: 'story', many: 'stories' },
  { one: 'top story', many: 'top stories' },
] as const

/** The same words with their dates and numbers kept on one line, by no-break spaces: `27 May`, `May [3]`. */
export function unbroken(words: string): string {
  return words.replace(/(\d) (?=\p{L})/gu, '$1\u00a0').replace(/ \[/g, '\u00a0[')
}

/** Outlet and time of a passage, in full: `Bytewire, 27 May, 14:02`. */
export function passageWords(citation: PassageCitation, edition: Edition): string {
  const { publishedAt, outletName } = citation
  return `${plainText(outletName)}, ${timeWords(publishedAt, edition.zone)}`
}

/** `in Spanish` for a language that is not the edition’s; undefined for its own and for one nobody could tell. */
export function foreignWords(language: string, edition: Edition): string | undefined {
  if (language === edition.language || language === 'und') return undefined
  return `in ${languageName(language)}`
}

/** A time for readers in a zone: `27 May, 14:02`. */
export function timeWords(at: Instant, zone: string): string {
  return `${shortDay(at, zone)}, ${timeOf(at, zone)}`
}

/** The edition’s title as a line; a day without news says so. Begins with SAMPLE where the news is invented. */
export function titleWords(edition: Edition): string {
  return (edition.isSample ? 'SAMPLE: ' : '') + plainText(edition.title?.text ?? 'A day without news')
}

/** `Thursday, 28 May 2026 · No. 12 · 1,420 words, 7 minutes` */
export function datelineWords(edition: Edition): string {
  const length = `${countWords(edition.words, 'word', 'words')}, ${countWords(edition.readingMinutes, 'minute', 'minutes')}`
  return `${longDate(edition.date)} · No. ${edition.number} · ${length}`
}

export const sampleNotice = 'SAMPLE. Invented news from invented outlets, to show how an edition looks.'

export const standingWords: Readonly<Record<Standing, string>> = { new: 'New', developing: 'Developing', continuing: 'Continuing' }

export const relationWords: Readonly<Record<Relation, string>> = {
  primary: 'First-hand',
  report: 'Reported by',
  reprint: 'Reprinted by',
  discussion: 'Discussed at',
  // The outlet is the one of the page; the link list that led there is not told.
  aggregator: 'Found at',
}

/** The same where some outlets are named already: `Also reported by`. */
export const otherRelationWords: Readonly<Record<Relation, string>> = {
  ...relationWords,
  report: 'Also reported by',
  aggregator: 'Also at',
}

/** What an outlet did, on a timeline. */
export const deedWords: Readonly<Record<Relation, string>> = {
  primary: 'first-hand',
  report: 'reported',
  reprint: 'reprinted',
  discussion: 'discussed',
  aggregator: 'found through a list of links',
}

/** In this order they are shown. */
export const relations: readonly Relation[] = ['primary', 'report', 'reprint', 'discussion', 'aggregator']

export const roleWords: Readonly<Record<Role, string>> = {
  primary: 'first-hand',
  reporter: 'reporting',
  aggregator: 'collecting',
  discussion: 'discussion',
}

/** What stands in the place of a first-hand source that was not found: whom the reports name, where they name somebody. */
export function noPrimaryWords({ named }: Pick<Brief, 'named'>): string {
  return named === undefined ? 'No first-hand source was found.' : `No first-hand source was found; the reports name ${named}.`
}

export const primaryWords: Readonly<Record<Primary['kind'], string>> = {
  release: 'release notes',
  advisory: 'advisory',
  code: 'code',
  announcement: 'announcement',
  paper: 'paper',
  official: 'official document',
  data: 'data',
  post: 'post by those concerned',
}

/** How well a story is known: `3 outlets with their own reporting`, `first-hand only, nobody else reports it yet`. */
export function corroborationWords(brief: Brief): string {
  if (brief.corroboration > 1) return `${numberWords(brief.corroboration)} outlets with their own reporting`
  // A page that was found through a link list or a forum has nobody’s reporting behind it.
  const isReported = brief.reports.some((report) => !isSecondHand(report.role))
  if (brief.corroboration === 1 && isReported) return 'one outlet with its own reporting'
  return brief.primary === undefined ? 'no outlet’s own reporting yet' : 'first-hand only, nobody else reports it yet'
}

/** How the outlets of a story were counted, as sentences, from the reports that the edition lists. */
export function howCountedWords(brief: Brief): string {
  const count = (relation: Relation): number => outletsOf(brief, relation).size
  const others = [
    ...(brief.primary === undefined ? [] : ['the first-hand source']),
    ...(count('reprint') === 0 ? [] : [countWords(count('reprint'), 'reprint', 'reprints')]),
    ...(count('aggregator') === 0 ? [] : [countWords(count('aggregator'), 'list of links', 'lists of links')]),
    ...(count('discussion') === 0 ? [] : [countWords(count('discussion'), 'forum', 'forums')]),
  ]
  const more = count('report') - brief.corroboration
  return [
    'Counted are outlets with their own reporting, each owner and each text once.',
    ...(others.length === 0 ? [] : [`Not counted: ${others.join(', ')}.`]),
    ...(brief.unlistedCount === undefined
      ? []
      : [`${countWords(brief.unlistedCount, 'more report is', 'more reports are')} not listed here.`]),
    ...(more > 0
      ? [
          `${more === 1 ? 'One more outlet passes' : `${numberWords(more)} more outlets pass`} on what another one reports, ${more === 1 ? 'belongs' : 'belong'} to the same owner, or ${more === 1 ? 'speaks' : 'speak'} for those concerned.`,
        ]
      : []),
  ].join(' ')
}

function outletsOf({ reports }: Brief, relation: Relation): ReadonlySet<string> {
  return new Set(reports.filter((report) => report.relation === relation).map(({ outletName }) => outletName))
}

/** ` (2 reports)` behind an outlet that has more than one. */
export function reportCountWords(count: number): string {
  return count > 1 ? ` (${countWords(count, 'report', 'reports')})` : ''
}

/** ` and 3 more outlets` behind those that are named; nothing when they are all. */
export function moreOutletsWords(more: number): string {
  return more > 0 ? ` and ${countWords(more, 'more outlet', 'more outlets')}` : ''
}

/** Whether anything in the edition is first-hand: only then is the mark explained. */
export function hasFirstHand(edition: Edition): boolean {
  const isPrimary = (citation: Citation): boolean => citation.kind === 'passage' && citation.isPrimary
  return (
    printedBriefs(edition).some((brief) => brief.primary !== undefined) ||
    claimsOf(edition).some((claim) => claim.citations.some(isPrimary))
  )
}

/** What stands beside a sentence’s citations when nothing but a headline bears it. */
export function weakWords(isWeak: boolean | undefined): readonly string[] {
  return isWeak === true ? ['a headline alone'] : []
}

/** Said under a brief that is a headline and no more; a headline that is marked as weak has said so already. */
export function headlineOnlyWords({ form, headline }: Brief): readonly string[] {
  return form === 'headline' && headline.isWeak !== true ? ['Headline only.'] : []
}

/** How the edition was checked, as two sentences. */
export function checkWords(edition: Edition): string {
  const { check, accounting } = edition
  const replaced = (check.replaced ?? 0) === 0 ? '' : `, ${numberWords(check.replaced ?? 0)} told in a passage’s own words instead`
  const sentences = `${countWords(check.sentences, 'sentence', 'sentences')}: ${numberWords(check.cited)} cited, ${numberWords(check.repaired)} repaired${replaced}, ${numberWords(check.dropped)} dropped.`
  const weak = (check.weak ?? 0) === 0 ? [] : [`${countWords(check.weak ?? 0, 'sentence rests', 'sentences rest')} on a headline alone.`]
  const items = `${countWords(accounting.collected, 'item', 'items')} collected: ${numberWords(accounting.shown)} shown, ${numberWords(accounting.merged)} merged, ${numberWords(accounting.leftOut)} left out.`
  return [sentences, ...weak, ...modelWords(edition), items].join(' ')
}

/** What a language model did for the edition and what it cost, as sentences; none where no model is set. */
export function modelWords({ model }: Edition): readonly string[] {
  if (model === undefined) return []
  const { asked, reused, fellBack, withheld, tokensIn, tokensOut, notes } = model
  const stories = countWords(asked + reused, 'story', 'stories')
  const kept = reused === 0 ? '' : `, of ${numberWords(reused)} an earlier answer was taken`
  const extracted = fellBack + withheld
  const others = extracted === 0 ? '' : `; ${numberWords(extracted)} told in the sources’ own words for want of its own`
  const cost = countWords(tokensIn + tokensOut, 'token', 'tokens')
  return [`The language model ${plainText(model.model)} was to word ${stories}${kept}${others}; it cost ${cost}.`, ...notes]
}

/** `11 of 13 sources reached` */
export function reachedWords(edition: Edition): string {
  const reached = edition.sources.filter((source) => source.failure === undefined).length
  return `${numberWords(reached)} of ${countWords(edition.sources.length, 'source', 'sources')} reached`
}

export type LeftOutGroup = { readonly reason: LeaveOutReason; readonly words: string; readonly rows: readonly LeftOut[] }

/** The left-out list by reason, the most frequent first; what was published before the day comes last, however much it is. */
export function leftOutGroups(rows: readonly LeftOut[]): readonly LeftOutGroup[] {
  const byReason = Map.groupBy(rows, (row) => row.reason)
  return [...byReason]
    .map(([reason, group]) => ({ reason, words: leaveOutReasons[reason], rows: group }))
    .sort(
      (left, right) =>
        Number(isOlder(left)) - Number(isOlder(right)) || right.rows.length - left.rows.length || (left.reason < right.reason ? -1 : 1),
    )
}

/** Whether the group holds what was published before the day: counted everywhere, listed only where there is room. */
export function isOlder(group: LeftOutGroup): boolean {
  return group.reason === 'stale'
}

/** Where the older ones are: `1,187 older items are listed in the edition’s JSON and on its web page.` */
export function olderWords(group: LeftOutGroup): string {
  const are = group.rows.length === 1 ? 'is' : 'are'
  return `${countWords(group.rows.length, 'older item', 'older items')} ${are} listed in the edition’s JSON and on its web page.`
}

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })
/** A language in English words: `es` → `Spanish`. */
export function languageName(language: string): string {
  // The library of names calls it “root”.
  if (language === 'und') return 'an unknown language'
  try {
    return names.of(language) ?? language
  } catch {
    // A feed may declare a language tag that is none.
    return plainText(language)
  }
}

/** What a coming happening is about, in few words; in editions made before it was kept, the headline of the report that names its date. */
export function eventWords({ claim, title }: ComingUp): string {
  if (title !== undefined) return title
  const [cited] = claim.citations
  return cited.kind === 'passage' ? cited.title : cited.label
}

/** When something comes up: `Thursday, 4 June 2026`, or `Thursday, 4 June 2026, to Saturday, 6 June 2026`. */
export function eventDateWords({ date, endDate }: ComingUp): string {
  return endDate === undefined ? longDate(date) : `${longDate(date)}, to ${longDate(endDate)}`
}
