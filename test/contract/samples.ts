import type { Article } from '#core/model/article.ts'
import type { Capture } from '#core/model/capture.ts'
import type { Decision } from '#core/model/decision.ts'
import type { Brief, Claim, Edition } from '#core/model/edition.ts'
import type { Item } from '#core/model/item.ts'
import type { Outlet, Source, SourceState } from '#core/model/source.ts'
import type { Story } from '#core/model/story.ts'
import type { Subscription } from '#core/model/subscription.ts'
import type { Change } from '#ports/store.ts'

/** 2026-05-28T06:00:00Z */
export const morning = 1_779_948_000_000

/** One of each noun, all fields by name, with what a test wants different. */
export const sample = {
  outlet: (more: Partial<Outlet> = {}): Outlet => ({
    id: 'outlet-weir',
    name: 'The Weir',
    hosts: ['weir.example'],
    role: 'reporter',
    ...more,
  }),

  source: (more: Partial<Source> = {}): Source => ({
    id: 'source-weir',
    kind: 'feed',
    target: 'https://weir.example/feed.xml',
    title: 'The Weir',
    outletId: 'outlet-weir',
    role: 'reporter',
    sections: ['security'],
    addedAt: morning,
    ...more,
  }),

  state: (more: Partial<SourceState> = {}): SourceState => ({
    sourceId: 'source-weir',
    etag: 'W/"AbC;v=1,x/y==?*"',
    nextAt: morning + 3_600_000,
    itemCount: 12,
    newCount: 2,
    strikes: 0,
    isRetired: false,
    ...more,
  }),

  subscription: (more: Partial<Subscription> = {}): Subscription => ({
    sourceId: 'source-weir',
    hub: 'https://hub.example/',
    topic: 'https://weir.example/feed.xml',
    callbackBase: 'https://desk.example/websub/',
    token: '0123456789abcdef0123456789abcdef',
    secret: 'a secret of the sample',
    wants: 'subscribe',
    isAsking: false,
    triedAt: morning,
    tries: 1,
    heard: { deliveredCount: 0, refusedCount: 0 },
    ...more,
  }),

  capture: (more: Partial<Capture> & { readonly text?: string } = {}): Capture => {
    const { text = '<rss/>', ...rest } = more
    return {
      id: 'capture-1',
      sourceId: 'source-weir',
      purpose: 'source',
      url: 'https://weir.example/feed.xml',
      finalUrl: 'https://weir.example/feed.xml',
      fetchedAt: morning,
      status: 200,
      contentType: 'application/rss+xml',
      body: new TextEncoder().encode(text),
      hash: `hash of ${text}`,
      ...rest,
    }
  },

  item: (more: Partial<Item> = {}): Item => ({
    key: 'item-1',
    sourceId: 'source-weir',
    captureId: 'capture-1',
    guid: 'guid-1',
    url: 'https://weir.example/1',
    title: 'Millrace 2.0 is out',
    publishedAt: morning,
    dateOrigin: 'published',
    tags: [],
    enclosures: [],
    firstSeenAt: morning,
    revision: 1,
    hash: 'hash-1',
    ...more,
  }),

  article: (more: Partial<Article> = {}): Article => {
    const article: Article = {
      id: 'article-1',
      itemKeys: ['item-1'],
      sourceId: 'source-weir',
      outletId: 'outlet-weir',
      role: 'reporter',
      url: 'https://weir.example/1',
      title: 'Millrace 2.0 is out',
      publishedAt: morning,
      dateOrigin: 'published',
      firstSeenAt: morning,
      language: 'en',
      form: 'full',
      text: 'The Millrace project released version 2.0 on Thursday. It closes a hole in the sluice parser.',
      passages: [],
      links: ['https://millrace.example/'],
      tags: ['release'],
      instructions: [],
      ...more,
    }
    return { ...article, passages: more.passages ?? passagesOf(article) }
  },

  story: (more: Partial<Story> = {}): Story => ({
    id: 'story-1',
    articleIds: ['article-1'],
    leadArticleId: 'article-1',
    openedAt: morning,
    lastNewsAt: morning,
    ...more,
  }),

  decision: (more: Partial<Decision> = {}): Decision => ({
    stage: 'cluster',
    subject: 'article-1',
    verdict: 'opened',
    because: 'first-report',
    evidence: { similarity: 0.21, nearest: 'story-9' },
    ...more,
  }),

  claim: (id: string): Claim => ({
    id,
    text: 'The Millrace project released version 2.0.',
    language: 'en',
    citations: [{ kind: 'count', label: 'stories', value: 1, storyIds: ['story-1'] }],
  }),

  brief: (id: string, more: Partial<Brief> = {}): Brief => ({
    storyId: `story-of-${id}`,
    section: 'releases',
    headline: sample.claim(`${id}-headline`),
    claims: [sample.claim(`${id}-claim`)],
    standing: 'new',
    reports: [],
    corroboration: 1,
    form: 'full',
    score: 3,
    why: [],
    ...more,
  }),

  edition: (more: Partial<Edition> = {}): Edition => ({
    id: 'edition-1',
    beat: 'open-source',
    beatTitle: 'Open source',
    date: '2026-05-28',
    zone: 'UTC',
    number: 1,
    language: 'en',
    isSample: false,
    from: morning - 86_400_000,
    cutOff: morning,
    madeAt: morning + 1_000,
    title: sample.claim('top-headline'),
    top: [sample.brief('top', { whatIsNew: sample.claim('top-new') })],
    insights: [sample.claim('insight')],
    sections: [{ id: 'releases', title: 'Releases', briefs: [sample.brief('section')] }],
    inBrief: [sample.brief('short')],
    continuing: [sample.brief('going-on')],
    comingUp: [{ date: '2026-06-01', claim: sample.claim('coming'), storyId: 'story-1', url: 'https://weir.example/1' }],
    corrections: [sample.claim('correction')],
    leftOut: [],
    sources: [],
    accounting: { collected: 4, shown: 4, merged: 0, leftOut: 0 },
    check: { sentences: 8, cited: 8, repaired: 0, dropped: 0 },
    words: 80,
    readingMinutes: 1,
    ...more,
  }),
}

