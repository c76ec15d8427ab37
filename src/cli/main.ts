import { enableCompileCache } from 'node:module'

// Compiled code is kept between runs: help and short commands start in a fraction of the time.
enableCompileCache()

const { runCli } = await import('./run-cli.ts')
process.exitCode = await runCli(process.argv.slice(2))
