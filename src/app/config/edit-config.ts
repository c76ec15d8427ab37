import { parseDocument } from 'yaml'
import { plainText } from '#core/channels/plain.ts'
import { limits } from '#core/limits.ts'
import type { Problem } from '#core/model/problem.ts'
import { type ConfigInput, decideConfig, nearest, type UnsetSecret, type Values } from './decide-config.ts'
import { type Setting, settings } from './settings.ts'
import { spliceSetting, type Wanted } from './splice-setting.ts'

/** A setting as somebody typed it; undefined takes it out of the file, so that its default holds. */
export type ConfigEdit = { readonly key: string; readonly typed: string | readonly string[] | undefined }

/** A problem with a setting that somebody typed, where it is one’s. */
export type EditProblem = Problem & { readonly key?: string }

export type Edited =
  | { readonly ok: true; readonly text: string; readonly values: Values; readonly unset: readonly UnsetSecret[] }
  | { readonly ok: false; readonly problems: readonly EditProblem[] }

type File = { readonly path: string; readonly text: string }

/**
 * The text of headwater.yaml with settings changed, and what all settings then come to; or every problem at once: of what was
 * typed, and of the file as it would be. Nothing is written. All else in the file stays as it is, to the byte.
 */
export function editConfig({ file, ...around }: ConfigInput & { readonly file: File }, edits: readonly ConfigEdit[]): Edited {
  const problems = edits.flatMap(typedProblems)
  if (problems.length > 0) return { ok: false, problems }
  const broken = parseDocument(file.text).errors.length > 0
  // A file that cannot be read cannot be changed either; whoever decides over it tells why.
  let { text } = file
  for (const { key, typed } of broken ? [] : edits) {
    const setting = settings.find((each) => each.key === key)
    const next = setting && changedText(text, key, wantedOf(setting, typed))
    if (next === undefined) return { ok: false, problems: [uneditable(file.path, key)] }
    text = next
  }
  const decided = decideConfig({ ...around, file: { path: file.path, text } })
  if (decided.ok) return { ok: true, text, values: decided.values, unset: decided.unset }
  const told = decided.problems.map((problem): EditProblem => {
    const edit = edits.find(({ key }) => problem.found.startsWith(`${key}:`) || problem.found.startsWith(`${key} `))
    return edit === undefined ? problem : { ...problem, key: edit.key }
  })
  return { ok: false, problems: told }
}

function typedProblems({ key, typed }: ConfigEdit): readonly EditProblem[] {
  if (!settings.some((setting) => setting.key === key))
    return [
      {
        at: key === '' ? 'nothing' : key,
        found: key,
        expected: 'a known setting',
        fix: nearest(
          key,
          settings.map((setting) => setting.key),
        ),
      },
    ]
  const texts = typeof typed === 'string' ? [typed] : (typed ?? [])
  const long = texts.find((text) => text.length > limits.settingChars)
  if (long !== undefined || texts.length > limits.settingEntries)
    return [problemOf(key, `${long?.length ?? texts.length} ${long === undefined ? 'entries' : 'characters'}`, tooMuch)]
  const odd = texts.find((text) => plainText(text) !== text)
  return odd === undefined ? [] : [problemOf(key, plainText(odd), 'text in one line without control characters')]
}

const tooMuch = `${limits.settingEntries} entries of ${limits.settingChars} characters at most`

function problemOf(key: string, found: string, expected: string): EditProblem {
  return { key, at: key, found: `${key}: ${found}`, expected, fix: `Write ${key} anew.` }
}

/** A text as the file has it: numbers without quotes, lists of one line apart at commas. */
function wantedOf(setting: Setting, typed: string | readonly string[] | undefined): Wanted {
  if (typed === undefined) return undefined
  if (setting.type === 'list') return typeof typed === 'string' ? partsOf(typed) : typed
  const text = typeof typed === 'string' ? typed : typed.join(' ')
  return setting.type === 'number' && /^-?\d{1,15}$/.test(text) ? Number(text) : text
}

function partsOf(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** By cutting, where the outcome says what was wanted and nothing else changed; else written anew by the library, which keeps comments. */
function changedText(text: string, key: string, wanted: Wanted): string | undefined {
  const cut = spliceSetting(text, key, wanted)
  if (cut !== undefined && isWhatWasWanted({ before: text, after: cut }, key, wanted)) return cut
  const anew = writtenAnew(text, key, wanted)
  return anew !== undefined && isWhatWasWanted({ before: text, after: anew }, key, wanted) ? anew : undefined
}

function writtenAnew(text: string, key: string, wanted: Wanted): string | undefined {
  try {
    const document = parseDocument(text)
    if (wanted === undefined) document.deleteIn(key.split('.'))
    else document.setIn(key.split('.'), wanted)
    return document.toString({ lineWidth: 0 })
  } catch {
    // A value stands where a section is wanted: whoever wrote it has to say what was meant.
    return undefined
  }
}

/** Everything as it was, but for the one setting. */
function isWhatWasWanted({ before, after }: { readonly before: string; readonly after: string }, key: string, wanted: Wanted): boolean {
  const [was, is] = [leavesOf(before), leavesOf(after)]
  if (was === undefined || is === undefined) return false
  was.delete(key)
  if (wanted !== undefined) was.set(key, JSON.stringify(wanted))
  return was.size === is.size && [...was].every(([name, value]) => is.get(name) === value)
}

/** Every value by section and key; undefined for a text that is no YAML. Sections without keys count as nothing. */
function leavesOf(text: string): Map<string, string> | undefined {
  const root = dataOf(text)
  if (root === unreadable) return undefined
  const leaves = new Map<string, string>()
  for (const [section, keys] of Object.entries(isObject(root) ? root : {})) {
    if (!isObject(keys)) {
      if (keys !== null) leaves.set(section, JSON.stringify(keys))
      continue
    }
    for (const [name, value] of Object.entries(keys)) leaves.set(`${section}.${name}`, JSON.stringify(value))
  }
  return leaves
}

const unreadable = Symbol('unreadable')

function dataOf(text: string): unknown {
  const document = parseDocument(text)
  if (document.errors.length > 0) return unreadable
  try {
    return document.toJS()
  } catch {
    // Aliases that multiply (“billion laughs”) are refused.
    return unreadable
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function uneditable(path: string, key: string): EditProblem {
  return {
    key,
    at: path,
    found: `${key}: its place in the file`,
    expected: '`section:` and, indented below it, `key: value`',
    fix: 'Change this setting in the file by hand.',
  }
}
