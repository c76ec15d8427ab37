import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Article } from '#core/model/article.ts'
import { dayMs, hourMs } from '#core/model/instant.ts'
import type { Extracted } from '#core/stages/extract/extract.ts'
import { findFeed } from '#desk/sources/find-feed.ts'
import type { Workshop } from '#ports/workshop.ts'
import { type Case, hitsOf } from './cases.ts'
import type { Verdicts } from './feed-cases.ts'
import { openPlay, type Play, type PublishedFile, tellMistakes } from './play.ts'
import { serverNow } from './server.ts'
import { type Complaints, judgePublished, judgeRequests, judgeTexts } from './verdicts.ts'

export type PagePlay = {
  readonly origin: string
  readonly allow: readonly string[]
  readonly cases: readonly Case[]
  readonly workshop: Workshop
}

/** Desks that play pages side by side. */
const laneCount = 2

// Far enough apart that no story of one case is told on in the edition of the next.
const gapMs = 10 * dayMs

/**
 * Plays page cases: a feed of our own links to the page, the desk reads it where it may, and an edition of that day is made
 * of nothing else. Pages that announce feeds are given to the finder instead.
 */
export async function playPages({ origin, allow, cases, workshop }: PagePlay): Promise<Verdicts> {
  if (cases.length === 0) return new Map()
  const feedServer = createServer((request, response) => {
    const [, lane = '0', place = '0'] = (request.url ?? '').split('/')
    const page = lanes[Number(lane)]?.[Number(place)]
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(page === undefined ? '' : feedTo(page.url, serverNow + Number(place) * gapMs - hourMs))
  })
  const isHanging = ({ path }: Case): boolean => path.endsWith('-hang')
  const quick = cases.filter((one) => !isHanging(one))
  const lanes = [
    ...Array.from({ length: laneCount }, (_, lane) => quick.filter((_one, place) => place % laneCount === lane)),
    cases.filter(isHanging),
  ]
  await new Promise<void>((resolve) => feedServer.listen(0, '127.0.0.1', resolve))
  const { port } = feedServer.address() as AddressInfo
  const feedHost = `127.0.0.1:${port}`
  try {
    const played = await Promise.all(
      lanes.map((mine, lane) => playLane({ origin, allow: [...allow, feedHost], cases: mine, workshop }, `http://${feedHost}/${lane}`)),
    )
    return new Map(played.flatMap((verdicts) => [...verdicts]))
  } finally {
    feedServer.close()
    feedServer.closeAllConnections()
  }
}

async function playLane({ origin, allow, cases, workshop }: PagePlay, feeds: string): Promise<Verdicts> {
  const verdicts = new Map<Case, Complaints>()
  await using play = await openPlay({ allow, pages: 'screened', workshop })
  for (const [place, one] of cases.entries()) {
    play.clock.set(serverNow + place * gapMs)
    verdicts.set(
      one,
      one.group === 'discovery' ? await judgeFinder(play, origin, one) : await judgePage(play, one, { origin, feed: `${feeds}/${place}` }),
    )
  }
  tellMistakes(play)
  return verdicts
}

/** The item says nothing of its own, so that what is told of it is the page’s. */
function feedTo(page: string, at: number): string {
  const link = page.replaceAll('&', '&amp;')
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Robust</title><item><link>${link}</link><guid isPermaLink="false">${link}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>The harbour council closes the bridge.</description></item></channel></rss>`
}

async function judgePage(play: Play, one: Case, { origin, feed }: { readonly origin: string; readonly feed: string }): Promise<Complaints> {
  const { store } = play.desk
  const { expect } = one
  const [sourceId = ''] = await play.add([{ url: feed, title: `Case ${one.path}` }])
  await play.poll([sourceId])
  const published = await play.publish()
  const items = (await store.itemsSeen(0, play.clock.now() + hourMs)).filter((item) => item.sourceId === sourceId)
  const [article] = await store.articlesOfItems(items.map((item) => item.key))
  await store.commit([{ drop: 'source', sourceId }])
  if (article === undefined) return ['there is no article']
  const root = await hitsOf(origin, '')
  const own = one.session === '' ? root : await hitsOf(origin, one.session)
  const outlet = (await store.outlets()).find(({ id }) => id === article.outletId)
  const seconds = (play.msOf.get(one.url) ?? 0) / 1_000
  return [
    ...(expect.status === 'ok' && article.form !== 'full' ? [`its page was not read: ${article.form}`] : []),
    ...(expect.status === 'error' && article.form === 'full' ? [`it was taken for an article: “${article.text.slice(0, 60)}”`] : []),
    ...judgeTexts(expect, { items, articles: [article] }),
    ...judgeExtracted(one, play.extractedOf.get(one.url)),
    ...judgeRequests(one, { own, root }),
    ...judgePublished(expect, published),
    ...judgeRights(expect, article, published),
    ...(expect.maxSeconds !== undefined && seconds > expect.maxSeconds ? [`it took ${seconds.toFixed(1)} s`] : []),
    ...(expect.orderNotAfterNow === true && article.publishedAt > play.clock.now() ? ['its date is in the future'] : []),
    ...(expect.language !== undefined && article.language !== expect.language ? [`its language is ${article.language}`] : []),
    ...(expect.attributedTo !== undefined && new URL(article.url).hostname !== expect.attributedTo
      ? [`it is attributed to ${article.url} of ${outlet?.name}`]
      : []),
  ]
}

function judgeExtracted({ expect }: Case, extracted: Extracted | undefined): Complaints {
  const told = extracted === undefined ? '' : [extracted.text, extracted.title ?? '', ...extracted.links].join('\n')
  return (expect.extractMustNotContain ?? []).flatMap((words) => (told.includes(words) ? [`“${words}” was extracted`] : []))
}

/** What publishers asked for is kept with the article, and what is published keeps to it. */
function judgeRights(expect: Case['expect'], { rights, passages, text }: Article, published: readonly PublishedFile[]): Complaints {
  const files = published.map((file) => file.text)
  const quoted = passages.filter(({ part, text: words }) => part === 'body' && files.some((file) => file.includes(words)))
  const isQuoted = expect.maxExcerpt !== undefined && quoted.some((passage) => passage.text.length > (expect.maxExcerpt ?? 0))
  return [
    ...(expect.sentToModel === false && rights?.mayModel !== false ? ['nothing keeps it from a model'] : []),
    ...(expect.storesFullText === false && rights?.mayArchive !== false ? ['nothing says that it may not be archived'] : []),
    ...(expect.storesFullText === false && text.length > 100 && files.some((file) => file.includes(text))
      ? ['its whole text is published']
      : []),
    ...(expect.quotes === false && quoted.length > 0 ? [`it is quoted: “${quoted[0]?.text.slice(0, 60)}”`] : []),
    ...(isQuoted ? [`more than ${expect.maxExcerpt} characters of it are quoted`] : []),
  ]
}

async function judgeFinder(play: Play, origin: string, one: Case): Promise<Complaints> {
  const found = await findFeed(play.desk, one.url)
  const proposed = 'failure' in found ? [] : [found.url, ...found.others].map((url) => url.replace(`${origin}/~${one.session}`, ''))
  const wanted = one.expect.discovers
  const isAsWanted =
    wanted === undefined || (wanted.length === 0 ? proposed.length === 0 : wanted.every((path, place) => proposed[place] === path))
  const root = await hitsOf(origin, '')
  const own = await hitsOf(origin, one.session)
  return [
    ...(isAsWanted ? [] : [`it proposes ${JSON.stringify(proposed)}, not ${JSON.stringify(wanted)}`]),
    ...judgeRequests(one, { own, root }),
  ]
}
