import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type TextFile = { readonly path: string; readonly text: string }

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

/** The project's own files as git knows them, or, without git, as they lie there; paths from the root. */
export function projectFiles(): readonly string[] {
  return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path !== '' && !path.startsWith('test/tidy/offenders/'))
}

export function textOf(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8')
}

export function readAll(paths: readonly string[]): readonly TextFile[] {
  return paths.flatMap((path) => {
    try {
      return [{ path, text: textOf(path) }]
    } catch {
      // Listed by git and removed since: nothing to check.
      return []
    }
  })
}
