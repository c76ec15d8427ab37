import type { z } from 'zod'
import type { Problem } from '../model/problem.ts'
import { isRecord } from '../sources/json-fields.ts'
import { crossingsOf, type SoundKeys } from './crossings.ts'
import { problemOf, shown } from './problem-of.ts'
import type { Written } from './read-yaml.ts'

/**
 * Checks a beat file, or a part of beats, against its schema and against itself, and tells all problems at once: a key that
 * is not well does not hide what is wrong between the others.
 */
export function checkFile<Shape extends z.ZodRawShape, File>(
  schema: z.ZodObject<Shape> & z.ZodType<File>,
  { raw, at }: Written,
): { readonly file: File } | { readonly problems: readonly Problem[] } {
  const checked = schema.safeParse(raw)
  const ofSchema = checked.success ? [] : checked.error.issues.flatMap((issue) => problemOf(issue, raw, at))
  const crossings = crossingsOf(soundKeys(schema.shape, raw)).map(({ path, found, expected, fix }) => ({
    at: at(path),
    found: shown(found),
    expected,
    fix,
  }))
  const problems = [...ofSchema, ...crossings]
  return checked.success && problems.length === 0
    ? { file: checked.data }
    : { problems: problems.toSorted((a, b) => lineOf(a) - lineOf(b)) }
}

/** The keys whose values are well in themselves, whatever the others are. */
function soundKeys(shape: z.ZodRawShape, raw: unknown): SoundKeys {
  if (!isRecord(raw)) return {}
  const sound = Object.entries(shape).flatMap(([key, schema]) => {
    const checked = (schema as z.ZodType).safeParse(raw[key])
    return checked.success ? [[key, checked.data] as const] : []
  })
  return Object.fromEntries(sound)
}

/** The line in `beats/x.yaml:12 terms[0]`, so that problems come as a person mends a file. */
function lineOf({ at }: Problem): number {
  return Number(/:(\d{1,9})(?: |$)/.exec(at)?.[1] ?? 0)
}
