import type { Article, Passage } from '../../model/article.ts'
import type { Decision } from '../../model/decision.ts'
import type { Claim } from '../../model/edition.ts'
import { idOf } from '../../model/ids.ts'
import { isQuotable } from '../write/quotable.ts'
import { type CitationContext, citationOf } from './citation-of.ts'
import type { Found } from './claim-borne.ts'
import { isDenialOf } from './denial-of.ts'
import { differingNumbers } from './differing-numbers.ts'

export type ContradictionInput = CitationContext & {
  readonly editionId: string
  readonly storyId: string
  readonly articles: readonly Article[]
  /** What the brief tells already: it is not quoted again. */
  readonly told: readonly string[]
}

export type Contradiction = { readonly claim: Claim; readonly decision: Decision }

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
export function contradictionIn(input: ContradictionInput): Contradiction | undefined {
  const reports = input.articles.filter(isReport).slice(0, articlesMax)
  for (const one of reports) {
    for (const other of reports) {
      if (one.outletId === other.outletId || one.language !== other.language) continue
      if (Math.abs(one.publishedAt - other.publishedAt) > dayMs) continue
      const found = byNumbers(one, other, input) ?? byDenial(one, other, input)
      if (found !== undefined) return found
    }
  }
  return undefined
}

/** Own words of a paper: who repeats a text or lists what others wrote gives no account. */
function isReport({ role, reprintOf }: Article): boolean {
  return reprintOf === undefined && role !== 'discussion' && role !== 'aggregator'
}

function byNumbers(one: Article, other: Article, input: ContradictionInput): Contradiction | undefined {
  for (const passage of openingOf(one)) {
    for (const against of openingOf(other)) {
      const numbers = differingNumbers(passage.text, against.text, one.language)
      if (numbers === undefined || tellsNumber(other, numbers[0]) || tellsNumber(one, numbers[1])) continue
      const [first, second] = [nameOf(one, input), nameOf(other, input)]
      const text = `Reports differ: ${numbers[0]} (${first}), ${numbers[1]} (${second}).`
      return contradiction(
        text,
        [
          { article: one, passage },
          { article: other, passage: against },
        ],
        input,
      )
    }
  }
  return undefined
}

/** A report that says both numbers knows of both. */
function tellsNumber({ title, text }: Article, what: string): boolean {
  return `${title}\n${text}`.includes(what)
}

function byDenial(one: Article, other: Article, input: ContradictionInput): Contradiction | undefined {
  for (const against of openingOf(other).filter((passage) => passage.part === 'body' && isQuotable(passage, other))) {
    const passage = openingOf(one).find(({ text }) => isDenialOf(against.text, text))
    if (passage === undefined) continue
    const quote = input.told.includes(against.text) ? '' : `: “${against.text.replace(/[“”"]/gu, '’')}”`
    const text = `Reports differ: ${nameOf(other, input)} contradicts what ${nameOf(one, input)} tells${quote}${quote === '' ? '.' : ''}`
    return contradiction(
      text,
      [
        { article: one, passage },
        { article: other, passage: against },
      ],
      input,
    )
  }
  return undefined
}

/** The headline and the first sentences, but for those that give orders to machines. */
function openingOf({ passages, instructions }: Article): readonly Passage[] {
  const isOrder = ({ text }: Passage): boolean => instructions.some((order) => order.text.includes(text) || text.includes(order.text))
  return passages.slice(0, passagesMax).filter((passage) => !isOrder(passage))
}

function nameOf({ outletId }: Article, { outletNames }: ContradictionInput): string {
  return outletNames.get(outletId) ?? outletId
}

function contradiction(text: string, [one, other]: readonly [Found, Found], input: ContradictionInput): Contradiction {
  const id = idOf('claim', input.editionId, input.storyId, 'differ', text)
  const citations = [citationOf(one.article, one.passage, input), citationOf(other.article, other.passage, input)] as const
  const evidence = { story: input.storyId, passages: `${one.passage.id} ${other.passage.id}` }
  return {
    claim: { id, text, language: 'en', wording: 'form', citations },
    decision: { stage: 'check', subject: id, verdict: 'reports differ', because: 'contradicts', evidence },
  }
}
