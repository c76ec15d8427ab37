// The inside of a thread of the bundled embedder: takes a few texts at a time and posts their vectors.
import { parentPort } from 'node:worker_threads'
import { ok, type Result } from '#core/model/failure.ts'
import type { Message } from '../thread.ts'
import { loadEngine } from './engine.ts'

type Output = Result<readonly Float32Array[]>

// Loaded with the first texts and not at the start, so that a failure has somebody to be told to.
let loading: ReturnType<typeof loadEngine> | undefined

parentPort?.on('message', async (texts: readonly string[]) => {
  post(await vectorsOf(texts).then(done, broken))
})
post({ is: 'ready' })

async function vectorsOf(texts: readonly string[]): Promise<Output> {
  loading ??= loadEngine()
  const engine = await loading
  return engine.ok ? ok(engine.value(texts)) : engine
}

function done(output: Output): Message<Output> {
  return { is: 'done', output }
}

function broken(error: unknown): Message<Output> {
  return { is: 'broken', why: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
}

function post(message: Message<Output>): void {
  parentPort?.postMessage(message)
}
