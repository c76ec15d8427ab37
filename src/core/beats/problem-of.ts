import type { z } from 'zod'
import type { Problem } from '../model/problem.ts'

const shownMax = 60

/** Turns one complaint of the schema into problems with place and fix; unknown keys become one problem each. */
export function problemOf(issue: z.core.$ZodIssue, raw: unknown, at: (path: readonly PropertyKey[]) => string): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      at: at([...issue.path, key]),
      found: shown(key),
      expected: 'a key that beats know',
      fix: `Remove "${key}" or mend its spelling.`,
    }))
  }
  const found = valueAt(raw, issue.path)
  const key = String(issue.path.at(-1) ?? '')
  if (key === '')
    return [
      {
        at: at([]),
        found: shown(found ?? 'nothing'),
        expected: 'keys with values',
        fix: 'Write the keys of a beat: id, title, and so on.',
      },
    ]
  if (found === undefined) {
    return [{ at: at(issue.path), found: 'nothing', expected: expectedBy(issue), fix: `Add "${key}".` }]
  }
  return [{ at: at(issue.path), found: shown(found), expected: expectedBy(issue), fix: fixFor(issue) }]
}

/** A value as short text on one line. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing')
  const line = text.replaceAll('\n', ' ')
  return line.length > shownMax ? `${line.slice(0, shownMax)}…` : line
}

/** What stands at a path of a parsed file; undefined where nothing does. */
export function valueAt(raw: unknown, path: readonly PropertyKey[]): unknown {
  let value = raw
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = Reflect.get(value, key)
  }
  return value
}

function expectedBy(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected
    case 'too_big':
      return issue.origin === 'string' ? `at most ${issue.maximum} characters` : `at most ${issue.maximum}`
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'something in it' : `at least ${issue.minimum}`
    case 'invalid_value':
      return `one of ${issue.values.map(String).join(', ')}`
    case 'invalid_format':
      return formats[String(issue.path.at(-1))] ?? formats[String(issue.path.at(-2))] ?? issue.message
    default:
      return issue.message
  }
}

function fixFor(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_value') return 'Choose one of the list.'
  if (issue.code === 'too_small' && issue.origin === 'array') return 'Add at least one line.'
  if (issue.code === 'invalid_type' && issue.expected === 'string') return 'Put it in quotes, so that it is read as text.'
  if (issue.code === 'invalid_type' && issue.expected === 'array') return 'Write a list: [one, two].'
  return 'Write it as expected.'
}

const typeNames: Readonly<Record<string, string>> = {
  array: 'a list',
  int: 'a whole number',
  number: 'a number',
  object: 'keys with values',
  string: 'a text',
}

const formats: Readonly<Record<string, string>> = {
  id: 'small letters, digits and hyphens, such as "open-source"',
  section: 'the id of a section',
  language: 'a language tag such as "en"',
  places: 'a host or the beginning of an address without scheme, such as "lwn.net" or "github.com/owner"',
  codeHosts: 'a host such as "github.com"',
  records: 'a host such as "records.example"',
  forums: 'a host such as "forum.example"',
}
