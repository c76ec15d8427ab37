import { emitKeypressEvents } from 'node:readline'
import type { ReadingEvent } from '#core/terminal/reading.ts'
import { type KeyPress, keyName } from './key-name.ts'

/** Listens to the keys of a terminal, one by one and without showing them; `closed` is told when there will be no more. */
export type Keyboard = { take(): void; release(): void; end(): void }

/** More than anybody pastes to search for it. */
const pastedMax = 2_000

/** A keyboard that tells of keys and of what is pasted. */
export function openKeyboard(input: NodeJS.ReadStream, tell: (event: ReadingEvent) => void, closed: () => void): Keyboard {
  let pasted: string | undefined
  const onPress = (text: string | undefined, press: KeyPress): void => {
    if (press.name === 'paste-start') pasted = ''
    else if (press.name === 'paste-end') {
      if (pasted !== undefined) tell({ kind: 'pasted', text: pasted })
      pasted = undefined
    } else if (pasted !== undefined) pasted = (pasted + (text ?? press.sequence ?? '')).slice(0, pastedMax)
    else {
      const key = keyName(press)
      if (key !== undefined) tell({ kind: 'key', key })
    }
  }
  const ends = ['end', 'close', 'error'] as const
  emitKeypressEvents(input)
  input.on('keypress', onPress)
  for (const name of ends) input.on(name, closed)
  return {
    take() {
      input.setRawMode(true)
      input.resume()
    },
    release() {
      if (!input.destroyed) input.setRawMode(false)
      input.pause()
    },
    end() {
      input.off('keypress', onPress)
      for (const name of ends) input.off(name, closed)
    },
  }
}
