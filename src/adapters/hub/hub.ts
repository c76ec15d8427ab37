import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { limits } from '#core/limits.ts'
import type { Result } from '#core/model/failure.ts'
import { signatureOf } from '#core/websub/signature.ts'
import type { Hub } from '#ports/hub.ts'

/** Sends a form to an address of the world, past the guard of all outgoing connections. */
export type FormSender = {
  post(url: string, form: URLSearchParams, signal?: AbortSignal): Promise<Result<void>>
  [Symbol.asyncDispose](): Promise<void>
}

/** Opens the way to the hubs: random keys, requests through the sender of forms, signatures by Node’s own HMAC (RFC 2104). */
export function openHub(sender: FormSender): Hub {
  return {
    newKeys: () => ({ token: randomBytes(16).toString('hex'), secret: randomBytes(32).toString('hex') }),
    ask: ({ hub, topic, callbackBase, token, secret, wants }, signal) => {
      const form = new URLSearchParams({ 'hub.mode': wants, 'hub.topic': topic, 'hub.callback': callbackBase + token })
      if (wants === 'subscribe') {
        form.set('hub.lease_seconds', String(limits.leaseMs / 1_000))
        form.set('hub.secret', secret)
      }
      return sender.post(hub, form, signal)
    },
    announce: (hub, topic, signal) =>
      sender.post(hub, new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': topic, 'hub.topic': topic }), signal),
    isSigned: ({ body, signature, secret }) => {
      const given = signatureOf(signature)
      if (given === undefined) return false
      const expected = createHmac(given.algorithm, secret).update(body).digest()
      return timingSafeEqual(expected, Buffer.from(given.digest, 'hex'))
    },
    [Symbol.asyncDispose]: () => sender[Symbol.asyncDispose](),
  }
}
