import type { ConfigEdit, EditProblem } from '#app/config/edit-config.ts'
import type { SettingRow } from '#core/channels/site/pages/settings-page.ts'
import { clipped } from '#core/text/clipped.ts'

/** What a form of settings comes to: what is to be changed, what was typed there, by key, and what cannot be asked. */
export type SettingsSent = {
  readonly edits: readonly ConfigEdit[]
  readonly typed: ReadonlyMap<string, string>
  readonly problems: readonly EditProblem[]
}

const ours = new Set(['hash', 'was', 'do'])

/**
 * Reads what was sent against what the form held when it was made (`was`): only what somebody changed is an edit, whatever else
 * has changed in the file meanwhile. A field that was emptied takes its setting out.
 */
export function settingsSent(fields: URLSearchParams, rows: readonly SettingRow[]): SettingsSent {
  const was = heldBefore(fields.get('was') ?? '')
  const typed = new Map<string, string>()
  const edits: ConfigEdit[] = []
  const problems: EditProblem[] = []
  for (const key of new Set(fields.keys())) {
    if (ours.has(key)) continue
    const row = rows.find((each) => each.key === key)
    const given = fields.getAll(key)
    const why = row === undefined ? 'a field of the form' : oddWith(row, given)
    if (row === undefined || why !== undefined) {
      problems.push({ key, at: key, found: shown(given), expected: why ?? '', fix: 'Open the settings again.' })
      continue
    }
    const isList = row.field === 'list' || row.field === 'checks'
    const text = isList ? entriesOf(given).join('\n') : (given[0] ?? '').trim()
    // What nobody touched is shown as it is now, not as it was when the form was made.
    if (text === (was.get(key) ?? row.value)) continue
    typed.set(key, text)
    if (key === 'edition.beats' && text === '')
      problems.push({ key, at: key, found: 'none', expected: 'one beat at least', fix: 'Tick the beats to make editions of.' })
    else edits.push({ key, typed: text === '' ? undefined : isList ? text.split('\n') : text })
  }
  return { edits, typed, problems }
}

function entriesOf(given: readonly string[]): readonly string[] {
  return given
    .flatMap((text) => text.split(/[\r\n,]+/))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
}

/** What is expected instead; undefined for what can be taken. */
function oddWith({ field, choices = [], fixed }: SettingRow, given: readonly string[]): string | undefined {
  if (fixed !== undefined) return `a setting that is changed here. ${fixed}`
  if (field === 'checks') return entriesOf(given).every((entry) => choices.includes(entry)) ? undefined : `some of ${choices.join(', ')}`
  return given.length > 1 ? 'one value' : undefined
}

const shownChars = 100

function shown(given: readonly string[]): string {
  return clipped(given.join(', '), shownChars)
}

function heldBefore(text: string): ReadonlyMap<string, string> {
  try {
    const held: unknown = JSON.parse(text)
    const entries = held !== null && typeof held === 'object' ? Object.entries(held) : []
    return new Map(entries.flatMap(([key, value]) => (typeof value === 'string' ? [[key, value] as const] : [])))
  } catch {
    // A program that sends single settings says nothing of the others.
    return new Map()
  }
}
