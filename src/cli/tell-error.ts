import { type Failure, failures } from '#core/model/failure.ts'
import { tell } from './tell.ts'
import { isUsageError, tellUsage } from './usage-error.ts'

/**
 * Tells what ended a command and answers the exit code: 2 for a mistake of the operator, 1 for a refusal of the world, told
 * in four parts, and 1 for a mistake of ours, which alone shows its stack.
 */
export function tellError(error: unknown): number {
  if (isUsageError(error)) return tellUsage(error)
  if (!(error instanceof Error)) return tellBug(new Error(String(error)))
  const failure = failureOf(error)
  if (failure !== undefined) return tellRefusal(failure)
  const system = systemTrouble(error)
  if (system === undefined) return tellBug(error)
  tell({ what: 'the system refuses to work', ...system })
  return 1
}

/** The failure an error carries: adapters that cannot be opened throw such errors. Undefined for every other error. */
export function failureOf(error: Error): Failure | undefined {
  const failure = 'failure' in error ? (error.failure as Failure | undefined) : undefined
  return failure !== undefined && failure.code in failures ? failure : undefined
}

function tellRefusal({ code, at, why }: Failure): number {
  const { title, fix } = failures[code]
  tell({ what: `${title.charAt(0).toLowerCase()}${title.slice(1)} (${code})`, at, why, fix })
  return 1
}

// SQLite's result codes (sqlite.org/rescode.html) for what the world does to a database; the others are our mistakes.
const sqliteFixes: Readonly<Record<number, string>> = {
  5: 'Another process works on the database for long; try again when it is done.',
  8: 'Give yourself the right to write the data folder.',
  10: 'Look for trouble with the disk; headwater doctor tells whether the database is whole.',
  11: 'The database is damaged: put a copy of it in its place, see RUNBOOK.md.',
  13: 'Make space on the disk.',
  14: 'Look whether the data folder is there and can be written.',
  26: 'The file is not a database: choose another data folder, or move the file away.',
}

function systemTrouble(error: Error): { readonly at: string; readonly why: string; readonly fix: string } | undefined {
  if ('errcode' in error && typeof error.errcode === 'number') {
    // The low byte is the code, the rest says more.
    const fix = sqliteFixes[error.errcode & 0xff]
    return fix === undefined ? undefined : { at: 'the database', why: error.message, fix }
  }
  if (!('syscall' in error)) return undefined
  const path = 'path' in error ? String(error.path) : String(error.syscall)
  return { at: path, why: error.message, fix: 'Check that it is there, its rights, and the space on the disk.' }
}

function tellBug(error: Error): number {
  console.error(`headwater: a mistake of ours, not of yours\n  at ${error.stack ?? error.message}`)
  console.error('  It should not have come to this.\n  fix: please report it with the lines above: it is our bug')
  return 1
}
