import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const launcher = fileURLToPath(new URL('../../bin/headwater.js', import.meta.url))

/** A real process of `headwater start`. */
export type StartedDesk = {
  /** Resolves when standard error said this; rejects when the process ends without. */
  said(words: RegExp): Promise<void>
  kill(signal: NodeJS.Signals): void
  /** How it ended, what it printed, and how long it lived, in milliseconds. */
  readonly ended: Promise<{ readonly code: number | null; readonly out: string; readonly err: string; readonly ms: number }>
}

/** Starts a desk on a folder and a free port; loopback sources are allowed. */
export function startDesk(folder: string, ...more: readonly string[]): StartedDesk {
  const began = performance.now()
  const env = { ...process.env, HEADWATER_FETCH_ALLOW: '127.0.0.0/8', HEADWATER_PAGES: 'none' }
  const child: ChildProcess = spawn(process.execPath, [launcher, 'start', '--data', folder, '--port', '0', ...more], { cwd: folder, env })
  let [out, err] = ['', '']
  const listeners = new Set<() => void>()
  child.stdout?.on('data', (data) => {
    out += data
  })
  child.stderr?.on('data', (data) => {
    err += data
    for (const listen of listeners) listen()
  })
  const ended = new Promise<Awaited<StartedDesk['ended']>>((resolve) => {
    child.on('close', (code) => resolve({ code, out, err, ms: performance.now() - began }))
  })
  return {
    ended,
    kill: (signal) => void child.kill(signal),
    said: (words) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (words.test(err)) resolve()
        }
        listeners.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended without saying ${words}: ${err}`)))
      }),
  }
}
