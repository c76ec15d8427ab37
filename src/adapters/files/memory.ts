import { failed, ok } from '#core/model/failure.ts'
import type { Files } from '#ports/files.ts'
import { pathProblem } from './path.ts'

/** A folder that is gone with the process, for tests and simulations. */
export function openMemoryFolder(): Files {
  const bodies = new Map<string, Uint8Array>()
  return {
    write: async (path, body) => {
      const problem = pathProblem(path)
      if (problem !== undefined) return failed('deliver/not-written', path, problem)
      if (isBlocked(bodies, path))
        return failed('deliver/not-written', path, 'A file stands where a folder should be, or a folder where the file should.')
      bodies.set(path, typeof body === 'string' ? new TextEncoder().encode(body) : new Uint8Array(body))
      return ok(`memory:${path}`)
    },
    read: async (path) => {
      const body = bodies.get(path)
      return body && new Uint8Array(body)
    },
  }
}

function isBlocked(bodies: ReadonlyMap<string, Uint8Array>, path: string): boolean {
  return [...bodies.keys()].some((known) => known.startsWith(`${path}/`) || path.startsWith(`${known}/`))
}
