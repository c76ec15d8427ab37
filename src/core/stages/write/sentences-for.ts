import type { Article, Passage } from '../../model/article.ts'
import { isSecondHand } from '../../model/source.ts'
import { shareOfSmaller } from '../../text/common-share.ts'
import { contentWords } from '../../text/content-words.ts'
import { isBackground } from '../develop/is-background.ts'
import { isDescription } from './is-description.ts'
import { isRecordTitle } from './is-telling.ts'
import { type Leaning, leaningOf, namesSubject } from './leaning.ts'
import { newsValue, tellsWhatNext } from './news-value.ts'
import { isPrintable } from './printable.ts'
import { figuresOf, isSaidAgain, type Said } from './said-again.ts'
import { surnamesIn } from './surnames-in.ts'
import { trimmed } from './trim.ts'

export type SentencesInput = {
  readonly articles: readonly Article[]
  /** Only sentences of these articles, where the news lies; undefined for all. */
  readonly freshIds: ReadonlySet<string> | undefined
  readonly sentencesMax: number
  /** New facts that a sentence should bring, of a developing story. */
  readonly facts: readonly string[]
  /** The edition’s language: where a report is in it, the story is told in it. */
  readonly language: string
  /** The headline that stands above, with the report it is from. */
  readonly headline?: { readonly text: string; readonly articleId: string }
}

/** A sentence to print: the passage’s own words, or what trimming left of them. */
export type ChosenSentence = { readonly article: Article; readonly passage: Passage; readonly text: string; readonly score: number }

type Scored = ChosenSentence & Said & { readonly leaning: Leaning; readonly surnames: readonly string[]; readonly isOld: boolean }

const bodyPassagesMax = 20
const wordsMax = 44
const inTitleMax = 0.75
const worthMin = 0.3

/**
 * The sentences that tell a story best, in the order to print them: near the start of their report, about what the headlines are
 * about, with names and numbers, each bringing what the ones before did not (maximal marginal relevance, Carbonell and Goldstein
 * 1998). The first says what happened; whoever is hit and what comes next follows. One that leans on the sentence before it (“It …”)
 * is printed right behind that one or not at all. Reprints are never read: their words are another’s; lists and threads only where
 * nobody reports, roundups never: most of their text is about something else.
 */
export function sentencesFor(input: SentencesInput): readonly ChosenSentence[] {
  const unique = input.articles.filter((article) => article.reprintOf === undefined && article.facts?.is !== 'roundup')
  const reports = unique.filter((article) => !isSecondHand(article.role))
  const own = reports.length > 0 ? reports : unique
  const fresh = input.freshIds === undefined ? own : own.filter((article) => input.freshIds?.has(article.id))
  const readable = inOneLanguage(fresh.length > 0 ? fresh : own, input.language)
  const keys = keyWords(input.articles)
  const candidates = readable.flatMap((article) => scoredOf(article, keys, input))
  return arranged(pick(candidates, headlinesOf(input), input.sentencesMax))
}

/** A story is told in one language: the edition’s where a report is in it, else that of most reports. */
function inOneLanguage(articles: readonly Article[], language: string): readonly Article[] {
  const wanted = articles.filter((article) => article.language === language && article.form !== 'headline')
  if (wanted.length > 0) return wanted
  const first = articles.find((article) => article.form !== 'headline')
  return first === undefined ? [] : articles.filter((article) => article.language === first.language)
}

function keyWords(articles: readonly Article[]): ReadonlySet<string> {
  return new Set(articles.flatMap((article) => [...contentWords(article.title, article.language)]))
}

/** What has been said above already: the headline that is printed, and the others, which say the same. A record’s name says nothing. */
function headlinesOf({ articles, headline }: SentencesInput): readonly ReadonlySet<string>[] {
  const titles = articles.filter(({ title }) => !isRecordTitle(title)).map((article) => contentWords(article.title, article.language))
  const printed = articles.find(({ id }) => id === headline?.articleId)
  return headline === undefined || printed === undefined ? titles : [contentWords(headline.text, printed.language), ...titles]
}

function scoredOf(article: Article, keys: ReadonlySet<string>, input: SentencesInput): readonly Scored[] {
  const body = article.passages.filter((passage) => passage.part === 'body').slice(0, bodyPassagesMax)
  const opening = contentWords(body[0]?.text ?? '', article.language)
  const line = input.headline?.text ?? input.articles.map(({ title }) => title).join(' ')
  const voice = (article.role === 'primary' ? 0.1 : 0) + (article.id === input.headline?.articleId ? 0.3 : 0)
  return body.flatMap((passage, at): readonly Scored[] => {
    const sayable = sayableOf(passage, article)
    if (sayable === undefined) return []
    const { text, value, leaning } = sayable
    const words = contentWords(text, article.language)
    const shared = [...words].filter((word) => keys.has(word)).length
    const isTied = shared > 0 || leaning.on !== 'nothing' || [...words].some((word) => opening.has(word))
    if (!isTied && article.language === 'en') return []
    const early = 1.6 / (1 + 0.35 * at)
    const about = Math.min(1.5, shared * 0.35)
    const concrete = Math.min(0.6, 0.15 * namesAndNumbers(text))
    const brings = input.facts.some((fact) => text.includes(fact)) ? 0.8 : 0
    return [
      {
        article,
        passage,
        text,
        at,
        words,
        figures: figuresOf(text),
        leaning: groundedIn(line, leaning),
        surnames: surnamesIn(text, article.text).filter((name) => !line.includes(name)),
        isOld: isDescription(text) || isBackground(text, article.publishedAt),
        score: early + about + concrete + brings + voice + value,
      },
    ]
  })
}

