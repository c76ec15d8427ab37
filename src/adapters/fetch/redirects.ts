import { failed, type Result } from '#core/model/failure.ts'
import { type Guard, hostOf } from './address.ts'
import type { Answer } from './exchange.ts'

/** Where a redirect leads, checked like any address; undefined when the answer is no redirect. */
export function redirectOf(guard: Guard, from: URL, answer: Answer): Result<URL> | undefined {
  if (!redirectStatuses.has(answer.status)) return undefined
  const location = utf8Of(answer.header('location') ?? '')
  if (location === '') {
    return failed('fetch/redirects', from.href, `The server answered ${answer.status} without saying where to go.`, {
      status: answer.status,
    })
  }
  const to = guard.check(location, from)
  // Whoever sits on the way can answer for http; what was meant to be read safely is not read otherwise.
  const isLowered = to.ok && from.protocol === 'https:' && to.value.protocol === 'http:'
  return isLowered ? failed('fetch/redirects', from.href, `It leads from https to http, to ${to.value.host}.`) : to
}

/**
 * Whether what was meant for `first` may be told to `hop`: the same origin, or the same host over https. Validators
 * sent elsewhere would tell a stranger what we read.
 */
export function isSamePlace(first: URL, hop: URL): boolean {
  if (first.origin === hop.origin) return true
  return hostOf(first) === hostOf(hop) && first.protocol === 'http:' && hop.protocol === 'https:' && first.port === '' && hop.port === ''
}

/** Whether a redirect says that the address changed for good (RFC 9110, 15.4.2 and 15.4.9). */
export function isPermanent(status: number): boolean {
  return status === 301 || status === 308
}

const redirectStatuses: ReadonlySet<number> = new Set([301, 302, 303, 307, 308])

/** Headers come as one character a byte; many servers put plain UTF-8 into Location. */
function utf8Of(bytes: string): string {
  const text = Buffer.from(bytes, 'latin1').toString('utf8')
  return text.includes('\uFFFD') ? bytes : text
}
