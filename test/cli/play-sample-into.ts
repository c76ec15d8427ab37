import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { headwater } from './headwater.ts'

/**
 * Puts what `headwater start --sample --once` leaves behind into a folder, as `data/sample`. It is played by the first file of a run
 * that wants it; the others copy.
 */
export async function playSampleInto(cwd: string): Promise<void> {
  const run = process.env.TEST_RUN_FOLDER
  if (run === undefined) throw new Error('the tests have a folder for their run')
  const played = join(run, 'played-sample')
  if (!existsSync(played)) {
    const beside = mkdtempSync(`${played}-`)
    const said = await headwater(['start', '--sample', '--once', '--port', '0'], { cwd: beside })
    if (said.code !== 0) throw new Error(`the sample was not played: ${said.stderr}`)
    // Two files may have played it at the same time; they are alike.
    if (!existsSync(played)) renameSync(beside, played)
  }
  mkdirSync(join(cwd, 'data'), { recursive: true })
  cpSync(join(played, 'data', 'sample'), join(cwd, 'data', 'sample'), { recursive: true })
}
