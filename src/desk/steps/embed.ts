import type { Article } from '#core/model/article.ts'
import { type Failure, ok } from '#core/model/failure.ts'
import { hashOf } from '#core/model/ids.ts'
import { type Instant, minuteMs } from '#core/model/instant.ts'
import { embeddingTextOf } from '#core/stages/cluster/embedding-text.ts'
import type { Embedder } from '#ports/embedder.ts'
import { jobOf } from '#ports/queue.ts'
import type { Change } from '#ports/store.ts'
import type { Desk } from '../desk.ts'
import { ruledBeats } from '../recall/ruled-beat.ts'
import type { Outcome } from '../step.ts'
import { mayMakeNews } from './screen-beat.ts'

/**
 * Has the model read the titles of articles no story holds yet, where they may make news; all others are marked as to stay without
 * a vector. A model that fails holds nothing up: these articles are grouped by their words, the failure is told once,
 * and later articles find the model tried again.
 */
export async function embed(desk: Desk): Promise<Outcome> {
  const { embedder, store, options, clock, events } = desk
  if (embedder === undefined) return { changes: [] }
  const now = clock.now()
  const trouble = troubleOf(await store.note(noteKey))
  if (trouble !== undefined && trouble.retryAt > now) return { changes: [] }
  const articles = await store.articlesWithoutVector(embedder.space, options.embedBatch)
  if (articles.length === 0) return { changes: [] }
  const texts = await textsOf(articles, { desk, embedder, now })
  const known = await store.vectorsOfTexts([...texts.values()].map(textHashOf), embedder.space)
  const unread = [...new Set(texts.values())].filter((text) => !known.has(textHashOf(text)))
  // A model that has nothing to read is not loaded for it.
  const made = unread.length === 0 ? ok([]) : await embedder.embed(unread)
  if (!made.ok) return failing(made.failure, { desk, isKnown: trouble?.code === made.failure.code })
  const vectors = new Map([...known, ...unread.map((text, at) => [textHashOf(text), made.value[at] ?? none] as const)])
  const changes = articles.map(({ id }): Change => {
    const text = texts.get(id)
    const textHash = text === undefined ? '' : textHashOf(text)
    return { put: 'vector', articleId: id, space: embedder.space, textHash, vector: vectors.get(textHash) ?? none }
  })
  return {
    changes: [
      ...changes,
      ...(trouble === undefined || unread.length === 0 ? [] : [{ put: 'note', key: noteKey, value: '' } as const]),
      ...(articles.length === options.embedBatch ? [{ put: 'job', job: jobOf('embed', 'all', now) } as const] : []),
    ],
    tell: () => events.textsEmbedded({ count: unread.length }),
  }
}

const none = new Float32Array(0)
const noteKey = 'embedding/failure'
const retryMs = 10 * minuteMs

/** What was read is known again by this: 64 bits of SHA-256. */
function textHashOf(text: string): string {
  return hashOf(text).slice(0, 16)
}

/** What the model is given of each article that may make news and that it can read, by article. */
async function textsOf(
  articles: readonly Article[],
  { desk, embedder, now }: { readonly desk: Desk; readonly embedder: Embedder; readonly now: Instant },
): Promise<ReadonlyMap<string, string>> {
  const outlets = await desk.store.outlets()
  const beats = await ruledBeats(desk)
  const sources = new Map((await desk.store.sources()).map((source) => [source.id, source]))
  return new Map(
    articles.flatMap((article) => {
      const source = sources.get(article.sourceId)
      const text = embeddingTextOf(article, embedder)
      if (text === undefined || source === undefined || !mayMakeNews(article, { desk, beats, outlets, source, now })) return []
      return [[article.id, text] as const]
    }),
  )
}

type Trouble = { readonly code: string; readonly retryAt: Instant }

function troubleOf(note: string | undefined): Trouble | undefined {
  return note === undefined || note === '' ? undefined : (JSON.parse(note) as Trouble)
}

function failing(failure: Failure, { desk, isKnown }: { readonly desk: Desk; readonly isKnown: boolean }): Outcome {
  const trouble: Trouble = { code: failure.code, retryAt: desk.clock.now() + (failure.retryAfterMs ?? retryMs) }
  return {
    changes: [{ put: 'note', key: noteKey, value: JSON.stringify(trouble) }],
    tell: () => (isKnown ? undefined : desk.events.embeddingFailed({ failure })),
  }
}
