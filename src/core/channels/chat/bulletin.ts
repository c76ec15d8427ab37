import { crossingOf } from '../../destinations/crossing-of.ts'
import type { Destination } from '../../destinations/destination.ts'
import { limits } from '../../limits.ts'
import type { Brief, Claim, Edition } from '../../model/edition.ts'
import { hashOf } from '../../model/ids.ts'
import { longDate } from '../../model/instant.ts'
import { present } from '../../model/present.ts'
import { printedBriefs } from '../../stages/compose/printed.ts'
import { clipped } from '../../text/clipped.ts'
import { countWords } from '../../text/count-words.ts'
import type { ChannelContext } from '../channel.ts'
import { citedOf } from '../cited.ts'
import { webAddress } from '../markup.ts'
import { serverLinks } from '../places.ts'
import { plainText } from '../plain.ts'
import { tellingOf, toldTitle } from '../telling.ts'
import { checkWords, corroborationWords, datelineWords, noPrimaryWords, primaryWords, standingWords, weakWords } from '../wording.ts'
import { deadText } from './dead-text.ts'

/** Words with the address they lead to, where they lead anywhere. */
export type Linked = { readonly words: string; readonly url?: string }

/** A sentence with what it cites; the first-hand ones first and marked. */
export type BulletinSentence = { readonly text: string; readonly cited: readonly Linked[] }

export type BulletinStory = {
  readonly storyId: string
  readonly headline: Linked
  readonly sentences: readonly BulletinSentence[]
  /** `New · 3 outlets with their own reporting` */
  readonly standing: string
  readonly primary: Linked
  /** Why it was posted, where a line had to be crossed. */
  readonly crossed?: string
}

/** What one message says, before any service’s form. All of its texts are dead: plain, on one line, and calling nobody. */
export type Bulletin = {
  /** The same for the same edition and destination: `open-source/2026-05-28 team`. */
  readonly id: string
  readonly title: Linked
  /** What a notification shows of it. */
  readonly alert: string
  /** The words of the link to more. */
  readonly readOn: string
  readonly dateline: string
  /** Said before everything else: a trial, or an invented sample. */
  readonly notice?: string
  readonly stories: readonly BulletinStory[]
  /** What it says of mistakes in earlier editions; only where the whole edition is told. */
  readonly corrections: readonly BulletinSentence[]
  /** How many stories the edition tells beside these. */
  readonly moreCount: number
  readonly checked: string
  /** Whether it tells one story for itself; then it says nothing of the rest of the edition. */
  readonly isStory: boolean
  readonly edition: Pick<Edition, 'id' | 'beat' | 'beatTitle' | 'date' | 'number'> & { readonly url?: string }
  /** The briefs behind the stories, for who takes data. */
  readonly briefs: readonly Brief[]
}

export type BulletinInput = {
  readonly edition: Edition
  readonly destination: Destination
  readonly context: Pick<ChannelContext, 'baseUrl'>
  /** Said before everything else, such as that it is a trial. */
  readonly notice?: string
}

/**
 * What is posted of an edition to a destination: one bulletin with its top stories, or those that cross the line where there is
 * one; or one bulletin a story. None where nothing crosses the line. The most important first.
 */
export function bulletinsOf(input: BulletinInput): readonly Bulletin[] {
  const { edition, destination } = input
  const all = printedBriefs(edition)
  const crossing = all.flatMap((brief) => {
    const reasons = crossingOf(brief, destination.line)
    return reasons === undefined ? [] : [{ brief, reasons }]
  })
  if (destination.send === 'stories') return crossing.map((each) => bulletinOf(input, [each], each.brief.storyId))
  // On a thin day there is no top story, and what there is stands in sections.
  const foremost = edition.top.length > 0 ? edition.top : all
  const top = hasLine(destination) ? crossing : foremost.map((brief) => ({ brief, reasons: [] }))
  // A day without news is told as one; stories that do not cross the line are not.
  return hasLine(destination) && top.length === 0 ? [] : [bulletinOf(input, top)]
}

function hasLine({ line }: Destination): boolean {
  return Object.keys(line).length > 0
}

type Crossing = { readonly brief: Brief; readonly reasons: readonly string[] }

