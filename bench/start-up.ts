// Times how long help takes, beside the bare Node of the same run, so that machines can be compared:
//   npm run bench
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ownNode, versionOf } from './own-node.ts'

const runs = 10
/** The issue's own budget, in milliseconds, for help through the launcher. */
const budgetMs = 150

type Timing = { readonly name: string; readonly min: number; readonly median: number }

const root = fileURLToPath(new URL('..', import.meta.url))
const launcher = join(root, 'bin/headwater.js')
const brought = process.execPath
const other = ownNode()

const rows = [
  timed('bare brought Node', brought, ['-e', '0']),
  timed('help, brought Node through the launcher', brought, [launcher, '--help']),
  ...(other === undefined
    ? []
    : [
        timed(`bare Node ${versionOf(other)}`, other, ['-e', '0']),
        timed('help, that Node through the launcher', other, [launcher, '--help']),
      ]),
]
const [bare = { name: '', min: 1, median: 1 }] = rows
console.log(`${'what'.padEnd(40)} ${'min'.padStart(7)} ${'median'.padStart(7)} ${'ratio'.padStart(6)}`)
for (const row of rows) {
  console.log(`${row.name.padEnd(40)} ${inMs(row.min)} ${inMs(row.median)} ${(row.median / bare.median).toFixed(2).padStart(6)}`)
}
const slowest = Math.max(...rows.map((row) => row.median))
console.log(`${slowest <= budgetMs ? 'within' : 'over'} the budget of ${budgetMs} ms`)

function timed(name: string, node: string, args: readonly string[]): Timing {
  const times = Array.from({ length: runs + 1 }, () => {
    const startedAt = performance.now()
    const { status } = spawnSync(node, args, { stdio: 'ignore' })
    if (status !== 0) throw new Error(`${name} ended with ${status}`)
    return performance.now() - startedAt
  })
  // The first one fills the caches.
  const sorted = times.slice(1).sort((a, b) => a - b)
  return { name, min: sorted[0] ?? 0, median: sorted[Math.floor(runs / 2)] ?? 0 }
}

function inMs(ms: number): string {
  return `${ms.toFixed(0)} ms`.padStart(7)
}
