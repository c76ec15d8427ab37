import { decodeEntities } from '../sources/entities.ts'

/**
 * The first words of a markup for the search index and nothing else, at most 1,000 characters: tags become blanks, character
 * references characters. It is never shown: what a person would not see is not taken out.
 * `searchableText('<p>Wick&nbsp;<b>2</b> is out</p>')` → `Wick 2 is out`
 */
export function searchableText(markup: string): string {
  const bare = markup.slice(0, markupMax).replace(/<[^<>]*>/g, ' ')
  return decodeEntities(bare).replace(/\s+/g, ' ').trim().slice(0, charsMax)
}

/** The lead: who searches remembers what stood at the beginning. One item in ten is longer, and would be most of the index. */
const charsMax = 1_000
const markupMax = 8 * charsMax
