import type { Article } from '#core/model/article.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Outlet, Source } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import type { Exempt } from '#core/recall/exempt.ts'
import { bareArticle } from '#core/stages/bare-article.ts'
import { type RankedStory, type RankOptions, rank } from '#core/stages/rank/rank.ts'

export type JudgeContext = {
  readonly beat: Beat
  readonly options: RankOptions
  /** What is known of where the articles come from, and what readers’ rules lift; nothing of it for a bare title. */
  readonly outlets?: readonly Outlet[]
  readonly sources?: readonly Source[]
  readonly exempt?: Exempt
}

/**
 * How a beat judges a story, by the ranking of the line. Its age is left aside: every story is fresh on the day of its last
 * report. `story` is left out where the articles are in none.
 */
export function judgeStory(
  articles: readonly Article[],
  { beat, options, outlets = [], sources = [], exempt }: JudgeContext,
  story?: Story,
): RankedStory {
  const times = articles.map(({ publishedAt }) => publishedAt)
  const [from, to] = [Math.min(...times) - 1, Math.max(...times)]
  const [lead] = articles
  const alone: Story = {
    id: 'story-none',
    articleIds: articles.map(({ id }) => id),
    leadArticleId: lead?.id ?? '',
    openedAt: to,
    lastNewsAt: to,
  }
  const stories = [{ story: story ?? alone, articles }]
  const input = { stories, beat, outlets, sources, from, to }
  const [ranked] = rank(exempt === undefined ? input : { ...input, exempt }, options).output
  if (ranked === undefined) throw new Error('every story is ranked')
  return ranked
}

/** How a beat judges a title alone, by the ranking of the line: as of an unknown outlet, of today, without a text. */
export function judgeTitle(title: string, context: JudgeContext): RankedStory {
  return judgeStory([bareArticle({ id: 'article-title', source: 'source-none', title })], context)
}
