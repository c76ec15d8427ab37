import type { SourceHealth } from '../../channels/site/pages/live-sources-page.ts'
import { roleWords, timeWords } from '../../channels/wording.ts'
import { failures } from '../../model/failure.ts'
import { countWords } from '../../text/count-words.ts'
import { shownAddress } from '../../text/shown-address.ts'
import type { Row, TerminalPage } from '../page.ts'
import { titledRows } from './titled-rows.ts'

/** Every source with its health: those that fail first, with why and what to do. */
export function sourcesInTerminal(rows: readonly SourceHealth[], zone: string): TerminalPage {
  const failing = rows.filter(({ failure }) => failure !== undefined)
  const well = rows.filter(({ failure }) => failure === undefined)
  const none = failing.length === 0 ? 'none failing' : `${failing.length} failing`
  return {
    spot: { at: 'sources' },
    title: 'Sources',
    rows: [
      { spans: [{ text: `${countWords(rows.length, 'source', 'sources')}, ${none}.` }] },
      ...titledRows(
        'Failing',
        failing.flatMap((row) => failingRows(row, zone)),
      ),
      ...titledRows(
        'Well',
        well.flatMap((row) => wellRows(row, zone)),
      ),
    ],
  }
}

function failingRows(row: SourceHealth, zone: string): readonly Row[] {
  const { failure, failingSince, nextAt, isRetired } = row
  if (failure === undefined) return []
  const since = failingSince === undefined ? '' : ` Since ${timeWords(failingSince, zone)}.`
  const next = isRetired ? ' It is not asked any more.' : nextAt === undefined ? '' : ` Next try ${timeWords(nextAt, zone)}.`
  return [
    headRow(row),
    { spans: [{ text: `${failures[failure.code].title}: `, look: 'alarm' }, { text: `${failure.why}${since}${next}` }], indent: 2 },
    { spans: [{ text: `${failures[failure.code].fix} (${failure.code})`, look: 'faint' }], indent: 2 },
  ]
}

function wellRows(row: SourceHealth, zone: string): readonly Row[] {
  const last = row.okAt === undefined ? 'not fetched yet' : `last answer ${timeWords(row.okAt, zone)}`
  const next = row.nextAt === undefined ? 'next now' : `next ${timeWords(row.nextAt, zone)}`
  const text = [countWords(row.itemCount, 'item', 'items'), last, next].join(', ')
  return [headRow(row), { spans: [{ text, look: 'faint' }], indent: 2 }]
}

function headRow({ title, target, role }: SourceHealth): Row {
  // An address that holds a key is the operator’s alone.
  const isPublic = shownAddress(target) === target
  return {
    spans: [
      { text: `${title} `, look: 'strong', ...(isPublic ? { address: target } : {}) },
      { text: `(${roleWords[role]})`, look: 'faint' },
    ],
    isApart: true,
    stop: { level: 'item' },
  }
}
