import { type Outcome, type Parcel, startThread, type Thread, type ThreadOptions } from './thread.ts'

export type PoolOptions = ThreadOptions & {
  /** Most threads at the same time; each starts with the first task that finds no other free. */
  readonly workers: number
  /** So many tasks wait before another thread is worth its start. */
  readonly waitingMax: number
}

/** Threads that share a line of tasks. */
export type Pool<Task, Output> = {
  perform(parcel: Parcel<Task>): Promise<Outcome<Output>>
  [Symbol.asyncDispose](): Promise<void>
}

/**
 * Opens a pool of threads, without starting one. A task that takes too long costs its thread, as does one that fills the memory or
 * breaks the code; either way the next task finds a thread. Another thread is only started when several tasks wait, because
 * its start costs time and memory.
 */
export function openPool<Task, Output>({ workers, waitingMax, ...each }: PoolOptions): Pool<Task, Output> {
  const threads = new Set<Thread<Task, Output>>()
  const idle: Thread<Task, Output>[] = []
  const waiting: ((thread: Thread<Task, Output>) => void)[] = []
  let isClosed = false

  const start = (): Thread<Task, Output> => {
    const started = startThread<Task, Output>(each)
    threads.add(started)
    return started
  }
  /** Whether so much waits that another thread is worth its start. While one starts all wait, which says nothing of that. */
  const isMuch = (): boolean =>
    threads.size === 0 || (threads.size < workers && waiting.length >= waitingMax && [...threads].every((thread) => thread.isReady()))
  const take = (): Thread<Task, Output> | Promise<Thread<Task, Output>> => {
    const free = idle.pop()
    if (free !== undefined) return give(free)
    return isMuch() ? start() : new Promise((resolve) => waiting.push(resolve))
  }
  /** The thread, or one in its place: a thread may die while it has nothing to do. */
  const give = (thread: Thread<Task, Output>): Thread<Task, Output> => {
    if (thread.isAlive()) return thread
    threads.delete(thread)
    return start()
  }
  const giveBack = (thread: Thread<Task, Output>): void => {
    const next = waiting.shift()
    if (next !== undefined) next(give(thread))
    else if (thread.isAlive()) idle.push(thread)
    else threads.delete(thread)
    if (waiting.length > 0 && isMuch()) waiting.shift()?.(start())
  }

  return {
    perform: async (parcel) => {
      const thread = await take()
      try {
        return isClosed ? { is: 'dead', why: 'Its threads were ended.' } : await thread.perform(parcel)
      } finally {
        giveBack(thread)
      }
    },
    [Symbol.asyncDispose]: async () => {
      isClosed = true
      await Promise.all(Array.from(threads, (thread) => thread.end()))
    },
  }
}
