import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'
import type { Message, Task } from './task.ts'

export type ThreadOptions = {
  /** The file that runs inside. */
  readonly script: URL
  readonly deadlineMs: number
  readonly heapMb: number
}

/** How a task ended: with a message of the thread, too late, or with the thread’s death. */
export type Outcome = Exclude<Message, { readonly is: 'ready' }> | { readonly is: 'late' } | { readonly is: 'dead'; readonly why: string }

/** One thread. It does one task at a time, and is of no more use after a task that was late or its death. */
export type Thread = {
  perform(task: Task): Promise<Outcome>
  isAlive(): boolean
  /** Whether its code is loaded. */
  isReady(): boolean
  end(): Promise<void>
}

/** Time for a thread to start and load its code; it is not the document’s fault. */
const startMs = 30_000

/**
 * Starts a thread with a limit to its memory and none of our environment. While it has nothing to do it does not keep
 * the process alive. At the deadline of a task it is terminated, in the middle of whatever it is doing.
 */
export function startThread({ script, deadlineMs, heapMb }: ThreadOptions): Thread {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
    env: ownEnvironment(),
    execArgv: [],
  })
  worker.unref()
  let isAlive = true
  let isReady = false
  let timer: NodeJS.Timeout | undefined
  let settle: ((outcome: Outcome) => void) | undefined

  const finish = (outcome: Outcome): void => {
    clearTimeout(timer)
    worker.unref()
    settle?.(outcome)
    settle = undefined
  }
  const end = async (outcome: Outcome): Promise<void> => {
    isAlive = false
    finish(outcome)
    await worker.terminate()
  }
  const startTimer = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void end({ is: 'late' }), ms)
  }

  worker.on('message', (message: Message) => {
    if (message.is !== 'ready') {
      finish(message)
      return
    }
    isReady = true
    if (settle) startTimer(deadlineMs)
  })
  worker.on('error', (error) => void end({ is: 'dead', why: whyDead(error, heapMb) }))
  worker.on('messageerror', (error) => void end({ is: 'dead', why: `Its answer could not be taken over: ${error.message}` }))
  worker.on('exit', (code) => void end({ is: 'dead', why: `The worker ended by itself with code ${code}.` }))

  return {
    isAlive: () => isAlive,
    isReady: () => isReady,
    end: () => end({ is: 'dead', why: 'The workshop was closed.' }),
    perform: (task) =>
      new Promise((resolve) => {
        settle = resolve
        worker.ref()
        startTimer(isReady ? deadlineMs : startMs)
        worker.postMessage(...parcelOf(task))
      }),
  }
}

/** Memory for what is thrown away at once, in MiB: with 8 a fifth fewer pages are made into articles, more brings little. */
const youngMb = 32

/** Nothing of ours but the folder of compiled code: a thread then starts in a third of the time and with 25 MB less. */
function ownEnvironment(): Record<string, string> {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }
}

/** A copy of the bytes is handed over: the desk keeps its own, and what else lies in the same memory stays here. */
function parcelOf(task: Task): [Task, ArrayBuffer[]] {
  if (task.kind === 'article') return [task, []]
  const body = new Uint8Array(task.input.body)
  return [{ ...task, input: { ...task.input, body } } as Task, [body.buffer]]
}

function whyDead(error: unknown, heapMb: number): string {
  if (!(error instanceof Error)) return String(error)
  const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isFull ? `It needed more than ${heapMb} MiB of memory.` : `${error.name}: ${error.message}`
}
