import type { Subscriber } from '#core/mail/subscriber.ts'
import { type Answer, errorAnswer } from './answer.ts'
import type { Deps, MailParts } from './deps.ts'
import type { Ask } from './route.ts'

/** The subscriber whose key is asked with, as each mail to them has it; undefined for any other, and for none. */
export async function subscriberOf(ask: Pick<Ask, 'query'>, { desk }: MailParts): Promise<Subscriber | undefined> {
  const key = ask.query('key') ?? ''
  return /^[\w-]{43}$/.test(key) ? await desk.store.subscriberOfKey(key) : undefined
}

/** An answer to a key is kept nowhere: not by the browser of whoever reads mail at a friend’s. */
export function keptNowhere(answer: Answer): Answer {
  return { ...answer, headers: { ...answer.headers, 'cache-control': 'no-store' } }
}

/** 404: the key is none of ours, or not any more. */
export function noSubscription(deps: Deps): Answer {
  const words = {
    title: 'There is no such subscription',
    why: 'It has ended, or was never confirmed, or the address of this page is not whole.',
    todo: 'No mail comes from it. To get the edition by mail, ask for it anew.',
  }
  return errorAnswer(404, words, deps)
}
