import type { CommanderError } from 'commander'
import { type UsageError, usageError } from './usage-error.ts'

/** Where a mistake was typed: the command's words, and how it is used or what stands to choose. */
export type Typed = { readonly command: string; readonly expected: string }

/** Turns commander's complaint into ours, with its nearest known name as the fix. */
export function usageOfTyped({ message }: CommanderError, { command, expected }: Typed): UsageError {
  const [complaint = '', suggestion] = message.replace(/^error: /, '').split('\n')
  const help = `${command} --help shows what can be typed.`
  const fix = suggestion === undefined ? help : `${suggestion.replace(/^\(|\)$/g, '')} ${help}`
  return usageError('the command line is not understood', [{ at: command, found: complaint, expected, fix }])
}
