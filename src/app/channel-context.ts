import type { ChannelContext } from '#core/channels/channel.ts'
import { serverLinks, staticLinks } from '#core/channels/places.ts'
import { version } from './version.ts'

/** What channels need beside the edition: where the paper lives, for the server or for a folder of files. */
export function channelContext(baseUrl: string, place: 'server' | 'static'): ChannelContext {
  return { baseUrl: baseUrl.endsWith('/') ? baseUrl : `${baseUrl}/`, links: place === 'server' ? serverLinks : staticLinks, version }
}
