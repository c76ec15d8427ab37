import { answerInWords } from '#core/ask/answer-in-words.ts'
import { answerMaterial } from '#core/ask/answer-material.ts'
import { type Answer, type AnswerInput, answerOf } from '#core/ask/answer-of.ts'
import { type AskedWord, readQuestion } from '#core/ask/question.ts'
import { languageName } from '#core/channels/wording.ts'
import type { Instant } from '#core/model/instant.ts'
import { promptFor } from '#core/stages/word/prompt-for.ts'
import { readAnswer } from '#core/stages/word/read-answer.ts'
import type { Store } from '#ports/store.ts'
import type { Writer } from '#ports/writer.ts'
import type { DeskOptions } from './options.ts'
import { type AskingDesk, openAsking, type Answer as Said } from './steps/asking.ts'

/** What answering needs: the archive, and a language model where the answer is to be in its words. */
export type AskDesk = AskingDesk & {
  readonly writer?: Writer
  readonly options: AskingDesk['options'] & Pick<DeskOptions, 'ask' | 'check'>
}

export type Asked = {
  readonly text: string
  /** BCP 47 primary tag of the question’s language. */
  readonly language: string
  /** Only reports published after this. */
  readonly since?: Instant
}

/** So many hits of one word are counted; a word with more is common, however common. */
const hitsMax = 200
const articlesMax = 60

/**
 * Answers a question from the archive; `claims` is empty where it does not say, and then no model is asked. Where there is one, it
 * words the answer under the day’s budget, and what it said before costs nothing; what does not hold is told as it was extracted.
 */
export async function ask(desk: AskDesk, asked: Asked): Promise<Answer> {
  const input = await inputFor(desk, asked)
  const answer = answerOf(input, desk.options.ask)
  return desk.writer === undefined || answer.claims.length === 0 ? answer : inWords({ answer, input, writer: desk.writer }, desk)
}

async function inputFor({ store, clock }: AskDesk, { text, language, since = 0 }: Asked): Promise<AnswerInput> {
  const question = readQuestion(text, language)
  const [counts, outlets] = [await store.counts(), await store.outlets()]
  const found = await Promise.all(question.words.map(async (word) => hitsOf(store, word)))
  const weights = new Map(found.map(({ stem, ids }) => [stem, rarity(ids.length, counts.articles)]))
  const worth = new Map<string, number>()
  for (const { stem, ids } of found) for (const id of ids) worth.set(id, (worth.get(id) ?? 0) + (weights.get(stem) ?? 0))
  const best = [...worth].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, articlesMax)
  const articles = (await store.articles(best.map(([id]) => id))).filter(({ publishedAt }) => publishedAt > since)
  return { question, weights, articles, outletNames: new Map(outlets.map(({ id, name }) => [id, name])), now: clock.now() }
}

async function hitsOf(store: Store, { text, stem }: AskedWord): Promise<{ readonly stem: string; readonly ids: readonly string[] }> {
  const hits = await store.search({ words: text, limit: hitsMax })
  return { stem, ids: hits.map(({ subject }) => subject) }
}

/** Inverse document frequency; a word that stands nowhere is worth the most, so that what the archive never names is no answer. */
function rarity(hits: number, articles: number): number {
  return Math.log((articles + 2) / (hits + 1))
}

type Extracted = { readonly answer: Answer; readonly input: AnswerInput; readonly writer: Writer }

async function inWords({ answer, input, writer }: Extracted, desk: AskDesk): Promise<Answer> {
  const { question, articles, outletNames } = input
  const { language } = question
  const { model } = writer
  const material = answerMaterial(answer.claims, articles, language)
  const { candidates, withheld } = material
  if (withheld !== undefined) return { ...answer, model: { model, because: withheld, tokensIn: 0, tokensOut: 0 } }
  const { sentencesMax } = desk.options.ask
  const prompted = { candidates, asked: question.text, language: languageName(language), sentencesMax }
  const read = ({ text, isWhole }: Said) => readAnswer({ candidates, sentencesMax, answer: text, isWhole, language })
  const asking = await openAsking(desk, writer)
  const asked = await asking.ask({
    promptWith: (nonce) => promptFor(prompted, nonce),
    isShaped: (said) => read(said).problem !== 'model-broken',
  })
  await desk.store.commit(asking.changes())
  const { worded, problem } = asked.answer === undefined ? { problem: asked.because } : read(asked.answer)
  const claims = worded && answerInWords({ question, material, worded, articles, outletNames }, desk.options.check)
  const because = claims === undefined ? (problem ?? 'too-few-borne') : 'model-worded'
  return {
    ...answer,
    ...(claims === undefined ? {} : { claims }),
    model: { model, because, tokensIn: asked.tokensIn, tokensOut: asked.tokensOut },
  }
}