/** What of a passage could be printed, how much of it is news, and what it leans on; undefined where nothing could. */
function sayableOf(passage: Passage, article: Article): { text: string; value: number; leaning: Leaning } | undefined {
  const text = trimmed(passage.text, article)
  if (!isPrintable(text, passage, article) || text.split(/\s+/).length > wordsMax) return undefined
  const value = newsValue(text, article)
  const leaning = leaningOf(text, article.language)
  return value === undefined || leaning.on === 'too-much' ? undefined : { text, value, leaning }
}

/** Under a headline that names it, “the flaw” stands on its own. */
function groundedIn(line: string, leaning: Leaning): Leaning {
  if (leaning.on !== 'subject') return leaning
  return { on: namesSubject(line, leaning.nouns) ? 'nothing' : 'sentence-before' }
}

function namesAndNumbers(text: string): number {
  return (text.match(/(?<=\s)\p{Lu}[\p{L}\d]+|\d[\d.,]*/gu) ?? []).length
}

function pick(candidates: readonly Scored[], headlines: readonly ReadonlySet<string>[], sentencesMax: number): readonly Scored[] {
  const isHeadline = ({ words }: Scored): boolean => headlines.some((line) => shareIn(words, line) > inTitleMax)
  let left = candidates.filter((sentence) => !isHeadline(sentence))
  const picked: Scored[] = []
  while (picked.length < sentencesMax) {
    const worth = new Map(left.map((sentence) => [sentence, worthOf(sentence, picked, headlines)]))
    const best = left
      .filter((sentence) => isGrounded(sentence, picked))
      .toSorted((a, b) => (worth.get(b) ?? 0) - (worth.get(a) ?? 0) || a.passage.id.localeCompare(b.passage.id))[0]
    if (best === undefined || (worth.get(best) ?? 0) <= worthMin) break
    picked.push(best)
    // What says the same is out, in whoever’s words.
    left = left.filter((sentence) => sentence !== best && !isSaidAgain(sentence, best))
  }
  return picked
}

/** What a sentence is worth behind those that were picked: less where it repeats, more where another outlet adds something. */
function worthOf(sentence: Scored, picked: readonly Scored[], headlines: readonly ReadonlySet<string>[]): number {
  const inTitle = Math.max(0, ...headlines.map((line) => shareIn(sentence.words, line)))
  const inSaid = Math.max(0, ...picked.map((other) => shareOfSmaller(sentence.words, other.words)))
  const isOtherOutlet = picked.length > 0 && picked.every(({ article }) => article.outletId !== sentence.article.outletId)
  const next = picked.length > 0 && tellsWhatNext(sentence.text) ? 0.2 : 0
  // What was long so is better than nothing, and no second sentence.
  const old = sentence.isOld ? (picked.length > 0 ? 1.5 : 1.2) : 0
  return sentence.score + next + (isOtherOutlet ? 0.15 : 0) - old - 0.8 * inTitle - 1.5 * inSaid
}

/** Whether what a sentence leans on would stand right before it, and whomever it calls by a surname anywhere before it. */
function isGrounded({ leaning, surnames, article, at }: Scored, picked: readonly Scored[]): boolean {
  if (surnames.some((name) => picked.every(({ text }) => !text.includes(name)))) return false
  if (leaning.on === 'nothing') return true
  return picked.some((other) => other.article.id === article.id && other.at === at - 1)
}

/** Share of a sentence’s words that a headline holds already. */
function shareIn(sentence: ReadonlySet<string>, line: ReadonlySet<string>): number {
  return [...sentence].filter((word) => line.has(word)).length / Math.max(1, sentence.size)
}

/** The best sentence leads with its report; within a report, the report’s own order is the clearest. */
function arranged(picked: readonly Scored[]): readonly ChosenSentence[] {
  const order = [...new Set(picked.map((sentence) => sentence.article.id))]
  return [...picked]
    .sort((a, b) => order.indexOf(a.article.id) - order.indexOf(b.article.id) || a.at - b.at)
    .map(({ article, passage, text, score }) => ({ article, passage, text, score }))
}
