import type { z } from 'zod'
import { jsonSchema, type Schemas } from './api/json-schema.ts'
import type { JsonSchema } from './api/shape-words.ts'
import type { Route } from './route.ts'

type Operation = Readonly<Record<string, unknown>>

const problem: JsonSchema = {
  type: 'object',
  description: 'What is wrong, why, and what to do (RFC 9457).',
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    fix: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        properties: { field: { type: 'string' }, found: { type: 'string' }, expected: { type: 'string' } },
        required: ['field', 'found', 'expected'],
      },
    },
  },
  required: ['type', 'title', 'status', 'detail', 'fix'],
}

/**
 * The description of every route as OpenAPI 3.1: those of the API with fields, answers and shapes; the pages, feeds and files of the
 * paper by their addresses. Made from the table of routes, so that it says what is there and nothing else.
 */
export function openApi(routes: readonly Route[], { version }: { readonly version: string }): JsonSchema {
  const schemas: Record<string, JsonSchema> = { Problem: problem }
  const keep = (named: Schemas): void => {
    Object.assign(schemas, named)
  }
  const paths = routes.map((route) => [pathOf(route.path), pathItem(route, keep)] as const)
  return {
    openapi: '3.1.1',
    info: {
      title: 'Headwater',
      version,
      summary: 'A news desk in which every sentence opens the passage that bears it.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{}, { token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas,
      responses: {
        Problem: {
          description: 'It could not be answered; the fields that cannot be used are named.',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token of the owner, with a scope.' } },
    },
  }
}

/** `/api/v1/stories/:id` → `/api/v1/stories/{id}` */
function pathOf(path: string): string {
  return path.replace(/:(\w+)(?:\{[^}]*\})?/g, '{$1}')
}

type Keep = (named: Schemas) => void

function pathItem(route: Route, keep: Keep): Operation {
  const { path, api, takes } = route
  const get = {
    operationId: operationId('get', path),
    tags: [api?.tag ?? 'Paper'],
    summary: route.title,
    description: [api?.about, `Access: ${route.access}.`].filter((part) => part !== undefined).join(' '),
    parameters: parametersOf(route, keep),
    responses: api === undefined ? { '200': { description: route.title } } : responsesOf(api.answer, keep),
  }
  if (takes === undefined) return { get }
  const post = {
    operationId: operationId('post', path),
    tags: [api?.tag ?? 'Paper'],
    summary: api?.takes?.about ?? route.title,
    description: `Access: ${takes.access}.`,
    parameters: parametersOf({ ...route, ...(api === undefined ? {} : { api: { ...api, query: undefined } }) }, keep),
    ...(api?.takes === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: bodySchema(api.takes, keep) } } } }),
    responses: api?.takes === undefined ? { '200': { description: route.title } } : responsesOf(api.takes.answer, keep),
  }
  return { get, post }
}

function bodySchema({ body, example }: { readonly body: z.ZodType; readonly example: object }, keep: Keep): JsonSchema {
  const { schema, named } = jsonSchema(body, 'answer')
  keep(named)
  return { ...schema, examples: [example] }
}

function responsesOf(answer: z.ZodType, keep: Keep): Operation {
  const { schema, named } = jsonSchema(answer, 'answer')
  keep(named)
  return {
    '200': { description: 'What was asked for.', content: { 'application/json': { schema } } },
    default: { $ref: '#/components/responses/Problem' },
  }
}

type Described = { readonly path: string; readonly api?: { readonly params?: z.ZodObject; readonly query?: z.ZodObject | undefined } }

function parametersOf({ path, api }: Described, keep: Keep): readonly Operation[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const shape = api?.params?.shape[name]
    return { name, in: 'path', required: true, ...(shape === undefined ? { schema: { type: 'string' } } : described(shape, keep)) }
  })
  const inQuery = Object.entries(api?.query?.shape ?? {}).map(([name, shape]) => ({
    name,
    in: 'query',
    required: !shape.safeParse(undefined).success,
    ...described(shape, keep),
  }))
  return [...inPath, ...inQuery]
}

function described(shape: z.core.$ZodType, keep: Keep): Operation {
  const { schema, named } = jsonSchema(shape as z.ZodType, 'field')
  keep(named)
  const { description, ...rest } = schema
  return { ...(description === undefined ? {} : { description }), schema: rest }
}

/** `get` and `/api/v1/editions/:beat` → `getApiV1EditionsByBeat` */
function operationId(method: string, path: string): string {
  const parts = path.split(/[^\w:]+/).filter((part) => part !== '')
  const words = parts.map((part) => (part.startsWith(':') ? `By${capital(part.slice(1))}` : capital(part)))
  return `${method}${words.join('') || 'Front'}${path.length > 1 && path.endsWith('/') ? 'Page' : ''}`
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1).replace(/\W/g, '')
}
