import type { Article, Passage } from '../../model/article.ts'
import type { Decision } from '../../model/decision.ts'
import type { Claim } from '../../model/edition.ts'
import { idOf } from '../../model/ids.ts'
import { isQuotable } from '../write/quotable.ts'
import { type CitationContext, citationOf } from './citation-of.ts'
import type { Found } from './claim-borne.ts'
import { isDenialOf, isDenying } from './denial-of.ts'
import { type Counted, countedIn, differingNumbers } from './differing-numbers.ts'
import { type Token, tokensOf } from './tokens.ts'

export type DisagreementInput = CitationContext & {
  readonly editionId: string
  readonly storyId: string
  readonly articles: readonly Article[]
  /** What the brief tells already: it is not quoted again. */
  readonly told: readonly string[]
  /** Whether a number is told as new: an update over time, and no other account. */
  readonly isNumberNew: boolean
}

export type Disagreement = { readonly claim: Claim; readonly decision: Decision }

/** What is reported later than that may be news, and no other account of the same. */
const dayMs = 86_400_000
const articlesMax = 30
/** A report says what it is about in its headline and first sentences. */
const passagesMax = 6

/**
 * Says that two reports of a story, by different outlets and within a day, do not agree: they count one thing differently, or one
 * denies what another one tells. Only where it is sure, and once a story; both are cited. Twenty reports do not outvote one.
 * `Reports differ: 5,500 repositories (Fen Wire), 5,700 repositories (Tarn Daily).`
 */
export function disagreementIn(input: DisagreementInput): Disagreement | undefined {
  const accounts = input.articles.filter(isReport).slice(0, articlesMax).map(accountOf)
  for (const one of accounts) {
    for (const other of accounts) {
      const [mine, theirs] = [one.article, other.article]
      if (mine.outletId === theirs.outletId || mine.language !== theirs.language) continue
      if (Math.abs(mine.publishedAt - theirs.publishedAt) > dayMs) continue
      const found = (input.isNumberNew ? undefined : byNumbers(one, other, input)) ?? byDenial(one, other, input)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Own words of a paper: who repeats a text or lists what others wrote gives no account. */
function isReport({ role, reprintOf }: Article): boolean {
  return reprintOf === undefined && role !== 'discussion' && role !== 'aggregator'
}

/** What a report says at its beginning, read once: what it counts there, and what it denies. */
type Account = {
  readonly article: Article
  readonly opening: readonly Read[]
  readonly counted: readonly { readonly passage: Passage; readonly sentence: Counted }[]
  readonly denials: readonly Read[]
}

type Read = { readonly passage: Passage; readonly tokens: readonly Token[] }

function accountOf(article: Article): Account {
  const opening = openingOf(article).map((passage): Read => ({ passage, tokens: tokensOf(passage.text) }))
  return {
    article,
    opening,
    counted: opening
      .map(({ passage }) => ({ passage, sentence: countedIn(passage.text) }))
      .filter(({ sentence }) => sentence.counts.length > 0),
    denials: opening.filter(({ passage, tokens }) => passage.part === 'body' && isDenying(tokens) && isQuotable(passage, article)),
  }
}

function byNumbers(one: Account, other: Account, input: DisagreementInput): Disagreement | undefined {
  for (const mine of one.counted) {
    for (const theirs of other.counted) {
      const numbers = differingNumbers(mine.sentence, theirs.sentence, one.article.language)
      if (numbers === undefined || tellsNumber(other.article, numbers[0]) || tellsNumber(one.article, numbers[1])) continue
      const [first, second] = [nameOf(one.article, input), nameOf(other.article, input)]
      const text = `Reports differ: ${numbers[0]} (${first}), ${numbers[1]} (${second}).`
      return disagreement(text, [foundIn(one, mine.passage), foundIn(other, theirs.passage)], input)
    }
  }
  return undefined
}

const foundIn = ({ article }: Account, passage: Passage): Found => ({ article, passage })

/** A report that says both numbers knows of both. */
function tellsNumber({ title, text }: Article, what: string): boolean {
  return `${title}\n${text}`.includes(what)
}

function byDenial(one: Account, other: Account, input: DisagreementInput): Disagreement | undefined {
  for (const against of other.denials) {
    const told = one.opening.find(({ tokens }) => isDenialOf(against.tokens, tokens))
    if (told === undefined) continue
    const { text: words } = against.passage
    const quote = input.told.includes(words) ? '.' : `: “${words.replace(/[“”"]/gu, '’')}”`
    const text = `Reports differ: ${nameOf(other.article, input)} contradicts what ${nameOf(one.article, input)} tells${quote}`
    return disagreement(text, [foundIn(one, told.passage), foundIn(other, against.passage)], input)
  }
  return undefined
}

/** The headline and the first sentences, but for those that give orders to machines. */
function openingOf({ passages, instructions }: Article): readonly Passage[] {
  const isOrder = ({ text }: Passage): boolean => instructions.some((order) => order.text.includes(text) || text.includes(order.text))
  return passages.slice(0, passagesMax).filter((passage) => !isOrder(passage))
}

function nameOf({ outletId }: Article, { outletNames }: DisagreementInput): string {
  return outletNames.get(outletId) ?? outletId
}

function disagreement(text: string, [one, other]: readonly [Found, Found], input: DisagreementInput): Disagreement {
  const id = idOf('claim', input.editionId, input.storyId, 'differ', text)
  const citations = [citationOf(one.article, one.passage, input), citationOf(other.article, other.passage, input)] as const
  const evidence = { story: input.storyId, passages: `${one.passage.id} ${other.passage.id}` }
  return {
    claim: { id, text, language: 'en', wording: 'form', citations },
    decision: { stage: 'check', subject: id, verdict: 'reports differ', because: 'contradicts', evidence },
  }
}
