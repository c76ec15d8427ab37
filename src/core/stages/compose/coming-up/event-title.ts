import type { Article } from '../../../model/article.ts'
import { clipped } from '../../../text/clipped.ts'

export type TitleParts = {
  readonly text: string
  /** Where the words stand that say what is to be and that it is to be, and where the date. */
  readonly kindAt: number
  readonly aheadAt: number
  readonly dateAt: number
  /** The noun for what is to be. */
  readonly noun: string | undefined
  readonly article: Pick<Article, 'title' | 'language'>
}

const charsMax = 80
const gapMax = 30
const wordsMax = 8

/**
 * What a happening is called, in few words: what the sentence is about, with the noun for what happens to it; the headline,
 * where the sentence does not begin with a name. `Lamp 3.0 will be released on …` → `Lamp 3.0: release`
 */
export function eventTitle({ text, kindAt, aheadAt, dateAt, noun, article }: TitleParts): string {
  // “Lamp will be released”, but not “Lamp will show the lamps that are released”.
  const isOfSubject = kindAt - aheadAt <= gapMax && noun !== '-'
  const named =
    article.language !== 'en' ? quotedName(text) : isOfSubject ? subjectOf(text, Math.min(aheadAt, dateAt), article.title) : undefined
  if (named === undefined) return shortened(article.title)
  const isSaid = noun === undefined || named.toLowerCase().includes(noun.toLowerCase())
  return shortened(isSaid ? named : `${named}: ${noun}`)
}

/** What stands before the words that announce, when it is short and holds a name. */
function subjectOf(text: string, end: number, title: string): string | undefined {
  const before = text
    .slice(0, end)
    .replace(/^(?:The|A|An)\s(?:(?:next|upcoming|annual|first|second|third|fourth)\s)?/u, '')
    .replace(/,.{0,80},?\s?$/u, '')
    .replace(
      /\s(?:is|are|be|will|which|that|has|and|the|a|its|their|on|in|for|also|now|officially|currently|finally|only)(?=\s|$)[^\p{Lu}\d]*$/u,
      '',
    )
    .trim()
    .replace(/^\p{Ll}(?=\p{Ll}+\s)/u, (letter) => (text.startsWith(letter) ? letter : letter.toUpperCase()))
  const words = before.split(/\s+/)
  const hasName = words.some((word, at) => /[\p{Lu}\p{N}]/u.test(word) && (at > 0 || words.length === 1 || /.[\p{Lu}\p{N}]/u.test(word)))
  return before.length >= charsMin &&
    words.length <= wordsMax &&
    hasName &&
    // “Results will be announced” names nobody; a name alone stands in the headline too.
    (words.length > 1 || title.includes(before)) &&
    !plainWords.has(words[0]?.toLowerCase() ?? '') &&
    !/[:;“”"(]|\.(?!\d)/u.test(before)
    ? before
    : undefined
}

const charsMin = 3
const plainWords = new Set('on in at from by for to of this that these those it they he she we today tomorrow all both however'.split(' '))

/** Japanese and Chinese set the names of things in corner brackets or title marks. */
function quotedName(text: string): string | undefined {
  return /[「『《]([^」』》]{2,40})[」』》]/u.exec(text)?.[1]
}

function shortened(words: string): string {
  return clipped(words.replace(/\s+/g, ' ').trim(), charsMax)
}
