import { type Answer, type AnswerOptions, answerOf } from '#core/ask/answer-of.ts'
import { type AskedWord, readQuestion } from '#core/ask/question.ts'
import type { Instant } from '#core/model/instant.ts'
import type { Store } from '#ports/store.ts'

export type Asked = {
  readonly text: string
  /** BCP 47 primary tag of the question’s language. */
  readonly language: string
  readonly now: Instant
  /** Only reports published after this. */
  readonly since?: Instant
}

/** So many hits of one word are counted; a word with more is common, however common. */
const hitsMax = 200
const articlesMax = 60

/** Answers a question from the archive; `claims` is empty where it does not say. */
export async function ask(store: Store, { text, language, now, since = 0 }: Asked, options: AnswerOptions): Promise<Answer> {
  const question = readQuestion(text, language)
  const [counts, outlets] = [await store.counts(), await store.outlets()]
  const found = await Promise.all(question.words.map(async (word) => hitsOf(store, word)))
  const weights = new Map(found.map(({ stem, ids }) => [stem, rarity(ids.length, counts.articles)]))
  const worth = new Map<string, number>()
  for (const { stem, ids } of found) for (const id of ids) worth.set(id, (worth.get(id) ?? 0) + (weights.get(stem) ?? 0))
  const best = [...worth].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, articlesMax)
  const articles = (await store.articles(best.map(([id]) => id))).filter(({ publishedAt }) => publishedAt > since)
  const outletNames = new Map(outlets.map(({ id, name }) => [id, name]))
  return answerOf({ question, weights, articles, outletNames, now }, options)
}

async function hitsOf(store: Store, { text, stem }: AskedWord): Promise<{ readonly stem: string; readonly ids: readonly string[] }> {
  const hits = await store.search(text, hitsMax)
  return { stem, ids: hits.map(({ subject }) => subject) }
}

/** Inverse document frequency; a word that stands nowhere is worth the most, so that what the archive never names is no answer. */
function rarity(hits: number, articles: number): number {
  return Math.log((articles + 2) / (hits + 1))
}
