import type { Result } from '../model/failure.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import { present } from '../model/present.ts'
import type { Source, SourceState } from '../model/source.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { dateOf } from './dates.ts'
import { htmlOf } from './feed/content.ts'
import { feed } from './feed.ts'
import { countAt, isRecord, type Json, numberAt, textAt, textsAt } from './json-fields.ts'
import { webAddress } from './links.ts'
import { queryOf } from './query.ts'
import type { SourceKind } from './source-kind.ts'
import { isSaid, type Listed, lineAt, type Meant, meantBy, readTypedDocument } from './typed-document.ts'

/**
 * Hacker News: lists of its search service (hn.algolia.com/api), items of its official API (github.com/HackerNews/API), its
 * own RSS and that of hnrss. The item is the story and its address what the story links to, so whoever posted the link is
 * not its author; the thread is `discussionUrl`. Comments, job advertisements and what was deleted give no item.
 */
export const hackerNews: SourceKind = {
  kind: 'hacker-news',
  title: 'Hacker News: the front page, the newest above so many points, Show, Ask, a user or a search',
  example: 'newest?points=100',
  role: 'aggregator',
  accept: 'application/json, application/rss+xml;q=0.9, */*;q=0.5',
  targetOf,
  homeOf: () => place,
  plan,
  read,
}

const place = 'https://news.ycombinator.com/'

/** The lists by their names here, and by what the search service calls them. */
const lists: Readonly<Record<string, string>> = { front: 'front_page', newest: 'story', show: 'show_hn', ask: 'ask_hn' }

/** The pages of the site, and the lists they show. */
const pages: Readonly<Record<string, string>> = {
  '': 'front',
  ask: 'ask',
  front: 'front',
  newest: 'newest',
  news: 'front',
  show: 'show',
  shownew: 'show',
}

function targetOf(address: string): string | undefined {
  const parsed = webAddress(address)
  if (parsed === undefined) return undefined
  const { hostname, pathname, searchParams } = new URL(parsed)
  const [page = '', ...more] = pathname.slice(1).split('/')
  if (hostname === 'hnrss.org' || hostname === 'hacker-news.firebaseio.com') return parsed
  const query = searchParams.get('q') ?? searchParams.get('query')
  if (hostname === 'hn.algolia.com') return page === 'api' ? parsed : query ? `search?${queryOf({ q: query })}` : undefined
  if (hostname !== 'news.ycombinator.com' || more.length > 0) return undefined
  if (page.endsWith('rss')) return parsed
  const id = searchParams.get('id') ?? ''
  if ((page === 'user' || page === 'submitted') && userName.test(id)) return `user/${id}`
  if (page === 'item' && storyNumber.test(id)) return `item/${id}`
  return Object.hasOwn(pages, page) ? pages[page] : undefined
}

const userName = /^[\w-]{2,32}$/
const storyNumber = /^\d{1,12}$/

function plan(source: Source, state: SourceState | undefined): FetchPlan {
  return { ...feed.plan({ ...source, target: addressOf(source.target) }, state), accept: hackerNews.accept }
}

