import { present } from '../../model/present.ts'
import { dateOf } from '../dates.ts'
import { htmlOf } from '../feed/content.ts'
import { enclosuresOf, type FileMark, languageOf, tagsOf } from '../feed/item-parts.ts'
import { countAt, type Json, recordAt, recordsAt, textAt } from '../json-fields.ts'
import { rowsOf } from '../json-rows.ts'
import { webAddress } from '../links.ts'
import { plainText } from '../plain-text.ts'
import { isSaid, type Listed, lineAt, type Meant, meantBy } from '../typed-document.ts'
import { firstWords } from './first-words.ts'

/**
 * The posts of Mastodon’s API (docs.joinmastodon.org/entities/Status): a list of statuses, or one. Undefined for JSON of
 * something else.
 */
export function listOf(value: unknown): Listed | undefined {
  const { rows } = rowsOf(Array.isArray(value) ? value : [value])
  if (!Array.isArray(value) && !rows.some(isStatus)) return undefined
  const own = rows.filter((row) => isStatus(row) && isOwnAndPublic(row))
  const byId = new Map(own.map((status) => [textAt(status, 'id') ?? '', status]))
  // Oldest first, as a thread is read.
  const threads = Map.groupBy(own.toReversed(), (status) => rootOf(status, byId))
  const posts = meantBy(Array.isArray(value) ? value : [value], (row) => {
    if (!isStatus(row)) return undefined
    const thread = threads.get(row)
    if (thread === undefined) return 'left out'
    const later = thread.filter((status) => status !== row)
    return postOf(row, later)
  })
  return posts && { head: {}, ...posts }
}

function isStatus(row: Json): boolean {
  return textAt(row, 'id') !== undefined && recordAt(row, 'account') !== undefined
}

/** What the account wrote for everybody: no boost, and no answer to somebody else. */
function isOwnAndPublic(status: Json): boolean {
  const answered = textAt(status, 'in_reply_to_account_id')
  const isOwn =
    recordAt(status, 'reblog') === undefined && (answered === undefined || answered === textAt(recordAt(status, 'account'), 'id'))
  return isOwn && ['public', 'unlisted'].includes(textAt(status, 'visibility') ?? 'public')
}

/** The post that a row of answers to oneself began with; undefined when the document does not hold it. */
function rootOf(status: Json, byId: ReadonlyMap<string, Json>): Json | undefined {
  let root: Json | undefined = status
  for (let hop = 0; hop < hopsMax && root !== undefined; hop += 1) {
    const before = textAt(root, 'in_reply_to_id')
    if (before === undefined) return root
    root = byId.get(before)
  }
  return undefined
}

const hopsMax = 200

function postOf(status: Json, later: readonly Json[]): Meant {
  const url = webAddress(textAt(status, 'url')) ?? webAddress(textAt(status, 'uri'))
  const account = recordAt(status, 'account')
  if (url === undefined) return undefined
  const card = lineAt(recordAt(status, 'card'), 'title')
  const files = enclosuresOf(recordsAt(status, 'media_attachments').map(fileOf), url)
  const html = htmlOf({ value: [status, ...later].map(contentOf).join('\n'), form: 'markup' })
  const warning = lineAt(status, 'spoiler_text')
  if (html === undefined && files.length === 0) return 'left out'
  return present({
    guid: url,
    url,
    title: warning ?? firstWords(html ?? '') ?? card,
    html,
    summary: warning,
    author: nameOf(account),
    publishedAt: dateOf(textAt(status, 'created_at')),
    updatedAt: dateOf(textAt(status, 'edited_at')),
    language: languageOf(textAt(status, 'language')),
    tags: tagsOf(recordsAt(status, 'tags').map((tag) => textAt(tag, 'name') ?? '')),
    enclosures: warning !== undefined || isSaid(status, 'sensitive') ? [] : files,
    facts: present({
      is: 'thread' as const,
      root: textAt(status, 'id') ?? '',
      replyCount: countAt(status, 'replies_count'),
      points: countAt(status, 'favourites_count'),
    }),
  })
}

/** The text, and the page it shows a card of where the text does not link to it. */
function contentOf(status: Json): string {
  const text = textAt(status, 'content') ?? ''
  const card = recordAt(status, 'card')
  const address = webAddress(textAt(card, 'url'))?.replaceAll('&', '&amp;')
  if (address === undefined || text.includes(`href="${address}"`)) return text
  const title = htmlOf({ value: lineAt(card, 'title') ?? '', form: 'text' })
  return `${text}\n<p><a href="${address}">${title ?? address}</a></p>`
}

/** `Tarn Berg :verified:` → `Tarn Berg`: what stands between colons is a picture. */
function nameOf(account: Json | undefined): string | undefined {
  const name = plainText((textAt(account, 'display_name') ?? '').replace(/:\w{1,50}:/g, ' '), 'text')
  return name === '' ? lineAt(account, 'username') : name
}

/** The API names what a file shows and not its media type. */
function fileOf(file: Json): FileMark {
  return { url: textAt(file, 'url'), type: undefined, length: undefined }
}
