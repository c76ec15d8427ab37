import { getCompileCacheDir } from 'node:module'
import { Worker } from 'node:worker_threads'

export type ThreadOptions = {
  /** The file that runs inside. */
  readonly script: URL
  readonly deadlineMs: number
  readonly heapMb: number
}

/** What a thread posts: once that it is ready, then one message for each task. */
export type Message<Output> =
  | { readonly is: 'ready' }
  | { readonly is: 'done'; readonly output: Output }
  | { readonly is: 'broken'; readonly why: string }

/** How a task ended: with a message of the thread, too late, or with the thread’s death. */
export type Outcome<Output> =
  | Exclude<Message<Output>, { readonly is: 'ready' }>
  | { readonly is: 'late' }
  | { readonly is: 'dead'; readonly why: string }

/** A task as it is posted, and the memory that is handed over with it instead of copied. */
export type Parcel<Task> = { readonly task: Task; readonly handsOver?: readonly ArrayBuffer[] }

/** One thread. It does one task at a time, and is of no more use after a task that was late or its death. */
export type Thread<Task, Output> = {
  perform(parcel: Parcel<Task>): Promise<Outcome<Output>>
  isAlive(): boolean
  /** Whether its code is loaded. */
  isReady(): boolean
  end(): Promise<void>
}

/** Time for a thread to start and load its code; it is not the task’s fault. */
const startMs = 30_000

/**
 * Starts a thread with a limit to its memory and none of our environment. While it has nothing to do it does not keep
 * the process alive. At the deadline of a task it is terminated, in the middle of whatever it is doing.
 */
export function startThread<Task, Output>({ script, deadlineMs, heapMb }: ThreadOptions): Thread<Task, Output> {
  const worker = new Worker(script, {
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: youngMb },
    env: ownEnvironment(),
    execArgv: [],
  })
  worker.unref()
  let isAlive = true
  let isReady = false
  let timer: NodeJS.Timeout | undefined
  let settle: ((outcome: Outcome<Output>) => void) | undefined

  const finish = (outcome: Outcome<Output>): void => {
    clearTimeout(timer)
    worker.unref()
    settle?.(outcome)
    settle = undefined
  }
  const end = async (outcome: Outcome<Output>): Promise<void> => {
    isAlive = false
    finish(outcome)
    await worker.terminate()
  }
  const startTimer = (ms: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => void end({ is: 'late' }), ms)
  }

  worker.on('message', (message: Message<Output>) => {
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
    end: () => end({ is: 'dead', why: 'Its threads were ended.' }),
    perform: ({ task, handsOver = [] }) =>
      new Promise((resolve) => {
        settle = resolve
        worker.ref()
        startTimer(isReady ? deadlineMs : startMs)
        worker.postMessage(task, handsOver)
      }),
  }
}

/** The file `worker` beside a module, with the module’s ending: the published package is built to `.js`. `workerBeside(import.meta.url)` */
export function workerBeside(moduleUrl: string): URL {
  return new URL(moduleUrl.endsWith('.ts') ? './worker.ts' : './worker.js', moduleUrl)
}

/** Memory for what is thrown away at once, in MiB: with 8 a fifth fewer pages are made into articles, more brings little. */
const youngMb = 32

/** Nothing of ours but the folder of compiled code: a thread then starts in a third of the time and with 25 MB less. */
function ownEnvironment(): Record<string, string> {
  const folder = getCompileCacheDir()
  return folder === undefined ? {} : { NODE_COMPILE_CACHE: folder }
}

function whyDead(error: unknown, heapMb: number): string {
  if (!(error instanceof Error)) return String(error)
  const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return isFull ? `It needed more than ${heapMb} MiB of memory.` : `${error.name}: ${error.message}`
}
