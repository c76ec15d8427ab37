import type { Edition } from '#core/model/edition.ts'
import { isDate } from '#core/model/instant.ts'
import { published } from '#desk/published.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/** The beat of an address, `?beat=`; the first one where it names none, undefined when there is none of that name. */
export function askedBeat(ask: Ask, { beats }: Deps): Deps['beats'][number] | undefined {
  const id = ask.query('beat') ?? beats[0]?.id
  return beats.find((each) => each.id === id)
}

/** The edition a path names by `:beat` and `:date`; undefined when there is none of that name. */
export async function askedEdition(ask: Ask, deps: Deps): Promise<Edition | undefined> {
  const beat = deps.beats.find((each) => each.id === ask.params.beat)
  const date = ask.params.date ?? ''
  const edition = beat && isDate(date) ? await deps.store.edition(beat.id, date) : undefined
  return edition && (await published(deps, edition))
}

/** The newest editions of a beat, newest first. */
export async function latestEditions(deps: Deps, beat: string, count: number): Promise<readonly Edition[]> {
  const heads = await deps.store.editions(beat, count)
  const editions = await Promise.all(heads.map((head) => deps.store.edition(head.beat, head.date)))
  return await Promise.all(editions.filter((edition) => edition !== undefined).map((edition) => published(deps, edition)))
}
