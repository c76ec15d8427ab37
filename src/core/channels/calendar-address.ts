import type { Edition } from '../model/edition.ts'
import type { ChannelContext } from './channel.ts'

/** Where what is coming up on a beat can be subscribed to, as an absolute address. */
export function calendarAddress({ beat }: Pick<Edition, 'beat'>, { baseUrl, links }: ChannelContext): string {
  return baseUrl + (links({ at: 'calendar', beat }) ?? '')
}
