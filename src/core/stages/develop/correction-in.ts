import { weightOfChange } from '../read/weight-of-change.ts'
import type { Found } from './develop.ts'
import type { Report } from './reports.ts'

/**
 * What a report takes back of what was told: a notice of correction that is about more than spelling, or a sentence whose
 * numbers its source changed.
 */
export function correctionIn({ article, passages, replaced, isRevision }: Report): readonly Found[] {
  for (const change of isRevision ? replaced : []) {
    const { change: kind, numbers } = weightOfChange([change], article.language)
    const passage = passages.find(({ text }) => change.after !== '' && (change.after.includes(text) || text.includes(change.after)))
    const [before, after] = numbers[0]?.split(' → ') ?? []
    if (passage === undefined || kind !== 'numbers' || before === undefined || after === undefined || after === '–') continue
    return [{ kind: 'corrected', passages: [passage], what: after, ...(before === '–' ? {} : { before }) }]
  }
  const noticed = passages.find(({ text, part }) => part === 'body' && notice.test(text) && !spelling.test(text))
  if (noticed === undefined) return []
  return [{ kind: 'corrected', passages: [noticed], what: noticed.text.slice(0, shownMax) }]
}

const shownMax = 200
const notice =
  /^[^\p{L}]{0,3}(?:corrections?|clarification|corrected|editor[’']s note|erratum|berichtigung|korrektur|corrección|rectificatif)\b.{0,60}[:–—]|^[（(【]?更正/iu
const spelling = /misspell|typo|spelling|name of|photo|caption|headline/i
