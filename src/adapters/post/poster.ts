import { createHmac } from 'node:crypto'
import { STATUS_CODES } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Post } from '#core/channels/chat/post.ts'
import { plainText } from '#core/channels/plain.ts'
import type { Destination } from '#core/destinations/destination.ts'
import { limits } from '#core/limits.ts'
import { type FailureCode, failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { clipped } from '#core/text/clipped.ts'
import type { Poster } from '#ports/poster.ts'

/** Sends one request to an address, past the guard of all outgoing connections. No failure of it holds the address. */
export type Sender = {
  send(sending: {
    readonly url: string
    readonly at: string
    readonly method: 'POST' | 'PUT'
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
    readonly signal?: AbortSignal
  }): Promise<Result<{ readonly status: number; readonly retryAfter: string | undefined; readonly text: string }>>
  [Symbol.asyncDispose](): Promise<void>
}

export type PosterParts = {
  readonly sender: Sender
  /** What stands in a variable of the environment, or in a file; a failure where there is nothing. */
  readonly secretAt: (place: Destination['secret'], at: string) => Result<string>
  readonly now: () => Instant
  /** Between two messages to one destination. */
  readonly pauseMs: number
}

/** Opens the way to chat services: secrets go in here, where a post is sent, and are known nowhere else. */
export function openPoster({ sender, secretAt, now, pauseMs }: PosterParts): Poster {
  const sentAt = new Map<string, number>()
  return {
    send: async (post, destination, signal) => {
      const at = destination.name
      const secret = secretAt(destination.secret, at)
      if (!secret.ok) return secret
      const base = baseOf(destination, secret.value, secretAt)
      if (!base.ok) return base
      const url =
        post.secretIs === 'address'
          ? base.value
          : joined(
              base.value,
              post.path.replace('{secret}', () => secret.value),
            )
      const { method, body } = post
      const headers = { ...post.headers, ...proofOf(post, secret.value, now()) }
      const restMs = (sentAt.get(at) ?? Number.NEGATIVE_INFINITY) + pauseMs - performance.now()
      if (restMs > 0) await sleep(restMs, undefined, present({ signal })).catch(() => undefined)
      const sent = await sender.send({ url, at, method, headers, body, ...present({ signal }) })
      sentAt.set(at, performance.now())
      if (!sent.ok)
        return failed(codes[sent.failure.code] ?? 'post/unreachable', at, withoutSecrets(sent.failure.why, [secret.value, base.value]))
      return outcomeOf(sent.value, { at, secrets: [secret.value, base.value] })
    },
    [Symbol.asyncDispose]: () => sender[Symbol.asyncDispose](),
  }
}

/** What the guard refuses, it refuses tomorrow, too. */
const codes: Readonly<Partial<Record<FailureCode, FailureCode>>> = {
  'fetch/bad-address': 'post/refused',
  'fetch/refused-address': 'fetch/refused-address',
}

function baseOf(destination: Destination, secret: string, secretAt: PosterParts['secretAt']): Result<string> {
  const { kind, address, addressVariable, name } = destination
  if (kind === 'slack' || kind === 'discord' || kind === 'mattermost') return ok(secret)
  if (addressVariable !== undefined) return secretAt({ variable: addressVariable }, name)
  return ok(address ?? 'https://api.telegram.org')
}

/** `https://matrix.example` and `_matrix/…` as one address. */
function joined(base: string, path: string): string {
  return path === '' ? base : `${base.replace(/\/$/, '')}/${path}`
}

function proofOf({ secretIs, headers, body }: Post, secret: string, now: Instant): Readonly<Record<string, string>> {
  if (secretIs === 'bearer') return { authorization: `Bearer ${secret}` }
  if (secretIs !== 'key') return {}
  const seconds = String(Math.floor(now / 1_000))
  const signed = `${headers['webhook-id'] ?? ''}.${seconds}.${body}`
  return { 'webhook-timestamp': seconds, 'webhook-signature': `v1,${createHmac('sha256', keyOf(secret)).update(signed).digest('base64')}` }
}

/** Keys of Standard Webhooks are written as `whsec_` and base64; any other text is taken as it is. */
function keyOf(secret: string): Uint8Array {
  return secret.startsWith('whsec_') ? Buffer.from(secret.slice('whsec_'.length), 'base64') : Buffer.from(secret)
}

type Answer = { readonly status: number; readonly retryAfter: string | undefined; readonly text: string }
type Context = { readonly at: string; readonly secrets: readonly string[] }

function outcomeOf({ status, retryAfter, text }: Answer, { at, secrets }: Context): Result<void> {
  if (status >= 200 && status < 300) return ok(undefined)
  const said = clipped(plainText(withoutSecrets(text, secrets)), saidChars)
  const why = `It answered ${status} ${STATUS_CODES[status] ?? ''}`.trimEnd() + (said === '' ? '.' : `: ${said}`)
  if (status === 429 || status >= 500 || status === 408) {
    return failed('post/busy', at, why, { status, ...present({ retryAfterMs: waitOf(retryAfter, text) }) })
  }
  if (status >= 300 && status < 400)
    return failed('post/refused', at, `It answered ${status}: a redirect, which a message with a secret does not follow.`, { status })
  return failed('post/refused', at, why, { status })
}

const saidChars = 200

/** How long to stay away, by the header in seconds (RFC 9110, 10.2.3), or by the field that Telegram and Matrix send in the body. */
function waitOf(header: string | undefined, text: string): number | undefined {
  const seconds = /^\d{1,6}(?:\.\d{1,6})?$/.test(header ?? '')
    ? Number(header)
    : Number(/"retry_after"\s*:\s*(\d{1,6}(?:\.\d{1,6})?)/.exec(text)?.[1])
  const ms = Number.isFinite(seconds) ? seconds * 1_000 : Number(/"retry_after_ms"\s*:\s*(\d{1,9})/.exec(text)?.[1])
  return Number.isFinite(ms) ? Math.min(Math.ceil(ms), limits.retryAfterMaxMs) : undefined
}

/** A service may repeat what it was sent. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  const parts = secrets
    .flatMap((secret) => [secret, ...secret.split('/')])
    .filter((part) => part.length >= secretCharsMin && !/^[\w-]+\.[\w.-]+$/.test(part))
  return parts.sort((one, other) => other.length - one.length).reduce((shown, part) => shown.replaceAll(part, '…'), text)
}

/** Shorter parts of an address are words such as `hooks`. */
const secretCharsMin = 8
