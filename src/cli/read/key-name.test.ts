import { emitKeypressEvents } from 'node:readline'
import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { type KeyPress, keyName } from './key-name.ts'

/** What node:readline makes of bytes from a terminal, by our names. */
function namesOf(bytes: string): readonly (string | undefined)[] {
  const input = new PassThrough()
  const names: (string | undefined)[] = []
  emitKeypressEvents(input)
  input.on('keypress', (_text: string | undefined, press: KeyPress) => names.push(keyName(press)))
  input.emit('data', Buffer.from(bytes))
  return names
}

test.each([
  ['jkG?/.', ['j', 'k', 'G', '?', '/', '.']],
  ['\r', ['enter']],
  [' \t\u007f', ['space', 'tab', 'backspace']],
  ['\u0003\u000c\u001a', ['ctrl-c', 'ctrl-l', 'ctrl-z']],
  ['\u001b[A\u001b[B\u001bOA', ['up', 'down', 'up']],
  ['\u001b[5~\u001b[6~\u001b[H\u001b[F', ['pageup', 'pagedown', 'home', 'end']],
  ['\u001b[Z', ['shift-tab']],
  ['é本🦉', ['é', '本', '🦉']],
  ['12', ['1', '2']],
])('what a terminal sends for a key has its name: %j', (bytes, names) => {
  expect(namesOf(bytes)).toEqual(names)
})

test('keys that type nothing and have no name here are none', () => {
  expect(namesOf('\u001b[15~')).toEqual([undefined])
  expect(keyName({ sequence: '\u009b' })).toBeUndefined()
  expect(keyName({ name: 'x', meta: true, sequence: '\u001bx' })).toBeUndefined()
})
