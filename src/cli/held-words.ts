import { countWords } from '#core/text/count-words.ts'

/** How much an archive holds: `1,200 items, 310 stories, 1 edition`. */
export function heldWords({ items, stories, editions }: Readonly<Record<'items' | 'stories' | 'editions', number>>): string {
  return [countWords(items, 'item', 'items'), countWords(stories, 'story', 'stories'), countWords(editions, 'edition', 'editions')].join(
    ', ',
  )
}
