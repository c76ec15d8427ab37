import { writeFileSync } from 'node:fs'
import { plainText } from '#core/channels/plain.ts'
import { usageError } from './usage-error.ts'

/**
 * Writes a file that must not be there yet, readable by its owner alone where it is private, and answers its name as it can be shown.
 * What is there may be anything: a slip in a name must not cost it.
 */
export function writeNewFile(path: string, text: string, { isPrivate }: { readonly isPrivate: boolean }): string {
  try {
    writeFileSync(path, text, { flag: 'wx', ...(isPrivate ? { mode: 0o600 } : {}) })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const fix = 'Take another name, or remove that file first. Without a name it is written to standard output.'
    throw usageError('nothing was written', [
      { at: '[file]', found: `${path}, which is there already`, expected: 'the name of a new file', fix },
    ])
  }
  return plainText(path)
}
