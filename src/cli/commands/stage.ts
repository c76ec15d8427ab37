import { loadBeats } from '#app/load-beats.ts'
import { openStage, runnableStages } from '#app/run-stage.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Given } from '../command.ts'
import { usageError } from '../usage-error.ts'

/** Runs one stage, the same pure function as in the line: JSON objects in, a line each, JSON objects out. */
export async function stage(given: Given): Promise<number> {
  const [name = ''] = given.args
  const run = await openStage(name, () => beatOf(given))
  if (run === undefined) {
    const problem = { at: 'stage', found: name, expected: runnableStages.join(', '), fix: 'headwater stage --help' }
    throw usageError('there is no such stage', [problem])
  }
  const rows: never[] = []
  let line = 0
  for await (const text of lines(process.stdin)) {
    line += 1
    if (text.trim() === '') continue
    const row = parsed(text, line)
    if (run.by === 'whole') rows.push(row)
    else await put(run.answer(row))
  }
  if (run.by === 'whole') for (const answer of run.answer(rows)) await put(answer)
  return 0
}

/** Lines end at a line feed and nowhere else: node:readline would also part a text at U+2028, which JSON allows inside one. */
async function* lines(input: NodeJS.ReadStream): AsyncGenerator<string> {
  let rest = ''
  input.setEncoding('utf8')
  for await (const chunk of input) {
    const parts = (rest + chunk).split('\n')
    rest = parts.pop() ?? ''
    yield* parts
  }
  yield rest
}

function beatOf(given: Given): Beat {
  const name = String(given.options.beat ?? 'open-source')
  const loaded = loadBeats([name])
  const [beat] = loaded.ok ? loaded.value : []
  if (beat === undefined) throw usageError('the beat cannot be used', loaded.ok ? [] : loaded.problems)
  return beat
}

function parsed(text: string, line: number): never {
  try {
    return JSON.parse(text) as never
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    const problem = { at: `standard input, line ${line}`, found: text.slice(0, 60), expected: 'one JSON object a line', fix: why }
    throw usageError('a line is not JSON', [problem])
  }
}

/** Waits where the reader is slower than the stage, so that nothing piles up in memory. */
async function put(answer: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await new Promise((done) => process.stdout.once('drain', done))
}
