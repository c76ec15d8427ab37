import { foreignWords, leftOutGroups } from '../../channels/wording.ts'
import type { Edition, LeftOut } from '../../model/edition.ts'
import { longDate } from '../../model/instant.ts'
import { capitalized } from '../../text/capitalized.ts'
import { countWords } from '../../text/count-words.ts'
import type { Row, TerminalPage } from '../page.ts'
import { dayOfEdition } from './brief-rows.ts'

/** What an edition left out, by reason; each item can be recalled. */
export function leftOutInTerminal(edition: Edition): TerminalPage {
  const groups = leftOutGroups(edition.leftOut)
  const count = countWords(edition.leftOut.length, 'item', 'items')
  const first = groups.length === 0 ? 'Nothing was left out.' : `${count}, each with its reason. r shows what recalling one would do.`
  return {
    spot: { at: 'left-out', ...dayOfEdition(edition) },
    title: `Left out on ${longDate(edition.date)}`,
    rows: [
      { spans: [{ text: first }] },
      ...groups.flatMap(({ words, rows }): readonly Row[] => [
        { spans: [{ text: `${capitalized(words)} (${rows.length})` }], isHeading: true, isApart: true },
        ...rows.map((row) => itemRow(row, edition)),
      ]),
    ],
    isSample: edition.isSample,
    day: dayOfEdition(edition),
  }
}

function itemRow({ itemKey, title, outletName, language, url }: LeftOut, edition: Edition): Row {
  const foreign = foreignWords(language, edition)
  const recalls = { at: 'recall', ...dayOfEdition(edition), itemKey } as const
  return {
    spans: [
      { text: `${title} `, address: url },
      { text: `(${[outletName, ...(foreign === undefined ? [] : [foreign])].join(', ')})`, look: 'faint' },
    ],
    hang: 2,
    stop: { level: 'item', opens: recalls, recalls },
  }
}
