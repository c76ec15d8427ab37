import { sha1 } from '@noble/hashes/legacy.js'
import { failed, ok, type Result } from '../model/failure.ts'
import { present } from '../model/present.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { dateOf } from './dates.ts'
import { decode } from './decode.ts'
import { feed } from './feed.ts'
import { readJson } from './json.ts'
import { countAt, isRecord, type Json, textAt } from './json-fields.ts'
import { rowsOf } from './json-rows.ts'
import { webAddress } from './links.ts'
import { authorOf } from './mail/author.ts'
import { pageRefusal, readListFile } from './mail/list-output.ts'
import { isMailFile } from './mail/mail-posts.ts'
import { mailMarkup } from './mail/markup.ts'
import { saidIn } from './mail/said.ts'
import { readSubject } from './mail/subject.ts'
import { type Post, type ThreadWishes, threadItems } from './mail/threads.ts'
import { plainText } from './plain-text.ts'
import type { SourceKind } from './source-kind.ts'

/**
 * A list in HyperKitty, the archive of Mailman 3: its RSS, which brings the newest 30 posts with their texts, or by option
 * its list of threads (REST), which counts answers and has no texts. Exported mailboxes are read too. A conversation is one
 * item, keyed by the archive’s hash of its first post, the same in all three.
 */
export const hyperkitty: SourceKind = {
  kind: 'hyperkitty',
  title: 'Mailing list of Mailman 3',
  example: 'https://lists.example.org/hyperkitty/list/dev@lists.example.org/',
  role: 'discussion',
  options: {
    ask: '“posts” for the newest posts with their texts (this is what is asked for unless told otherwise), “threads” for threads with the number of their answers',
  },
  accept: 'application/rss+xml, application/json;q=0.9, */*;q=0.5',
  targetOf: (address) => placeOf(address)?.base,
  plan: (source, state) => ({
    ...feed.plan({ ...source, target: documentOf(source.target, source.options?.ask) }, state),
    accept: hyperkitty.accept,
  }),
  read,
}

type Place = { readonly base: string; readonly api: string; readonly list: string }

/** The list an address belongs to: `https://x.example/archives/list/dev@x.example/thread/ABC/` → base, name and REST address. */
function placeOf(address: string): Place | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { origin, pathname } = new URL(parsed)
  const found = /^(.{0,300}?)(?:\/api)?\/list\/([^/@]{1,100}(?:@|%40)[^/@]{1,200})(?:\/|$)/i.exec(pathname)
  if (!found) return undefined
  const [, above = '', name = ''] = found
  const list = name.replace(/%40/i, '@')
  return { base: `${origin}${above}/list/${list}/`, api: `${origin}${above}/api/list/${list}/`, list }
}

function documentOf(target: string, ask: string | undefined): string {
  const place = placeOf(target)
  if (place === undefined || /\.mbox(?:\.gz)?$|\/feed\/?$|\/api\/list\//.test(target)) return target
  return ask === 'threads' ? `${place.api}threads/` : `${place.base}feed/`
}

function read(input: ReadInput): Result<ReadOutput> {
  const url = webAddress(input.url) ?? ''
  const place = placeOf(url) ?? placeOf(input.target ?? '')
  const urlOf = (hash: string) => place && `${place.base}thread/${hash}/`
  const wishes: ThreadWishes = { listTags: place ? [place.list.split('@')[0] ?? ''] : [], urlOf }
  if (isMailFile(input.body)) return readListFile(input.body, url, { ...wishes, head: {}, idOf: hashOf })
  const { text } = decode(input.body, input.contentType)
  if (/^\s*[[{]/.test(text.slice(0, startChars))) return readThreads(text, url, wishes)
  const result = pageRefusal(input.body, url) ?? feed.read(input)
  if (!result.ok) return result
  const posts = result.value.items.map(postOf).filter((post) => post !== undefined)
  return ok({ head: result.value.head, items: threadItems(posts, wishes), damage: result.value.damage })
}

const startChars = 1_000

/** A post of the RSS. Nothing there says what it answers; `Re:` and the subject must do. Addresses of mail have `＠`. */
function postOf(item: ReadItem): Post | undefined {
  const id = /\/message\/(\w{1,100})(?:\/|$)/.exec(item.url ?? '')?.[1]
  if (id === undefined) return undefined
  const html = mailMarkup(saidIn(item.html ?? ''))
  return {
    id,
    answers: [],
    ...present({
      subject: item.title,
      author: authorOf((item.author ?? '').replaceAll('\uff20', '@'), (name) => name),
      at: item.publishedAt,
      url: item.url?.replace(/\/message\/(?=\w{1,100}\/?$)/, '/thread/'),
      html: html === '' ? undefined : html,
    }),
  }
}

function readThreads(text: string, url: string, wishes: ThreadWishes): Result<ReadOutput> {
  const parsed = readJson(text, url)
  if (!parsed.ok) return parsed
  const { value } = parsed
  const list = isRecord(value) ? value.results : value
  if (!Array.isArray(list)) {
    const said = isRecord(value) ? textAt(value, 'detail') : undefined
    if (said === undefined) return failed('read/not-a-feed', url, 'The server sent JSON that lists no threads.')
    return failed('read/error-answer', url, `The server sent an error message: “${plainText(said, 'text').slice(0, saidChars)}”`)
  }
  const { rows, damage } = rowsOf(list)
  const items = rows.map((row) => threadOf(row, wishes)).filter((item) => item !== undefined)
  const left = items.length < rows.length ? ['entries that are no threads were left out'] : []
  return ok({ head: {}, items, damage: [...damage, ...left] })
}

const saidChars = 200

function threadOf(row: Json, { listTags, urlOf }: ThreadWishes): ReadItem | undefined {
  const root = textAt(row, 'thread_id')
  if (root === undefined || !/^\w{1,100}$/.test(root)) return undefined
  const { title } = readSubject(plainText(textAt(row, 'subject') ?? '', 'text'), listTags)
  return {
    guid: root,
    ...present({
      url: urlOf?.(root) ?? webAddress(textAt(row, 'url')?.replace('/api/list/', '/list/')),
      title: title === '' ? undefined : title,
      updatedAt: dateOf(textAt(row, 'date_active')),
    }),
    tags: [],
    enclosures: [],
    facts: present({
      is: 'thread' as const,
      root,
      replyCount: countAt(row, 'replies_count'),
      points: countAt(row, 'votes_total') ?? countAt(row, 'likes'),
    }),
  }
}

/** Mailman’s hash of a Message-ID (its “Message-ID-Hash”): SHA-1 in base32 (RFC 4648, section 6). */
function hashOf(messageId: string): string {
  let [bits, held] = [0, 0]
  let hash = ''
  for (const byte of sha1(new TextEncoder().encode(messageId))) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      hash += alphabet.charAt((held >> bits) & 31)
    }
    held &= (1 << bits) - 1
  }
  return hash
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