/** A day of every kind of change, in an order in which each rests on those before. */
export function dayOfChanges(): readonly Change[] {
  return [
    { put: 'outlet', outlet: sample.outlet() },
    { put: 'source', source: sample.source() },
    { put: 'source-state', state: sample.state() },
    { put: 'capture', capture: sample.capture() },
    { put: 'item', item: sample.item() },
    { put: 'item', item: sample.item({ revision: 2, title: 'Millrace 2.0 is out now', hash: 'hash-2' }) },
    { put: 'article', article: sample.article() },
    { put: 'vector', articleId: 'article-1', space: 'space-1', textHash: 'text-1', vector: Float32Array.of(0.6, -0.8) },
    { put: 'story', story: sample.story() },
    { put: 'decisions', run: 'run-1', at: morning, decisions: [sample.decision()] },
    { put: 'edition', edition: sample.edition() },
    { put: 'delivery', delivery: { editionId: 'edition-1', channel: 'markdown', at: morning, place: 'out/2026-05-28.md' } },
    { put: 'note', key: 'last-read', value: '2026-05-28' },
    { put: 'job', job: { id: 'collect:source-weir', kind: 'collect', subject: 'source-weir', dueAt: morning + 3_600_000 } },
  ]
}

/** The title and one passage a sentence, with offsets into the text. */
function passagesOf(article: Article): Article['passages'] {
  const title = {
    id: `${article.id}-title`,
    articleId: article.id,
    start: 0,
    end: article.title.length,
    text: article.title,
    part: 'title' as const,
  }
  const sentences = [...article.text.matchAll(/[^.]+\.?/gu)].map((match, place) => ({
    id: `${article.id}-${place}`,
    articleId: article.id,
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    part: 'body' as const,
  }))
  return [title, ...sentences]
}
