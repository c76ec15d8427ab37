import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Embedder } from '#ports/embedder.ts'
import { type Outcome, workerBeside } from '../thread.ts'
import { openPool, type Pool } from '../thread-pool.ts'
import { cutText } from './cut-text.ts'
import { inPlaces } from './in-places.ts'

export type BundledOptions = {
  /** Most threads at the same time; each holds the model, 200 MB. */
  readonly workers: number
  /** Time for a few texts, in milliseconds, loading the model first; that of `limits` where none is given. */
  readonly deadlineMs?: number
  /** After so long without work the threads are ended and their memory is free again, in milliseconds. */
  readonly restMs?: number
  /** The file that runs in a thread; ours, where none is given. */
  readonly script?: URL
}

type Output = Result<readonly Float32Array[]>

/**
 * Opens the embedder that comes with the program: all-MiniLM-L6-v2 in WebAssembly, in threads of its own. The model is loaded with
 * the first text and let go when nothing came for a while. Each text is read alone, so that its vector is the same whatever
 * it came with. A text that takes too long costs its thread and is an `embed/timeout`.
 */
export function openBundled(options: BundledOptions): Embedder {
  const { workers, deadlineMs = limits.embeddingMs, restMs = restAfterMs, script = workerBeside(import.meta.url) } = options
  let pool: Pool<readonly string[], Output> | undefined
  let rest: NodeJS.Timeout | undefined
  let busy = 0
  let isClosed = false

  const close = async (): Promise<void> => {
    clearTimeout(rest)
    const closing = pool
    pool = undefined
    await closing?.[Symbol.asyncDispose]()
  }
  const perform = async (texts: readonly string[]): Promise<Output> => {
    pool ??= openPool({ workers, waitingMax: waitingForAnother, script, deadlineMs, heapMb })
    return resultOf(await pool.perform({ task: texts }), deadlineMs)
  }
  const embedAll = async (texts: readonly string[]): Promise<Output> => {
    const answers = await Promise.all(inPieces(texts).map(perform))
    const vectors: Float32Array[] = []
    for (const answer of answers) {
      if (!answer.ok) return answer
      vectors.push(...answer.value)
    }
    return ok(vectors)
  }
  return {
    space,
    isMultilingual: false,
    embed: async (texts) => {
      if (isClosed) return failed('embed/died', at, 'The embedder is closed.')
      clearTimeout(rest)
      busy += 1
      const cut = texts.map(cutText)
      const made = await embedAll(cut.filter((text) => text !== ''))
      busy -= 1
      if (busy === 0) rest = setTimeout(() => void close(), restMs).unref()
      if (!made.ok) return made
      return ok(inPlaces(cut, made.value, dimensions))
    },
    [Symbol.asyncDispose]: () => {
      isClosed = true
      return close()
    },
  }
}

const space = 'minilm-l6-v2/fp16'
const at = 'the bundled model'
const dimensions = 384
const restAfterMs = 30_000
/** The engine’s own memory is not the heap’s; this is for what stands around it. */
const heapMb = 128
/** Texts a thread is given at once: few, so that the threads end together. */
const pieceTexts = 8
/** Pieces that wait before another thread is worth half a second and its memory. */
const waitingForAnother = 4

function inPieces(texts: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(texts.length / pieceTexts)
  return Array.from({ length: count }, (_, piece) => texts.slice(piece * pieceTexts, (piece + 1) * pieceTexts))
}

function resultOf(outcome: Outcome<Output>, deadlineMs: number): Output {
  switch (outcome.is) {
    case 'done':
      return outcome.output
    case 'late':
      return failed('embed/timeout', at, `A few texts were not read within ${deadlineMs / 1000} s.`)
    case 'broken':
    case 'dead':
      return failed('embed/died', at, outcome.why)
  }
}
