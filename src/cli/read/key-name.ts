/** A key press as node:readline tells it. */
export type KeyPress = {
  readonly name?: string | undefined
  readonly sequence?: string | undefined
  readonly ctrl?: boolean | undefined
  readonly meta?: boolean | undefined
  readonly shift?: boolean | undefined
}

const named: ReadonlySet<string> = new Set([
  'backspace',
  'down',
  'end',
  'enter',
  'escape',
  'home',
  'left',
  'pagedown',
  'pageup',
  'right',
  'space',
  'tab',
  'up',
])

/** The name the reader knows a key by: the character it types, or `enter`, `ctrl-c`, `shift-tab`; undefined for all others. */
export function keyName({ name, sequence, ctrl = false, meta = false, shift = false }: KeyPress): string | undefined {
  if (name === 'return') return 'enter'
  if (ctrl) return name === undefined ? undefined : `ctrl-${name}`
  if (name === 'escape') return 'escape'
  if (meta) return undefined
  if (name === 'tab' && shift) return 'shift-tab'
  if (name !== undefined && named.has(name)) return name
  const isOneCharacter = sequence !== undefined && [...sequence].length === 1
  return isOneCharacter && !/[\u0000-\u001f\u007f-\u009f]/.test(sequence) ? sequence : undefined
}
