import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import { type Role, roles, type SourceOptions } from '#core/model/source.ts'
import { webAddress } from '#core/sources/links.ts'
import { addressIn, kindsAt, placeAt, type SourcePlace } from '#core/sources/place-at.ts'
import { sourceKinds } from '#core/sources/registry.ts'
import type { SourceKind } from '#core/sources/source-kind.ts'
import type { Given } from './command.ts'
import { usageError } from './usage-error.ts'

/** The source a person asked for. */
export type Wanted = {
  readonly kind: string
  readonly target: string
  /** Whether the person named the kind, or the address did. */
  readonly isKindNamed: boolean
  readonly options?: SourceOptions
  readonly role?: Role
  readonly title?: string
  /** Other kinds that know the same place. */
  readonly others: readonly string[]
}

/** What was typed behind `source add`, as the source that is meant; throws a usage error with everything that is wrong with it. */
export function wantedSource(given: Given): Wanted {
  const [typed = ''] = given.args
  const problems: Problem[] = []
  const named = namedKind(given, problems)
  const place = placeOf(typed, named, problems)
  const kind = named ?? place?.kind
  const options = optionsOf(given, kind, problems)
  const role = roleOf(given, problems)
  const title = typeof given.options.title === 'string' ? given.options.title : undefined
  if (problems.length > 0 || place === undefined) throw usageError('the source cannot be added', problems)
  const { target, others } = place
  return { kind: place.kind.kind, target, isKindNamed: named !== undefined, others, ...present({ options, role, title }) }
}

function namedKind(given: Given, problems: Problem[]): SourceKind | undefined {
  const name = given.options.kind
  if (name === undefined) return undefined
  const kind = sourceKinds.find((known) => known.kind === name)
  const expected = `one of ${sourceKinds.map((known) => known.kind).join(', ')}`
  if (!kind) problems.push({ at: '--kind', found: String(name), expected, fix: 'docs/guides/add-a-source.md says what each reads.' })
  return kind
}

/** The kind and target that are meant: the kind that was named, else the one that knows the address, else a feed. */
function placeOf(typed: string, named: SourceKind | undefined, problems: Problem[]): SourcePlace | undefined {
  if (named !== undefined && named.kind !== 'feed')
    return { kind: named, target: targetFor(named, addressIn(typed) ?? typed.trim()), others: [] }
  // Who names the kind of a feed means no other one that knows the address.
  const address = addressIn(typed)
  const place = named === undefined ? placeAt(typed) : address === undefined ? undefined : { kind: named, target: address, others: [] }
  if (place === undefined) problems.push(notAnAddress(typed))
  return place
}

/** What a kind that was named calls the place: by its address, by that of a page beside it, or as it was typed. */
function targetFor(kind: SourceKind, text: string): string {
  const own = kind.targetOf?.(text)
  if (own !== undefined) return own
  const homes = kindsAt(text).map(({ kind: other, target }) => other.homeOf?.(target))
  const beside = homes.map((home) => (home === undefined ? undefined : kind.targetOf?.(home)))
  return beside.find((target) => target !== undefined) ?? text
}

function notAnAddress(typed: string): Problem {
  const guess = webAddress(`https://${typed}`)
  return {
    at: 'headwater source add',
    found: typed,
    expected: 'an address such as https://blog.example/feed.xml',
    fix: guess === undefined || typed.includes(':') ? 'Begin with https:// or http://.' : `headwater source add ${guess}`,
  }
}

/** `--option pulls=yes`, as often as there are options. */
function optionsOf(given: Given, kind: SourceKind | undefined, problems: Problem[]): SourceOptions | undefined {
  const all = given.options.option
  const pairs = Array.isArray(all) ? all.map(String) : []
  if (pairs.length === 0) return undefined
  const known = Object.keys(kind?.options ?? {})
  const chosen = new Map<string, string>()
  for (const pair of pairs) {
    const [name = '', ...rest] = pair.split('=')
    const value = rest.join('=').trim()
    if (rest.length === 0 || value === '')
      problems.push({ at: '--option', found: pair, expected: 'name=value', fix: 'Write both parts: --option pulls=yes' })
    // Of a kind that does not exist nobody knows the options.
    else if (kind !== undefined && !known.includes(name)) problems.push(unknownOption(name, kind))
    else chosen.set(name, value)
  }
  return Object.fromEntries(chosen)
}

function unknownOption(name: string, { kind, options }: SourceKind): Problem {
  const known = Object.entries(options ?? {})
  return {
    at: '--option',
    found: name,
    expected: known.length === 0 ? `no option: ${kind} has none` : `one of ${known.map(([each]) => each).join(', ')}`,
    fix: known.length === 0 ? 'Leave it out, or name another kind.' : known.map(([each, doc]) => `${each} is ${doc}.`).join(' '),
  }
}

function roleOf(given: Given, problems: Problem[]): Role | undefined {
  const wanted = given.options.role
  if (wanted === undefined) return undefined
  const role = roles.find((name) => name === wanted)
  const expected = `one of ${roles.join(', ')}`
  if (role === undefined) problems.push({ at: '--role', found: String(wanted), expected, fix: 'docs/glossary.md says what each is.' })
  return role
}
