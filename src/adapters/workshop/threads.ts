import { failed, type Result } from '#core/model/failure.ts'
import type { Workshop } from '#ports/workshop.ts'
import type { Outputs, Task } from './task.ts'
import { type Outcome, startThread, type Thread } from './thread.ts'

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
  const { workers, waitingMax = 12, script = ownScript(), deadlineMs, heapMb } = options
  const threads = new Set<Thread>()
  const idle: Thread[] = []
  const waiting: ((thread: Thread) => void)[] = []
  let isClosed = false

  const start = (): Thread => {
    const started = startThread({ script, deadlineMs, heapMb })
    threads.add(started)
    return started
  }
  /** Whether so much waits that another thread is worth its start. While one starts all wait, which says nothing of that. */
  const isMuch = (): boolean =>
    threads.size === 0 || (threads.size < workers && waiting.length >= waitingMax && [...threads].every((thread) => thread.isReady()))
  const take = (): Thread | Promise<Thread> => {
    const free = idle.pop()
    if (free !== undefined) return give(free)
    return isMuch() ? start() : new Promise((resolve) => waiting.push(resolve))
  }
  /** The thread, or one in its place: a thread may die while it has nothing to do. */
  const give = (thread: Thread): Thread => {
    if (thread.isAlive()) return thread
    threads.delete(thread)
    return start()
  }
  const giveBack = (thread: Thread): void => {
    const next = waiting.shift()
    if (next !== undefined) next(give(thread))
    else if (thread.isAlive()) idle.push(thread)
    else threads.delete(thread)
    if (waiting.length > 0 && isMuch()) waiting.shift()?.(start())
  }
  const perform = async (task: Task): Promise<Outcome> => {
    const thread = await take()
    try {
      return isClosed ? { is: 'dead', why: 'The workshop is closed.' } : await thread.perform(task)
    } finally {
      giveBack(thread)
    }
  }

  return {
    read: async (input) => resultOf(await perform({ kind: 'read', input }), input.url, deadlineMs) as Outputs['read'],
    items: async (input, origin) => resultOf(await perform({ kind: 'items', input, origin }), input.url, deadlineMs) as Outputs['items'],
    extract: async (input) => resultOf(await perform({ kind: 'extract', input }), input.url, deadlineMs) as Outputs['extract'],
    article: async (input, options) =>
      resultOf(await perform({ kind: 'article', input, options }), input.item.url, deadlineMs) as Outputs['article'],
    [Symbol.asyncDispose]: async () => {
      isClosed = true
      await Promise.all(Array.from(threads, (thread) => thread.end()))
    },
  }
}

/** Beside this file, and with its ending: the published package is built to `.js`. */
function ownScript(): URL {
  return new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url)
}

function resultOf(outcome: Outcome, at: string, deadlineMs: number): Outputs[Task['kind']] | Result<never> {
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
