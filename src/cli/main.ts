import { whenOutputCloses } from './closed-output.ts'
import { runCli } from './run-cli.ts'

whenOutputCloses('end')
process.exitCode = await runCli(process.argv.slice(2))
