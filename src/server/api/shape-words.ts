/** A JSON Schema, as far as ours go. */
export type JsonSchema = { readonly [key: string]: unknown }

/** The shape a schema describes, as somebody writes it who knows JSON: names, types, `?` for what may be absent. */
export function shapeWords(schema: JsonSchema, indent = ''): string {
  if (typeof schema.$ref === 'string') return schema.$ref.split('/').at(-1) ?? ''
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (Array.isArray(schema.enum)) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  const several = schema.oneOf ?? schema.anyOf
  if (Array.isArray(several)) return several.map((each) => shapeWords(each as JsonSchema, indent)).join(' | ')
  if (schema.type === 'array') return `[${shapeWords((schema.items ?? {}) as JsonSchema, indent)}]`
  if (schema.type === 'object') return objectWords(schema, indent)
  return typeof schema.format === 'string' ? schema.format : String(schema.type ?? 'any')
}

function objectWords({ properties, required }: JsonSchema, indent: string): string {
  const needed: readonly unknown[] = Array.isArray(required) ? required : []
  const lines = Object.entries((properties ?? {}) as Readonly<Record<string, JsonSchema>>).map(
    ([name, schema]) => `${indent}  ${name}${needed.includes(name) ? '' : '?'}: ${shapeWords(schema, `${indent}  `)}`,
  )
  return lines.length === 0 ? '{}' : `{\n${lines.join('\n')}\n${indent}}`
}
