import { claimsOfEdition } from '#core/evidence/claims-of-edition.ts'
import type { Claim, Edition } from '#core/model/edition.ts'
import { isDate } from '#core/model/instant.ts'
import { bareWords } from '#core/text/bare-words.ts'
import type { Store } from '#ports/store.ts'
import { usageError } from './usage-error.ts'

export type WantedEdition = { readonly wanted: string | undefined; readonly beat: string }

/** The edition that was typed: by its id, or by its date in a beat. Throws a UsageError where there is none. */
export async function givenEdition(store: Store, { wanted, beat }: WantedEdition): Promise<Edition> {
  const typed = wanted ?? ''
  const found = isDate(typed) ? await store.edition(beat, typed) : await store.editionById(typed)
  if (found !== undefined) return found
  const dates = (await store.editions(beat, 5)).map(({ date }) => date)
  throw usageError('there is no such edition', [
    {
      at: typed === '' ? 'edition-or-date' : typed,
      found: typed === '' ? 'nothing' : `no edition of ${beat}`,
      expected: 'a date such as 2026-05-28, or the id of an edition',
      fix: dates.length === 0 ? 'No edition was made yet: headwater edition makes today’s.' : `The newest are ${dates.join(', ')}.`,
    },
  ])
}

/** The sentence of an edition that was typed: by its id, or by its first words. Throws a UsageError where it is none, or several. */
export function givenClaim(edition: Edition, typed: string): Claim {
  const claims = claimsOfEdition(edition)
  const words = bareWords(typed)
  const byId = claims.find(({ id }) => id === typed)
  const found = byId !== undefined ? [byId] : words === '' ? [] : claims.filter(({ text }) => bareWords(text).startsWith(words))
  const texts = [...new Set(found.map(({ text }) => text))]
  const [claim] = found
  // The title of an edition is its first headline once more.
  if (claim !== undefined && texts.length === 1) return claim
  throw usageError(texts.length > 1 ? 'several sentences begin so' : 'there is no such sentence in the edition', [
    {
      at: typed,
      found: texts.length > 1 ? texts.slice(0, 5).join(' | ') : `none of ${claims.length} sentences of ${edition.date}`,
      expected: 'the id of a sentence, or its first words',
      fix: texts.length > 1 ? 'Type more of it.' : `headwater edition --date ${edition.date} prints them; --format json with their ids.`,
    },
  ])
}
