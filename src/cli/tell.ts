import { plainText } from '#core/channels/plain.ts'

export type Trouble = {
  /** What is wrong, as the end of a sentence: `there is no such source`. */
  readonly what: string
  readonly at: string
  readonly why: string
  readonly fix: string
}

/** Tells a trouble on standard error in four parts: what, where, why, and what to do. Its texts may come from outside. */
export function tell({ what, at, why, fix }: Trouble): void {
  console.error(`headwater: ${plainText(what)}\n  at ${plainText(at) || 'nothing'}\n  ${plainText(why)}\n  fix: ${plainText(fix)}`)
}
