import { whenOutputCloses } from './closed-output.ts'
import { runCli } from './run-cli.ts'

whenOutputCloses('end')
process.exitCode = await runCli(process.argv.slice(2))
endSoon()

/**
 * Ends the process though something still lingers: a look-up of a name cannot be called off and would hold it for many
 * seconds. What was said is written out first.
 */
function endSoon(): void {
  const lingerMs = 300
  const isWritten = (): boolean => process.stdout.writableLength === 0 && process.stderr.writableLength === 0
  setInterval(() => isWritten() && process.exit(), lingerMs).unref()
}
