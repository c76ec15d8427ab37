import type { Instant } from '../model/instant.ts'
import { present } from '../model/present.ts'
import type { Story } from '../model/story.ts'
import { toldIn } from '../model/told-in.ts'
import { type Rebuilding, rebuiltStory } from './rebuilt-story.ts'

/** When each edition was cut off, by its id. */
export type ToldAt = ReadonlyMap<string, Instant>

/**
 * Two stories as one: it keeps the id and the first-hand document of the one that stays, the articles of both, the earlier
 * beginning, and what `carried` keeps.
 */
export function mergedStory(stays: Story, goes: Story, at: Rebuilding & { readonly toldAt: ToldAt }): Story {
  const { links: _, toldIn: __, ...rest } = stays
  const story = { ...rest, openedAt: Math.min(stays.openedAt, goes.openedAt), ...carried(stays, goes, at.toldAt) }
  return rebuiltStory(story, [...stays.articleIds, ...goes.articleIds], at)
}

/** What a story keeps of itself and of one that goes into it: the links of both, and of each beat the later of the editions that told them. */
export function carried(stays: Story, goes: Story, toldAt: ToldAt): Pick<Story, 'links' | 'toldIn'> {
  const all = [...(stays.links ?? []), ...(goes.links ?? [])].filter(({ storyId }) => storyId !== stays.id && storyId !== goes.id)
  const links = [...new Map(all.map((link) => [`${link.kind} ${link.storyId}`, link])).values()]
  return present({ links: links.length === 0 ? undefined : links, toldIn: laterTellings(stays, goes, toldAt) })
}

function laterTellings(stays: Story, goes: Story, toldAt: ToldAt): Story['toldIn'] {
  const later = { ...stays.toldIn }
  for (const [beat, id] of Object.entries(goes.toldIn ?? {})) {
    const own = toldIn(stays, beat)
    if (own === undefined || (toldAt.get(id) ?? 0) > (toldAt.get(own) ?? 0)) later[beat] = id
  }
  return Object.keys(later).length === 0 ? undefined : later
}
