import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

export type TextFile = { readonly path: string; readonly text: string }

export const root: string = fileURLToPath(new URL('../..', import.meta.url))

const notOurs = /^(?:node_modules|data|\.cache|\.git|coverage|dist)(?:\/|$)|^test\/tidy\/offenders\//

/** The project's own files, paths from the root: as git knows them, or, in a copy without git, as they lie there. */
export function projectFiles(): readonly string[] {
  try {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return listed.split('\n').filter((path) => path !== '' && !notOurs.test(path))
  } catch {
    return readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\/+/, ''))
      .filter((path) => !notOurs.test(path))
  }
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
