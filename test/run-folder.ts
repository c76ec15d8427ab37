import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** One folder for a whole run of the tests, for what several files need and takes seconds to make: it is gone after the run. */
export function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-run-'))
  process.env.TEST_RUN_FOLDER = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
