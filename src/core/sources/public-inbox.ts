import { ok, type Result } from '../model/failure.ts'
import { present } from '../model/present.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { decode } from './decode.ts'
import { childOf, childText } from './feed/element.ts'
import { walk } from './feed/walk.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { bareText } from './mail/bare-text.ts'
import { pageRefusal, readListFile } from './mail/list-output.ts'
import { isMailFile } from './mail/mail-posts.ts'
import { mailMarkup } from './mail/markup.ts'
import { quotesTwice, saidIn } from './mail/said.ts'
import { readSubject } from './mail/subject.ts'
import { type Post, type ThreadWishes, threadItems } from './mail/threads.ts'
import { decoded, encoded } from './query.ts'
import type { SourceKind } from './source-kind.ts'

/**
 * A list in an archive that runs public-inbox (lore.kernel.org and others), or one conversation of it: the newest posts as
 * Atom, each with the post it answers. Files of mails are read too. A conversation is one item, keyed by the Message-ID it
 * began with.
 */
export const publicInbox: SourceKind = {
  kind: 'public-inbox',
  title: 'Mailing list in a public-inbox archive, or one conversation of it',
  example: 'https://lore.kernel.org/netdev/',
  role: 'discussion',
  accept: 'application/atom+xml, application/xml;q=0.9, */*;q=0.5',
  targetOf,
  plan: (source, state) => ({ ...feed.plan({ ...source, target: documentOf(source.target) }, state), accept: publicInbox.accept }),
  read,
}

/** Only hosts that are known to run it: an address does not show the program. */
const hosts = new Set([
  'lore.kernel.org',
  'inbox.dpdk.org',
  'inbox.sourceware.org',
  'inbox.vuxu.org',
  'public-inbox.org',
  'lore.proxmox.com',
])

function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  const url = parsed === undefined ? undefined : new URL(parsed)
  if (url === undefined || !hosts.has(url.hostname)) return undefined
  const [list, message] = url.pathname.split('/').filter((part) => part !== '')
  if (list === undefined) return undefined
  const isMessage = message !== undefined && /@|%40/i.test(message)
  return `${url.origin}/${list}/${isMessage ? `${message}/` : ''}`
}

/** The document behind a target: `…/netdev/` → `…/netdev/new.atom`, the page of a conversation → its `t.atom`. */
function documentOf(target: string): string {
  const parsed = webAddress(target)
  if (parsed === undefined) return target
  const url = new URL(parsed)
  if (/\.(?:atom|mbox|gz)$|\/raw$/.test(url.pathname) || url.search !== '') return parsed
  const path = url.pathname.replace(/\/(?:[tT]|T\/u)?\/{0,20}$/, '')
  return `${url.origin}${path}/${/(?:@|%40)[^/]{1,300}$/i.test(path) ? 't' : 'new'}.atom`
}

function read(input: ReadInput): Result<ReadOutput> {
  const url = webAddress(input.url) ?? ''
  const base = listBaseOf(url)
  const wishes: ThreadWishes = {
    listTags: [nameOf(base)],
    urlOf: (id) => (base === '' || !id.includes('@') ? undefined : `${base}${pathOf(id)}/`),
  }
  if (isMailFile(input.body)) return readListFile(input.body, url, { ...wishes, head: {} })
  const result = pageRefusal(input.body, url) ?? feed.read(input)
  if (!result.ok) return result
  const { head, items, damage } = result.value
  const parents = parentsIn(decode(input.body, input.contentType).text)
  const posts = items.map((item) => postOf(item, parents.get(item.guid ?? '')))
  const urls = new Map([...parents.values(), ...items.map(({ url: link }) => link)].map((link) => [messageIdIn(link), link]))
  const threads = threadItems(
    posts.filter((post) => post !== undefined),
    { ...wishes, urlOf: (id) => urls.get(id) ?? wishes.urlOf?.(id) },
  )
  return ok({ head, items: threads, damage })
}

/** Of each entry the address of what it answers: its id is a hash there, from which no Message-ID can be made. */
function parentsIn(text: string): ReadonlyMap<string, string> {
  const parents = new Map<string, string>()
  walk(text, (entry) => {
    const [id, link] = [childText(entry, 'atom:id'), childOf(entry, 'thr:in-reply-to')?.attributes.get('href')]
    if (id !== undefined && link !== undefined) parents.set(id, link)
  })
  return parents
}

function postOf(item: ReadItem, parentUrl: string | undefined): Post | undefined {
  const id = messageIdIn(item.url) ?? item.guid
  if (id === undefined) return undefined
  const parent = messageIdIn(parentUrl)
  const text = bareText(item.html ?? '')
  const html = mailMarkup(saidIn(text))
  return {
    id,
    answers: parent === undefined ? [] : [parent],
    ...present({
      root: parent === undefined ? undefined : rootBehind(parent, item.title ?? '', text),
      subject: item.title === '(no subject)' ? undefined : item.title,
      author: item.author,
      at: item.publishedAt ?? item.updatedAt,
      url: item.url,
      html: html === '' ? undefined : html,
    }),
  }
}

/** The Message-ID in the address of a post, its last part: `…/netdev/a%2Fb@x.example/` → `a/b@x.example`. */
function messageIdIn(link: string | undefined): string | undefined {
  const parsed = webAddress(link)
  const part = parsed === undefined ? undefined : new URL(parsed).pathname.split('/').findLast((piece) => piece !== '')
  return part === undefined || !/@|%40/i.test(part) ? undefined : decoded(part)
}

/**
 * The first post of the conversation, when the post that is answered is not in the document. Series are numbered in their
 * Message-IDs: git send-email begins with 1, b4 with the letter 0. Else the post that is answered is the first, unless the
 * answer quotes an answer: then nobody knows.
 */
function rootBehind(parent: string, title: string, text: string): string | undefined {
  const { patch } = readSubject(title, [])
  if (patch !== undefined && patch.of > 1) {
    const git = /^(\d{14}\.\d{1,10})-\d{1,4}-(.{1,300})$/.exec(parent)
    if (git) return `${git[1]}-1-${git[2]}`
    const b4 = /^(\d{8}-.{1,200}-v\d{1,3})-\d{1,4}-([0-9a-f]{6,40}@.{1,200})$/.exec(parent)
    if (b4) return `${b4[1]}-0-${b4[2]}`
  }
  return quotesTwice(text) ? undefined : parent
}

/** The address of the list that a document belongs to: its first folder, or those above a Message-ID. */
function listBaseOf(url: string): string {
  if (url === '') return ''
  const { origin, pathname } = new URL(url)
  const folders = pathname.split('/').slice(1, -1)
  const message = folders.findIndex((folder) => /@|%40/i.test(folder))
  const kept = message === -1 ? folders : folders.slice(0, message)
  return `${origin}/${kept.map((folder) => `${folder}/`).join('')}`
}

function nameOf(base: string): string {
  return base === '' ? '' : (new URL(base).pathname.split('/').findLast((part) => part !== '') ?? '')
}

/** A Message-ID in an address as public-inbox writes it: what may stand in a path stays. */
function pathOf(id: string): string {
  return encoded(id).replace(/%(?:21|24|26|27|28|29|2A|2B|2C|3B|3D|3A|40)/g, (code) =>
    String.fromCharCode(Number.parseInt(code.slice(1), 16)),
  )
}
