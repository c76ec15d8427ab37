import { readlinkSync } from 'node:fs'
import { setPriority } from 'node:os'

/**
 * Lets other threads of the machine go first, this one’s alone, by so many steps of `nice` (POSIX; 10 leaves a tenth of the time where
 * all want it, and all of it where nobody else does). Only Linux has a priority for a thread; elsewhere nothing happens.
 */
export function standBack(steps: number): void {
  const thread = ownThread()
  if (thread === undefined) return
  try {
    setPriority(thread, steps)
  } catch {
    // Some containers forbid it; then all go alike.
  }
}

/** The system’s number of the calling thread: `/proc/thread-self` leads to `4711/task/4712`. */
function ownThread(): number | undefined {
  if (process.platform !== 'linux') return undefined
  try {
    const number = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    return Number.isInteger(number) && number > 0 ? number : undefined
  } catch {
    return undefined
  }
}
