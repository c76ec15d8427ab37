import type { Article, Passage } from '../../model/article.ts'
import { isSecondHand } from '../../model/source.ts'
import { contentWords } from '../../text/content-words.ts'
import { isQuotable } from './quotable.ts'

export type SentencesInput = {
  readonly articles: readonly Article[]
  /** Only sentences of these articles, where the news lies; undefined for all. */
  readonly freshIds: ReadonlySet<string> | undefined
  readonly sentencesMax: number
  /** New facts that a sentence should bring, of a developing story. */
  readonly facts: readonly string[]
}

export type ChosenSentence = { readonly article: Article; readonly passage: Passage; readonly score: number }

type Scored = ChosenSentence & { readonly words: ReadonlySet<string>; readonly at: number }

const bodyPassagesMax = 30
const overlapMax = 0.6
const inTitleMax = 0.7

/**
 * The sentences that tell a story best, in the order to print them: near the start of their report, about what the
 * headlines are about, with names and numbers, each bringing words the ones before did not (maximal marginal relevance,
 * Carbonell and Goldstein 1998). Reprints are never read: their words are another’s; lists and threads only where
 * nobody reports, roundups never: most of their text is about something else.
 */
export function sentencesFor(input: SentencesInput): readonly ChosenSentence[] {
  const unique = input.articles.filter((article) => article.reprintOf === undefined && article.facts?.is !== 'roundup')
  const reports = unique.filter((article) => !isSecondHand(article.role))
  const own = reports.length > 0 ? reports : unique
  const fresh = input.freshIds === undefined ? own : own.filter((article) => input.freshIds?.has(article.id))
  const readable = inOneLanguage(fresh.length > 0 ? fresh : own)
  const keys = keyWords(input.articles)
  const candidates = readable.flatMap((article) => scoredOf(article, keys, input.facts))
  const titles = input.articles.map((article) => contentWords(article.title, article.language))
  return arranged(pick(candidates, titles, input.sentencesMax))
}

/** An edition’s story is told in one language: English where a report is in English, else that of most reports. */
function inOneLanguage(articles: readonly Article[]): readonly Article[] {
  const english = articles.filter((article) => article.language === 'en' && article.form !== 'headline')
  if (english.length > 0) return english
  const first = articles.find((article) => article.form !== 'headline')
  return first === undefined ? [] : articles.filter((article) => article.language === first.language)
}

function keyWords(articles: readonly Article[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const article of articles) {
    for (const word of contentWords(article.title, article.language)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return counts
}

function scoredOf(article: Article, keys: ReadonlyMap<string, number>, facts: readonly string[]): readonly Scored[] {
  const body = article.passages.filter((passage) => passage.part === 'body').slice(0, bodyPassagesMax)
  return body.flatMap((passage, at) => {
    if (!isQuotable(passage, article)) return []
    const words = contentWords(passage.text, article.language)
    const shared = [...words].filter((word) => keys.has(word)).length
    if (shared === 0 && article.language === 'en') return []
    const early = 1.6 / (1 + 0.35 * at)
    const about = Math.min(1.5, shared * 0.35)
    const concrete = Math.min(0.6, 0.15 * namesAndNumbers(passage.text))
    const brings = facts.some((fact) => passage.text.includes(fact)) ? 0.8 : 0
    const voice = article.role === 'primary' ? 0.1 : article.role === 'reporter' ? 0.15 : 0
    return [{ article, passage, words, at, score: early + about + concrete + brings + voice }]
  })
}

function namesAndNumbers(text: string): number {
  return (text.match(/(?<=\s)\p{Lu}[\p{L}\d]+|\d[\d.,]*/gu) ?? []).length
}

function pick(candidates: readonly Scored[], titles: readonly ReadonlySet<string>[], sentencesMax: number): readonly Scored[] {
  const left = [...candidates].sort((a, b) => b.score - a.score || a.passage.id.localeCompare(b.passage.id))
  const picked: Scored[] = []
  while (picked.length < sentencesMax && left.length > 0) {
    const worth = (sentence: Scored): number => {
      const inTitle = Math.max(0, ...titles.map((words) => held(sentence.words, words)))
      const inSaid = Math.max(0, ...picked.map((other) => overlap(sentence.words, other.words)))
      return sentence.score - 0.8 * inTitle - 1.5 * inSaid
    }
    left.sort((a, b) => worth(b) - worth(a) || a.passage.id.localeCompare(b.passage.id))
    const best = left.shift()
    if (best === undefined) break
    // The headline said again is no second sentence; two sentences alike are one.
    const repeats =
      titles.some((words) => held(best.words, words) > inTitleMax) || picked.some((other) => overlap(best.words, other.words) > overlapMax)
    if (!repeats && worth(best) > 0.3) picked.push(best)
  }
  return picked
}

/** Share of a sentence’s words that a headline holds already. */
function held(sentence: ReadonlySet<string>, title: ReadonlySet<string>): number {
  return [...sentence].filter((word) => title.has(word)).length / Math.max(1, sentence.size)
}

/** Share of the shorter text’s words that the other holds too. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length
  return shared / Math.max(1, Math.min(a.size, b.size))
}

/** The best sentence leads with its report; within a report, the report’s own order is the clearest. */
function arranged(picked: readonly Scored[]): readonly ChosenSentence[] {
  const order = [...new Set(picked.map((sentence) => sentence.article.id))]
  return [...picked]
    .sort((a, b) => order.indexOf(a.article.id) - order.indexOf(b.article.id) || a.at - b.at)
    .map(({ article, passage, score }) => ({ article, passage, score }))
}
