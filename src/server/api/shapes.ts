// table
// What the API shows, as shapes: each is checked against the noun of the model it is made from, and described from here.
import { z } from 'zod'
import { instantOf, isoOf } from '#core/model/instant.ts'
import { type LeaveOutReason, leaveOutReasons } from '#core/model/reason.ts'
import { roles } from '#core/model/source.ts'
import { thingKinds } from '#core/trends/trend.ts'

/** A time: milliseconds inside, ISO 8601 in UTC outside. */
export const instant = z.codec(z.string().meta({ format: 'date-time' }), z.number(), {
  decode: (text) => instantOf(text) ?? Number.NaN,
  encode: isoOf,
})

/** A list; ours are never changed in place. */
export const list = <Row extends z.ZodType>(row: Row) => z.array(row).readonly()

/** A page of rows, with the cursor of the next one. */
export const rowsPage = <Row extends z.ZodType>(row: Row) =>
  z.object({ data: list(row), next: z.string().optional().describe('The cursor of the rows that follow; absent on the last page.') })

const date = z.string().meta({ format: 'date' })
const whole = z.int().min(0)
const form = z.enum(['full', 'feed', 'headline']).describe('How much of the report the desk holds.')
const role = z.enum(roles)
const reason = z.enum(Object.keys(leaveOutReasons) as [LeaveOutReason, ...LeaveOutReason[]])

const citation = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('passage'),
      articleId: z.string(),
      passageId: z.string(),
      quote: z.string().describe('The passage, word for word as it was stored.'),
      outletName: z.string(),
      title: z.string(),
      url: z.string(),
      publishedAt: instant,
      language: z.string(),
      form,
      isPrimary: z.boolean().describe('Whether it is first-hand.'),
    }),
    z.object({
      kind: z.literal('count'),
      label: z.string(),
      value: z.number(),
      of: z.number().optional(),
      storyIds: list(z.string()),
      days: list(z.object({ date, value: z.number() })).optional(),
    }),
  ])
  .meta({ id: 'Citation' })

const claim = z
  .object({
    id: z.string(),
    text: z.string(),
    language: z.string(),
    wording: z.enum(['extracted', 'trimmed', 'model', 'form']).optional(),
    isWeak: z.boolean().optional().describe('Nothing but a headline bears it.'),
    citations: list(citation),
  })
  .meta({ id: 'Claim', description: 'One printed sentence, with the passages that bear it.' })

const primary = z.object({
  url: z.string(),
  title: z.string(),
  outletName: z.string(),
  articleId: z.string().optional(),
  kind: z.enum(['release', 'advisory', 'code', 'announcement', 'paper', 'official', 'data', 'post']),
})

const report = z
  .object({
    articleId: z.string(),
    outletName: z.string(),
    title: z.string(),
    url: z.string(),
    publishedAt: instant,
    language: z.string(),
    relation: z.enum(['primary', 'report', 'reprint', 'discussion', 'aggregator']),
    role,
  })
  .meta({ id: 'Report' })

const brief = z
  .object({
    storyId: z.string(),
    section: z.string(),
    headline: claim,
    claims: list(claim),
    standing: z.enum(['new', 'developing', 'continuing']),
    whatIsNew: claim.optional(),
    steps: list(z.object({ kind: z.string(), at: instant, claim })).optional(),
    links: list(z.object({ kind: z.enum(['continues', 'related']), storyId: z.string(), headline: z.string(), date })).optional(),
    primary: primary.optional(),
    named: z.string().optional(),
    reports: list(report),
    unlistedCount: whole.optional(),
    corroboration: whole.describe('Outlets with their own reporting; reprints count once.'),
    form,
    score: z.number(),
    why: list(z.string()),
  })
  .meta({ id: 'Brief', description: 'An edition’s text on one story.' })

const editionHead = z
  .object({ id: z.string(), beat: z.string(), date, number: whole, title: z.string(), isSample: z.boolean(), cutOff: instant })
  .meta({ id: 'EditionHead' })

const coming = z.object({
  date,
  endDate: date.optional(),
  claim,
  storyId: z.string(),
  url: z.string(),
  title: z.string().optional(),
  kind: z.enum(['release', 'end', 'deadline', 'meeting', 'hearing', 'vote', 'start', 'other']).optional(),
  eventId: z.string().optional(),
})

const correction = z
  .object({
    id: z.string(),
    editionId: z.string(),
    claimId: z.string().optional(),
    storyId: z.string().optional(),
    at: instant,
    by: z.enum(['source', 'person']),
    claim,
  })
  .meta({ id: 'Correction', description: 'What was found wrong in an edition since it was published.' })

