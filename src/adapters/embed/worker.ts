// The inside of a thread of the bundled embedder: takes a few texts at a time and posts their vectors.
import { ok, type Result } from '#core/model/failure.ts'
import { answerTasks } from '../thread-inside.ts'
import { loadEngine } from './engine.ts'

// Loaded with the first texts and not at the start, so that a failure has somebody to be told to.
let loading: ReturnType<typeof loadEngine> | undefined

answerTasks(vectorsOf)

async function vectorsOf(texts: readonly string[]): Promise<Result<readonly Float32Array[]>> {
  loading ??= loadEngine()
  const engine = await loading
  return engine.ok ? ok(engine.value(texts)) : engine
}
