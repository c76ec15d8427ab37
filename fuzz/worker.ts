// The inside of a thread: works on batches of inputs and says of each what it broke and whether it reached new code.
import { parentPort, workerData } from 'node:worker_threads'
import { watchCoverage } from './coverage.ts'
import type { Input, TargetName } from './input.ts'
import { loadTargets } from './targets.ts'
import type { Batch, Report } from './thread.ts'

/** Shared with the other side: how many inputs of the batch are done. So it sees which one does not end. */
const done = new Int32Array(workerData.done)
const targets = await loadTargets()
const coverage = watchCoverage()

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(reportOf(batch)))
parentPort?.postMessage('ready')

function reportOf({ target, inputs, isGuided }: Batch): Report {
  const broken: { index: number; why: readonly string[] }[] = []
  const times = inputs.map((input, index) => {
    const from = performance.now()
    const why = faultsOf(target, input)
    if (why.length > 0) broken.push({ index, why })
    Atomics.add(done, 0, 1)
    return performance.now() - from
  })
  const slowest = times.reduce((most, time, index) => (time > (times[most] ?? 0) ? index : most), 0)
  // Asking costs more than most inputs take: only a batch that reached something new is gone through one by one.
  const fresh = isGuided && coverage.hasNew() ? freshOf(target, inputs) : []
  return { broken, fresh, slowest, slowestMs: times[slowest] ?? 0, placeCount: coverage.placeCount() }
}

function faultsOf(target: TargetName, input: Input): readonly string[] {
  try {
    return targets[target](input)
  } catch (error) {
    if (!(error instanceof Error)) return [`throws ${String(error)}`]
    const place = /\/((?:src|fuzz|node_modules)\/[^\s:)]+)/.exec(error.stack ?? '')?.[1] ?? ''
    return [`throws ${error.name} in ${place}: ${error.message.slice(0, 120)}`]
  }
}

function freshOf(target: TargetName, inputs: readonly Input[]): readonly number[] {
  return inputs.flatMap((input, index) => {
    faultsOf(target, input)
    Atomics.add(done, 0, 1)
    return coverage.learn() ? [index] : []
  })
}
