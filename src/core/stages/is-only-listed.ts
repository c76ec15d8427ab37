import type { Article } from '../model/article.ts'

/**
 * Whether an article is known by its headline in somebody’s roundup and by nothing else: its page was not read, and no other
 * source brought it. Such a headline strengthens a story that others tell, and is none by itself.
 */
export function isOnlyListed({ facts, form }: Pick<Article, 'facts' | 'form'>): boolean {
  return facts?.is === 'listed' && form !== 'full'
}
