import { z } from 'zod'
import { type LeaveOutReason, leaveOutReasons } from '../model/reason.ts'

const termCharsMax = 80
const listMax = 2_000
const partsMax = 10

const idText = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/)
const languageTag = z.string().regex(/^[a-z]{2,3}$/)
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

const outlet = z.strictObject({ place, role: z.enum(['primary', 'reporter', 'aggregator', 'discussion', 'muted']) })

const exemption = z.strictObject({ place, reasons: z.array(z.enum(reasonCodes)).min(1) })

const limits = z.strictObject({
  topStories: count(10),
  perSection: count(30),
  inBrief: count(50),
  insights: count(10),
  words: count(10_000),
})

/** The lists that several beats may have in common. */
const shared = {
  names: z.array(group).default([]),
  outsiders: words.default([]),
  places: z.array(z.strictObject({ weight: z.number().min(0).max(3), places })).default([]),
  codeHosts: places.default([]),
  records: places.default([]),
  forums: places.default([]),
  mutes: words.default([]),
  boosts: z.array(group).default([]),
  outlets: z.array(outlet).max(listMax).default([]),
  exempt: z.array(exemption).max(listMax).default([]),
}

/** What a part of beats may hold: lists only, and nothing of one beat’s sections. */
export const partSchema = z.strictObject({
  ...shared,
  terms: z.array(group).default([]),
  happenings: z
    .array(happening.omit({ section: true }))
    .max(60)
    .default([]),
  leaveOut: z.array(rule.omit({ section: true })).default([]),
})

/** What a beat file may hold, as a person writes it: terms stand in groups of one weight. */
export const beatSchema = z.strictObject({
  id: idText,
  title: z.string().trim().min(1).max(60),
  language: languageTag,
  with: z.array(z.string().trim().min(1).max(200)).max(partsMax).default([]),
  floor: z.number().min(0).max(20),
  limits,
  sections: z.array(section).min(1).max(12),
  terms: z.array(group).min(1),
  happenings: z.array(happening).min(1).max(60),
  leaveOut: z.array(rule).default([]),
  ...shared,
  languages: z.array(languageTag).max(50).default([]),
  sources: z.array(idText).max(partsMax).optional(),
})

export type BeatFile = z.output<typeof beatSchema>
export type PartFile = z.output<typeof partSchema>
