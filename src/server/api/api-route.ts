import { z } from 'zod'
import { limits } from '#core/limits.ts'
import { present } from '#core/model/present.ts'
import type { Access } from '../access.ts'
import { type Answer, errorAnswer } from '../answer.ts'
import type { Deps } from '../deps.ts'
import { tooLong } from '../form.ts'
import type { Ask, Route, Sent } from '../route.ts'
import type { ApiPart } from './api-part.ts'
import { jsonAnswer } from './json-answer.ts'
import { notThere } from './not-there.ts'
import { takesOf } from './takes-of.ts'
import { type WrongField, wrongFields } from './wrong-fields.ts'

const nothing = z.strictObject({})
type Nothing = typeof nothing

/** What was found, in our own terms; `next` is the cursor of the rows that follow. Where nothing is to be shown, an answer that says why. */
export type Found<Value> = { readonly found: Value; readonly next?: string | undefined } | Answer

export type At = { readonly ask: Ask; readonly deps: Deps }

type Told<Params extends z.ZodObject, Query extends z.ZodObject, Shape extends z.ZodType> = Omit<ApiPart, 'params' | 'query' | 'answer'> & {
  readonly path: string
  readonly access: Access
  readonly title: string
  readonly isCostly?: true
  readonly params?: Params
  readonly query?: Query
  readonly answer: Shape
  find(asked: { readonly params: z.output<Params>; readonly query: z.output<Query> }, at: At): Promise<Found<z.output<Shape>>>
  /** What a POST does. It is told what was sent only when all of it fits `takes.body`. */
  readonly send?: { readonly access: Access; take(body: unknown, at: At): Promise<Found<unknown>> }
}

/**
 * A route of the API from its shapes: wrong fields are answered with all their names before anything is read, and what is found is
 * shown in the shape that is described, and in no other.
 */
export function apiRoute<Shape extends z.ZodType, Params extends z.ZodObject = Nothing, Query extends z.ZodObject = Nothing>(
  told: Told<Params, Query, Shape>,
): Route {
  const { path, access, title, isCostly, find, send, ...api } = told
  const route: Route = {
    path,
    access,
    title,
    ...present({ isCostly }),
    api,
    async answer(ask, deps) {
      const params = (api.params ?? nothing).safeParse(ask.params)
      if (!params.success) return notThere(deps)
      const query = readQuery(api.query ?? nothing, ask)
      if ('wrong' in query) return wrongFields(query.wrong, deps)
      const asked = { params: params.data as z.output<Params>, query: query.value as z.output<Query> }
      return shown(api.answer, await find(asked, { ask, deps }), ask)
    },
  }
  return send === undefined || api.takes === undefined ? route : { ...route, takes: taking(api.takes, send) }
}

function shown<Shape extends z.ZodType>(shape: Shape, found: Found<z.output<Shape>>, ask: Ask): Answer {
  if ('status' in found) return found
  return jsonAnswer(shape, found.found, found.next === undefined ? undefined : { link: `<${nextOf(ask, found.next)}>; rel="next"` })
}

/** The address of the rows that follow (RFC 8288), for whoever asks as before. */
function nextOf(ask: Ask, cursor: string): string {
  const fields = new URLSearchParams(ask.queryNames.filter((name) => name !== 'cursor').map((name) => [name, ask.query(name) ?? '']))
  fields.set('cursor', cursor)
  return `?${fields}`
}

function readQuery(shape: z.ZodObject, ask: Ask): { readonly value: unknown } | { readonly wrong: readonly WrongField[] } {
  const names = Object.keys(shape.shape)
  const unknown = ask.queryNames.filter((name) => !names.includes(name))
  const known = names.length === 0 ? 'no fields at all' : `only the fields ${names.join(', ')}`
  const several = names.filter((name) => ask.queries(name).length > 1)
  const wrong = [
    ...unknown.map((field) => ({ field, found: ask.query(field), expected: known })),
    ...several.map((field) => ({ field, found: ask.queries(field).join(' '), expected: 'one value' })),
  ]
  const given = Object.fromEntries(names.flatMap((name) => (ask.query(name) === undefined ? [] : [[name, ask.query(name)] as const])))
  const read = shape.safeParse(given)
  if (read.success && wrong.length === 0) return { value: read.data }
  return { wrong: [...wrong, ...(read.success ? [] : wrongOf(read.error, given, shape))] }
}

/** The fields that do not fit a shape, each once. */
function wrongOf(error: z.ZodError, given: Readonly<Record<string, unknown>>, shape: z.ZodObject): readonly WrongField[] {
  const known = Object.keys(shape.shape)
  const names = error.issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : [String(issue.path[0] ?? 'body')]))
  return [...new Set(names)].map((field) => ({
    field,
    found: Object.hasOwn(given, field) ? given[field] : undefined,
    expected: takesOf(shape, field) || `only the fields ${known.join(', ')}`,
  }))
}

type Takes = NonNullable<ApiPart['takes']>

function taking(
  { body, answer }: Takes,
  { access, take }: NonNullable<Told<Nothing, Nothing, z.ZodType>['send']>,
): NonNullable<Route['takes']> {
  return {
    access,
    from: 'own-page',
    async take(sent, deps) {
      const read = await readBody(sent, body, deps)
      return 'status' in read ? read : shown(answer, await take(read.value, { ask: sent, deps }), sent)
    },
  }
}

async function readBody(sent: Sent, shape: z.ZodObject, deps: Deps): Promise<{ readonly value: unknown } | Answer> {
  const type = sent.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    const why = 'The header Content-Type does not say application/json.'
    return errorAnswer(415, { title: 'Not sent as JSON', why, todo: 'Nothing was changed. Send the fields as one JSON object.' }, deps)
  }
  const bytes = await sent.body(limits.formBytes)
  if (bytes === undefined) return tooLong(deps)
  const given = parsed(new TextDecoder().decode(bytes))
  if (given === undefined) return wrongFields([{ field: 'body', found: undefined, expected: 'one JSON object' }], deps)
  const read = shape.safeParse(given)
  return read.success ? { value: read.data } : wrongFields(wrongOf(read.error, given, shape), deps)
}

function parsed(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
