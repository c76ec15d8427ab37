import type { Brief, Edition } from '#core/model/edition.ts'
import { printedBriefs } from '#core/stages/compose/printed.ts'
import { published } from '#desk/published.ts'
import type { EditionsDesk } from './asked-edition.ts'

/** How far back a story is looked for, per beat: two months of daily editions. */
const editionsScannedMax = 60

export type StoryTelling = { readonly edition: Edition; readonly brief: Brief }

/** Every edition that told a story, under its id or those that went into it, newest first. */
export async function storyTellings(deps: EditionsDesk, storyIds: readonly [string, ...string[]]): Promise<readonly StoryTelling[]> {
  const [story] = await deps.store.stories(storyIds)
  const ids: ReadonlySet<string> = new Set(storyIds)
  const heads = await Promise.all(deps.beats.map((beat) => deps.store.editions(beat.id, editionsScannedMax)))
  const possible = heads.flat().filter((head) => story === undefined || head.cutOff >= story.openedAt)
  const tellings: StoryTelling[] = []
  for (const head of possible) {
    const found = await deps.store.edition(head.beat, head.date)
    const edition = found && (await published(deps, found))
    const brief = edition && printedBriefs(edition).find((each) => ids.has(each.storyId))
    if (edition && brief) tellings.push({ edition, brief })
  }
  return tellings.sort((left, right) => right.edition.cutOff - left.edition.cutOff)
}
