import { z } from 'zod'
import type { JsonSchema } from './shape-words.ts'

export type Schemas = Readonly<Record<string, JsonSchema>>

/**
 * A shape as JSON Schema 2020-12, as OpenAPI 3.1 takes it, and the named ones it refers to. An `answer` is described as it is sent:
 * times are texts; a `field` as it is understood: a number is a number, however an address writes it.
 */
export function jsonSchema(shape: z.ZodType, as: 'answer' | 'field'): { readonly schema: JsonSchema; readonly named: Schemas } {
  const made = z.toJSONSchema(shape, {
    io: as === 'answer' ? 'input' : 'output',
    // That our lists are not changed in place is nothing to whoever reads them.
    override: ({ jsonSchema: each }) => {
      delete each.readOnly
    },
  })
  const moved: JsonSchema = JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/'))
  const { $schema: _, $defs = {}, ...schema } = moved
  return { schema, named: Object.fromEntries(Object.entries($defs as Schemas).map(([name, { id: _id, ...each }]) => [name, each])) }
}
