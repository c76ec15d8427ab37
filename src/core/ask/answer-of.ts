import type { Article, Passage } from '../model/article.ts'
import type { Claim } from '../model/edition.ts'
import { idOf } from '../model/ids.ts'
import { dayMs, type Instant } from '../model/instant.ts'
import type { Reason } from '../model/reason.ts'
import { isSecondHand } from '../model/source.ts'
import { citationOf } from '../stages/check/citation-of.ts'
import { isQuotable } from '../stages/write/quotable.ts'
import { shareOfSmaller } from '../text/common-share.ts'
import { contentWords } from '../text/content-words.ts'
import { answersKind } from './answers-kind.ts'
import type { Question } from './question.ts'

export type AnswerInput = {
  readonly question: Question
  /** What each word of the question is worth, by its stem: the rarer in the archive, the more. */
  readonly weights: ReadonlyMap<string, number>
  /** What the search found, in no order. */
  readonly articles: readonly Article[]
  readonly outletNames: ReadonlyMap<string, string>
  readonly now: Instant
}

export type AnswerOptions = {
  /** Share of the question’s weight that a sentence, its headline and the sentence before it must hold together, 0 to 1. */
  readonly coverageMin: number
  /** Share that the sentence must hold by itself. */
  readonly ownMin: number
  /** Share of the things asked about, a name of several words counted once, that they must hold together. */
  readonly unitsMin: number
  readonly sentencesMax: number
}

/** An answer from the archive: sentences with what bears them, or none, and then the reports nearest to the question. */
export type Answer = {
  readonly question: string
  readonly claims: readonly Claim[]
  /** Where the archive does not say it: up to three reports about some of it. */
  readonly nearest: readonly Nearest[]
  /** What a language model did for it, where one was asked to word it: its words where they hold, or why there are none. */
  readonly model?: AnswerModel
}

export type AnswerModel = { readonly model: string; readonly because: Reason; readonly tokensIn: number; readonly tokensOut: number }

export type Nearest = { readonly articleId: string; readonly title: string; readonly url: string; readonly outletName: string }

type Scored = {
  readonly article: Article
  readonly passage: Passage
  readonly score: number
  readonly words: ReadonlySet<string>
}

type Scale = AnswerOptions & { readonly total: number; readonly input: AnswerInput }

const passagesMax = 60
const nearestMax = 3
const repeatedShare = 0.6

/**
 * Answers a question with sentences of the archive, word for word: those that are about all that matters in the question and
 * hold the kind of thing it asks for. Nothing is concluded: where no sentence says it, the answer is empty, and the archive does
 * not say. Passage retrieval by weighted word overlap with the words’ context (after Light et al., 2001; weights as in
 * Spärck Jones, 1972).
 */
export function answerOf(input: AnswerInput, options: AnswerOptions): Answer {
  const { question, articles, outletNames } = input
  const total = question.words.reduce((sum, { stem }) => sum + weightOf(stem, input), 0)
  if (total === 0) return { question: question.text, claims: [], nearest: [] }
  const scale = { total, input, ...options }
  const scored = articles.flatMap((article) => sentencesOf(article, scale))
  // A headline is weak evidence: it answers only where no text does.
  const chosen = chosenOf(scored.length > 0 ? scored : articles.flatMap((article) => headlineOf(article, scale)), options)
  const claims = chosen.map(({ article, passage }) => claimOf(article, passage, input))
  if (claims.length > 0) return { question: question.text, claims, nearest: [] }
  const nearest = articles
    .map((article) => ({ article, share: shareOf(contentWords(article.title, article.language), total, input) }))
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || b.article.publishedAt - a.article.publishedAt || a.article.id.localeCompare(b.article.id))
    .slice(0, nearestMax)
    .map(({ article }) => ({
      articleId: article.id,
      title: article.title,
      url: article.url,
      outletName: outletNames.get(article.outletId) ?? article.outletId,
    }))
  return { question: question.text, claims: [], nearest }
}

/** The sentences of an article that could stand in an answer. */
function sentencesOf(article: Article, scale: Scale): readonly Scored[] {
  if (article.reprintOf !== undefined || article.facts?.is === 'roundup') return []
  const { total, input, ownMin } = scale
  const title = contentWords(article.title, article.language)
  const body = article.passages.filter(({ part }) => part === 'body').slice(0, passagesMax)
  return body.flatMap((passage, at) => {
    const words = contentWords(passage.text, article.language)
    const own = shareOf(words, total, input)
    if (own < ownMin || !isQuotable(passage, article) || !answersKind(passage.text, input.question)) return []
    const near = new Set([...words, ...title, ...contentWords(body[at - 1]?.text ?? '', article.language)])
    if (!isAbout(near, scale)) return []
    return [{ article, passage, words, score: shareOf(near, total, input) + own + 0.1 / (1 + at) + standing(article, input.now) }]
  })
}

/** The headline of an article, where it answers by itself. Its own date is a date. */
function headlineOf(article: Article, scale: Scale): readonly Scored[] {
  const passage = article.passages.find(({ part }) => part === 'title')
  const { question, now } = scale.input
  if (passage === undefined || article.reprintOf !== undefined || /[?？]\s*$/.test(passage.text)) return []
  const words = contentWords(passage.text, article.language)
  if (!isAbout(words, scale) || !(question.wants === 'time' || answersKind(passage.text, question))) return []
  return [{ article, passage, words, score: shareOf(words, scale.total, scale.input) + standing(article, now) }]
}

/** Whether words hold what matters in the question: most of its weight, and most of the things it names. */
function isAbout(words: ReadonlySet<string>, { total, input, coverageMin, unitsMin }: Scale): boolean {
  const asked = input.question.words
  const units = new Set(asked.map(({ unit }) => unit))
  const held = new Set(asked.filter(({ stem }) => words.has(stem)).map(({ unit }) => unit))
  return shareOf(words, total, input) >= coverageMin && held.size / units.size >= unitsMin
}

/** News before old reports, first-hand before hearsay: both weigh little. */
function standing({ role, publishedAt }: Article, now: Instant): number {
  const months = Math.max(0, now - publishedAt) / (30 * dayMs)
  return 0.15 / (1 + months) + (role === 'primary' ? 0.05 : isSecondHand(role) ? -0.15 : 0)
}

function weightOf(stem: string, { weights }: AnswerInput): number {
  return weights.get(stem) ?? 0
}

function shareOf(words: ReadonlySet<string>, total: number, input: AnswerInput): number {
  const held = input.question.words.filter(({ stem }) => words.has(stem))
  return held.reduce((sum, { stem }) => sum + weightOf(stem, input), 0) / total
}

/** Best first, each saying something that those before it do not. */
function chosenOf(scored: readonly Scored[], { sentencesMax }: AnswerOptions): readonly Scored[] {
  const order = scored.toSorted((a, b) => b.score - a.score || a.passage.id.localeCompare(b.passage.id))
  const chosen: Scored[] = []
  for (const one of order) {
    if (chosen.length >= sentencesMax) break
    if (!chosen.some((other) => shareOfSmaller(one.words, other.words) > repeatedShare)) chosen.push(one)
  }
  return chosen
}

function claimOf(article: Article, passage: Passage, { question, outletNames }: AnswerInput): Claim {
  return {
    id: idOf('claim', 'ask', question.text, passage.id),
    text: passage.text,
    language: article.language,
    wording: 'extracted',
    ...(passage.part === 'title' ? { isWeak: true } : {}),
    citations: [citationOf(article, passage, { outletNames, primary: undefined })],
  }
}
