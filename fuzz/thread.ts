import { Worker } from 'node:worker_threads'
import type { Input, TargetName } from './input.ts'

export type Batch = {
  readonly target: TargetName
  readonly inputs: readonly Input[]
  /** Whether it is asked which inputs reach new code. */
  readonly isGuided: boolean
}

export type Report = {
  readonly broken: readonly { readonly index: number; readonly why: readonly string[] }[]
  /** Indices of the inputs that reached new code. */
  readonly fresh: readonly number[]
  readonly slowest: number
  readonly slowestMs: number
  /** Characters of code that were reached since the thread began. */
  readonly placeCount: number
}

/** How a batch ended: with a report, or at an input that did not end in time or ended the thread. */
export type Outcome =
  | { readonly is: 'done'; readonly report: Report }
  | { readonly is: 'late' | 'dead'; readonly index: number; readonly why: string }

export type Thread = {
  perform(batch: Batch): Promise<Outcome>
  end(): Promise<void>
}

/** As much as the desk gives a document. */
const heapMb = 256
const startMs = 120_000

/** Starts a thread that works on batches; when one input takes longer than the deadline, the thread is ended. `script` is ours, where none is given. */
export async function startThread(deadlineMs: number, script: URL = new URL('./worker.ts', import.meta.url)): Promise<Thread> {
  const done = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(script, {
    workerData: { done: done.buffer },
    resourceLimits: { maxOldGenerationSizeMb: heapMb },
    execArgv: [],
  })
  let settle: ((outcome: Outcome | 'ready') => void) | undefined
  const dead = (why: string): void => settle?.({ is: 'dead', index: Atomics.load(done, 0), why })
  worker.on('message', (message: Report | 'ready') => settle?.(message === 'ready' ? message : { is: 'done', report: message }))
  worker.on('error', (error) => dead(`ends the thread: ${String(error).slice(0, 120)}`))
  worker.on('exit', (code) => dead(`ends the thread with code ${code}`))

  const answer = (send: () => void, limitMs: number): Promise<Outcome | 'ready'> =>
    new Promise((resolve) => {
      let index = -1
      let since = performance.now()
      const watch = setInterval(() => {
        const now = Atomics.load(done, 0)
        if (now !== index) [index, since] = [now, performance.now()]
        else if (performance.now() - since > limitMs) settle?.({ is: 'late', index, why: `takes longer than ${limitMs} ms` })
      }, 100)
      settle = (outcome) => {
        clearInterval(watch)
        settle = undefined
        resolve(outcome)
      }
      send()
    })

  if ((await answer(() => undefined, startMs)) !== 'ready') throw new Error('the thread did not start')
  return {
    async perform(batch) {
      Atomics.store(done, 0, 0)
      const outcome = await answer(() => worker.postMessage(batch), deadlineMs)
      if (outcome === 'ready') throw new Error('a thread started twice')
      if (outcome.is === 'done') return outcome
      await worker.terminate()
      // The count goes on when all are worked on once more, in search of those that reach new code.
      return { ...outcome, index: outcome.index % batch.inputs.length }
    },
    end: async () => void (await worker.terminate()),
  }
}
