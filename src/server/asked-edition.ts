import type { Edition } from '#core/model/edition.ts'
import { isDate } from '#core/model/instant.ts'
import { published } from '#desk/published.ts'
import { type Answer, notFound } from './answer.ts'
import type { Deps } from './deps.ts'
import { wrongField } from './form.ts'
import type { Ask } from './route.ts'

/** Where editions are read from. */
export type EditionsDesk = Pick<Deps, 'store' | 'beats' | 'signer'>

/** The beat of an address, `?beat=`; the first one where it names none, undefined when there is none of that name. */
export function askedBeat(ask: Ask, { beats }: Deps): Deps['beats'][number] | undefined {
  const id = ask.query('beat') ?? beats[0]?.id
  return beats.find((each) => each.id === id)
}

/** 400, with the beats there are; 404 where the desk has none at all. */
export function noSuchBeat(deps: Deps): Answer {
  if (deps.beats.length === 0) return notFound(deps)
  const known = deps.beats.map(({ id }) => id).join(', ')
  return wrongField('beat', { why: 'The paper has no beat of this name.', todo: `Ask for one of ${known}.` }, deps)
}

/** The edition a path names by `:beat` and `:date`; undefined when there is none of that name. */
export async function askedEdition(ask: Pick<Ask, 'params'>, deps: EditionsDesk): Promise<Edition | undefined> {
  const beat = deps.beats.find((each) => each.id === ask.params.beat)
  const date = ask.params.date ?? ''
  const edition = beat && isDate(date) ? await deps.store.edition(beat.id, date) : undefined
  return edition && (await published(deps, edition))
}

/** The newest editions of a beat, newest first. */
export async function latestEditions(deps: EditionsDesk, beat: string, count: number): Promise<readonly Edition[]> {
  const heads = await deps.store.editions(beat, count)
  const editions = await Promise.all(heads.map((head) => deps.store.edition(head.beat, head.date)))
  return await Promise.all(editions.filter((edition) => edition !== undefined).map((edition) => published(deps, edition)))
}
