import { present } from '../model/present.ts'
import type { Story } from '../model/story.ts'
import { carried, type ToldAt } from './merged-story.ts'

/** What became of stories: those that changed or are new, and the ids that are gone with where they lead. */
export type Regrouped = {
  readonly stories: readonly Story[]
  readonly gone: readonly { readonly id: string; readonly into: string }[]
}

export type Regroupings = {
  /** The stories of the beginning. */
  readonly before: readonly Story[]
  readonly first: Regrouped
  /** What became of them after the first. */
  readonly second: Regrouped
  readonly toldAt: ToldAt
}

/**
 * One regrouping after another, as one: of the stories of the beginning, what changed in the end. What the second says nothing
 * of is kept: where a story was told, its links, its first-hand document; a story that another one went into keeps both’s.
 */
export function thenRegrouped({ before, first, second, toldAt }: Regroupings): Regrouped {
  const between = afterRegrouping(before, first)
  const stories = second.stories.map((story): Story => {
    const { primary, links: _, toldIn: __, ...rest } = story
    let kept = between.get(story.id) ?? partOf(story, between)
    for (const { id, into } of second.gone) {
      const goes = into === story.id ? between.get(id) : undefined
      if (goes) kept = withCarried(kept, goes, toldAt)
    }
    const { links, toldIn } = kept
    return { ...rest, ...present({ primary: primary ?? kept.primary, links, toldIn }) }
  })
  const leads = new Map([...first.gone, ...second.gone].map(({ id, into }) => [id, into]))
  const gone = [...leads.keys()].map((id) => ({ id, into: endOf(id, leads) }))
  const changed = new Map([...first.stories, ...stories].map((story) => [story.id, story]))
  for (const { id } of gone) changed.delete(id)
  const alive = afterRegrouping(before, { stories: [...changed.values()], gone })
  return { stories: [...changed.values()], gone: gone.filter(({ into }) => alive.has(into)) }
}

function withCarried(stays: Story, goes: Story, toldAt: ToldAt): Story {
  const { links: _, toldIn: __, ...rest } = stays
  return { ...rest, ...carried(stays, goes, toldAt) }
}

/** The stories after a regrouping, by id. */
export function afterRegrouping(before: readonly Story[], { stories, gone }: Regrouped): ReadonlyMap<string, Story> {
  const after = new Map([...before, ...stories].map((story) => [story.id, story]))
  for (const { id } of gone) after.delete(id)
  return after
}

/** A new story is part of the one that held its articles: it was told when the lead article of that one is in it. */
function partOf(story: Story, between: ReadonlyMap<string, Story>): Story {
  const held = new Set(story.articleIds)
  const from = [...between.values()].find(({ leadArticleId, toldIn }) => toldIn !== undefined && held.has(leadArticleId))
  return from?.toldIn === undefined ? story : { ...story, toldIn: from.toldIn }
}

/** Where an id leads in the end. */
export function endOf(id: string, leads: ReadonlyMap<string, string>): string {
  let at = id
  // No longer than there are leads: a circle must end.
  for (let hop = 0; hop < leads.size; hop += 1) at = leads.get(at) ?? at
  return at
}
