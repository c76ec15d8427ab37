import type { Traits } from '#core/terminal/paint.ts'

type Env = Readonly<Record<string, string | undefined>>
export type ColorChoice = 'auto' | 'always' | 'never'

/**
 * What a terminal can do, by what it says of itself. `--color` stands over NO_COLOR (no-color.org), which stands over the terminal.
 * Links are written only for terminals known to open them; the others would show nothing of them, or their code.
 */
export function terminalTraits(env: Env, color: ColorChoice): Traits {
  const isDumb = isDumbTerminal(env)
  const isWanted = color === 'always' || (color === 'auto' && (env.NO_COLOR ?? '') === '')
  return { hasLooks: isWanted && !isDumb, hasLinks: !isDumb && opensLinks(env) }
}

/** Whether the cursor cannot be moved there: by its name, or because it has none. */
export function isDumbTerminal({ TERM }: Env): boolean {
  return TERM === undefined ? process.platform !== 'win32' : TERM === 'dumb' || TERM === '' || TERM === 'unknown'
}

const linkPrograms: ReadonlySet<string> = new Set(['ghostty', 'Hyper', 'iTerm.app', 'rio', 'tabby', 'vscode', 'WezTerm', 'zed'])
/** VTE opens links since 0.50. */
const vteMin = 5_000

function opensLinks(env: Env): boolean {
  const forced = env.FORCE_HYPERLINK
  if (forced !== undefined && forced !== '') return forced !== '0'
  // Multiplexers pass the environment of the terminal they were started in, and may be looked at from another.
  if (env.TMUX !== undefined || env.STY !== undefined || /^(?:screen|tmux)/.test(env.TERM ?? '')) return false
  if (env.WT_SESSION !== undefined || env.KITTY_WINDOW_ID !== undefined || linkPrograms.has(env.TERM_PROGRAM ?? '')) return true
  return Number(env.VTE_VERSION ?? 0) >= vteMin || /^(?:foot|alacritty|xterm-(?:ghostty|kitty))/.test(env.TERM ?? '')
}
