import { readFileSync } from 'node:fs'

/** Reads a file that a person named, or says what was found in its place: `no such file`, `a folder`. */
export function readFile(path: string): { readonly bytes: Uint8Array } | { readonly found: string } {
  try {
    return { bytes: readFileSync(path) }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === '') throw error
    return { found: findings[code] ?? `a file that cannot be read (${code})` }
  }
}

const findings: Readonly<Record<string, string>> = {
  EACCES: 'a file without the right to read it',
  EISDIR: 'a folder',
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
}
