import type { Article } from '../../model/article.ts'
import { contentWords } from '../../text/content-words.ts'

type Told = { readonly articles: readonly Article[] }

/**
 * A test whether two of a day’s stories may be one happening that was not seen to be one: most of what one headline says, its words
 * weighed by how few stories of the day have them (inverse document frequency, Spärck Jones 1972), stands in the headlines of the
 * other. It keeps two of them off one front page and never merges them, so it may be wrong.
 * `akinAmong(stories)(breach, sameBreach)` → true
 */
export function akinAmong(stories: readonly Told[]): (one: Told, other: Told) => boolean {
  const headlines = new Map(stories.map((story) => [story, headlinesOf(story)]))
  const counts = new Map<string, number>()
  for (const lines of headlines.values()) {
    for (const word of new Set(lines.flatMap((line) => [...line]))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const weightOf = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + Math.log(stories.length / (counts.get(word) ?? 1)), 0)
  const isIn = (lines: readonly ReadonlySet<string>[], others: readonly ReadonlySet<string>[]): boolean =>
    lines.some((line) => {
      const shared = [...line].filter((word) => others.some((other) => other.has(word)))
      return shared.length >= sharedMin && weightOf(shared) > 0 && weightOf(shared) >= shareMin * weightOf(line)
    })
  return (one, other) => {
    const [lines, others] = [headlines.get(one) ?? [], headlines.get(other) ?? []]
    return isIn(lines, others) || isIn(others, lines)
  }
}

/** Read on 28 recorded days: with less, two attacks on packages of one registry look alike. */
const shareMin = 0.4
const sharedMin = 3
/** Reports beyond these say the same as these. */
const headlinesMax = 20

function headlinesOf({ articles }: Told): readonly ReadonlySet<string>[] {
  return articles.slice(0, headlinesMax).map(({ title, language }) => contentWords(title, language))
}
