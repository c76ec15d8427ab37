import { z } from 'zod'
import { destinationKinds } from './destination.ts'

const variable = z.string().regex(/^[A-Za-z_]\w{0,100}$/, 'the name of an environment variable, such as TEAM_SLACK')
const webAddress = z
  .string()
  .max(1_000)
  .regex(/^https?:\/\/[^\s/@?#]+(?:\/[^\s@?#]*)?$/, 'a web address without user, query or fragment')
const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, 'a time of day in quotes, such as "22:00"')
const idText = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'an id: small letters, digits and hyphens')
const list = <Schema extends z.ZodType>(of: Schema) => z.array(of).min(1).max(200)

const primaryKinds = ['release', 'advisory', 'code', 'announcement', 'paper', 'official', 'data', 'post'] as const

const line = z.strictObject({
  score: z.number().min(0).max(1_000).optional(),
  outlets: z.int().min(1).max(1_000).optional(),
  standing: list(z.enum(['new', 'developing', 'continuing'])).optional(),
  sections: list(idText).optional(),
  words: list(z.string().trim().min(1).max(80)).optional(),
  primary: z
    .union([z.literal('required'), list(z.enum(primaryKinds))], { error: `required, or a list of ${primaryKinds.join(', ')}` })
    .optional(),
})

/** The file of a destination as a person writes it. What its kind needs beside is looked at by `readDestination`. */
export const destinationSchema = z.strictObject({
  kind: z.enum(destinationKinds),
  beats: z.array(idText).max(100).default([]),
  secret: variable.optional(),
  secretFile: z.string().min(1).max(1_000).optional(),
  address: webAddress.optional(),
  addressVariable: variable.optional(),
  to: z.string().min(1).max(255).optional(),
  paper: webAddress.optional(),
  send: z.enum(['edition', 'stories']).default('edition'),
  line: line.default({}),
  quiet: z.strictObject({ from: timeOfDay, to: timeOfDay }).optional(),
  atMost: z.int().min(1).max(200).default(20),
})

export type DestinationFile = z.infer<typeof destinationSchema>
