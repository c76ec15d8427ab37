import type { Article } from '../../model/article.ts'
import type { Decided, Stage } from '../../model/decision.ts'
import type { Instant } from '../../model/instant.ts'
import type { Story } from '../../model/story.ts'
import { gather, group } from './group.ts'
import { storyOf } from './stories.ts'
import { layOut } from './table.ts'
import { tell } from './tell.ts'

export type ClusterInput = {
  /** Articles no story holds yet. */
  readonly articles: readonly Article[]
  readonly openStories: readonly Story[]
  /** The articles of the open stories. */
  readonly known: readonly Article[]
  readonly now: Instant
}

export type ClusterOptions = {
  /** Evidence needed to join a story, 0 to 1: the average similarity to its articles. Swept with the weights: 0.2. */
  readonly similarityMin: number
  /** A story is open to new articles for this long after its last news. */
  readonly storyAgeMaxMs: number
}

/**
 * Puts each article into the story it reports, or opens a new one. Returns the stories that changed or opened.
 *
 * Lexical and by names: tf–idf over title and lead, names and numbers across languages, links, CVEs and the like, nearness
 * in time; what looks alike and is another happening is vetoed. All new articles are weighed together, so that their order
 * does not matter. They are grouped twice: the first grouping tells how many stories a word stands in. A reprint follows
 * the article it repeats.
 */
export const cluster: Stage<ClusterInput, readonly Story[], ClusterOptions> = (input, options): Decided<readonly Story[]> => {
  const { similarityMin } = options
  const table = layOut(input, options)
  const first = group(table, table.storyOf, similarityMin)
  const second = group(table, first.groupOf, similarityMin)
  const gathered = gather(table, second.groupOf)
  const stories = gathered.map(({ articles, open }) => storyOf(articles, open, input.now))
  return { output: stories, decisions: tell({ ...table, ...second, gathered, stories, similarityMin }) }
}
