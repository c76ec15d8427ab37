import { execFileSync, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** A terminal of a given size with a shell in it, and what a person does there. */
export type Terminal = AsyncDisposable & {
  /** Types keys, by the names tmux has for them: `j`, `Enter`, `C-c`. */
  keys(...names: readonly string[]): void
  /** Types a text as it is. */
  text(words: string): void
  /** The screen, once it shows what is waited for; throws with the screen where it does not in half a minute. */
  shows(expected: RegExp | string): Promise<string>
  /** The screen with its codes. */
  coded(): string
  /** Whether a program has taken the other screen. */
  isTaken(): boolean
  resize(columns: number, rows: number): void
}

const launcher = fileURLToPath(new URL('../../bin/headwater.js', import.meta.url))

/** What starts Headwater, as a shell takes it. */
export const launched = `'${process.execPath}' '${launcher}'`

/** Whether this machine has tmux, by which a real terminal is had. */
export const hasTmux = spawnSync('tmux', ['-V']).status === 0

let opened = 0

export type TerminalAsk = {
  readonly columns: number
  readonly rows: number
  readonly cwd: string
  readonly env?: Readonly<Record<string, string>>
}

/** Opens a terminal in which `headwater` is what a person would call by that name. */
export function openTerminal({ columns, rows, cwd, env = {} }: TerminalAsk): Terminal {
  opened += 1
  const socket = `headwater-${process.pid}-${opened}`
  const tmux = (...args: readonly string[]): string =>
    execFileSync('tmux', ['-L', socket, '-f', '/dev/null', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  const set = Object.entries({ TZ: 'UTC', HEADWATER_EMBEDDINGS: 'none', PS1: 'shell> ', LC_ALL: 'C.UTF-8', ...env })
  const words = ['env', ...set.map(([name, value]) => `${name}=${value}`), 'sh']
  tmux('-u', 'new-session', '-d', '-s', 'paper', '-x', String(columns), '-y', String(rows), '-c', cwd, ...words)
  tmux('send-keys', '-t', '=paper:', '-l', `headwater() { ${launched} "$@"; }\n`)
  const screen = (): string => tmux('capture-pane', '-p', '-t', '=paper:')
  return {
    keys: (...names) => void tmux('send-keys', '-t', '=paper:', ...names),
    text: (typed) => void tmux('send-keys', '-t', '=paper:', '-l', typed),
    async shows(expected) {
      for (let look = 0; look < 300; look += 1) {
        const shown = screen()
        if (typeof expected === 'string' ? shown.includes(expected) : expected.test(shown)) return shown
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      throw new Error(`the screen does not show ${expected}:\n${screen()}`)
    },
    coded: () => tmux('capture-pane', '-e', '-p', '-t', '=paper:'),
    isTaken: () => tmux('display-message', '-p', '-t', '=paper:', '#{alternate_on}').trim() === '1',
    resize: (toColumns, toRows) => void tmux('resize-window', '-t', '=paper:', '-x', String(toColumns), '-y', String(toRows)),
    async [Symbol.asyncDispose]() {
      tmux('kill-server')
    },
  }
}
