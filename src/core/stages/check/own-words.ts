import { languageOf } from '../../languages/registry.ts'
import { isContent } from './likeness.ts'
import { plainWords, sameWords } from './same-words.ts'
import type { Token } from './tokens.ts'
import { negations } from './word-classes.ts'

/**
 * The words that a sentence in a model’s words has of its own: neither they nor a form of them nor another word for the same thing
 * stands in its passages, and they are no plain words. One is too many: `the fraudulent release` is a false sentence over a passage
 * on the release, however much of it is true. Numbers and names are for `lackingOf` to judge.
 * `ownWords(tokensOf('The cursed Tarn 4.0 is out.'), tokensOf('Tarn 4.0 was released.'), 'en')` → `['cursed']`
 */
export function ownWords(claim: readonly Token[], passage: readonly Token[], language: string): readonly string[] {
  const { stopWords } = languageOf(language)
  const held = passage.filter(isContent)
  const forms = new Set(held.flatMap(({ form, word }) => [form, word]))
  const isKnown = ({ form, word }: Token): boolean =>
    forms.has(form) ||
    forms.has(word) ||
    plainWords.has(word) ||
    stopWords.has(word) ||
    (sameWords.get(word) ?? []).some((other) => forms.has(other)) ||
    held.some((other) => isKin(word, other.word))
  // However plain, a “not” is the passage’s or nobody’s.
  const isDenied = passage.some(({ word }) => negations.has(word))
  const denials = isDenied ? [] : claim.filter(({ word }) => negations.has(word))
  const content = claim.filter((token) => isContent(token) && token.kind === 'word')
  // A capital inside a sentence makes a name of any word.
  const said = new Set(passage.map(({ word }) => word))
  const named = claim.filter((token) => token.isCapital && !token.isFirst && !isContent(token) && !said.has(token.word))
  return [...denials, ...named, ...content.filter((token) => !isKnown(token))].map(({ word }) => word)
}

/** `exploited` and `exploitation`, `vulnerable` and `vulnerability`: most of the longer one is the beginning of both. */
function isKin(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length)
  let shared = 0
  while (shared < Math.min(one.length, other.length) && one[shared] === other[shared]) shared += 1
  return shared >= sharedMin && shared > longest * sharedShare
}

const sharedMin = 4
const sharedShare = 0.6
