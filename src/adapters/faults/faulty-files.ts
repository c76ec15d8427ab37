import type { Files } from '#ports/files.ts'
import type { Faults } from './fault-plan.ts'

/** Files under a fault plan: each file written is a write. */
export function faultyFiles(files: Files, faults: Faults): Files {
  return {
    write: (path, body) => faults.write(() => files.write(path, body)),
    read: async (path) => {
      faults.read()
      return files.read(path)
    },
  }
}
