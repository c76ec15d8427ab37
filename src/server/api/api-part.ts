import type { z } from 'zod'

/** What a route of the API is about; the sections of its description. */
export const apiTags = ['Editions', 'Stories', 'Evidence', 'Search', 'Things', 'Desk'] as const
export type ApiTag = (typeof apiTags)[number]

/** What a route of the API takes and answers: its fields are checked by it, its description is made from it. */
export type ApiPart = {
  readonly tag: ApiTag
  /** What it is good for, in a sentence or two. */
  readonly about: string
  /** The parts of the path; what does not fit them is not found. */
  readonly params?: z.ZodObject
  /** The fields behind the question mark; what does not fit them is answered 400, all of it at once. */
  readonly query?: z.ZodObject
  readonly answer: z.ZodType
  /** A request as somebody would make it, from the root of the paper: `/api/v1/editions?limit=2`. */
  readonly example: string
  /** What a POST brings, as JSON, and what it is answered. */
  readonly takes?: { readonly about: string; readonly body: z.ZodObject; readonly answer: z.ZodType; readonly example: object }
}
