import type { TerminalPage } from '#core/terminal/page.ts'
import type { Traits } from '#core/terminal/paint.ts'
import { type Reading, type ReadingEvent, shownOf } from '#core/terminal/reading.ts'
import { readingAfter } from '#core/terminal/reading-after.ts'
import { viewOf } from '#core/terminal/view.ts'
import { granted } from './granted.ts'
import { openInbox } from './inbox.ts'
import { openKeyboard } from './keyboard.ts'
import type { ReadDesk } from './read-desk.ts'
import { keepPlace } from './reading-place.ts'
import { openScreen } from './screen.ts'

export type ReadingBegun = { readonly desk: ReadDesk; readonly page: TerminalPage; readonly traits: Traits; readonly told?: string }

/** What comes from outside of the reader: events for it, that the terminal is to be drawn anew, or that it is over. */
type Incoming = ReadingEvent | { readonly kind: 'again' } | { readonly kind: 'over'; readonly code: number }

/** Codes of a process that a signal ended: 128 and its number, as shells have them. */
const signalCodes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const

/**
 * Reads on the whole screen until somebody leaves, the terminal goes away or a signal ends it, and answers the exit code. However
 * it ends the terminal is given back as it was.
 */
export async function readOnScreen({ desk, page, traits, told }: ReadingBegun): Promise<number> {
  const { stdin, stdout } = process
  const screen = openScreen(stdout, traits)
  const inbox = openInbox<Incoming>()
  const over = (code: number) => (): void => inbox.put({ kind: 'over', code })
  const keyboard = openKeyboard(stdin, inbox.put, over(0))
  const resized = (): void => inbox.put({ kind: 'size', size: screen.size() })
  const again = (): void => inbox.put({ kind: 'again' })
  const signals = Object.entries(signalCodes).map(([name, code]) => [name, over(code)] as const)
  // The last resort: a mistake of ours, or whatever else ends the process.
  const restored = (): void => screen.leave()
  process.on('exit', restored)
  stdout.removeAllListeners('error')
  stdout.on('error', over(0))
  stdout.on('resize', resized)
  process.on('SIGCONT', again)
  for (const [name, listener] of signals) process.on(name, listener)
  const terminal = {
    take(): void {
      keyboard.take()
      screen.enter()
    },
    release(): void {
      screen.leave()
      keyboard.release()
    },
  }
  const size = screen.size()
  let reading: Reading = { size, shown: shownOf(page, size), before: [], typed: '', ...(told === undefined ? {} : { told }) }
  try {
    terminal.take()
    screen.draw(viewOf(reading))
    for (;;) {
      const incoming = await inbox.next()
      if (incoming.kind === 'over') return incoming.code
      if (incoming.kind === 'again') {
        terminal.take()
        reading = readingAfter(reading, { kind: 'size', size: screen.size() }).reading
      } else {
        const after = readingAfter(reading, incoming)
        reading = after.reading
        const { wish } = after
        if (wish?.kind === 'leave') return 0
        if (wish?.kind === 'suspend') suspend(terminal.release, again)
        else if (wish?.kind === 'redraw') screen.forget()
        else if (wish !== undefined) reading = readingAfter(reading, await granted(desk, wish)).reading
      }
      // Of what was typed ahead only the last screen is drawn.
      if (inbox.isEmpty()) screen.draw(viewOf(reading))
    }
  } finally {
    terminal.release()
    keyboard.end()
    process.off('exit', restored)
    process.off('SIGCONT', again)
    for (const [name, listener] of signals) process.off(name, listener)
    stdout.off('resize', resized)
    await keep(desk, reading)
  }
}

/**
 * Stops the processes of the terminal’s foreground, as Ctrl-Z does where keys are not taken one by one. Where no shell would start
 * them again the system does not stop them, and the reading goes on.
 */
function suspend(release: () => void, again: () => void): void {
  const resumeMs = 50
  release()
  if (process.platform !== 'win32') process.kill(0, 'SIGTSTP')
  setTimeout(again, resumeMs)
}

async function keep(desk: ReadDesk, { before, shown }: Reading): Promise<void> {
  const last = [...before, shown].findLast(({ page }) => page.editionId !== undefined)
  if (last?.page.editionId === undefined || last.page.day === undefined) return
  const storyId = last.focus === undefined ? undefined : last.page.rows[last.focus]?.stop?.storyId
  await keepPlace(desk, { beat: last.page.day.beat, editionId: last.page.editionId, ...(storyId === undefined ? {} : { storyId }) })
}
