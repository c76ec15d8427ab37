import { limits } from '#core/limits.ts'
import type { Subscription } from '#core/model/subscription.ts'
import { heardFromHub } from '#desk/websub/heard-from-hub.ts'
import { takeDelivery } from '#desk/websub/take-delivery.ts'
import { type Answer, notFound, types } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { loopbackNames } from '../loopback-names.ts'
import type { Ask, Route } from '../route.ts'

/** Where all callbacks stand. */
export const hubPath = '/websub/'

let bodiesUnderWay = 0

/**
 * The callback of one subscription (WebSub, W3C 2018, sections 5.3 and 7). Its token is the key: an address that was not given to a
 * hub is not found. A question is answered by its challenge; a delivery is stored and answered at once, and read later.
 */
export const websub: Route = {
  path: `${hubPath}:token`,
  access: 'key',
  title: 'Where a hub asks back and sends what is new',
  async answer(ask, deps) {
    const found = await subscriptionOf(ask, deps)
    if ('status' in found) return found
    const said = (name: string): string | undefined => ask.query(`hub.${name}`)
    const question = {
      mode: said('mode'),
      topic: said('topic'),
      challenge: said('challenge'),
      leaseSeconds: said('lease_seconds'),
      reason: said('reason'),
    }
    const answer = await heardFromHub(found.desk, found.subscription, question)
    return answer === undefined ? notFound(deps) : plain(200, answer)
  },
  takes: {
    access: 'key',
    from: 'anywhere',
    async take(sent, deps) {
      const found = await subscriptionOf(sent, deps)
      if ('status' in found) return found
      if (bodiesUnderWay >= limits.deliveriesAtOnce) return later(503)
      bodiesUnderWay += 1
      try {
        const body = await sent.body(limits.feedBytes)
        if (body === undefined) return plain(413, 'too large\n')
        const [contentType, signature] = [sent.header('content-type') ?? '', sent.header('x-hub-signature')]
        const taken = await takeDelivery(found.desk, found.subscription, { body, contentType, signature })
        return taken === 'gone' ? plain(410, 'no longer wanted\n') : plain(202, '')
      } finally {
        bodiesUnderWay -= 1
      }
    },
  },
}

type Found = { readonly desk: NonNullable<Deps['websub']>['desk']; readonly subscription: Subscription }

async function subscriptionOf(ask: Ask, deps: Deps): Promise<Found | Answer> {
  const { websub: callback } = deps
  const { token = '' } = ask.params
  if (callback === undefined) return notFound(deps)
  const { desk, tally } = callback
  const subscription = /^[\da-f]{32}$/.test(token) ? await desk.store.subscriptionOf(token) : undefined
  // Who guesses is counted apart: nobody keeps a hub from us by asking in its place.
  if (subscription === undefined || !isAskedByName(ask, subscription))
    return tally.take('guesses', limits.hubsPerMinute) ? notFound(deps) : later(429)
  return tally.take(token, limits.deliveriesPerMinute) ? { desk, subscription } : later(429)
}

/** The name in the address that was given to the hub, or one of this machine’s, as many proxies put it. */
function isAskedByName({ hostName }: Ask, { callbackBase }: Subscription): boolean {
  return hostName === new URL(callbackBase).hostname || loopbackNames.includes(hostName)
}

function plain(status: Answer['status'], body: string): Answer {
  return { status, type: types.text, body, headers: { 'cache-control': 'no-store' } }
}

function later(status: 429 | 503): Answer {
  return { ...plain(status, 'later, please\n'), headers: { 'cache-control': 'no-store', 'retry-after': '60' } }
}
