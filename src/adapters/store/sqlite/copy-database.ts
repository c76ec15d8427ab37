import { backup, DatabaseSync } from 'node:sqlite'

/** More pages than a database has: all are copied in one step, within one reading transaction. */
const allPages = 2 ** 31 - 1

/**
 * Copies a database beside those who write it: as it was at one moment, whatever they commit meanwhile, who wait for nothing
 * (SQLite, “Online Backup API”; one step holds one snapshot of the log). The file at `to` must not be there.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true, timeout: lockWaitMs })
  try {
    await backup(source, to, { rate: allPages })
  } finally {
    source.close()
  }
}

const lockWaitMs = 5_000
