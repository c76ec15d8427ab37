import { type SearchAddress, searchFields } from '#core/channels/search-address.ts'
import { limits } from '#core/limits.ts'
import { addDays, isDate, startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import type { Outlet } from '#core/model/source.ts'
import { type SearchAsk, type SearchKind, searchKinds } from '#ports/store.ts'
import type { Deps } from './deps.ts'
import type { Ask } from './route.ts'

/** A field of the search that cannot be used: what was found, and what would do. */
export type FieldProblem = { readonly field: string; readonly why: string; readonly todo: string }

export type AskedSearch = {
  /** The fields as they were typed. */
  readonly address: SearchAddress
  readonly words: string
  readonly kind?: SearchKind | 'thing'
  /** What the store is asked, without the page. */
  readonly filters: Omit<SearchAsk, 'words' | 'kind' | 'limit' | 'offset'>
  /** From 1. */
  readonly page: number
  /** Whether anything is asked for at all. */
  readonly isAsking: boolean
}

const searchSorts = ['worth', 'time'] as const

/** What an address asks of the search, or everything that is wrong with it; `outlets` are those of the desk. */
export function askedSearch(
  ask: Pick<Ask, 'query'>,
  deps: Pick<Deps, 'beats' | 'zone'>,
  outlets: readonly Outlet[],
): AskedSearch | { readonly problems: readonly FieldProblem[] } {
  const typed: SearchAddress = Object.fromEntries(
    searchFields.flatMap((name) => {
      const value = (ask.query(name) ?? '').trim()
      return value === '' ? [] : [[name, value]]
    }),
  )
  const kind = [...searchKinds, 'thing' as const].find((each) => each === typed.kind)
  const outlet = typed.outlet === undefined ? undefined : outletOf(typed.outlet, outlets)
  const beat = deps.beats.find(({ id }) => id === typed.beat)
  const section = (beat === undefined ? deps.beats : [beat])
    .flatMap(({ sections }) => sections ?? [])
    .find(({ id }) => id === typed.section)
  const order = searchSorts.find((each) => each === typed.sort)
  const page = typed.page === undefined ? 1 : /^\d{1,4}$/.test(typed.page) ? Number(typed.page) : 0
  const problems = problemsOf(typed, { kind, outlet, beat, section, order, page })
  if (problems.length > 0) return { problems }
  const { zone } = deps
  const filters = present({
    outletId: outlet?.id,
    beat: beat?.id,
    section: section?.id,
    from: typed.from === undefined ? undefined : startOfDay(typed.from, zone),
    to: typed.to === undefined ? undefined : startOfDay(addDays(typed.to, 1), zone),
    language: typed.language,
    order,
  })
  const { sort: _sort, page: _page, kind: _kind, ...asking } = typed
  return { address: typed, words: typed.q ?? '', ...present({ kind }), filters, page, isAsking: Object.keys(asking).length > 0 }
}

/** By id, by name whatever its case, or by host. */
function outletOf(typed: string, outlets: readonly Outlet[]): Outlet | undefined {
  const wanted = typed.toLowerCase()
  const isIt = ({ id, name, hosts }: Outlet): boolean => id === typed || name.toLowerCase() === wanted || hosts.includes(wanted)
  return typed.length > limits.searchChars ? undefined : outlets.find(isIt)
}

type Read = Readonly<Record<'kind' | 'outlet' | 'beat' | 'section' | 'order', unknown>> & { readonly page: number }

function problemsOf(typed: SearchAddress, read: Read): readonly FieldProblem[] {
  const { q = '', from, to, language } = typed
  const longest = limits.searchChars
  const isOdd = (value: unknown, given: string | undefined): boolean => given !== undefined && value === undefined
  const problems: readonly (FieldProblem | false)[] = [
    q.length > longest && {
      field: 'q',
      why: `The field q holds ${q.length} characters; ${longest} are looked for at most.`,
      todo: 'Search for fewer words.',
    },
    isOdd(read.kind, typed.kind) && {
      field: 'kind',
      why: 'It is none of story, article, item and thing.',
      todo: 'Leave it out to search for all.',
    },
    isOdd(read.outlet, typed.outlet) && {
      field: 'outlet',
      why: 'The desk knows no outlet of that name.',
      todo: 'Take one of the list, or leave it out.',
    },
    isOdd(read.beat, typed.beat) && { field: 'beat', why: 'It is no beat of this desk.', todo: 'Leave it out for all beats.' },
    isOdd(read.section, typed.section) && {
      field: 'section',
      why: 'No beat that is asked for has such a section.',
      todo: 'Leave it out for all sections.',
    },
    from !== undefined && !isDate(from) && { field: 'from', why: 'It is no day that exists.', todo: 'Write it year first: 2026-05-28.' },
    to !== undefined && !isDate(to) && { field: 'to', why: 'It is no day that exists.', todo: 'Write it year first: 2026-05-28.' },
    from !== undefined &&
      to !== undefined &&
      isDate(from) &&
      isDate(to) &&
      from > to && { field: 'to', why: 'The last day is before the first one.', todo: 'Turn them round.' },
    language !== undefined &&
      !/^[a-z]{2,3}$/.test(language) && { field: 'language', why: 'It is no tag of a language.', todo: 'Write a tag such as en or de.' },
    isOdd(read.order, typed.sort) && { field: 'sort', why: 'It is neither worth nor time.', todo: 'Leave it out for worth.' },
    (read.page < 1 || read.page > limits.searchPages) && {
      field: 'page',
      why: `It is no number from 1 to ${limits.searchPages}.`,
      todo: 'Narrow the search by a field: what is far down is seldom what was looked for.',
    },
  ]
  return problems.filter((problem) => problem !== false)
}
