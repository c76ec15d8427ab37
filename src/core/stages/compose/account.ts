import type { Article } from '../../model/article.ts'
import type { Accounting, LeftOut } from '../../model/edition.ts'
import type { Instant } from '../../model/instant.ts'
import type { Item } from '../../model/item.ts'
import type { LeaveOutReason } from '../../model/reason.ts'
import type { Story } from '../../model/story.ts'
import { screen } from '../screen/screen.ts'

export type AccountInput = {
  readonly items: readonly Item[]
  /** When the time began that the edition covers. */
  readonly from: Instant
  readonly articleOfItem: ReadonlyMap<string, Article>
  readonly storyOfArticle: ReadonlyMap<string, Story>
  readonly outletNames: ReadonlyMap<string, string>
  /** Titles of sources by id: for items of which no article was made. */
  readonly sourceTitles: ReadonlyMap<string, string>
  /** Stories that stand in the edition. */
  readonly shown: ReadonlySet<string>
  readonly reasons: ReadonlyMap<string, LeaveOutReason>
}

export type Accounts = {
  readonly accounting: Accounting
  readonly leftOut: readonly LeftOut[]
  /** Item → the item or story it went into. */
  readonly merged: ReadonlyMap<string, string>
}

/**
 * Says of every collected item what became of it: shown, when it is the first item of a story in the edition; left out,
 * with the story’s reason, when it is the first item of a story that is not; merged, when another item stood for it.
 * The three add up to what was collected (law 3).
 */
export function account(input: AccountInput): Accounts {
  const firstOf = new Map<string, string>()
  const merged = new Map<string, string>()
  const leftOut: LeftOut[] = []
  let shown = 0
  for (const item of input.items) {
    const article = input.articleOfItem.get(item.key)
    const story = article === undefined ? undefined : input.storyOfArticle.get(article.id)
    const subject = story?.id ?? article?.id ?? item.key
    const first = firstOf.get(subject)
    if (first !== undefined) merged.set(item.key, subject)
    else {
      firstOf.set(subject, item.key)
      if (story !== undefined && input.shown.has(story.id)) shown += 1
      else leftOut.push(leftOutOf(item, { article, story }, input))
    }
  }
  const accounting = { collected: input.items.length, shown, merged: merged.size, leftOut: leftOut.length }
  return { accounting, leftOut, merged }
}

type Became = { readonly article: Article | undefined; readonly story: Story | undefined }

function leftOutOf(item: Item, { article, story }: Became, input: AccountInput): LeftOut {
  return {
    itemKey: item.key,
    title: article?.title ?? printable(item.title),
    url: article?.url ?? item.url,
    outletName:
      article === undefined
        ? (input.sourceTitles.get(item.sourceId) ?? item.sourceId)
        : (input.outletNames.get(article.outletId) ?? article.outletId),
    language: article?.language ?? item.language ?? 'und',
    // Of what was old when it came no article is made.
    reason: (story && input.reasons.get(story.id)) ?? (article !== undefined || item.publishedAt < input.from ? 'stale' : 'unclear'),
  }
}

/** A title that gives orders to machines is none, as with articles: what was old when it came is listed under its address alone. */
function printable(title: string): string {
  return screen(title) === undefined ? title : ''
}
