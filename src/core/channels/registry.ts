import { atom } from './atom.ts'
import { calendar } from './calendar.ts'
import type { ChannelKind } from './channel.ts'
import { epub } from './epub.ts'
import { json } from './json.ts'
import { jsonFeed } from './json-feed.ts'
import { markdown } from './markdown.ts'
import { singlePage } from './single-page.ts'
import { site } from './site/site.ts'
import { text } from './text.ts'

/** Every place an edition can go out to, by name. A new channel is one file and one line here. */
export const channels: readonly ChannelKind[] = [atom, calendar, epub, json, jsonFeed, markdown, singlePage, site, text]

/** The channel of that kind; undefined when there is none. */
export function channelOf(kind: string): ChannelKind | undefined {
  return channels.find((channel) => channel.kind === kind)
}
