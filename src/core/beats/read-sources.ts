import { getDomain } from 'tldts'
import { z } from 'zod'
import { limits } from '../limits.ts'
import type { FetchPlan } from '../model/fetch-plan.ts'
import { idOf } from '../model/ids.ts'
import { present } from '../model/present.ts'
import type { Problem } from '../model/problem.ts'
import { type Outlet, roles, type Source } from '../model/source.ts'
import { isRecord, type Json, recordAt, textAt } from '../sources/json-fields.ts'
import { sourceKinds } from '../sources/registry.ts'
import { sortedOptions, sourceIdOf } from '../sources/source-id.ts'
import type { SourceKind } from '../sources/source-kind.ts'
import { shown, valueAt } from './problem-of.ts'
import { readYaml, type Written } from './read-yaml.ts'

/** A source before it is added to a desk, with the outlet behind it. */
export type PackedSource = { readonly source: Omit<Source, 'addedAt'>; readonly outlet: Outlet }

export type SourcePack = { readonly sources: readonly PackedSource[] } | { readonly problems: readonly Problem[] }

/**
 * Reads a source pack, a YAML list with one source an entry, and gives either all of it or every problem in it.
 * Entries that name the same first host share one outlet, whose role is that of the first entry. A source that is no feed
 * has `kind` and `target` in place of `feed`, and may have `options`.
 *
 * `- { title: LWN, feed: https://lwn.net/headlines/rss, outlet: LWN.net, hosts: [lwn.net], role: reporter, sections: [releases], language: en }`
 */
export function readSourcePack(text: string, place: string): SourcePack {
  const written = readYaml(text, place)
  if ('problems' in written) return written
  const { raw: data, at } = written
  const checked = z.array(entrySchema).max(sourcesMax).safeParse(data)
  const ofKinds = kindProblems(data, at)
  if (!checked.success) return { problems: [...checked.error.issues.flatMap((issue) => problemsOf(issue, data, at)), ...ofKinds] }
  const problems = [
    ...ofKinds,
    ...repeatedSources(checked.data, at),
    ...unregisteredHosts(checked.data, at),
    ...twoFacedOutlets(checked.data, at),
  ]
  return problems.length > 0 ? { problems } : { sources: packed(checked.data) }
}

/** More belong into a database, not into a file that a person keeps. */
const sourcesMax = 20_000

const fields = {
  title: { expected: 'a short text', fix: 'Give the source the name a reader knows it by.' },
  feed: {
    expected: 'an http or https address without user name and password',
    fix: 'Copy the address of the feed itself, not of the page.',
  },
  kind: { expected: 'a kind of source', fix: 'Leave it out for a feed; else write the name of the kind.' },
  target: { expected: 'a text', fix: 'Write what the kind asks for: tarn/lamp for github-releases.' },
  options: { expected: 'names with texts', fix: 'Write each option with its value: { pulls: "yes" }.' },
  outlet: { expected: 'a short text', fix: 'Name the organization, project or person that publishes the feed.' },
  hosts: { expected: 'a list of host names', fix: 'List the host names that are the outlet’s own, the main one first: [debian.org].' },
  role: { expected: `one of ${roles.join(', ')}`, fix: 'Choose what the source is to the news; docs/glossary.md explains the roles.' },
  sections: { expected: 'a list of section ids', fix: 'List the sections its items usually belong to: [ai, security].' },
  language: { expected: 'a language tag of two or three letters', fix: 'Write the BCP 47 tag of the feed’s language: en, es, zh.' },
} as const

const shortText = z.string().trim().min(1).max(200)

