import { timeUp } from './network.ts'

/** The time limits of one answer, in milliseconds. */
export type Times = { readonly headerMs: number; readonly idleMs: number; readonly answerMs: number }

export type AnswerClock = {
  readonly signal: AbortSignal
  /** Starts the idle limit anew, in place of the header’s. */
  idle(): void
  /** The work’s outcome, or the time limit that ran out before: undici does not see an abort while it connects. */
  orTimeUp<Value>(work: Promise<Value>): Promise<Value>
  stop(): void
}

/** What one answer may take; `answerMs` is how much is left of the whole, when earlier hops took some. */
export type AnswerTime = { readonly answerMs: number; readonly signal?: AbortSignal }

/** Starts the clock of one answer: for its header, for its pauses, and for the whole of it. */
export function startAnswerClock(times: Times, ask: AnswerTime): AnswerClock {
  const controller = new AbortController()
  const up = (why: string) => () => controller.abort(timeUp(why))
  const callOff = up('The fetch was called off.')
  const whole = setTimeout(up(`The whole answer did not come within ${times.answerMs / 1000} s.`), ask.answerMs)
  let next = setTimeout(up(`No answer began within ${times.headerMs / 1000} s.`), times.headerMs)
  ask.signal?.addEventListener('abort', callOff, { once: true })
  const ended = new Promise<never>((_, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true })
  })
  ended.catch(() => undefined)
  let isStopped = false
  return {
    signal: controller.signal,
    idle: () => {
      clearTimeout(next)
      // A piece may still come out of a stream that was given up.
      if (isStopped) return
      next = setTimeout(up(`The answer stopped for ${times.idleMs / 1000} s.`), times.idleMs)
    },
    orTimeUp: (work) => Promise.race([work, ended]),
    stop: () => {
      isStopped = true
      clearTimeout(whole)
      clearTimeout(next)
      ask.signal?.removeEventListener('abort', callOff)
    },
  }
}
