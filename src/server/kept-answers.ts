import { gzipSync } from 'node:zlib'
import { type Answer, type ReadyAnswer, tagOf } from './answer.ts'

export type KeptAnswers = {
  /** Whether that answer is there, or being made: to give it once more costs nothing. */
  has(key: string): boolean
  /** The answer of that key if it is young enough, else the one that `make` gives; who asks while it is being made waits for the same one. */
  of(key: string, make: () => Promise<Answer>): Promise<ReadyAnswer>
  /** Forgets all: something was changed, and whoever changed it wants to see it. */
  forget(): void
}

export type KeepOptions = {
  readonly now: () => number
  readonly forMs: number
  readonly countMax: number
  /** In characters or bytes; a longer answer is shared while it is being made, and not kept. */
  readonly lengthMax: number
}

/** `until` is known once it is made: who comes before that waits, however long it takes. */
type Kept = { until: number; readonly ready: Promise<ReadyAnswer> }

/**
 * Keeps answers for a moment, so that a page that thousands ask for is made once and not thousands of times. Only what was found is
 * kept (200), no stream, and nothing that says `no-store`. An answer may thus be as old as `forMs`, or as it took to be made.
 */
export function openKeptAnswers({ now, forMs, countMax, lengthMax }: KeepOptions): KeptAnswers {
  const kept = new Map<string, Kept>()
  return {
    has: (key) => lately(key) !== undefined,
    of: async (key, make) => {
      const known = lately(key)
      if (known !== undefined) return await known.ready
      const beganAt = now()
      const entry: Kept = { until: Number.POSITIVE_INFINITY, ready: make().then(readyOf) }
      if (kept.size >= countMax) kept.clear()
      kept.set(key, entry)
      try {
        const answer = await entry.ready
        if (answer.etag !== undefined && lengthOf(answer) <= lengthMax) entry.until = beganAt + forMs
        else drop(key, entry)
        return answer
      } catch (error) {
        drop(key, entry)
        throw error
      }
    },
    forget: () => kept.clear(),
  }

  function lately(key: string): Kept | undefined {
    const known = kept.get(key)
    return known !== undefined && now() < known.until ? known : undefined
  }

  function drop(key: string, entry: Kept): void {
    if (kept.get(key) === entry) kept.delete(key)
  }
}

function lengthOf({ body }: Answer): number {
  return body instanceof ReadableStream ? Number.POSITIVE_INFINITY : body.length
}

/** Shorter bodies gain nothing by being compressed. */
const gzipBytesMin = 1024

/** An answer with its strong tag over its bytes and, where it is a text worth it, its compressed form. */
function readyOf(answer: Answer): ReadyAnswer {
  const isLasting = !/\bno-store\b/.test(answer.headers?.['cache-control'] ?? '')
  if (answer.status !== 200 || answer.body instanceof ReadableStream || !isLasting) return answer
  const etag = tagOf(answer.body)
  const isLong = typeof answer.body === 'string' && answer.body.length >= gzipBytesMin
  return isLong ? { ...answer, etag, gzipped: new Uint8Array(gzipSync(answer.body)) } : { ...answer, etag }
}
