import { expect, test } from 'vitest'
import { isDumbTerminal, terminalTraits } from './terminal-traits.ts'

test.each([
  [{ TERM: 'xterm-256color' }, 'auto', true],
  [{ TERM: 'xterm', NO_COLOR: '1' }, 'auto', false],
  [{ TERM: 'xterm', NO_COLOR: '' }, 'auto', true],
  [{ TERM: 'xterm', NO_COLOR: '1' }, 'always', true],
  [{ TERM: 'xterm' }, 'never', false],
  [{ TERM: 'dumb' }, 'always', false],
] as const)('of %j with --color %s looks are %s', (env, color, hasLooks) => {
  expect(terminalTraits(env, color).hasLooks).toBe(hasLooks)
})

test.each([
  [{ TERM: 'xterm-256color' }, false],
  [{ TERM: 'xterm-256color', VTE_VERSION: '6800' }, true],
  [{ TERM: 'xterm-256color', VTE_VERSION: '4600' }, false],
  [{ TERM: 'xterm-256color', TERM_PROGRAM: 'WezTerm' }, true],
  [{ TERM: 'xterm-kitty' }, true],
  [{ TERM: 'tmux-256color', TMUX: '/x', KITTY_WINDOW_ID: '1' }, false],
  [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
  [{ TERM: 'xterm', FORCE_HYPERLINK: '1' }, true],
  [{ TERM: 'dumb', FORCE_HYPERLINK: '1' }, false],
])('of %j links are %s', (env, hasLinks) => {
  expect(terminalTraits(env, 'auto').hasLinks).toBe(hasLinks)
})

test('a terminal that says so is dumb', () => {
  expect([{ TERM: 'dumb' }, { TERM: '' }, { TERM: 'vt100' }].map(isDumbTerminal)).toEqual([true, true, false])
})
