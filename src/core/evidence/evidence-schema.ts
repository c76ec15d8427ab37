import { z } from 'zod'
import { evidenceFormat } from './evidence-file.ts'

const id = z.string().max(200)
const hash = z.string().regex(/^[0-9a-f]{64}$/)
const time = z.string().max(40)
const text = z.string().max(100_000)
const list = <Row extends z.ZodType>(row: Row) => z.array(row).max(100_000)

const citation = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('passage'), articleId: id, passageId: id, quote: text, isPrimary: z.boolean() }),
  z.object({
    kind: z.literal('count'),
    label: text,
    value: z.number(),
    storyIds: list(id),
    of: z.number().optional(),
    days: list(z.object({ date: z.string().max(20), value: z.number() })).optional(),
  }),
])

/** A sentence with its citations; what it has beside is passed over. */
export const sentenceSchema = z.object({
  id,
  text,
  language: z.string().max(40),
  wording: z.enum(['extracted', 'trimmed', 'model', 'form']).optional(),
  isWeak: z.boolean().optional(),
  citations: list(citation).min(1),
})

const passage = z.object({
  id,
  part: z.enum(['title', 'body']),
  text,
  sha256: hash,
  start: z.int().min(0).optional(),
  end: z.int().min(0).optional(),
})

const count = z.int().min(0)

/** What `verify` reads of an evidence file: made by strangers, so nothing is believed before it is read by this. */
export const evidenceSchema = z.object({
  format: z.literal(evidenceFormat),
  edition: z.object({ id, beat: id, date: z.string().max(20), number: z.int(), isSample: z.boolean(), sha256: hash, madeAt: time }),
  sentences: list(sentenceSchema),
  articles: list(
    z.object({ id, url: text, outlet: text, title: text, textSha256: hash.optional(), captureIds: list(id), passages: list(passage) }),
  ),
  captures: list(z.object({ id, url: text, fetchedAt: time, sha256: hash })),
  accounting: z.object({ collected: count, shown: count, merged: count, leftOut: count }),
  leftOut: list(z.object({ itemKey: id, url: text, reason: id })),
  corrections: list(z.object({ id, at: time, sentence: sentenceSchema })),
  versions: z.object({ program: z.string().max(100), beat: hash }),
  // One name, never a way out of the folder.
  files: list(
    z.object({
      path: z
        .string()
        .max(200)
        .regex(/^\w[\w.-]*$/),
      sha256: hash,
    }),
  ),
})

export type SentenceRead = z.infer<typeof sentenceSchema>
export type EvidenceRead = z.infer<typeof evidenceSchema>
