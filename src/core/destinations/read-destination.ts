import { problemOf, shown } from '../beats/problem-of.ts'
import { readYaml, type Written } from '../beats/read-yaml.ts'
import { present } from '../model/present.ts'
import type { Problem } from '../model/problem.ts'
import { isRecord } from '../sources/json-fields.ts'
import type { Destination, Line, SecretPlace } from './destination.ts'
import { destinationKeys } from './destination-keys.ts'
import { type DestinationFile, destinationSchema } from './destination-schema.ts'

/** The beats that a destination may name, with their sections. */
export type KnownBeat = { readonly id: string; readonly sections: readonly { readonly id: string }[] }

export type DestinationInput = {
  /** Its name: that of its file without ending. */
  readonly name: string
  readonly text: string
  /** The file as its writer knows it. */
  readonly place: string
  readonly beats: readonly KnownBeat[]
}

/**
 * Reads the file of a destination, or lists everything that is wrong with it at once, each with its line and a fix.
 * `readDestination({ name: 'team', text: 'kind: slack\nsecret: TEAM_SLACK', place: 'team.yaml', beats })`
 */
export function readDestination({
  name,
  text,
  place,
  beats,
}: DestinationInput): { readonly destination: Destination } | { readonly problems: readonly Problem[] } {
  const written = readYaml(text, place)
  if ('problems' in written) return written
  const checked = destinationSchema.safeParse(written.raw)
  const ofSchema = checked.success
    ? []
    : checked.error.issues.flatMap((issue) => problemOf(issue, written.raw, written.at)).map(asDestination)
  const problems = [...ofSchema, ...ofKind(written), ...ofBeats(written, beats), ...ofQuiet(written)]
  return checked.success && problems.length === 0 ? { destination: destinationOf(name, checked.data) } : { problems }
}

/** Beats and destinations are told apart in what a fix says. */
function asDestination(problem: Problem): Problem {
  const words = (text: string): string =>
    text.replace('that beats know', 'that destinations know').replace('of a beat: id, title', 'of a destination: kind, secret, send')
  return { ...problem, expected: words(problem.expected), fix: words(problem.fix) }
}

/** What the kind needs beside what every destination has; looked at whatever else is wrong. */
function ofKind({ raw, at }: Written): readonly Problem[] {
  if (!isRecord(raw)) return []
  const kind = destinationSchema.shape.kind.safeParse(raw.kind)
  if (!kind.success) return []
  const needs = destinationKeys[kind.data]
  const problems: Problem[] = []
  const say = (key: string, expected: string, fix: string): void => {
    problems.push({ at: at([key]), found: shown(raw[key] ?? 'nothing'), expected, fix })
  }
  if (raw.secret === undefined && raw.secretFile === undefined)
    say(
      'secret',
      `the name of an environment variable that holds ${needs.secret}`,
      'Add "secret", or "secretFile" with the path of a file.',
    )
  if (raw.secret !== undefined && raw.secretFile !== undefined)
    say('secretFile', '"secret" or "secretFile"', 'Remove one of them: a destination has one secret.')
  const hasAddress = raw.address !== undefined || (kind.data === 'webhook' && raw.addressVariable !== undefined)
  if (needs.address === 'needed' && !hasAddress)
    say(
      'address',
      'the address of the service',
      kind.data === 'webhook' ? 'Add "address", or "addressVariable" where the address is a secret.' : 'Add "address".',
    )
  if (needs.address === 'none' && raw.address !== undefined)
    say(
      'address',
      `no address: it is the secret of a ${needs.title} destination`,
      'Remove it, and put the address into the variable that "secret" names.',
    )
  if (raw.addressVariable !== undefined && (kind.data !== 'webhook' || raw.address !== undefined))
    say('addressVariable', 'at most one address, and this key for webhooks only', 'Remove it.')
  if (needs.to === 'needed' && raw.to === undefined) say('to', needs.toWords ?? 'where to', 'Add "to", in quotes.')
  if (needs.to === 'none' && raw.to !== undefined) say('to', `no "to": the webhook of ${needs.title} has its place`, 'Remove it.')
  if (typeof raw.to === 'string' && needs.toPattern?.test(raw.to) === false)
    say('to', needs.toWords ?? 'where to', 'Write it as expected, in quotes.')
  return problems
}

function ofBeats({ raw, at }: Written, known: readonly KnownBeat[]): readonly Problem[] {
  if (!isRecord(raw)) return []
  const named = destinationSchema.shape.beats.safeParse(raw.beats)
  const ids = named.success ? named.data : []
  const unknown = ids.flatMap((id, index): readonly Problem[] =>
    known.some((beat) => beat.id === id) ? [] : [notKnown(at(['beats', index]), id, { what: 'beat', known: known.map((beat) => beat.id) })],
  )
  const itsBeats = ids.length === 0 ? known : known.filter(({ id }) => ids.includes(id))
  const sections = new Set(itsBeats.flatMap((beat) => beat.sections.map(({ id }) => id)))
  const wanted = isRecord(raw.line) ? destinationSchema.shape.beats.safeParse(raw.line.sections) : undefined
  const ofLine = (wanted?.success === true ? wanted.data : []).flatMap((id, index): readonly Problem[] =>
    sections.has(id) || itsBeats.length === 0
      ? []
      : [notKnown(at(['line', 'sections', index]), id, { what: 'section', known: [...sections] })],
  )
  return [...unknown, ...ofLine]
}

function notKnown(at: string, id: string, { what, known }: { readonly what: string; readonly known: readonly string[] }): Problem {
  const fix = what === 'beat' ? 'Name a beat of edition.beats, or add it there.' : 'Name a section of its beats.'
  return { at, found: shown(id), expected: `a ${what} of ${known.join(', ')}`, fix }
}

/** Quiet hours that end when they begin would be all day, or never. */
function ofQuiet({ raw, at }: Written): readonly Problem[] {
  if (!isRecord(raw) || !isRecord(raw.quiet)) return []
  const { from, to } = raw.quiet
  if (typeof from !== 'string' || from !== to) return []
  return [
    {
      at: at(['quiet', 'to']),
      found: shown(to),
      expected: 'another time than "from"',
      fix: 'Give the time at which posting may begin again.',
    },
  ]
}

function destinationOf(name: string, file: DestinationFile): Destination {
  const { secret, secretFile, address, addressVariable, to, paper, quiet, line, ...rest } = file
  const place: SecretPlace = secret === undefined ? { file: secretFile ?? '' } : { variable: secret }
  const kept: Line = present(line) as Line
  return { ...rest, name, secret: place, line: kept, ...present({ address, addressVariable, to, paper, quiet }) }
}