const entrySchema = z.strictObject({
  title: shortText,
  feed: z
    .url({ protocol: /^https?$/ })
    .refine((address) => !/^https?:\/\/[^/?#]*@/.test(address))
    .optional(),
  kind: shortText.optional(),
  target: z.string().trim().min(1).max(limits.linkChars).optional(),
  options: z.record(z.string().max(100), z.string().max(limits.linkChars)).optional(),
  outlet: shortText,
  hosts: z.array(z.hostname().max(253)).min(1),
  role: z.enum(roles),
  sections: z.array(z.string().regex(/^[a-z][a-z-]{0,39}$/)).min(1),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
})
type Entry = z.infer<typeof entrySchema>

type Where = Written['at']

function problemsOf(issue: z.core.$ZodIssue, data: unknown, at: Where): Problem[] {
  if (issue.code === 'unrecognized_keys') {
    const expected = `one of ${Object.keys(fields).join(', ')}`
    return issue.keys.map((key) => ({
      at: at([...issue.path, key]),
      found: key,
      expected,
      fix: 'Remove the key, or correct its spelling.',
    }))
  }
  const field = issue.path[1]
  const known = typeof field === 'string' && field in fields ? fields[field as keyof typeof fields] : undefined
  const whole = {
    expected: `a list of at most ${sourcesMax} sources`,
    fix: 'Write one source a line: - { title: …, feed: …, outlet: …, hosts: […], role: …, sections: […] }',
  }
  return [{ at: at(issue.path), found: shown(valueAt(data, issue.path) || 'nothing'), ...(known ?? whole) }]
}

/** What is wrong with the kinds that entries name, whatever else is wrong with them. */
function kindProblems(data: unknown, at: Where): Problem[] {
  const entries: readonly unknown[] = Array.isArray(data) ? data.slice(0, sourcesMax) : []
  return entries.flatMap((entry, index) => (isRecord(entry) ? problemsOfKind(entry, (key) => at([index, key])) : []))
}

function problemsOfKind(entry: Json, at: (key: string) => string): Problem[] {
  const named = textAt(entry, 'kind')
  if (named === undefined) {
    const missing = Object.hasOwn(entry, 'feed') ? [] : [{ at: at('feed'), found: 'nothing', ...fields.feed }]
    return [...missing, ...['target', 'options'].filter((key) => Object.hasOwn(entry, key)).map((key) => withoutKind(at(key), key))]
  }
  const kind = sourceKinds.find((known) => known.kind === named)
  if (!kind) {
    const expected = `one of ${sourceKinds.map((known) => known.kind).join(', ')}`
    return [{ at: at('kind'), found: shown(named), expected, fix: fields.kind.fix }]
  }
  const key = named === 'feed' ? 'feed' : 'target'
  const other = named === 'feed' ? 'target' : 'feed'
  const target = textAt(entry, key)
  const found: Problem[] = []
  if (target === undefined)
    found.push({ at: at(key), found: 'nothing', expected: `a target such as ${kind.example}`, fix: fields.target.fix })
  else if (purposeOf(kind, target) === 'file')
    found.push({
      at: at('kind'),
      found: named,
      expected: 'a kind that asks the web',
      fix: 'Add it on its own machine: headwater source add.',
    })
  if (Object.hasOwn(entry, other))
    found.push({ at: at(other), found: other, expected: `${key} alone`, fix: `Write ${key} for the kind ${named}.` })
  const known = Object.keys(kind.options ?? {})
  for (const name of Object.keys(recordAt(entry, 'options') ?? {}).filter((key) => !known.includes(key)))
    found.push({
      at: at('options'),
      found: shown(name),
      expected: known.length === 0 ? `no option: ${named} has none` : `one of ${known.join(', ')}`,
      fix: 'Remove the option, or correct its spelling.',
    })
  return found
}

function withoutKind(at: string, key: string): Problem {
  return { at, found: key, expected: `${key} only beside kind`, fix: 'Name the kind of source, or write feed with an address.' }
}

function purposeOf(kind: SourceKind, target: string): FetchPlan['purpose'] {
  const source: Source = { id: '', kind: kind.kind, target, title: '', outletId: '', role: 'reporter', sections: [], addedAt: 0 }
  return kind.plan(source, undefined).purpose
}

function repeatedSources(entries: readonly Entry[], at: Where): Problem[] {
  const firstById = new Map<string, number>()
  return entries.flatMap((entry, index) => {
    const place = placeOf(entry)
    const id = sourceIdOf(place)
    const first = firstById.get(id)
    const key = entry.feed === undefined ? 'target' : 'feed'
    if (first === undefined) {
      firstById.set(id, index)
      return []
    }
    const expected = `a ${place.kind === 'feed' ? 'feed' : 'source'} once; it stands at ${at([first, key])}`
    return [{ at: at([index, key]), found: place.target, expected, fix: 'Keep one of the two.' }]
  })
}

/** What is collected, in the words of a source. */
function placeOf({ feed, kind = 'feed', target = '', options }: Entry): Pick<Source, 'kind' | 'target' | 'options'> {
  return { kind, target: feed ?? target, ...present({ options: sortedOptions(options) }) }
}

function unregisteredHosts(entries: readonly Entry[], at: Where): Problem[] {
  return entries.flatMap((entry, index) =>
    entry.hosts.flatMap((host, position) => {
      const registered = registrable(host)
      if (registered === host) return []
      const fix = `Write ${registered}: hosts below it belong to it by themselves.`
      return [{ at: at([index, 'hosts', position]), found: host, expected: 'a host name as it is registered, in lower case', fix }]
    }),
  )
}

/** One name, one set of hosts: else the same outlet would count as two witnesses. */
function twoFacedOutlets(entries: readonly Entry[], at: Where): Problem[] {
  const byHost = new Map<string, { readonly outlet: string; readonly index: number }>()
  return entries.flatMap((entry, index) =>
    entry.hosts.flatMap((host) => {
      const first = byHost.get(host)
      if (!first) byHost.set(host, { outlet: outletText(entry), index })
      if (!first || first.outlet === outletText(entry)) return []
      const expected = `${first.outlet}, as at ${at([first.index])}`
      return [{ at: at([index]), found: outletText(entry), expected, fix: 'Give both the same outlet name and the same list of hosts.' }]
    }),
  )
}

function outletText(entry: Entry): string {
  return `${entry.outlet} with hosts ${entry.hosts.join(', ')}`
}

function packed(entries: readonly Entry[]): PackedSource[] {
  const outlets = new Map<string, Outlet>()
  return entries.map((entry) => {
    const { title, outlet: name, hosts, role, sections, language } = entry
    const outletId = idOf('outlet', hosts[0] ?? '')
    const outlet = outlets.get(outletId) ?? { id: outletId, name, hosts, role }
    outlets.set(outletId, outlet)
    const place = placeOf(entry)
    return { source: { id: sourceIdOf(place), ...place, title, outletId, role, sections, ...present({ language }) }, outlet }
  })
}

/** `people.debian.org` → `debian.org`; `pyfound.blogspot.com` stays, because each blog there has its own owner. */
function registrable(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host
}
