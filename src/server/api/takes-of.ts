import type { z } from 'zod'

/** What a field of a shape takes, in words, also where it may be absent or has a default; empty where there is no such field. */
export function takesOf(shape: z.ZodObject, name: string): string {
  return Object.hasOwn(shape.shape, name) ? wordsOf(shape.shape[name] as z.ZodType) : ''
}

function wordsOf(field: z.ZodType): string {
  const { innerType } = field.def as { readonly innerType?: z.ZodType }
  return field.meta()?.description ?? (innerType === undefined ? '' : wordsOf(innerType))
}
