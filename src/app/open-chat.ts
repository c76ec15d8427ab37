import { openSender, type SenderOptions } from '#adapters/fetch/send.ts'
import { openPoster } from '#adapters/post/poster.ts'
import { limits } from '#core/limits.ts'
import type { Clock } from '#ports/clock.ts'
import type { Poster } from '#ports/poster.ts'
import { secretAt } from './secret-at.ts'

/** Opens the way to chat services. Nothing is dialled, and no secret is read, before the first message. */
export function openChat({ now, ...web }: SenderOptions & Pick<Clock, 'now'>): Poster {
  return openPoster({ sender: openSender(web), secretAt, now, pauseMs: limits.postPauseMs })
}
