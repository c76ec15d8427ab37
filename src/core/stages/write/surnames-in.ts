import { languageOf } from '../../languages/registry.ts'

/**
 * The surnames by which a sentence speaks of people whom its report introduced in full elsewhere: `Holm said` after “Ada Holm, who
 * maintains Tarn, …”. They must have been named before it in print, too. A firm has one name from the beginning.
 * `surnamesIn('The lock is gone, Holm said.', 'Ada Holm leads Tarn. The lock is gone, Holm said.')` → Holm
 */
export function surnamesIn(sentence: string, report: string): readonly string[] {
  const names = [...sentence.matchAll(named)].slice(0, namesMax).map((found) => found[1] ?? found[2] ?? found[3] ?? '')
  return names.filter((name) => {
    const at = report.indexOf(name)
    const given = /(?:^|[^.!?"”] )(\p{Lu}\p{L}+) (?:\p{Lu}\. )?$/u.exec(report.slice(Math.max(0, at - nameChars), at))?.[1]
    return given !== undefined && !languageOf('en').stopWords.has(given.toLowerCase()) && !sentence.includes(`${given} ${name}`)
  })
}

const named =
  /^(?:Mr\. |Mrs\. |Ms\. |Dr\. )?(\p{Lu}\p{Ll}[\p{L}’-]{1,30})(?:,? \p{Ll}|, \d)|(?:["”,] )(?:Mr\. |Mrs\. |Ms\. |Dr\. )?(\p{Lu}[\p{L}’-]{1,30}) (?:said|says|added|told|wrote|explained|noted|warned|argued)\b|(?:said|says|added) (?:Mr\. |Mrs\. |Ms\. |Dr\. )?(\p{Lu}[\p{L}’-]{1,30})(?=[.,])/gu
const namesMax = 3
const nameChars = 40
