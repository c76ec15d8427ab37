import { spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { textOf } from './cases.ts'

export type RobustServer = { readonly origin: string; readonly [Symbol.dispose]: () => void }

/** The instant the server’s feeds are dated around; the played clocks start there too. */
export const serverNow = Date.UTC(2026, 0, 15, 12)

/** Ports the server takes, from its first one on. */
const portCount = 28

/** Starts the robustness server on free ports of loopback; a place that is taken is left for the next. */
export async function startServer(script: string): Promise<RobustServer> {
  const first = 20_000 + (process.pid % 300) * portCount
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = first + attempt * 1_000
    const child = spawn(process.execPath, [script, String(port), '--now', new Date(serverNow).toISOString(), '--quiet'], {
      stdio: 'ignore',
    })
    const origin = `http://127.0.0.1:${port}`
    let hasEnded = false
    child.once('exit', () => {
      hasEnded = true
    })
    for (let look = 0; look < 100 && !hasEnded; look += 1) {
      await sleep(100)
      const isThere = await textOf(`${origin}/index.json`).then(
        (text) => text.startsWith('{'),
        () => false,
      )
      if (isThere && !hasEnded) return { origin, [Symbol.dispose]: () => void child.kill() }
    }
    child.kill()
  }
  throw new Error('the robustness server found no free ports')
}
