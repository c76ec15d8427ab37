import { Worker } from 'node:worker_threads'
import type { PaperPlace } from '#app/open-paper-desk.ts'
import type { FromPaper, PaperStart, ToPaper } from './messages.ts'

/** A thread that serves the paper, from its first word to its end. */
export type PaperThread = {
  /** Where it serves, why it cannot, or what ended it before it said either. */
  readonly began: Extract<FromPaper, { readonly is: 'listening' | 'refused' }> | { readonly is: 'ended'; readonly why: string }
  /** What ended it, in words for its owner, whoever wanted it. */
  readonly ended: Promise<string>
  tell(message: ToPaper): void
  /** Done when the next page is of that desk, or when the thread has ended. */
  show(place: PaperPlace): Promise<void>
  /** Asks it to end, and ends it where it does not in time. */
  close(): Promise<void>
}

/** Whoever presses Ctrl-C does not wait longer for a page that is being made. */
const closingMsMax = 1_000

/** Begins a thread of the paper. `announce` is called when it says that there may be work. */
export async function startPaperThread(start: PaperStart, announce: () => void): Promise<PaperThread> {
  const worker = new Worker(new URL(scriptName, import.meta.url), { workerData: start, execArgv: quiet })
  const ended = new Promise<string>((resolve) => {
    worker.on('error', (error: unknown) => resolve(error instanceof Error ? (error.stack ?? error.message) : String(error)))
    worker.on('exit', (code) => resolve(`Its thread ended with ${code}.`))
  })
  const tell = (message: ToPaper): void => worker.postMessage(message)
  worker.on('message', ({ is }: FromPaper) => (is === 'work' ? announce() : undefined))
  const first = await Promise.race([heard(worker, ['listening', 'refused']), ended])
  return {
    began: typeof first === 'string' ? { is: 'ended', why: first } : first,
    ended,
    tell,
    show: async (place) => {
      const shown = heard(worker, ['shown'])
      tell({ is: 'show', place })
      await Promise.race([shown, ended])
    },
    close: async () => {
      tell({ is: 'close' })
      const late = setTimeout(() => void worker.terminate(), closingMsMax)
      await ended
      clearTimeout(late)
    },
  }
}

/** Beside this module, with its ending: the published package is built to `.js`. */
const scriptName = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
/** The store’s part of Node says that it is new; once is enough. */
const quiet = ['--disable-warning=ExperimentalWarning']

/** The next message of one of these kinds. */
function heard<Is extends FromPaper['is']>(worker: Worker, kinds: readonly Is[]): Promise<Extract<FromPaper, { readonly is: Is }>> {
  return new Promise((resolve) => {
    const listen = (message: FromPaper): void => {
      if (!isOneOf(message, kinds)) return
      worker.off('message', listen)
      resolve(message)
    }
    worker.on('message', listen)
  })
}

function isOneOf<Is extends FromPaper['is']>(message: FromPaper, kinds: readonly Is[]): message is Extract<FromPaper, { readonly is: Is }> {
  return kinds.some((each) => each === message.is)
}
