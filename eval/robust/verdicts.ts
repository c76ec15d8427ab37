import type { Article } from '#core/model/article.ts'
import type { Item } from '#core/model/item.ts'
import type { Amount, Case, Expect, Hits } from './cases.ts'
import type { PublishedFile } from './play.ts'

/** What was asked of the server for a case: in its own session, and of everything without one. */
export type Asked = { readonly own: Hits; readonly root: Hits }

/** What is wrong, one plain sentence each; empty when all is as expected. */
export type Complaints = readonly string[]

/** What a case’s expectations of requests come to: never asked, not too often, not too much, with the right headers. */
export function judgeRequests({ path, expect }: Case, { own, root }: Asked): Complaints {
  const of = (wanted: string) => own[wanted] ?? root[wanted]
  const main = own[path]
  const limits = (limit: Expect['maxRequests'], what: 'count' | 'bytes'): Complaints => {
    if (limit === undefined) return []
    const byPath = typeof limit === 'number' ? { [path]: limit } : limit
    return Object.entries(byPath).flatMap(([wanted, most]) => {
      const found = of(wanted)?.[what] ?? 0
      return found > most ? [`${what} of ${wanted} is ${found}, at most ${most}`] : []
    })
  }
  const perFetch = (main?.count ?? 0) / (expect.fetches ?? 1)
  return [
    ...(expect.mustNotRequest ?? []).flatMap((wanted) => ((of(wanted)?.count ?? 0) > 0 ? [`${wanted} was asked for`] : [])),
    ...(expect.requires !== undefined && (of(expect.requires)?.count ?? 0) === 0 ? [`${expect.requires} was not asked for`] : []),
    ...limits(expect.maxRequests, 'count'),
    ...limits(expect.maxBytes, 'bytes'),
    ...(expect.maxRequestsPerFetch !== undefined && perFetch > expect.maxRequestsPerFetch ? [`${perFetch} requests for one fetch`] : []),
    ...Object.entries(expect.secondFetchHeaders ?? {}).flatMap(([name, wanted]) => {
      const sent = main?.last?.headers[name] ?? null
      return sent === wanted ? [] : [`the second fetch sent ${name}: ${shown(sent)}, not ${shown(wanted)}`]
    }),
    ...(expect.secondFetchStatus !== undefined && (main?.statuses[expect.secondFetchStatus] ?? 0) === 0
      ? [`no answer was ${expect.secondFetchStatus}`]
      : []),
    ...Object.entries(expect.lastHeadersAbsent ?? {}).flatMap(([wanted, names]) =>
      names.flatMap((name) => (of(wanted)?.last?.headers[name] === undefined ? [] : [`${wanted} was sent ${name}`])),
    ),
  ]
}

/** What stands in the texts of a case’s items and articles, and what must not. */
export function judgeTexts(
  expect: Expect,
  { items, articles }: { readonly items: readonly Item[]; readonly articles: readonly Article[] },
): Complaints {
  const kept = [
    ...items.flatMap((item) => [item.title, item.url, item.html ?? '', item.summary ?? '']),
    ...articles.flatMap((article) => [article.title, article.text]),
  ].join('\n')
  const told = articles.flatMap((article) => [article.title, article.text, article.url, article.byline ?? '', ...article.links]).join('\n')
  const bytes = expect.mustNotMatchBytes === undefined ? undefined : new RegExp(expect.mustNotMatchBytes, 'u')
  const titleMax = Math.max(0, ...items.map((item) => item.title.length))
  const linkMax = Math.max(0, ...items.map((item) => item.url.length))
  return [
    ...(expect.mustContain ?? []).flatMap((words) => (kept.includes(words) ? [] : [`“${words}” is not there`])),
    ...(expect.mustNotContain ?? []).flatMap((words) => (told.includes(words) ? [`“${words}” is told`] : [])),
    ...(bytes?.test(told) === true ? [`${bytes} is in what is told`] : []),
    ...(expect.titlesNonEmpty === true && articles.some((article) => article.title.trim() === '') ? ['a title is empty'] : []),
    ...(expect.maxTitleLength !== undefined && titleMax > expect.maxTitleLength ? [`a title has ${titleMax} characters`] : []),
    ...(expect.maxLinkLength !== undefined && linkMax > expect.maxLinkLength ? [`a link has ${linkMax} characters`] : []),
    ...(expect.linkMatches !== undefined && !items.some((item) => new RegExp(expect.linkMatches ?? '').test(item.url))
      ? [`the link is ${items[0]?.url}`]
      : []),
    ...(expect.noHeaderInjection === true && items.some((item) => /[\r\n]/.test(item.title + item.url)) ? ['a line break is left'] : []),
  ]
}

/** What of an edition’s files a case forbids: words anywhere, markup in the main part of its pages, bytes that are no text. */
export function judgePublished(expect: Expect, files: readonly PublishedFile[]): Complaints {
  const mains = files.filter(({ path }) => path.endsWith('.html')).map(({ path, text }) => ({ path, text: mainOf(text) }))
  const bare = mains.map(({ path, text }) => ({ path, text: withoutValues(text) }))
  const forbid = (patterns: readonly string[] | undefined, where: readonly PublishedFile[]): Complaints =>
    (patterns ?? []).flatMap((pattern) => {
      const form = patternOf(pattern)
      return where.flatMap(({ path, text }) => (form.test(text) ? [`${path} matches ${pattern}`] : []))
    })
  const words = [...(expect.editionMustNotContain ?? []), ...(expect.mustNotContain ?? [])]
  return [
    ...words.flatMap((word) => files.flatMap(({ path, text }) => (text.includes(word) ? [`${path} tells “${word}”`] : []))),
    ...forbid(expect.htmlMustNotMatch, mains),
    ...forbid(expect.tagMustNotMatch, bare),
    ...forbid(expect.mustNotMatchBytes === undefined ? [] : [expect.mustNotMatchBytes], mains),
    ...(expect.outputValid === undefined ? [] : files.flatMap(invalid)),
  ]
}

/** Whether an amount is what was expected: `isAmount(3, { min: 1 })` → true. */
export function isAmount(found: number, wanted: Amount): boolean {
  if (typeof wanted === 'number') return found === wanted
  return found >= (wanted.min ?? Number.NEGATIVE_INFINITY) && found <= (wanted.max ?? Number.POSITIVE_INFINITY)
}

/** A value as a complaint shows it: short. */
export function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 120)
}

/** Only what is inside the frame can come from a stranger: the frame has a script and a style of our own. */
function mainOf(page: string): string {
  return /<main[^>]*>([\s\S]*)<\/main>/.exec(page)?.[1] ?? page
}

/** As the server’s legend says, so that escaped text inside an attribute does not count. */
function withoutValues(html: string): string {
  return html.replace(/<[^<>"']*(?:"[^"]*"|'[^']*'|[^<>"'])*>/g, (tag) => tag.replace(/"[^"]*"|'[^']*'/g, '""'))
}

function patternOf(pattern: string): RegExp {
  return pattern.startsWith('(?i)') ? new RegExp(pattern.slice(4), 'iu') : new RegExp(pattern, 'u')
}

function invalid({ path, text }: PublishedFile): Complaints {
  if (/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/.test(text)) return [`${path} holds control characters`]
  if (!path.endsWith('.json')) return []
  try {
    JSON.parse(text)
    return []
  } catch (error) {
    return [`${path} is no JSON: ${String(error)}`]
  }
}
