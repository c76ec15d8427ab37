import { z } from 'zod'
import { type LeaveOutReason, leaveOutReasons } from '../model/reason.ts'

const termCharsMax = 80
const listMax = 2_000

const idText = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const words = z.array(z.string().trim().min(1).max(termCharsMax)).max(listMax)
const count = (max: number) => z.int().min(0).max(max)
const group = z.strictObject({ weight: z.number().min(-5).max(5), words })
const place = z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(\/[^\s]*)?$/)
const places = z.array(place).max(listMax)
const reasonCodes = Object.keys(leaveOutReasons) as LeaveOutReason[]

const section = z.strictObject({ id: idText, title: z.string().trim().min(1).max(60), terms: z.array(group).min(1) })

const happening = z.strictObject({
  id: idText,
  title: z.string().trim().min(1).max(60),
  weight: z.number().min(0).max(3),
  section: idText.optional(),
  terms: words.min(1),
})

const rule = z.strictObject({
  reason: z.enum(reasonCodes),
  section: idText.optional(),
  titleStarts: words.default([]),
  titleHas: words.default([]),
  titleEnds: words.default([]),
  places: places.default([]),
})

const outlet = z.strictObject({ place: place, role: z.enum(['primary', 'reporter', 'aggregator', 'discussion', 'muted']) })

const limits = z.strictObject({
  topStories: count(10),
  perSection: count(30),
  inBrief: count(50),
  insights: count(10),
  words: count(10_000),
})

/** What a beat file may hold, as a person writes it: terms stand in groups of one weight. */
export const beatSchema = z.strictObject({
  id: idText,
  title: z.string().trim().min(1).max(60),
  language: z.string().regex(/^[a-z]{2,3}$/),
  floor: z.number().min(0).max(20),
  limits,
  sections: z.array(section).min(1).max(12),
  terms: z.array(group).min(1),
  names: z.array(group).default([]),
  outsiders: words.default([]),
  happenings: z.array(happening).min(1).max(60),
  leaveOut: z.array(rule).default([]),
  places: z.array(z.strictObject({ weight: z.number().min(0).max(3), places })).default([]),
  codeHosts: places.default([]),
  records: places.default([]),
  forums: places.default([]),
  mutes: words.default([]),
  boosts: z.array(group).default([]),
  outlets: z.array(outlet).default([]),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/))
    .max(50)
    .default([]),
})

export type BeatFile = z.output<typeof beatSchema>
