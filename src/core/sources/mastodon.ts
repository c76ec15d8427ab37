import { ok, type Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import { present } from '../model/present.ts'
import type { Source, SourceState } from '../model/source.ts'
import type { FeedHead, ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { isAtHost } from '../text/address.ts'
import { decode } from './decode.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { sensitiveGuids } from './mastodon/entry-ratings.ts'
import { firstWords } from './mastodon/first-words.ts'
import { listOf } from './mastodon/statuses.ts'
import { plainText } from './plain-text.ts'
import type { SourceKind } from './source-kind.ts'
import { type Meant, readTypedDocument } from './typed-document.ts'

/**
 * What an account of Mastodon, or of a program that speaks its language, says of itself: its RSS, and the statuses of its
 * API. A post’s address is its own and not that of the page it shows a card of: the post is what the account said, and its
 * links are followed from its text. Boosts, answers to others and what is not public give no item; a person’s answers to
 * themselves belong to the post they go on from. A content warning is the title and the summary, and files behind one are
 * left out.
 */
export const mastodon: SourceKind = {
  kind: 'mastodon',
  title: 'Mastodon account',
  example: '@lamp@social.example.org',
  accept: 'application/rss+xml, application/json;q=0.9, */*;q=0.5',
  targetOf,
  homeOf,
  plan: (source: Source, state: SourceState | undefined): FetchPlan => ({
    ...feed.plan({ ...source, target: addressOf(source.target) }, state),
    accept: mastodon.accept,
  }),
  read,
}

/** `@name@host`, both held apart. */
function accountIn(target: string): { readonly name: string; readonly host: string } | undefined {
  const [, name, host] = /^@?([\w.-]{1,60})@([a-z\d.-]{3,253}(?::\d{1,5})?)$/i.exec(target.trim()) ?? []
  return name === undefined || host === undefined ? undefined : { name, host }
}

/** Sites where an address of that form is a person’s page of another program. */
const others =
  'bsky.app flipboard.com hackernoon.com hashnode.com jsr.io medium.com observablehq.com odysee.com replit.com substack.com threads.com threads.net tiktok.com youtube.com'.split(
    ' ',
  )

function targetOf(address: string): string | undefined {
  const account = address.trim().startsWith('@') ? accountIn(address) : undefined
  if (account) return `@${account.name}@${account.host.toLowerCase()}`
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { host, hostname, pathname } = new URL(parsed)
  const [, name, elsewhere, form] = /^\/@([\w.-]{1,60}?)(?:@([a-z\d.-]{3,253}))?(\.rss)?\/?$/i.exec(pathname) ?? []
  if (name === undefined || others.some((other) => isAtHost(hostname, other))) return undefined
  return form === undefined ? `@${name}@${elsewhere ?? host}` : parsed
}

function homeOf(target: string): string {
  const account = accountIn(target)
  return account ? `https://${account.host}/@${account.name}` : target.replace(/\.rss$/, '')
}

function addressOf(target: string): string {
  const account = accountIn(target)
  if (account) return `https://${account.host}/@${account.name}.rss`
  const parsed = webAddress(target)
  const isPage = parsed !== undefined && /^\/(?:@[\w.-]{1,60}|users\/[\w.-]{1,60}|tags\/[^/]{1,100})\/?$/.test(new URL(parsed).pathname)
  return isPage && !parsed.endsWith('.rss') ? `${parsed.replace(/\/$/, '')}.rss` : target
}

function read(input: ReadInput): Result<ReadOutput> {
  const isAccount = !/\/tags\//.test(input.url)
  const result = readTypedDocument(input, { json: listOf, entry: (item, head) => entryOf(item, isAccount ? head : {}) })
  if (!result.ok || result.value.items.every(({ enclosures }) => enclosures.length === 0)) return result
  const sensitive = sensitiveGuids(decode(input.body, input.contentType).text)
  return ok({ ...result.value, items: result.value.items.map((item) => (sensitive.has(item.guid ?? '') ? withoutFiles(item) : item)) })
}

function withoutFiles({ image: _, ...item }: ReadItem): ReadItem {
  return { ...item, enclosures: [] }
}

/** An entry of its RSS has no title, and its guid is its address; before the text stands the warning, when there is one. */
function entryOf({ authorAsWritten: _, summary: __, ...item }: ReadItem, head: FeedHead): Meant {
  const [, root] = /\/(\w{1,40})\/?$/.exec(item.url ?? '') ?? []
  if (root === undefined || item.url === undefined) return undefined
  const { text, warning } = withoutWarning(item.html ?? '')
  const said = {
    ...item,
    ...present({
      guid: item.url,
      title: warning ?? firstWords(text),
      html: text === '' ? undefined : text,
      summary: warning,
      author: item.author ?? (head.title === undefined ? undefined : head.title.replace(/ \(@[^()]{1,300}\)$/, '')),
      facts: { is: 'thread' as const, root },
    }),
  }
  return warning === undefined ? said : withoutFiles(said)
}

/** The warning’s name is written in the post’s language: `<p><strong>Content warning:</strong> War</p><hr />`. */
function withoutWarning(html: string): { readonly text: string; readonly warning: string | undefined } {
  const match = /^\s*<p><strong>[^<>]{1,100}<\/strong>([^<>]{1,1000})<\/p>\s*<hr ?\/?>/i.exec(html)
  const warning = plainText(match?.[1] ?? '', 'text')
  return warning === '' ? { text: html.trim(), warning: undefined } : { text: html.slice(match?.[0].length).trim(), warning }
}
