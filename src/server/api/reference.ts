import type { z } from 'zod'
import type { Access } from '../access.ts'
import type { Route } from '../route.ts'
import { type ApiTag, apiTags } from './api-part.ts'
import { jsonSchema, type Schemas } from './json-schema.ts'
import { shapeWords } from './shape-words.ts'
import { takesOf } from './takes-of.ts'

/** One field that a route takes, in words. */
export type ApiField = {
  readonly name: string
  readonly where: 'path' | 'query' | 'body'
  readonly takes: string
  readonly isNeeded: boolean
}

/** One route as its readers need it: what it takes, an example to paste, and the shape of its answer. */
export type ApiEntry = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly title: string
  readonly about: string
  /** Who may ask it, in words. */
  readonly who: string
  readonly fields: readonly ApiField[]
  readonly example: string
  readonly shape: string
}

/** The API in the order of its tags, and the shapes that several routes have in common. */
export type ApiReference = {
  readonly groups: readonly { readonly tag: ApiTag; readonly entries: readonly ApiEntry[] }[]
  readonly shapes: readonly { readonly name: string; readonly words: string }[]
}

/** The reference of the API, made from its routes; `baseUrl` with a closing slash stands in the examples. */
export function apiReference(routes: readonly Route[], baseUrl: string): ApiReference {
  const named = new Map<string, string>()
  const wordsOf = (shape: z.ZodType): string => {
    const { schema, named: more } = jsonSchema(shape, 'answer')
    for (const [name, words] of shapesIn(more)) named.set(name, words)
    return shapeWords(schema)
  }
  const groups = apiTags.map((tag) => ({
    tag,
    entries: routes.filter(({ api }) => api?.tag === tag).flatMap((route) => entriesOf(route, { baseUrl, wordsOf })),
  }))
  const shapes = [...named].map(([name, words]) => ({ name, words })).sort((one, other) => (one.name < other.name ? -1 : 1))
  return { groups, shapes }
}

function shapesIn(named: Schemas): readonly (readonly [string, string])[] {
  return Object.entries(named).map(([name, schema]) => [name, shapeWords(schema)])
}

type With = { readonly baseUrl: string; readonly wordsOf: (shape: z.ZodType) => string }

function entriesOf({ path, title, access, api, takes }: Route, { baseUrl, wordsOf }: With): readonly ApiEntry[] {
  if (api === undefined) return []
  const address = new URL(api.example, baseUrl).href.replace(/%7B(\w+)%7D/g, (_, name: string) => name.toUpperCase())
  const get: ApiEntry = {
    method: 'GET',
    path,
    title,
    about: api.about,
    who: whoMay[access],
    fields: [...fieldsIn(api.params, 'path'), ...fieldsIn(api.query, 'query')],
    example: `curl "${address}"`,
    shape: wordsOf(api.answer),
  }
  if (api.takes === undefined || takes === undefined) return [get]
  const sent = JSON.stringify(api.takes.example)
  const post: ApiEntry = {
    method: 'POST',
    path,
    title: api.takes.about,
    about: '',
    who: whoMay[takes.access],
    fields: fieldsIn(api.takes.body, 'body'),
    example: `curl -H "Authorization: Bearer $TOKEN" -H "Content-Type: application/json" -d '${sent}' "${new URL(path, baseUrl).href}"`,
    shape: wordsOf(api.takes.answer),
  }
  return [get, post]
}

function fieldsIn(shape: z.ZodObject | undefined, where: ApiField['where']): readonly ApiField[] {
  return Object.entries(shape?.shape ?? {}).map(([name, field]) => ({
    name,
    where,
    takes: shape === undefined ? '' : takesOf(shape, name),
    isNeeded: !field.safeParse(undefined).success,
  }))
}

const whoMay: Readonly<Record<Access, string>> = {
  open: 'anybody',
  key: 'whoever has its address',
  feed: 'whoever may read the feeds',
  'public-read': 'whoever may read the paper',
  'owner-read': 'the owner, with a token of the scope editor or on the machine of the desk',
  'owner-write': 'the owner, with a token of the scope editor',
  'signed-in': 'whoever signed in',
  admin: 'the owner, with a token of the scope admin',
}
