// Mutation fuzzing of what strangers’ bytes reach. Finds are cut down and written to fuzz/found.
//   npm run fuzz -- [--target read|extract|language|markup|all] [--seconds 60] [--seed 1] [--runs N] [--deadline 3000]
//   npm run fuzz -- --replay fuzz/found/<file>
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { fileOf, type Input, inputOf, type TargetName, targetNames } from './input.ts'
import { type Finding, fuzz, replay, type Summary } from './run.ts'

const { values } = parseArgs({
  options: {
    target: { type: 'string', default: 'all' },
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    runs: { type: 'string', default: 'Infinity' },
    deadline: { type: 'string', default: '3000' },
    replay: { type: 'string' },
  },
})
const found = join(import.meta.dirname, 'found')
const deadlineMs = Number(values.deadline)
/** An input that takes longer is worth a look, even where it is within its deadline. */
const slowMs = 500

if (values.replay === undefined) await fuzzAll()
else await again(values.replay)

async function fuzzAll(): Promise<void> {
  const targets = targetNames.filter((name) => values.target === 'all' || name === values.target)
  if (targets.length === 0) throw new Error(`there is no target "${values.target}"; known: ${targetNames.join(', ')}, all`)
  for (const target of targets) {
    const seconds = Number(values.seconds) / targets.length
    const summary = await fuzz({ target, seed: Number(values.seed), seconds, runsMax: Number(values.runs), deadlineMs, onFinding: keep })
    console.log(told(target, summary))
    if (summary.slowest !== undefined && summary.slowestMs > slowMs)
      console.log(`       the slowest is ${written(target, 'slowest', summary.slowest)}`)
    if (summary.findings.size > 0) process.exitCode = 1
  }
}

async function again(file: string): Promise<void> {
  const target = targetNames.find((name) => basename(file).startsWith(`${name}-`) || file.includes(`/${name}/`))
  if (target === undefined) throw new Error(`the name of a file says its target first: ${targetNames.join(', ')}`)
  const faults = await replay(target, inputOf(new Uint8Array(readFileSync(file))), deadlineMs)
  console.log(faults.length === 0 ? 'every promise is kept' : faults.join('\n'))
  if (faults.length > 0) process.exitCode = 1
}

function keep({ target, why, input }: Finding): void {
  const hash = createHash('sha256').update(fileOf(input)).digest('hex').slice(0, 12)
  console.log(`FOUND  ${target}: ${why}\n       ${input.body.length} bytes; npm run fuzz -- --replay ${written(target, hash, input)}`)
}

function written(target: TargetName, name: string, input: Input): string {
  mkdirSync(found, { recursive: true })
  writeFileSync(join(found, `${target}-${name}`), fileOf(input))
  return `fuzz/found/${target}-${name}`
}

function told(target: TargetName, { runCount, seedCount, poolCount, placeCount, slowestMs, findings }: Summary): string {
  const head = `${target}: ${runCount} inputs from ${seedCount} seeds, ${poolCount - seedCount} reached new code (${placeCount} characters of it ran), slowest ${Math.round(slowestMs)} ms, ${findings.size} kinds of finding`
  return [head, ...Array.from(findings, ([why, count]) => `  ${count} × ${why}`)].join('\n')
}
