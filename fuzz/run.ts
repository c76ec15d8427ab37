import { diceOf } from './dice.ts'
import type { Input, TargetName } from './input.ts'
import { minimized } from './minimize.ts'
import { mutated } from './mutate.ts'
import { seedsOf } from './seeds.ts'
import { type Outcome, startThread, type Thread } from './thread.ts'

export type RunOptions = {
  readonly target: TargetName
  readonly seed: number
  readonly seconds: number
  /** Most inputs, besides the time; a run with a number is the same wherever it is made. */
  readonly runsMax: number
  readonly deadlineMs: number
  /** Told what is found, as soon as it is found and cut down. */
  readonly onFinding: (finding: Finding) => void
}

/** A broken promise, with the shortest input that breaks it. */
export type Finding = { readonly target: TargetName; readonly why: string; readonly input: Input }

export type Summary = {
  readonly runCount: number
  readonly seedCount: number
  /** Inputs that reached new code and were kept to be changed further. */
  readonly poolCount: number
  readonly placeCount: number
  readonly slowestMs: number
  readonly slowest: Input | undefined
  /** How often each kind of finding was met. */
  readonly findings: ReadonlyMap<string, number>
}

const batchSize = 16
/** Tries for cutting down what throws; what takes too long costs the deadline with each try. */
const triesMax = 1_500
const lateTriesMax = 30

/** Fuzzes one target: the seeds as they are, then changes of them and of whatever reached new code. */
export async function fuzz(options: RunOptions): Promise<Summary> {
  const { target, seed, seconds, runsMax, deadlineMs } = options
  const until = performance.now() + seconds * 1_000
  const dice = diceOf(seed)
  const seeds = seedsOf(target)
  const pool = [...seeds]
  const waiting = [...seeds]
  const findings = new Map<string, number>()
  let [runCount, placeCount, slowestMs] = [0, 0, 0]
  let slowest: Input | undefined
  let thread = await startThread(deadlineMs)
  while (performance.now() < until && runCount < runsMax) {
    const inputs = waiting.length > 0 ? waiting.splice(0, batchSize) : Array.from({ length: batchSize }, () => mutated(pool, dice))
    const outcome = await thread.perform({ target, inputs, isGuided: true })
    runCount += inputs.length
    const broken = brokenIn(outcome, inputs)
    if (outcome.is === 'done') {
      const { report } = outcome
      if (runCount > seeds.length) pool.push(...report.fresh.flatMap((index) => inputs[index] ?? []))
      placeCount = Math.max(placeCount, report.placeCount)
      // The first ones pay for loading the code.
      if (runCount > seeds.length && report.slowestMs > slowestMs) [slowestMs, slowest] = [report.slowestMs, inputs[report.slowest]]
    } else thread = await replaced(deadlineMs, target, pool)
    for (const { why, input } of broken) {
      const key = keyOf(why)
      findings.set(key, (findings.get(key) ?? 0) + 1)
      if (findings.get(key) === 1) options.onFinding(await cutDown({ target, why, input }, deadlineMs))
    }
  }
  await thread.end()
  return { runCount, seedCount: seeds.length, poolCount: pool.length, placeCount, slowestMs, slowest, findings }
}

/** What of an input is broken, said anew: for a finding in a file. */
export async function replay(target: TargetName, input: Input, deadlineMs: number): Promise<readonly string[]> {
  const thread = await startThread(deadlineMs)
  const outcome = await thread.perform({ target, inputs: [input], isGuided: false })
  await thread.end()
  return brokenIn(outcome, [input]).map(({ why }) => why)
}

function brokenIn(outcome: Outcome, inputs: readonly Input[]): readonly { readonly why: string; readonly input: Input }[] {
  const found = outcome.is === 'done' ? outcome.report.broken : [{ index: outcome.index, why: [outcome.why] }]
  return found.flatMap(({ index, why }) => {
    const input = inputs[index]
    return input === undefined ? [] : why.map((one) => ({ why: one, input }))
  })
}

/** A new thread knows nothing of what was reached: the pool is gone through once. */
async function replaced(deadlineMs: number, target: TargetName, pool: readonly Input[]): Promise<Thread> {
  const thread = await startThread(deadlineMs)
  for (let at = 0; at < pool.length; at += batchSize) {
    const outcome = await thread.perform({ target, inputs: pool.slice(at, at + batchSize), isGuided: true })
    if (outcome.is !== 'done') return startThread(deadlineMs)
  }
  return thread
}

/** Cut down in threads of its own, so that the run goes on as it would have. */
async function cutDown({ target, why, input }: Finding, deadlineMs: number): Promise<Finding> {
  const isLate = !why.startsWith('throws') && /^(?:takes|ends)/.test(why)
  let thread = await startThread(deadlineMs)
  const body = await minimized(
    input.body,
    async (shorter) => {
      const one = { ...input, body: shorter }
      const outcome = await thread.perform({ target, inputs: [one], isGuided: false })
      if (outcome.is !== 'done') thread = await startThread(deadlineMs)
      return brokenIn(outcome, [one]).some((found) => keyOf(found.why) === keyOf(why))
    },
    isLate ? lateTriesMax : triesMax,
  )
  await thread.end()
  return { target, why, input: { ...input, body } }
}

/** Two findings with other numbers are of one kind. */
function keyOf(why: string): string {
  return why.replace(/\d+/g, '#').slice(0, 90)
}
