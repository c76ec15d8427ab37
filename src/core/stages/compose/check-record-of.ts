import type { CheckRecord, Claim } from '../../model/edition.ts'
import type { CheckedDraft } from '../check/check.ts'

/** What the check did for an edition: its printed sentences, by whose words they are in, and what became of the others. */
export function checkRecordOf(checked: readonly CheckedDraft[], printed: readonly Claim[]): CheckRecord {
  const sum = (of: 'repaired' | 'replaced' | 'dropped'): number => checked.reduce((total, draft) => total + draft[of], 0)
  const count = (is: (claim: Claim) => boolean): number => printed.filter(is).length
  return {
    sentences: printed.length,
    cited: count(({ citations }) => citations.length > 0),
    repaired: sum('repaired'),
    replaced: sum('replaced'),
    dropped: sum('dropped'),
    byWording: {
      extracted: count(({ wording }) => wording === 'extracted'),
      trimmed: count(({ wording }) => wording === 'trimmed'),
      model: count(({ wording }) => wording === 'model'),
      form: count(({ wording }) => wording === 'form' || wording === undefined),
    },
    weak: count(({ isWeak }) => isWeak === true),
  }
}
