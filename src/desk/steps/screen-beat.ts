import type { Article } from '#core/model/article.ts'
import type { Outlet, Source } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import type { RuledBeat } from '#core/recall/beat-with-rules.ts'
import { type RankedStory, rank } from '#core/stages/rank/rank.ts'
import type { Desk } from '../desk.ts'

/** What the screen needs beside the article itself. */
export type BeatScreen = {
  readonly desk: Desk
  /** The beats as their readers’ rules make them. */
  readonly beats: readonly RuledBeat[]
  readonly outlets: readonly Outlet[]
  readonly source: Source
  readonly now: number
}

/**
 * Whether an article may be news for one of the beats, judged by what is known of it so far: so recent that its page would be
 * read, and fit. What costs something, a visit to its page or a model's time, is spent on no other.
 */
export function mayMakeNews(article: Article, { desk, beats, outlets, source, now }: BeatScreen): boolean {
  const { options } = desk
  if (article.publishedAt < now - options.pageAgeMaxMs) return false
  const story: Story = {
    id: 'story-screen',
    articleIds: [article.id],
    leadArticleId: article.id,
    openedAt: article.publishedAt,
    lastNewsAt: article.publishedAt,
  }
  return beats.some(({ beat, exempt }) => {
    const ranked = rank(
      { stories: [{ story, articles: [article] }], beat, outlets, sources: [source], from: now - options.pageAgeMaxMs, to: now, exempt },
      options.rank,
    ).output
    return ranked[0] !== undefined && mayBeNews(ranked[0], source)
  })
}

/** A headline says little: what is on the beat may prove important by its text, and a project’s own word may prove to be on it. */
function mayBeNews({ verdict, reason }: RankedStory, source: Source): boolean {
  return (
    verdict === 'fit' ||
    reason === 'below-the-floor' ||
    (reason === 'off-beat' && source.role === 'primary' && source.isRoleAssumed !== true)
  )
}
