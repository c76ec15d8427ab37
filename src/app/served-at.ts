import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeskHeld } from '#adapters/lock/is-desk-held.ts'

/** Notes in the data folder where the paper is served, for commands that run beside the desk; taken away when it stops. */
export function noteServedAt(dataFolder: string, address: string): Disposable {
  const place = placeOf(dataFolder)
  writeFileSync(place, `${address}\n`, { mode: 0o600 })
  return { [Symbol.dispose]: () => forgetServedAt(dataFolder) }
}

/** Takes the note away, also that of a desk that was killed and could not. */
export function forgetServedAt(dataFolder: string): void {
  rmSync(placeOf(dataFolder), { force: true })
}

/** Where the running desk of a data folder serves the paper; undefined where none runs, however the last one ended. */
export function servedAt(dataFolder: string): string | undefined {
  if (!isDeskHeld(dataFolder)) return undefined
  try {
    const text = readFileSync(placeOf(dataFolder), 'utf8').trim()
    return /^https?:\/\/[^\s\p{C}]+\/$/u.test(text) ? text : undefined
  } catch {
    return undefined
  }
}

function placeOf(dataFolder: string): string {
  return join(dataFolder, 'desk.address')
}
