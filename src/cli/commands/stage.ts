import { loadBeats } from '#app/load-beats.ts'
import { openStage, runnableStages, type StageNeeds } from '#app/run-stage.ts'
import type { Beat } from '#core/model/beat.ts'
import type { Given } from '../command.ts'
import { linesOf } from '../lines-of.ts'
import { usageError } from '../usage-error.ts'

/** Runs one stage, the same pure function as in the line: JSON objects in, a line each, JSON objects out. */
export async function stage(given: Given): Promise<number> {
  const [name = ''] = given.args
  const run = await openStage(name, {
    beat: () => beatOf(given),
    embeddings: embeddingsOf(given),
    note: (line) => console.error(`headwater: ${line}`),
  })
  if (run === undefined) {
    const expected = `one of ${runnableStages.join(', ')}`
    throw usageError('there is no such stage', [{ at: 'headwater stage', found: name, expected, fix: 'headwater stage --help' }])
  }
  if (process.stdin.isTTY) console.error('headwater: reading JSON lines from the keyboard; Ctrl-D ends them')
  const rows: never[] = []
  let line = 0
  for await (const text of linesOf(process.stdin)) {
    line += 1
    if (text.trim() === '') continue
    const row = parsed(text, line)
    if (run.by === 'whole') rows.push(row)
    else await put(await answered(() => run.answer(row), `standard input, line ${line}`))
  }
  if (run.by === 'whole')
    for (const answer of await answered(() => run.answer(rows), `standard input, lines 1 to ${line}`)) await put(answer)
  return 0
}

function embeddingsOf({ options }: Given): StageNeeds['embeddings'] {
  const given = options.embeddings
  if (given === undefined || given === 'bundled' || given === 'none') return given
  const fix = 'Leave --embeddings out for bundled.'
  throw usageError('there is no such choice', [{ at: '--embeddings', found: String(given), expected: 'bundled or none', fix }])
}

function beatOf(given: Given): Beat {
  const name = String(given.options.beat ?? 'open-source')
  const loaded = loadBeats([name])
  const [beat] = loaded.ok ? loaded.value : []
  if (beat === undefined) throw usageError('the beat cannot be used', loaded.ok ? [] : loaded.problems)
  return beat
}

function parsed(text: string, line: number): never {
  const at = `standard input, line ${line}`
  const fix = 'Mend the line, or make the file with a tool that writes one object a line (jq -c).'
  const expected = 'one JSON object a line'
  const found = text.slice(0, 60)
  let row: unknown
  try {
    row = JSON.parse(text)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw usageError('a line is not JSON', [{ at, found: `${found} (${why})`, expected, fix }])
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw usageError('a line is not an object', [{ at, found, expected, fix }])
  return row as never
}

/** A stage trusts the types of its rows; a row of another shape breaks it, and its line must be told. */
async function answered<Answer>(answer: () => Answer | Promise<Answer>, at: string): Promise<Answer> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof TypeError || error instanceof RangeError)) throw error
    throw usageError('the stage cannot use this row', [
      {
        at,
        found: error.message,
        expected: 'the fields of the stage’s row',
        fix: 'Compare with the row type in src/core/stages; a row that has them all is our bug, please report it.',
      },
    ])
  }
}

/** Waits where the reader is slower than the stage, so that nothing piles up in memory. */
async function put(answer: object): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(answer)}\n`)) await new Promise((done) => process.stdout.once('drain', done))
}