function bulletinOf(input: BulletinInput, crossing: readonly Crossing[], storyId?: string): Bulletin {
  const { edition, destination, notice } = input
  const place = `${edition.beat}/${edition.date}`
  const told = crossing.slice(0, limits.chatStories)
  // The lead’s headline is the edition’s title, too: it stands where its story does, and in the notification.
  const headline = (storyId === undefined ? toldTitle(edition) : told[0]?.brief.headline)?.text ?? 'A day without news'
  const { id, beat, beatTitle, date, number } = edition
  return {
    id: [place, destination.name, ...(storyId === undefined ? [] : [storyId])].join(' '),
    title: linked(titleFor(input, storyId), addressOf(input, storyId)),
    alert: dead(`${edition.beatTitle}: ${headline}`),
    readOn: `Read the ${storyId === undefined ? 'edition' : 'story'}, with the evidence of every sentence`,
    dateline: dead(storyId === undefined ? datelineWords(edition) : `${longDate(date)} · No. ${number}`),
    ...present({ notice: notice === undefined ? undefined : dead(notice) }),
    stories: told.map((each) => storyOf(each, input)),
    corrections: storyId === undefined ? edition.corrections.slice(0, limits.chatSentences).map((claim) => sentenceOf(claim, edition)) : [],
    moreCount: printedBriefs(edition).length - told.length,
    checked: dead(checkWords(edition)),
    isStory: storyId !== undefined,
    edition: { id, beat, beatTitle, date, number, ...present({ url: linked('', addressOf(input, undefined)).url }) },
    briefs: told.map(({ brief }) => brief),
  }
}

/** `Headwater: Open source`; of one story that crossed the line. */
function titleFor({ edition, destination }: BulletinInput, storyId: string | undefined): string {
  const beat = clipped(plainText(edition.beatTitle), 100)
  if (storyId !== undefined) return `${beat}: ${hasLine(destination) ? 'a story crossed the line' : 'a story'}`
  return `Headwater: ${beat}${edition.title === undefined ? ', a day without news' : ''}`
}

function storyOf({ brief, reasons }: Crossing, input: BulletinInput): BulletinStory {
  const { headline, sentences, whatIsNew } = tellingOf(brief)
  const told = [...(whatIsNew ? [whatIsNew] : []), ...sentences].slice(0, limits.chatSentences)
  const { primary } = brief
  return {
    storyId: brief.storyId,
    headline: linked(headline.text, addressOf(input, brief.storyId)),
    // A headline alone must not stand without what bears it.
    sentences:
      told.length > 0 ? told.map((claim) => sentenceOf(claim, input.edition)) : [{ text: '', cited: citedBy(headline, input.edition) }],
    standing: dead(`${standingWords[brief.standing]} · ${corroborationWords(brief)}`),
    primary:
      primary === undefined
        ? linked(noPrimaryWords(brief), undefined)
        : linked(`◆ First-hand: ${primary.outletName}, ${primaryWords[primary.kind]}`, primary.url),
    ...present({ crossed: reasons.length === 0 ? undefined : dead(`It crossed the line: ${reasons.join(', ')}.`) }),
  }
}

function sentenceOf(claim: Claim, edition: Edition): BulletinSentence {
  return { text: dead(claim.text), cited: citedBy(claim, edition) }
}

function citedBy(claim: Claim, edition: Edition): readonly Linked[] {
  const cited = citedOf(claim, edition).slice(0, limits.chatCitations)
  const words = cited.map(({ words, isPrimary, citations: [first] }) =>
    linked(`${isPrimary ? '◆ ' : ''}${words}`, first.kind === 'passage' ? first.url : undefined),
  )
  return [...words, ...weakWords(claim.isWeak).map((each) => linked(each, undefined))]
}

/** The page of the edition or of a story, where those who read there can reach the paper. */
function addressOf({ edition, destination, context }: BulletinInput, storyId: string | undefined): string | undefined {
  const base = destination.paper ?? (isLoopback(context.baseUrl) ? undefined : context.baseUrl)
  if (base === undefined) return undefined
  const { beat, date } = edition
  const place = storyId === undefined ? serverLinks({ at: 'edition', beat, date }) : serverLinks({ at: 'story', beat, date, storyId })
  return `${base.replace(/\/$/, '')}/${place}`
}

/** Whether nobody but this machine reaches the address (RFC 6761, 6.3; RFC 1122, 3.2.1.3). */
export function isLoopback(address: string): boolean {
  const host = URL.canParse(address) ? new URL(address).hostname : ''
  return /^(?:127(?:\.\d{1,3}){3}|\[::1\]|(?:.+\.)?localhost)$/.test(host)
}

function linked(words: string, address: string | undefined): Linked {
  const url = address === undefined ? undefined : webAddress(address)
  const fits = url !== undefined && url.length <= limits.chatLinkChars
  return { words: dead(words), ...present({ url: fits ? url : undefined }) }
}

function dead(words: string): string {
  return deadText(clipped(plainText(words), limits.chatTextChars))
}

/** The last lines: `and 21 more stories in the edition`, unless these are all, and how it was checked; none below a story by itself. */
export function closingWords({ isStory, moreCount, checked }: Pick<Bulletin, 'isStory' | 'moreCount' | 'checked'>): readonly string[] {
  if (isStory) return []
  return [...(moreCount > 0 ? [`and ${countWords(moreCount, 'more story', 'more stories')} in the edition`] : []), checked]
}

/** A short id in letters and digits, for services that want one: the same for the same bulletin and part. */
export function postKey(id: string): string {
  return hashOf(id).slice(0, 32)
}
