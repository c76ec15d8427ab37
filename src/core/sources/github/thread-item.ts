import type { ThreadFacts } from '../../model/item-facts.ts'
import { present } from '../../model/present.ts'
import type { ReadItem } from '../../stages/read/read.ts'
import { dateOf } from '../dates.ts'
import { tagsOf } from '../feed/item-parts.ts'
import { countAt, type Json, recordAt, recordsAt, textAt } from '../json-fields.ts'
import { webAddress } from '../links.ts'
import { htmlOfMarkdown } from '../markdown.ts'
import { plainText } from '../plain-text.ts'
import { projectOf } from './target-at.ts'

/**
 * An issue, pull request or discussion of the REST API as one item, keyed by its number: comments and labels change what is
 * known of it, not what it is. Undefined without address, number or title.
 */
export function threadItem(row: Json, project: string): ReadItem | undefined {
  const [url, number, title] = [webAddress(textAt(row, 'html_url')), countAt(row, 'number'), textAt(row, 'title')]
  if (url === undefined || number === undefined || title === undefined) return undefined
  const body = textAt(row, 'body')
  const isPull = recordAt(row, 'pull_request') !== undefined
  const facts: ThreadFacts = {
    is: 'thread',
    root: `${projectOf(url) ?? project}#${number}`,
    ...present({ state: stateOf(row), replyCount: countAt(row, 'comments'), points: countAt(recordAt(row, 'reactions'), '+1') }),
  }
  return {
    guid: url,
    url,
    title: plainText(title, 'text'),
    ...present({
      html: body === undefined ? undefined : htmlOfMarkdown(body) || undefined,
      author: textAt(recordAt(row, 'user'), 'login'),
      publishedAt: dateOf(textAt(row, 'created_at')),
      updatedAt: dateOf(textAt(row, 'updated_at')),
    }),
    tags: tagsOf([...(isPull ? ['pull request'] : []), ...labelsOf(row)]),
    enclosures: [],
    facts,
  }
}

/** Labels, and the category of a discussion. */
function labelsOf(row: Json): readonly string[] {
  const category = textAt(recordAt(row, 'category'), 'name')
  const labels = recordsAt(row, 'labels').map((label) => textAt(label, 'name') ?? '')
  return category === undefined ? labels : [category, ...labels]
}

function stateOf(row: Json): ThreadFacts['state'] {
  if (textAt(recordAt(row, 'pull_request'), 'merged_at') !== undefined) return 'merged'
  if (textAt(row, 'answer_html_url') !== undefined || textAt(row, 'answer_chosen_at') !== undefined) return 'answered'
  const state = textAt(row, 'state')
  return state === 'open' || state === 'closed' ? state : undefined
}

/** An Atom entry of a thread with its key, by the number in its address: `…/discussions/12` → `tarn/lamp#12`. Undefined without one. */
export function withThread(item: ReadItem, project: string): ReadItem | undefined {
  const found = /^https:\/\/github\.com\/(?:orgs\/)?[^?#]{1,200}\/(?:discussions|issues|pull)\/(\d{1,12})(?:[/?#]|$)/.exec(item.url ?? '')
  if (!found) return undefined
  const root = `${projectOf(item.url) ?? project}#${found[1]}`
  return { ...item, facts: { is: 'thread', root } }
}
