import { z } from 'zod'
import { type Instant, instantOf, isDate, startOfDay } from '#core/model/instant.ts'
import { present } from '#core/model/present.ts'
import { roles } from '#core/model/source.ts'

/** Where an item of the sample stands: `alder.example/keystone`. In texts it is the target of a link. */
export type SampleReference = string

export type SampleSource = z.infer<typeof sourceSchema>

/** What became of an item later, at its source. */
type SampleEdit = { readonly at: Instant; readonly title?: string; readonly summary?: string; readonly text?: string }

export type SampleReply = { readonly at: Instant; readonly by: string; readonly text: string }

/** One item as its source gives it. Texts are plain, with `[label](host/slug)` for links, `## ` for headings and `- ` for lists. */
export type SampleItem = {
  readonly source: SampleSource
  readonly slug: string
  readonly at: Instant
  readonly title: string
  readonly by?: string
  readonly summary?: string
  readonly text?: string
  readonly tags: readonly string[]
  /** Which of the readers’ needs, 1 to 21, the item is there for; a test holds that every one is met. */
  readonly rows: readonly number[]
  /** Where an aggregator’s item leads, instead of to its own page. */
  readonly pointsAt?: SampleReference
  /** Whose text it repeats word for word. */
  readonly reprintOf?: SampleReference
  /** Text that stands in the page but is not shown. */
  readonly hidden?: string
  readonly page?: 'gone' | 'paywall'
  readonly edits: readonly SampleEdit[]
  readonly replies: readonly SampleReply[]
}

type SampleDay = { readonly date: string; readonly items: readonly SampleItem[] }

/** The invented news that Headwater plays where no real source can be reached. */
export type SampleData = { readonly sources: readonly SampleSource[]; readonly days: readonly SampleDay[] }

/** How the sample is looked at. */
export type SampleView = {
  /**
   * Where the site is served: `http://127.0.0.1:4501`. Undefined when whoever asks leads the `.example` hosts there by
   * `samplePath`: then feeds and pages hold public addresses only.
   */
  readonly origin: string | undefined
  /** The sample’s time: nothing published or changed after it is shown. */
  readonly now: Instant
}

/** Makes sample data of its parsed files; throws when they are wrong, because they are ours. */
export function sampleData(sources: unknown, days: readonly unknown[]): SampleData {
  const known = z.array(sourceSchema).parse(sources)
  const byId = new Map(known.map((source) => [source.id, source]))
  return {
    sources: known,
    days: days.map((day) => {
      const { date, items } = daySchema.parse(day)
      return { date, items: items.map((item) => itemOf(item, date, byId)) }
    }),
  }
}

/** Where the item’s own page stands. */
export function referenceOf(item: SampleItem): SampleReference {
  return `${item.source.host}/${item.slug}`
}

const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  title: z.string().min(1),
  outlet: z.string().min(1),
  host: z.string().regex(/^[a-z0-9-]+\.example$/),
  role: z.enum(roles),
  sections: z.array(z.string()).min(1),
  language: z.string().regex(/^[a-z]{2}$/),
  format: z.enum(['rss', 'rdf', 'atom', 'json']),
  /** How much of an item the feed carries. */
  carries: z.enum(['full', 'summary', 'headline']),
  template: z.enum(['newspaper', 'blog', 'project', 'forum']),
  /** What is wrong with the feed, so that a reader can be seen to bear it. */
  fault: z.enum(['status-500', 'wrong-charset']).optional(),
})

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)
const when = z.string().refine((text) => instantOf(text) !== undefined)

const itemSchema = z.strictObject({
  source: z.string(),
  slug: z.string().regex(/^[a-z0-9][a-z0-9./-]*$/),
  at: time,
  title: z.string().min(1),
  by: z.string().optional(),
  summary: z.string().optional(),
  text: z.string().optional(),
  tags: z.array(z.string()).default([]),
  rows: z.array(z.int().min(1).max(21)).default([]),
  pointsAt: z.string().optional(),
  reprintOf: z.string().optional(),
  hidden: z.string().optional(),
  page: z.enum(['gone', 'paywall']).optional(),
  edits: z
    .array(z.strictObject({ at: when, title: z.string().optional(), summary: z.string().optional(), text: z.string().optional() }))
    .default([]),
  replies: z.array(z.strictObject({ at: when, by: z.string(), text: z.string() })).default([]),
})

const daySchema = z.strictObject({ date: z.string().refine(isDate), items: z.array(itemSchema) })

function itemOf(item: z.infer<typeof itemSchema>, date: string, byId: ReadonlyMap<string, SampleSource>): SampleItem {
  const source = byId.get(item.source)
  if (!source) throw new Error(`the sample item ${item.slug} names the unknown source ${item.source}`)
  const [hours = '0', minutes = '0'] = item.at.split(':')
  const at = startOfDay(date, 'UTC') + (Number(hours) * 60 + Number(minutes)) * 60_000
  return present({
    ...item,
    source,
    at,
    edits: item.edits.map((edit) => present({ ...edit, at: instantOf(edit.at) ?? at })),
    replies: item.replies.map((reply) => ({ ...reply, at: instantOf(reply.at) ?? at })),
  })
}