/** One page of the search service, newest first; any other text than the known forms is searched for. */
function addressOf(target: string): string {
  if (/^https?:\/\//i.test(target)) return target
  const [name = '', options = ''] = target.trim().split('?', 2)
  const [list = '', id = ''] = name.split('/', 2)
  if (list === 'item' && storyNumber.test(id)) return `https://hacker-news.firebaseio.com/v0/item/${id}.json`
  const asked = new URLSearchParams(options)
  const least = [['points', Number(asked.get('points'))] as const, ['num_comments', Number(asked.get('comments'))] as const]
  const filters = least.filter(([, count]) => Number.isSafeInteger(count) && count > 0).map(([field, count]) => `${field}>=${count}`)
  const query = list === 'search' ? (asked.get('q') ?? '') : ''
  return `https://hn.algolia.com/api/v1/search_by_date?${queryOf({
    ...wanted({ list, id, query, target }),
    ...(filters.length === 0 ? {} : { numericFilters: filters.join(',') }),
    hitsPerPage: '100',
  })}`
}

type Wanted = { readonly list: string; readonly id: string; readonly query: string; readonly target: string }

function wanted({ list, id, query, target }: Wanted): { tags: string; query?: string } {
  if (list === 'search') return { tags: 'story', query }
  if (list === 'user' && userName.test(id)) return { tags: `story,author_${id}` }
  const tags = Object.hasOwn(lists, list) ? lists[list] : undefined
  return tags === undefined ? { tags: 'story', query: target } : { tags }
}

function read(input: ReadInput): Result<ReadOutput> {
  return readTypedDocument(input, { json: listOf, entry: entryOf })
}

function listOf(value: unknown): Listed | undefined {
  if (!isRecord(value)) return undefined
  const isList = Object.hasOwn(value, 'hits') && Array.isArray(value.hits)
  const isOne = numberAt(value, 'id') !== undefined && textAt(value, 'type') !== undefined
  if (!isList && !isOne) return undefined
  const stories = meantBy(isList ? value.hits : [value], storyOf)
  return stories && { head: { title: 'Hacker News', link: place }, ...stories }
}

/** One story: `objectID`, `created_at_i`, `points` of the search service; `id`, `time`, `score` of the official API. */
function storyOf(record: Json): Meant {
  const tags = textsAt(record, 'tags').concat(textsAt(record, '_tags'))
  const type = textAt(record, 'type') ?? ''
  const id = textAt(record, 'objectID') ?? String(numberAt(record, 'id') ?? '')
  const title = lineAt(record, 'title') ?? ''
  const isGone = isSaid(record, 'deleted') || isSaid(record, 'dead') || /^\[(?:deleted|dead|flagged)\]$/.test(title)
  if (isGone || [...tags, type].some((tag) => others.has(tag))) return 'left out'
  if (title === '' || !storyNumber.test(id)) return undefined
  const thread = threadAt(id)
  const html = htmlOf({ value: closed(textAt(record, 'story_text') ?? textAt(record, 'text') ?? ''), form: 'markup' })
  return present({
    guid: thread,
    url: webAddress(textAt(record, 'url')) ?? thread,
    title,
    html,
    author: html !== undefined || isOwnWord(title) ? (lineAt(record, 'author') ?? lineAt(record, 'by')) : undefined,
    publishedAt: dateOf(textAt(record, 'created_at')) ?? dateOf(String(numberAt(record, 'created_at_i') ?? numberAt(record, 'time') ?? '')),
    tags: [],
    discussionUrl: thread,
    enclosures: [],
    facts: present({
      is: 'thread' as const,
      root: id,
      replyCount: countAt(record, 'num_comments') ?? countAt(record, 'descendants'),
      points: countAt(record, 'points') ?? countAt(record, 'score'),
    }),
  })
}

/** What is neither a story nor a poll: what is said about one, advertisements for jobs, the answers of a poll. */
const others = new Set(['comment', 'job', 'pollopt'])

function threadAt(id: string): string {
  return `${place}item?id=${id}`
}

/** The site opens each paragraph but the first with `<p>` and closes none. */
function closed(text: string): string {
  const parts = text.split(/<p>/i).map((part) => part.replace(/<\/p>/gi, '').trim())
  return parts
    .filter((part) => part !== '')
    .map((part) => `<p>${part}</p>`)
    .join('\n')
}

/** What is posted under these words is the poster’s own. */
function isOwnWord(title: string): boolean {
  return /^(?:ask|launch|show|tell) hn\b/i.test(title)
}

/** An entry of the site’s own RSS or of hnrss, whose text ends with addresses and counts. */
function entryOf({ author, authorAsWritten: _, summary: __, html, ...item }: ReadItem): Meant {
  const id = [item.discussionUrl, item.guid, item.url].map(numberIn).find((number) => number !== undefined)
  if (id === undefined || item.title === undefined) return undefined
  if (item.title.startsWith('New comment by ')) return 'left out'
  const thread = threadAt(id)
  const { text, points, replyCount } = withoutCounts(html ?? '')
  return {
    ...item,
    ...present({
      guid: thread,
      url: item.url ?? thread,
      html: text === '' ? undefined : text,
      author: text !== '' || isOwnWord(item.title) ? author : undefined,
      discussionUrl: thread,
      facts: present({ is: 'thread' as const, root: id, replyCount, points }),
    }),
  }
}

function numberIn(address: string | undefined): string | undefined {
  return /^https?:\/\/news\.ycombinator\.com\/item\?id=(\d{1,12})$/.exec(address ?? '')?.[1]
}

type Counts = { readonly text: string; readonly points: number | undefined; readonly replyCount: number | undefined }

/** hnrss adds `Article URL`, `Comments URL`, `Points` and `# Comments`; the site’s own RSS has nothing but a link. */
function withoutCounts(html: string): Counts {
  const starts = ['<p>Article URL:', '<p>Comments URL:'].map((words) => html.lastIndexOf(words)).filter((at) => at >= 0)
  const end = Math.min(html.length, ...starts)
  const counts = html.slice(end)
  const text = html
    .slice(0, end)
    .trim()
    .replace(/<hr ?\/?>$/i, '')
    .trim()
  const count = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits))
  return {
    text: /^<a href="[^"<>]{1,200}">Comments<\/a>$/.test(text) ? '' : closed(text),
    points: count(/Points: (\d{1,9})\b/.exec(counts)?.[1]),
    replyCount: count(/# Comments: (\d{1,9})\b/.exec(counts)?.[1]),
  }
}
