/**
 * What is wrong with a path for `Files`, as a sentence; undefined when nothing is. A path is relative, its parts are
 * parted by `/`, and it stays below the root: `2026-05-28.md`, `story/42/index.html`.
 */
export function pathProblem(path: string): string | undefined {
  if (path === '') return 'The path is empty.'
  if (path.length > pathMax) return `The path is longer than ${pathMax} characters.`
  if (path.includes('\0')) return 'The path holds a zero byte.'
  if (path.includes('\\') || /^[A-Za-z]:/.test(path)) return 'The path is written as on Windows.'
  const parts = path.split('/')
  if (parts[0] === '') return 'The path does not begin inside the folder.'
  if (parts.some((part) => part === '' || part === '.' || part === '..')) return 'The path leads out of the folder.'
  return undefined
}

const pathMax = 1_000
