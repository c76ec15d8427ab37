// The quality gate: runs every labelled set through `headwater stage …` and every case of the robustness server through a real
// desk, replays recorded days, holds the figures against floors.json, and fails when one has fallen. Floors only rise: raise them here when the work has raised a figure.
//   node eval/gate.ts [folder with eval/, data/ and robust/] [set … | memory | model | paper | robust | seeded]
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Floors, judge, readFigures } from './figures.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const shared = resolve(process.argv[2] ?? join(here, '../shared'))
const runner = join(shared, 'eval/run.sh')
if (!existsSync(runner)) {
  console.error(`gate: no labelled sets at ${shared}`)
  process.exit(2)
}
const headwater = `${process.execPath} ${join(here, 'bin/headwater.js')}`
const wanted = process.argv.slice(3)
const sets = wanted.filter((set) => !['memory', 'model', 'paper', 'robust', 'seeded'].includes(set))
const env = { ...process.env, HEADWATER: headwater }
const isRobustWanted = existsSync(join(shared, 'robust/server.mjs')) && (wanted.length === 0 || wanted.includes('robust'))
const isMemoryWanted = existsSync(join(shared, 'wire/serve.mjs')) && (wanted.length === 0 || wanted.includes('memory'))
const isPaperWanted = existsSync(join(shared, 'wire/serve.mjs')) && (wanted.length === 0 || wanted.includes('paper'))
const isSeededWanted = existsSync(join(shared, 'wire/items.jsonl.gz')) && (wanted.length === 0 || wanted.includes('seeded'))
const isModelWanted = existsSync(join(shared, 'robust/server.mjs')) && (wanted.length === 0 || wanted.includes('model'))
const outputs = [
  ...(wanted.length > 0 && sets.length === 0 ? [] : [told('bash', [runner, join(shared, 'data'), ...sets])]),
  ...(isModelWanted
    ? [new URL('robust/llm.ts', import.meta.url), new URL('model.ts', import.meta.url)].map((at) =>
        told(process.execPath, [fileURLToPath(at), shared]),
      )
    : []),
  ...(isSeededWanted ? [told(process.execPath, [fileURLToPath(new URL('seeded.ts', import.meta.url)), shared])] : []),
  ...(isMemoryWanted ? [told(process.execPath, [fileURLToPath(new URL('memory.ts', import.meta.url))])] : []),
  ...(isPaperWanted ? [told(process.execPath, [fileURLToPath(new URL('paper.ts', import.meta.url))])] : []),
  ...(isRobustWanted ? [told(process.execPath, [fileURLToPath(new URL('robust.ts', import.meta.url)), shared])] : []),
]

const floors: Floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8'))
const verdicts = judge(floors, readFigures(outputs.join('\n')))
console.log('\nfloors')
for (const { set, figure, bound, value, isMet } of verdicts) {
  const wanted = bound.atLeast === undefined ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${set} ${figure}: ${value ?? 'not measured'} (${wanted})`)
}
process.exitCode = verdicts.every((verdict) => verdict.isMet) ? 0 : 1

/** What a measuring program printed, shown as it is. */
function told(program: string, args: readonly string[]): string {
  const ran = spawnSync(program, args, { env, encoding: 'utf8', maxBuffer: 1e8 })
  process.stdout.write(ran.stdout)
  process.stderr.write(ran.stderr)
  return ran.stdout
}
