// Plays the workload in a process of its own, telling each write on standard output, so that a test can kill it for real.
import { writeSync } from 'node:fs'
import { startFaults } from '#adapters/faults/fault-plan.ts'
import { playWorkload } from './workload.ts'

const [folder = ''] = process.argv.slice(2)
const digest = await playWorkload(folder, startFaults({ onWrite: () => void writeSync(1, 'w') }))
writeSync(1, `\n${digest}\n`)
