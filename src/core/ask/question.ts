import { languageOf } from '../languages/registry.ts'
import { wordsOf } from '../languages/words.ts'
import { stemOf } from '../text/content-words.ts'

/** What kind of answer a question asks for; `thing` is any sentence that is about its words. */
export type Wanted = 'time' | 'number' | 'who' | 'thing'

/**
 * One word that an answer should be about: as it was typed, and its stem. Words of one `unit` are one thing, such as the parts of a
 * name that stand together: `Project Lightwell`.
 */
export type AskedWord = { readonly text: string; readonly stem: string; readonly unit: number }

/** A question, read: what it is about, and what would answer it. */
export type Question = {
  readonly text: string
  readonly language: string
  readonly words: readonly AskedWord[]
  readonly wants: Wanted
}

/** Longer questions are cut: nobody asks in more words than a page has. */
const questionCharsMax = 500
const wordsMax = 12

/**
 * Reads a question: its words without those that only ask, and the kind of answer it wants.
 * `readQuestion('When was Deno 2.8 released?', 'en')` → words deno, 2.8, released; wants `time`
 */
export function readQuestion(text: string, language: string): Question {
  const asked = text.slice(0, questionCharsMax).trim()
  const { stopWords } = languageOf(language)
  const capitals = new Set((asked.match(/(?<=\s)[\p{Lu}\p{N}][\p{L}\p{N}.+-]*/gu) ?? []).map((word) => word.toLowerCase()))
  const seen = new Set<string>()
  const words: AskedWord[] = []
  let before = ''
  for (const word of wordsOf(asked, language)) {
    const stem = stemOf(word)
    const isAsked = !stopWords.has(word) && !askingWords.has(word) && (word.length > 1 || /[\p{N}\p{Script=Han}]/u.test(word))
    if (isAsked && !seen.has(stem)) {
      const unit = words.at(-1)?.unit ?? 0
      words.push({ text: word, stem, unit: capitals.has(word) && capitals.has(before) ? unit : unit + 1 })
      seen.add(stem)
    }
    before = isAsked ? word : ''
  }
  return { text: asked, language, words: words.slice(0, wordsMax), wants: wantedBy(asked) }
}

/** Words that ask, or stand for whatever is asked about; none of them is what a sentence is about. */
const askingWords: ReadonlySet<string> = new Set(
  [
    'what who whom whose when where which why how many much did does do is are was were has have had can could there any some',
    'happened happen happens happening tell me about know known say says said news latest recently please affected related',
    'qué quién quiénes cuándo dónde cuál cómo cuántos cuántas cuánto pasó hay',
    'qui quand où quel quelle quels quelles combien comment pourquoi quoi est-ce',
    'wer wen wem wann wo welche welcher welches wie viele viel warum was passierte gibt',
    'chi quando dove quale quali quanti quante quanto come perché cosa successo',
    'quem onde qual quais quantos quantas quanto porque aconteceu',
    '什么 谁 何时 哪里 多少 为什么 怎么 何 誰 いつ どこ いくつ なぜ どう',
  ].flatMap((line) => line.split(' ')),
)

const cues: readonly (readonly [Wanted, RegExp])[] = [
  ['time', /^(?:since )?(?:when|what (?:day|date|year|month|time)|how long ago|wann|quand|cuándo|quando)\b|何时|什么时候|いつ/iu],
  ['number', /\bhow (?:many|much|large|big|often|severe|bad)\b|\bwie viele?\b|\bcombien\b|\bcuánt[oa]s?\b|\bquant[ieoa]s?\b|多少|いくつ/iu],
  ['who', /^(?:who|whom|whose|wer|wen|wem|qui|quién(?:es)?|chi|quem)\b|谁|誰/iu],
]

function wantedBy(text: string): Wanted {
  return cues.find(([, cue]) => cue.test(text))?.[0] ?? 'thing'
}
