import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { Problem } from '#core/model/problem.ts'
import { embeddingProblems } from './embeddings.ts'
import { mailProblems } from './mail.ts'
import { modelProblems } from './model.ts'
import { reachProblems } from './reach.ts'
import { type Setting, settings } from './settings.ts'
import { unsetSecrets } from './unset-secrets.ts'

type Origin = 'default' | 'file' | 'environment' | 'flag'
type Value = { readonly value: string | number | readonly string[]; readonly origin: Origin; readonly at: string }
export type Values = ReadonlyMap<string, Value>

export type ConfigInput = {
  /** The text of headwater.yaml, where there is one, and its path for messages. */
  readonly file: { readonly path: string; readonly text: string } | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  /** Values given on the command line, by key. */
  readonly flags: Readonly<Record<string, string | undefined>>
}

/** A secret’s environment variable that a setting names and that is not set here: wrong for whoever needs the secret. */
export type UnsetSecret = Problem & { readonly key: string }

export type ConfigAnswer =
  | {
      readonly ok: true
      readonly values: Values
      /** What can be done without is not refused for them: a shell that only reads need not know the desk’s secrets. */
      readonly unset: readonly UnsetSecret[]
    }
  | { readonly ok: false; readonly problems: readonly Problem[] }

type Raw = { readonly given: unknown; readonly origin: Origin; readonly at: string }

/**
 * Decides every setting from flags, environment, file and defaults, in this order of force, or gives the whole list of
 * what is wrong: each problem with its place, what was found, what is expected and what to do. Secrets that are named and not set here
 * are told apart while nothing else is wrong.
 */
export function decideConfig(input: ConfigInput): ConfigAnswer {
  const problems: Problem[] = []
  const fromFile = readFile(input.file, problems)
  const values = new Map<string, Value>()
  for (const setting of settings) {
    const raw = rawOf(setting, input, fromFile)
    if (raw === undefined) {
      values.set(setting.key, { value: setting.fallback, origin: 'default', at: 'default' })
      continue
    }
    const decided = decidedOf(setting, raw)
    if ('expected' in decided) {
      problems.push({
        at: raw.at,
        found: `${setting.key}: ${shown(raw.given)}`,
        expected: decided.expected,
        fix: `Set ${setting.key} to ${decided.expected}, or leave it out for ${shown(setting.fallback)}.`,
      })
    } else values.set(setting.key, { value: decided.value, origin: raw.origin, at: raw.at })
  }
  problems.push(
    ...embeddingProblems(values),
    ...modelProblems(values),
    ...reachProblems(values),
    ...mailProblems(values),
    ...unknownEnv(input.env),
  )
  const unset = unsetSecrets(values, input.env)
  return problems.length > 0 ? { ok: false, problems: [...problems, ...unset] } : { ok: true, values, unset }
}

function rawOf(setting: Setting, input: ConfigInput, fromFile: ReadonlyMap<string, Raw>): Raw | undefined {
  const flag = input.flags[setting.key]
  if (flag !== undefined) return { given: flag, origin: 'flag', at: 'command line' }
  const env = input.env[setting.env]
  if (env !== undefined) return { given: env, origin: 'environment', at: `environment ${setting.env}` }
  return fromFile.get(setting.key)
}

function readFile(file: ConfigInput['file'], problems: Problem[]): ReadonlyMap<string, Raw> {
  const found = new Map<string, Raw>()
  if (file === undefined) return found
  const lines = new LineCounter()
  const document = parseDocument(file.text, { lineCounter: lines })
  const place = (offset: number): string => `${file.path}:${lines.linePos(offset).line}`
  for (const error of document.errors) {
    problems.push({
      at: place(error.pos[0]),
      found: error.message.split('\n')[0] ?? 'broken YAML',
      expected: 'YAML: `section:` and, indented below it, `key: value`',
      fix: 'Mend this line; a working example stands in docs/reference/config.md.',
    })
  }
  if (document.errors.length > 0 || document.contents === null) return found
  if (!isMap(document.contents)) {
    problems.push({
      at: `${file.path}:1`,
      found: 'no sections',
      expected: 'sections such as `server:` with keys below',
      fix: 'See docs/reference/config.md for an example.',
    })
    return found
  }
  for (const section of document.contents.items) readSection(section, { place, found, problems })
  return found
}

