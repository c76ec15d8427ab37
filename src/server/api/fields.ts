import { z } from 'zod'
import { isDate } from '#core/model/instant.ts'

const wordsMax = 200
const rowsMax = 100

/** Words of a person: no line breaks or other orders to a terminal, and no more than anybody types. */
function words(charsMax: number): z.ZodString {
  return z
    .string()
    .min(1)
    .max(charsMax)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u)
}

/** A whole number as an address holds it: digits and nothing else. */
function count(max: number) {
  return z.preprocess((typed) => (typeof typed === 'string' && /^\d{1,6}$/.test(typed) ? Number(typed) : typed), z.int().min(1).max(max))
}

/** The id of a thing of ours: `story-5f0c2b9a1d3e`. */
function id(kind: string) {
  return z
    .string()
    .regex(new RegExp(`^${kind}-[\\w.-]{1,80}$`))
    .describe(`the id of ${/^[aeio]/.test(kind) ? 'an' : 'a'} ${kind}: ${kind}-…`)
}

/** The fields of addresses, each with what it takes in words: these stand in the description and in what a wrong one is answered. */
export const fields = {
  id,
  count,
  words: (charsMax = wordsMax) => words(charsMax).describe(`1 to ${charsMax} characters on one line`),
  name: () =>
    z
      .string()
      .regex(/^[\w-]{1,60}$/)
      .describe('a name of letters, digits and hyphens'),
  date: (about: string) =>
    z.string().refine(isDate).meta({ format: 'date' }).describe(`${about}: a day that exists, year first: 2026-05-28`),
  language: () =>
    z
      .string()
      .regex(/^[a-z]{2,3}$/)
      .describe('a language such as en or es'),
  oneOf: <const Words extends readonly [string, ...string[]]>(of: Words) => z.enum(of).describe(`one of ${of.join(', ')}`),
  /** The two fields of a list that comes in pages. */
  paging: {
    limit: count(rowsMax).default(20).describe(`how many rows: a whole number from 1 to ${rowsMax}`),
    cursor: z
      .string()
      .regex(/^[\w-]{1,200}$/)
      .optional()
      .describe('where to go on: the “next” of the page before'),
  },
} as const