const edition = z
  .object({
    id: z.string(),
    beat: z.string(),
    beatTitle: z.string(),
    date,
    zone: z.string(),
    number: whole,
    language: z.string(),
    isSample: z.boolean().describe('True for the built-in sample, whose news are invented.'),
    from: instant,
    cutOff: instant,
    madeAt: instant,
    title: claim.optional(),
    top: list(brief),
    insights: list(claim),
    sections: list(z.object({ id: z.string(), title: z.string(), briefs: list(brief) })),
    inBrief: list(brief),
    continuing: list(brief),
    comingUp: list(coming),
    corrections: list(claim),
    noted: list(correction).optional(),
    accounting: z.object({ collected: whole, shown: whole, merged: whole, leftOut: whole }),
    check: z.object({ sentences: whole, cited: whole, repaired: whole, dropped: whole }),
    words: whole,
    readingMinutes: whole,
    signedBy: z.string().optional(),
  })
  .meta({ id: 'Edition' })

const passage = z
  .object({ id: z.string(), articleId: z.string(), start: whole, end: whole, text: z.string(), part: z.enum(['title', 'body']) })
  .meta({ id: 'Passage', description: 'A stretch of an article, with its place in the article’s text.' })

const rights = z.object({
  mayModel: z.boolean(),
  mayArchive: z.boolean(),
  quoteCharsMax: whole.optional(),
  license: z.string().optional(),
})

const article = z
  .object({
    id: z.string(),
    outletName: z.string(),
    role,
    url: z.string(),
    title: z.string(),
    byline: z.string().optional(),
    publishedAt: instant,
    firstSeenAt: instant,
    language: z.string(),
    form,
    reprintOf: z.string().optional(),
    rights: rights.optional().describe('What its publisher allows; absent when nothing was said.'),
    storyIds: list(z.string()),
    captureIds: list(z.string()),
    text: z.string().optional().describe('For the owner only: the text as far as the publisher lets it be kept.'),
    passages: list(passage).optional().describe('For the owner only.'),
  })
  .meta({ id: 'Article' })

const capture = z
  .object({
    id: z.string(),
    url: z.string(),
    fetchedAt: instant,
    bodyHash: z.string().describe('SHA-256 of what came, in hexadecimal.'),
  })
  .meta({ id: 'Capture', description: 'What was fetched, without its body.' })

const hit = z
  .object({
    subject: z.string().describe('The id of the article, or the key of an item of which none was made.'),
    title: z.string(),
    url: z.string(),
    outletId: z.string(),
    outletName: z.string(),
    publishedAt: instant,
    snippet: z.string(),
    storyId: z.string().optional().describe('The story that an edition told.'),
  })
  .meta({ id: 'Hit' })

const leftOut = z
  .object({ itemKey: z.string(), title: z.string(), url: z.string(), outletName: z.string(), language: z.string(), reason })
  .meta({ id: 'LeftOut', description: 'An item that an edition left out, and why.' })

const trend = z
  .object({
    key: z.string(),
    kind: z.enum(thingKinds as readonly ['id', 'name', 'organization', 'package', 'project']),
    name: z.string(),
    stories: whole,
    outlets: whole,
    before: whole.optional(),
    sections: list(z.string()),
    days: list(z.object({ day: date, stories: whole, of: whole, outlets: whole })),
    bursts: list(z.object({ day: date })),
  })
  .meta({ id: 'Thing', description: 'A project, package, organization or id that stories name, day by day.' })

const source = z
  .object({
    id: z.string(),
    kind: z.string(),
    target: z.string().describe('the address it is collected from, without the keys in it'),
    title: z.string(),
    role,
    addedAt: instant,
    nextAt: instant.optional(),
    okAt: instant.optional(),
    itemCount: whole,
    isRetired: z.boolean(),
    failingSince: instant.optional(),
    failure: z.object({ code: z.string(), why: z.string() }).optional(),
  })
  .meta({ id: 'Source' })

const beatRule = z
  .object({
    id: z.string(),
    beat: z.string(),
    at: instant,
    itemKey: z.string(),
    title: z.string(),
    reason,
    does: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('outlet'), outletId: z.string() }),
      z.object({ kind: z.literal('words'), words: list(z.string()) }),
      z.object({ kind: z.literal('story'), articleIds: list(z.string()) }),
    ]),
  })
  .meta({ id: 'BeatRule', description: 'A rule that a reader made by recalling an item.' })

const nearest = z.object({ articleId: z.string(), title: z.string(), url: z.string(), outletName: z.string() })

/** Every shape that routes are put together from. */
export const shapes = {
  answered: z
    .object({ question: z.string(), claims: list(claim).describe('Empty where the archive does not say.'), nearest: list(nearest) })
    .meta({ id: 'Answer' }),
  article,
  beatRule,
  brief,
  capture,
  claim,
  correction,
  date,
  edition,
  editionHead,
  hit,
  leftOut,
  passage,
  source,
  trend,
  whole,
} as const
