import type { Article } from '../../model/article.ts'
import { contentWords } from '../../text/content-words.ts'
import { recordIdsOf } from '../../text/record-ids.ts'
import { deedsIn } from './deeds-in.ts'
import { isSameValue, type Quantity, quantitiesOf } from './quantities.ts'
import { severityIn } from './severity-in.ts'
import { versionsIn } from './versions-in.ts'

/** What the reports of a story have told so far. It only grows, report by report. */
export type Known = {
  readonly deeds: Set<string>
  readonly ids: Set<string>
  readonly quantities: Quantity[]
  /** Versions by the lower-case name they belong to. */
  readonly versions: Map<string, Set<string>>
  /** The last severity told, by record id; under the empty key the last one of all. */
  readonly severities: Map<string, string>
  /** Whole words in lower case, for names. */
  readonly words: Set<string>
  /** The stems of every sentence told, by language. */
  readonly sentences: Map<string, ReadonlySet<string>[]>
  /** Stems of the headlines: what the story is about. */
  readonly topic: Set<string>
}

/** Nothing told yet. */
export function nothingKnown(): Known {
  return {
    deeds: new Set(),
    ids: new Set(),
    quantities: [],
    versions: new Map(),
    severities: new Map(),
    words: new Set(),
    sentences: new Map(),
    topic: new Set(),
  }
}

/** Takes in what some texts of an article say; with its title they also say what the story is about. */
export function learn(known: Known, article: Article, texts: readonly string[]): void {
  for (const text of texts) {
    for (const deed of deedsIn(text, 'known')) known.deeds.add(deed.id)
    for (const { id } of recordIdsOf(text)) known.ids.add(id)
    if (known.quantities.length < quantitiesMax) known.quantities.push(...quantitiesOf(text))
    for (const { name, version } of versionsIn(text)) known.versions.set(name, (known.versions.get(name) ?? new Set()).add(version))
    for (const word of text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) known.words.add(word)
    const sentences = known.sentences.get(article.language) ?? []
    if (sentences.length < sentencesMax) sentences.push(contentWords(text, article.language))
    known.sentences.set(article.language, sentences)
  }
  for (const word of contentWords(article.title, article.language)) known.topic.add(word)
  learnFacts(known, article, texts)
}

/** Whether a number was told, for whatever it counts; a small one only of the same thing. */
export function isToldQuantity(known: Known, quantity: Quantity): boolean {
  return known.quantities.some((told) => isSameValue(told, quantity) && (told.value >= exactMax || told.of === quantity.of))
}

/** Whether more than a headline was told: what a fuller report adds to a headline is detail, and no change. */
export function isToldInFull({ sentences }: Known): boolean {
  return [...sentences.values()].some((told) => told.length >= fullMin)
}

/** Share of a sentence’s stems that the one told sentence of its language that is nearest to it holds, 0 to 1. */
export function toldShare(known: Known, words: ReadonlySet<string>, language: string): number {
  let most = 0
  for (const sentence of known.sentences.get(language) ?? []) {
    let shared = 0
    for (const word of words) if (sentence.has(word)) shared += 1
    if (shared > most) most = shared
  }
  return most / Math.max(1, words.size)
}

const fullMin = 5
const quantitiesMax = 2_000
const sentencesMax = 2_000
const exactMax = 100

function learnFacts(known: Known, { facts }: Article, texts: readonly string[]): void {
  if (facts?.is === 'advisory') for (const id of [facts.id, ...facts.aliases]) known.ids.add(id)
  if (facts?.is === 'release') {
    const name = nameOfProject(facts.project)
    known.versions.set(name, (known.versions.get(name) ?? new Set()).add(facts.version.toLowerCase()))
  }
  const severity = severityIn(texts, facts)
  if (severity === undefined) return
  for (const id of ['', ...severity.ids]) known.severities.set(id, severity.score ?? severity.level ?? '')
}

/** `denoland/deno` → `deno` */
export function nameOfProject(project: string): string {
  return (project.split('/').at(-1) ?? project).toLowerCase()
}
