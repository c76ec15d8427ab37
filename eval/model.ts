// Replays recorded days with the robustness server's faithful model and says what an edition costs, and what it costs again:
//   node eval/model.ts [folder with robust/server.mjs] [2026-05-28..2026-05-30]
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from './robust/server.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const shared = resolve(process.argv[2] ?? join(here, '../shared'))
const days = process.argv[3] ?? '2026-05-28..2026-05-30'
const script = join(shared, 'robust/server.mjs')
if (!existsSync(script)) {
  console.error(`model: no server at ${script}`)
  process.exit(2)
}
using server = await startServer(script)
const folder = mkdtempSync(join(tmpdir(), 'headwater-model-'))
try {
  const url = `${server.origin}/llm/faithful/v1/`
  // Not awaited in one go: the server above runs beside it.
  const args = [join(here, 'scripts/wire.ts'), '--days', days, '--out', folder, '--model-url', url]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  let told = ''
  child.stdout.on('data', (piece: Buffer) => {
    told += piece.toString()
  })
  await once(child, 'close')
  const rows = [...told.matchAll(/model: (\d+) stories asked, (\d+) fell back, (\d+) withheld, (\d+) tokens; again: (\d+) tokens/g)]
  const most = (place: number): number => Math.max(0, ...rows.map((row) => Number(row[place])))
  const sum = (place: number): number => rows.reduce((all, row) => all + Number(row[place]), 0)
  console.log(
    `model/wire  editions ${rows.length}  asked ${sum(1)}  fell_back ${sum(2)}  withheld ${sum(3)}  tokens_max ${most(4)}  tokens_again ${most(5)}`,
  )
  if (rows.length === 0) process.exitCode = 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
