import type { Edition } from '#core/model/edition.ts'
import { askedEdition, type EditionsDesk, latestEditions } from '../asked-edition.ts'

/** The edition of a beat and date, as it is shown now; the newest for the date `latest`. Undefined when there is none. */
export async function editionNamed(
  { beat, date }: { readonly beat: string; readonly date: string },
  deps: EditionsDesk,
): Promise<Edition | undefined> {
  if (date !== 'latest') return askedEdition({ params: { beat, date } }, deps)
  return deps.beats.some(({ id }) => id === beat) ? (await latestEditions(deps, beat, 1))[0] : undefined
}