type Reading = { readonly place: (offset: number) => string; readonly found: Map<string, Raw>; readonly problems: Problem[] }
type Pair = { readonly key: unknown; readonly value: unknown }

function readSection(section: Pair, { place, found, problems }: Reading): void {
  const name = keyText(section.key)
  if (!isMap(section.value)) {
    problems.push({
      at: place(offsetOf(section.key)),
      found: `${name} without keys`,
      expected: 'a section with keys below it',
      fix: sectionFix(name),
    })
    return
  }
  for (const pair of section.value.items) {
    const key = `${name}.${keyText(pair.key)}`
    const at = place(offsetOf(pair.key))
    if (settings.some((setting) => setting.key === key)) found.set(key, { given: plain(pair.value), origin: 'file', at })
    else
      problems.push({
        at,
        found: key,
        expected: 'a known setting',
        fix: nearest(
          key,
          settings.map((setting) => setting.key),
        ),
      })
  }
}

/** What to write instead: the first key of the section that was meant, else what sections there are. */
function sectionFix(name: string): string {
  const own = settings.find((setting) => setting.key.startsWith(`${name}.`))
  const sections = [...new Set(settings.map((setting) => setting.key.split('.')[0]))]
  return own === undefined
    ? `Known sections: ${sections.join(', ')}.`
    : `Below ${name}: write its keys, indented, such as ${own.key.slice(name.length + 1)}.`
}

function decidedOf(setting: Setting, { given }: Raw): { value: string | number | readonly string[] } | { expected: string } {
  if (setting.type === 'number') {
    const number = typeof given === 'number' ? given : typeof given === 'string' && given.trim() !== '' ? Number(given) : Number.NaN
    const inRange = number >= (setting.min ?? 0) && number <= (setting.max ?? Number.MAX_SAFE_INTEGER)
    return Number.isInteger(number) && inRange ? { value: number } : { expected: `a whole number from ${setting.min} to ${setting.max}` }
  }
  if (setting.type === 'list') {
    const list =
      typeof given === 'string'
        ? given
            .split(',')
            .map((part) => part.trim())
            .filter((part) => part !== '')
        : given
    if (!Array.isArray(list) || !list.every((part) => typeof part === 'string')) return { expected: 'a list of texts' }
    const expected = list.map((part) => setting.check?.(part)).find((problem) => problem !== undefined)
    return expected === undefined ? { value: list } : { expected }
  }
  const text = typeof given === 'number' ? String(given) : given
  if (typeof text !== 'string' || text.trim() === '')
    return { expected: setting.type === 'one of' ? `one of ${setting.oneOf?.join(', ')}` : 'a text' }
  if (setting.oneOf !== undefined && !setting.oneOf.includes(text)) return { expected: `one of ${setting.oneOf.join(', ')}` }
  const expected = setting.check?.(text)
  return expected === undefined ? { value: text } : { expected }
}

const notSettings = new Set(['HEADWATER_CONFIG', 'HEADWATER_NODE'])

function unknownEnv(env: ConfigInput['env']): readonly Problem[] {
  const names = Object.keys(env).filter((name) => name.startsWith('HEADWATER_') && !notSettings.has(name))
  const known = settings.map((setting) => setting.env)
  return names
    .filter((name) => !known.includes(name))
    .map((name) => ({ at: `environment ${name}`, found: name, expected: 'a known setting', fix: nearest(name, known) }))
}

/** Names the known key that differs least, so that a slip of the finger is mended at once. */
export function nearest(key: string, known: readonly string[]): string {
  const best = [...known].sort((a, b) => distance(key, a) - distance(key, b))[0] ?? ''
  return distance(key, best) <= 4 ? `Did you mean ${best}?` : 'Take it out; `headwater config` lists every setting.'
}

/** Levenshtein’s distance (1966), row by row. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost))
    }
    row = next
  }
  return row[b.length] ?? 0
}

function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key)
}

function offsetOf(node: unknown): number {
  return isScalar(node) ? (node.range?.[0] ?? 0) : 0
}

function plain(node: unknown): unknown {
  if (isScalar(node)) return node.value
  return node !== null && typeof node === 'object' && 'toJSON' in node && typeof node.toJSON === 'function' ? node.toJSON() : node
}

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
