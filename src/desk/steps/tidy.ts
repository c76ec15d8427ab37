import { dayMs } from '#core/model/instant.ts'
import { jobOf } from '#ports/queue.ts'
import type { Desk } from '../desk.ts'
import type { Outcome } from '../step.ts'
import { learnOutlets } from './learn-outlets.ts'

const unconfirmedMs = 7 * dayMs
const mailingsMs = 90 * dayMs

/** Once a day: forgets the bodies of captures past their retention. Editions keep their quotes, items their text. Learns of outlets, too. */
export async function tidy(desk: Desk): Promise<Outcome> {
  const now = desk.clock.now()
  return {
    changes: [
      { drop: 'capture-bodies', before: now - desk.options.captureDays * dayMs },
      { drop: 'model-answers', before: now - desk.options.word.answerDays * dayMs },
      // An address that nobody confirmed is not ours to keep; what became of mails is asked for in the first weeks.
      { drop: 'unconfirmed-subscribers', before: now - unconfirmedMs },
      { drop: 'mailings', before: now - mailingsMs },
      ...(await learnOutlets(desk)),
      { put: 'job', job: jobOf('tidy', 'all', now + dayMs) },
    ],
  }
}
