import { decodeEntities } from '../sources/entities.ts'

/**
 * The words of a markup for the search index and nothing else: tags become blanks, character references characters. It is
 * never shown: what a person would not see is not taken out.
 * `searchableText('<p>Wick&nbsp;<b>2</b> is out</p>')` → `Wick 2 is out`
 */
export function searchableText(markup: string): string {
  const bare = markup.slice(0, charsMax).replace(/<[^<>]*>/g, ' ')
  return decodeEntities(bare).replace(/\s+/g, ' ').trim()
}

/** A report of 10,000 words; who searches remembers what stood at its beginning. */
const charsMax = 60_000
