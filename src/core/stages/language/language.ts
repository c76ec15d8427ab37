import { languageOf } from '../../languages/registry.ts'
import { tagOf } from '../../languages/tags.ts'
import { evidenceOf } from './evidence.ts'
import { proseOf } from './prose.ts'
import { languagesOfScript } from './script.ts'
import { spellingOf } from './spelling.ts'
import { seldomLanguages, languageWeights as weights } from './weights.ts'

/** What a model hears in a text: a language by its BCP 47 primary tag, and how sure it is, from 0 to 1. */
export type Guess = { readonly tag: string; readonly share: number }

export type LanguageInput = {
  readonly text: string
  /** What the source or the page says of it, in whatever way: a BCP 47 tag, an old code, a name. */
  readonly declared: string | undefined
  /** What the text itself sounds like: the identifier’s guesses, the surest first; none when it has none. */
  readonly heard: readonly Guess[]
}

/**
 * The language of a text as a BCP 47 primary tag, `und` when nobody can say. Its script decides where it can; among
 * languages of one script what the model hears is joined with the words and letters that each has for its own and with how it
 * spells (naive Bayes, in nats). What is declared counts as much as a sign or two: it decides a short title and loses against a text.
 * A title of names and numbers is in the declared language.
 * `language({ text: 'Hola', declared: 'es-MX', heard: [{ tag: 'it', share: 0.6 }, { tag: 'es', share: 0.1 }] })` → `es`
 */
export function language({ text, declared, heard }: LanguageInput): string {
  const said = tagOf(declared)
  const prose = proseOf(text)
  const letters = prose.match(/\p{L}/gu)?.length ?? 0
  const possible = languagesOfScript(prose)
  const [only, other] = possible
  // One Han sign is a word; a letter or two are none.
  const isText = letters >= weights.lettersMin || (letters > 0 && ideographic.has(only ?? ''))
  if (only === undefined || !isText) return said ?? 'und'
  if (other === undefined) return only
  if (ideographic.has(only)) return possible.find((tag) => tag === said) ?? only
  return likeliest({ prose, letters, possible, said, heard })
}

const ideographic: ReadonlySet<string> = new Set(['ja', 'zh'])

type Candidates = {
  readonly prose: string
  readonly letters: number
  readonly possible: readonly string[]
  readonly said: string | undefined
  readonly heard: readonly Guess[]
}

function likeliest({ prose, letters, possible, said, heard }: Candidates): string {
  const shares = new Map(heard.map(({ tag, share }) => [tag, share]))
  const evidence = evidenceOf(prose, weights)
  const spelling = spellingOf(prose, possible)
  const spellingWeight = weights.spelling * Math.min(1, weights.titleLetters / letters)
  const listed = new Set(possible)
  const mayBe = [...listed, ...[...shares.keys(), ...(said === undefined ? [] : [said])].filter((tag) => languageOf(tag).tag === 'und')]
  const unlistedSpelling = [...spelling.values()].reduce((sum, score) => sum + score, 0) / Math.max(1, spelling.size)
  let best = { tag: 'und', score: Number.NEGATIVE_INFINITY }
  for (const tag of mayBe) {
    const score =
      Math.log((shares.get(tag) ?? 0) + weights.shareMin) +
      (evidence.get(tag) ?? 0) -
      rarityOf(tag, listed) +
      spellingWeight * (spelling.get(tag) ?? unlistedSpelling) +
      (tag === said ? bonusOf(tag, letters) : 0)
    if (score > best.score) best = { tag, score }
  }
  const isUnsure = (evidence.get(best.tag) ?? 0) < weights.unsureEvidence && (shares.get(best.tag) ?? 0) < weights.unsureShare
  return isUnsure ? (said ?? 'und') : best.tag
}

function rarityOf(tag: string, listed: ReadonlySet<string>): number {
  if (!listed.has(tag)) return weights.unlisted
  return seldomLanguages.has(tag) ? weights.seldom : 0
}

function bonusOf(said: string, letters: number): number {
  const most = said === 'en' ? weights.declaredEnglish : weights.declared
  return most * Math.min(1, weights.shortLetters / letters)
}
