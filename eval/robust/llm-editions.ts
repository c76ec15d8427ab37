import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { openWriter, type WriterOptions } from '#adapters/writer/open-writer.ts'
import { channels } from '#core/channels/registry.ts'
import type { Edition } from '#core/model/edition.ts'
import { dayMs, dayOf, hourMs } from '#core/model/instant.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import type { Desk } from '#desk/desk.ts'
import { makeEdition } from '#desk/steps/edition.ts'
import type { Workshop } from '#ports/workshop.ts'
import type { Writer } from '#ports/writer.ts'
import type { Case } from './cases.ts'
import { openPlay, type Play, type PublishedFile, tellMistakes } from './play.ts'
import { serverNow } from './server.ts'
import { textOfFile } from './text-of-file.ts'

type Protocol = WriterOptions['protocol']
type Extent = { readonly briefs: number; readonly sentences: number }

/** An edition of one hostile case, made with one model. */
export type ModelEdition = {
  readonly path: string
  readonly mode: string
  readonly protocol: Protocol
  /** How much it tells; undefined when there is none. */
  readonly edition: (Extent & { readonly saysModel: boolean }) | undefined
  /** How much the edition without a model tells. */
  readonly plain: Extent
  /** Sentences in it that are in the model’s words. */
  readonly wordedCount: number
  readonly files: readonly PublishedFile[]
  /** All that the model was shown. */
  readonly prompts: readonly string[]
  readonly ms: number
  readonly deadlineMs: number
}

export type ModelPlay = {
  readonly origin: string
  readonly allow: readonly string[]
  readonly cases: readonly Case[]
  readonly modes: readonly string[]
  readonly workshop: Workshop
}

// Far enough apart that no story of one case is told on in the edition of the next.
const gapMs = 10 * dayMs
/** Models that take their time get little of it; the others get enough to answer on a busy machine. */
const slowModes: ReadonlySet<string> = new Set(['slow', 'hang', 'wait10'])
const deadlines = { slow: 300, quick: 10_000 } as const
const besideEachOther = 12

/**
 * Collects each case once, into one archive, and makes an edition of it with every model and protocol, of which none is
 * published, so that each begins from the same archive; then one without a model, which is.
 */
export async function playModels(world: ModelPlay, judge: (edition: ModelEdition) => void): Promise<void> {
  const feeds = createServer((request, response) => {
    const place = Number(request.url?.slice(1))
    const { url = '' } = world.cases[place] ?? {}
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end(feedTo(url, serverNow + place * gapMs - hourMs))
  })
  await new Promise<void>((ready) => feeds.listen(0, '127.0.0.1', ready))
  const feedHost = `127.0.0.1:${(feeds.address() as AddressInfo).port}`
  try {
    await using play = await openPlay({ allow: [...world.allow, feedHost], pages: 'screened', workshop: world.workshop })
    for (const [place, one] of world.cases.entries()) {
      play.clock.set(serverNow + place * gapMs)
      const url = one.kind === 'feed' ? one.url : `http://${feedHost}/${place}`
      const [sourceId = ''] = await play.add([{ url, title: `Case ${place}` }])
      await play.poll([sourceId])
      await playCase(one, { play, world, judge })
      await play.publish()
      await play.desk.store.commit([{ drop: 'source', sourceId }])
    }
    tellMistakes(play)
  } finally {
    feeds.close()
    feeds.closeAllConnections()
  }
}

/** The item says nothing of its own, so that what is told of it is the page’s. */
function feedTo(page: string, at: number): string {
  const link = page.replaceAll('&', '&amp;')
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Robust</title><item><link>${link}</link><guid isPermaLink="false">${link}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><description>The harbour council closes the bridge.</description></item></channel></rss>`
}

type CasePlay = { readonly play: Play; readonly world: ModelPlay; readonly judge: (edition: ModelEdition) => void }

async function playCase(one: Case, { play, world, judge }: CasePlay): Promise<void> {
  const subject = `robust/${dayOf(play.clock.now(), 'UTC')}`
  const plain = extentOf(((await editionOf(play.desk, subject)) ?? fail(`there is no edition of ${one.path}`)).edition)
  const left = world.modes.flatMap((mode) => (['openai', 'ollama'] as const).map((protocol) => ({ mode, protocol })))
  const lane = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) {
      judge({ path: one.path, ...next, plain, ...(await madeWith(next, { desk: play.desk, subject, origin: world.origin })) })
    }
  }
  await Promise.all(Array.from({ length: besideEachOther }, lane))
}

type Model = { readonly mode: string; readonly protocol: Protocol }

async function madeWith({ mode, protocol }: Model, given: { readonly desk: Desk; readonly subject: string; readonly origin: string }) {
  const { desk, subject, origin } = given
  const deadlineMs = slowModes.has(mode) ? deadlines.slow : deadlines.quick
  // A session of its own, so that a model that counts its questions counts these.
  const session = `m${subject.replace(/\W/g, '')}${protocol}`
  const base = `${origin}/~${session}/llm/${mode}/`
  const prompts: string[] = []
  await using writer = watched(
    openWriter({
      protocol,
      url: protocol === 'openai' ? `${base}v1/` : base,
      model: `stub-${mode}-${session}`,
      key: 'a-secret-key',
      now: desk.clock.now,
    }),
    prompts,
  )
  const startedAt = performance.now()
  const made = await editionOf({ ...desk, writer, options: { ...desk.options, word: { ...desk.options.word, deadlineMs } } }, subject)
  const ms = performance.now() - startedAt
  const edition = made?.edition
  const files = made === undefined ? [] : [...filesOf(made.edition, desk), { path: 'evidence', text: made.evidence }]
  const wordedCount = edition?.check.byWording?.model ?? 0
  const told = edition === undefined ? undefined : { ...extentOf(edition), saysModel: edition.model !== undefined }
  return { edition: told, wordedCount, files, prompts, ms, deadlineMs }
}

function watched(writer: Writer, prompts: string[]): Writer {
  return {
    ...writer,
    ask: (prompt, waiting) => {
      prompts.push(`${prompt.system}\n${prompt.user}`)
      return writer.ask(prompt, waiting)
    },
  }
}

type Made = { readonly edition: Edition; readonly evidence: string }

/** The edition as the desk would publish it, with its evidence; what was answered is not kept, and nothing is told. */
async function editionOf(desk: Desk, subject: string): Promise<Made | undefined> {
  const { changes } = await makeEdition({ ...desk, store: { ...desk.store, commit: async () => true } }, subject)
  const puts = changes.filter((change) => 'put' in change)
  const edition = puts.find(({ put }) => put === 'edition')
  const evidence = JSON.stringify(puts.find(({ put }) => put === 'evidence') ?? {})
  return edition?.put === 'edition' ? { edition: edition.edition, evidence } : undefined
}

function extentOf(edition: Edition): Extent {
  const briefs = printedBriefs(edition)
  return { briefs: briefs.length, sentences: briefs.reduce((sum, { claims }) => sum + claims.length, 0) }
}

function filesOf(edition: Edition, desk: Desk): readonly PublishedFile[] {
  return channels.flatMap((channel) =>
    channel.render(edition, desk.options.context).files.map(({ path, body }) => ({ path, text: textOfFile(body) })),
  )
}

function fail(why: string): never {
  throw new Error(why)
}
