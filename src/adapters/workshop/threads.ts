import { failed, type Result } from '#core/model/failure.ts'
import type { Workshop } from '#ports/workshop.ts'
import { type Outcome, type Parcel, workerBeside } from '../thread.ts'
import { openPool } from '../thread-pool.ts'
import type { Outputs, Task } from './task.ts'

export type ThreadsOptions = {
  /** Most threads at the same time; each starts with the first task that finds no other free. */
  readonly workers: number
  /** So many documents wait before another thread is worth its start; 12 where none is given. */
  readonly waitingMax?: number
  /** Time for one document, in milliseconds. */
  readonly deadlineMs: number
  /** Memory of one thread, in MiB. */
  readonly heapMb: number
  /** The file that runs in a thread; ours, where none is given. */
  readonly script?: URL
}

/**
 * Opens a workshop of threads. A document that takes too long costs its thread and is a `work/timeout`; one that fills
 * the memory or breaks the code is a `work/died`. Either way the next document finds a thread. Another thread is only started
 * when several documents wait: it costs 40 MB and a quarter of a second.
 */
export function openThreads(options: ThreadsOptions): Workshop {
  const { workers, waitingMax = 12, script = workerBeside(import.meta.url), deadlineMs, heapMb } = options
  const pool = openPool<Task, Outputs[Task['kind']]>({ workers, waitingMax, script, deadlineMs, heapMb })
  const perform = (task: Task): Promise<TaskOutcome> => pool.perform(parcelOf(task))

  return {
    read: async (input) => resultOf(await perform({ kind: 'read', input }), input.url, deadlineMs) as Outputs['read'],
    items: async (input, origin) => resultOf(await perform({ kind: 'items', input, origin }), input.url, deadlineMs) as Outputs['items'],
    extract: async (input) => resultOf(await perform({ kind: 'extract', input }), input.url, deadlineMs) as Outputs['extract'],
    article: async (input, options) =>
      resultOf(await perform({ kind: 'article', input, options }), input.item.url, deadlineMs) as Outputs['article'],
    [Symbol.asyncDispose]: () => pool[Symbol.asyncDispose](),
  }
}

type TaskOutcome = Outcome<Outputs[Task['kind']]>

/** A copy of the bytes is handed over: the desk keeps its own, and what else lies in the same memory stays here. */
function parcelOf(task: Task): Parcel<Task> {
  if (task.kind === 'article') return { task }
  const body = new Uint8Array(task.input.body)
  return { task: { ...task, input: { ...task.input, body } } as Task, handsOver: [body.buffer] }
}

function resultOf(outcome: TaskOutcome, at: string, deadlineMs: number): Outputs[Task['kind']] | Result<never> {
  switch (outcome.is) {
    case 'done':
      return outcome.output
    case 'late':
      return failed('work/timeout', at, `It was not read within ${deadlineMs / 1000} s.`)
    case 'broken':
    case 'dead':
      return failed('work/died', at, outcome.why)
  }
}
