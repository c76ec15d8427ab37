// Plays recorded days of the wire through the real line and counts what the editions repeat, in the scorer's form:
//   node eval/memory.ts [2026-05-28..2026-06-03]
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Edition } from '#core/model/edition.ts'
import { repetitionsIn } from '#core/stages/compose/repetitions.ts'

const days = process.argv[2] ?? '2026-05-28..2026-06-03'
const wire = fileURLToPath(new URL('../scripts/wire.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'headwater-memory-'))
try {
  const played = spawnSync(process.execPath, [wire, '--days', days, '--out', folder], { encoding: 'utf8' })
  if (played.status !== 0) throw new Error(`the replay of ${days} failed: ${played.stderr}`)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const editions = files.toSorted().map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Edition)
  const { briefs, developing, continuing, headlines, stories } = repetitionsIn(editions)
  for (const line of [...headlines, ...stories]) console.log(`REPEATED  ${line}`)
  const figures = {
    editions: editions.length,
    told: briefs,
    developing,
    continuing,
    headlines_repeated: headlines.length,
    undeclared: stories.length,
  }
  console.log(
    `memory/replay  ${Object.entries(figures)
      .map(([name, value]) => `${name} ${value}`)
      .join('  ')}`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
