import type { Article } from '#core/model/article.ts'
import { sourceKindOf } from '#core/sources/registry.ts'
import { type BeatScreen, mayMakeNews } from './screen-beat.ts'

/**
 * Whether an article’s page is worth a visit: recent, with no full text in the feed, and, judged by its feed text alone,
 * fit for one of the beats. Everything else costs its publisher nothing.
 */
export function isWorthItsPage(article: Article, screen: BeatScreen): boolean {
  const { source, desk } = screen
  const { options } = desk
  if (options.pages === 'none' || sourceKindOf(source.kind).isPersonal === true || !/^https?:/.test(article.url)) return false
  return article.text.length <= options.pageTextMax && mayMakeNews(article, screen)
}
