import { present } from '../../model/present.ts'
import { dateOf } from '../dates.ts'
import { decodeEntities } from '../entities.ts'
import { htmlOf } from '../feed/content.ts'
import { tagsOf } from '../feed/item-parts.ts'
import { countAt, isRecord, type Json, numberAt, recordAt, recordsAt, textAt } from '../json-fields.ts'
import { webAddress } from '../links.ts'
import { isSaid, type Listed, lineAt, type Meant, meantBy } from '../typed-document.ts'
import { isRemoved, place, reportAt } from './report-at.ts'

/**
 * The posts of Reddit’s JSON (github.com/reddit-archive/reddit/wiki/JSON): a `Listing` of things of kind `t3`, or of a
 * thread two of them, the post and its answers. Undefined for JSON of something else.
 */
export function listOf(value: unknown): Listed | undefined {
  const listing: unknown = Array.isArray(value) ? value[0] : value
  if (!isRecord(listing) || textAt(listing, 'kind') !== 'Listing') return undefined
  const things = recordAt(listing, 'data')
  if (things === undefined || !Object.hasOwn(things, 'children')) return undefined
  const posts = meantBy(things.children, (thing) => (textAt(thing, 'kind') === 't3' ? postOf(recordAt(thing, 'data')) : 'left out'))
  return posts && { head: { link: place }, ...posts }
}

function postOf(post: Json | undefined): Meant {
  const [id, title] = [textAt(post, 'id') ?? '', lineAt(post, 'title') ?? '']
  const thread = webAddress(textAt(post, 'permalink'), place)
  if (post === undefined || !/^\w{1,12}$/.test(id) || title === '' || thread === undefined) return undefined
  if (!isForAll(post, title)) return 'left out'
  const origin = recordsAt(post, 'crosspost_parent_list')[0]
  const url = isSaid(post, 'is_self') || isSaid(post, 'is_video') ? thread : reportAt(textAt(post, 'url'), thread)
  const text = textAt(post, 'selftext_html') ?? textAt(origin, 'selftext_html') ?? ''
  const editedAt = numberAt(post, 'edited')
  return present({
    guid: `t3_${id}`,
    url,
    title,
    html: htmlOf({ value: withoutMarks(once(text)), form: 'markup' }),
    author: url === thread && origin === undefined ? posterOf(post) : undefined,
    publishedAt: dateOf(seconds(numberAt(post, 'created_utc'))),
    updatedAt: dateOf(seconds(editedAt)),
    tags: tagsOf([textAt(post, 'subreddit') ?? '', textAt(post, 'link_flair_text') ?? '']),
    discussionUrl: url === thread ? undefined : thread,
    enclosures: [],
    facts: present({
      is: 'thread' as const,
      root: `t3_${id}`,
      replyCount: countAt(post, 'num_comments'),
      points: isSaid(post, 'hide_score') ? undefined : countAt(post, 'score'),
    }),
  })
}

/** Not what was taken away, nor advertisements, nor what moderators pin for their house. */
function isForAll(post: Json, title: string): boolean {
  const isTaken = textAt(post, 'removed_by_category') !== undefined || isRemoved(textAt(post, 'selftext') ?? '') || isRemoved(title)
  const isNotice = isSaid(post, 'stickied') && textAt(post, 'distinguished') === 'moderator'
  return !isTaken && !isNotice && !isSaid(post, 'promoted')
}

/** Its JSON escapes markup once, and so the markup’s own references twice, unless asked with `raw_json=1`. */
function once(text: string): string {
  return text.includes('<') ? text : decodeEntities(text)
}

function withoutMarks(html: string): string {
  return html.replace('<!-- SC_OFF -->', '').replace('<!-- SC_ON -->', '')
}

function posterOf(post: Json): string | undefined {
  const name = lineAt(post, 'author')
  return name === '[deleted]' ? undefined : name
}

function seconds(at: number | undefined): string {
  return at === undefined ? '' : String(Math.trunc(at))
}
