/** A count, or bounds of one. */
export type Amount = number | { readonly min?: number; readonly max?: number }

/** What a case of the robustness server says a correct client shows; its words are explained in the server’s `legend`. */
export type Expect = {
  readonly status?: 'ok' | 'partial' | 'error' | 'refused' | 'gone' | 'retry-later'
  readonly items?: Amount
  readonly fetches?: number
  readonly mustContain?: readonly string[]
  readonly mustNotContain?: readonly string[]
  readonly extractMustNotContain?: readonly string[]
  readonly editionMustNotContain?: readonly string[]
  readonly htmlMustNotMatch?: readonly string[]
  readonly tagMustNotMatch?: readonly string[]
  readonly mustNotMatchBytes?: string
  readonly mustNotRequest?: readonly string[]
  readonly maxRequests?: number | Readonly<Record<string, number>>
  readonly maxRequestsPerFetch?: number
  readonly maxBytes?: number | Readonly<Record<string, number>>
  readonly maxSeconds?: number
  readonly maxRssGrowthMiB?: number
  readonly maxBlockMs?: number
  readonly secondFetchHeaders?: Readonly<Record<string, string | null>>
  readonly secondFetchStatus?: number
  readonly lastHeadersAbsent?: Readonly<Record<string, readonly string[]>>
  readonly finalUrl?: string
  readonly urlAfter?: Readonly<Record<string, string>>
  readonly retryAfterSeconds?: number
  readonly retryAfterMin?: number
  readonly retryAfterMax?: number
  readonly revisions?: Amount
  readonly newOnLastFetch?: number
  readonly flagged?: boolean
  readonly itemMarkedMissing?: string
  readonly citationMarkedChanged?: boolean
  readonly maxTitleLength?: number
  readonly maxLinkLength?: number
  readonly titlesNonEmpty?: boolean
  readonly orderNotAfterNow?: boolean
  readonly noHeaderInjection?: boolean
  readonly noPrototypePollution?: boolean
  readonly outputValid?: readonly string[]
  readonly linkMatches?: string
  readonly dates?: Readonly<Record<string, string | null>>
  readonly searchFinds?: string
  readonly farm?: { readonly members?: number; readonly independentSources: Amount }
  readonly discovers?: readonly string[]
  readonly attributedTo?: string
  readonly language?: string
  readonly requires?: string
  readonly storesFullText?: boolean
  readonly quotes?: boolean
  readonly maxExcerpt?: number
  readonly sentToModel?: boolean
  readonly imported?: number
}

export type Case = {
  readonly path: string
  readonly kind: 'feed' | 'page' | 'opml' | 'llm'
  readonly group: string
  /** The case’s own address, with a session of its own where it can have one. */
  readonly url: string
  /** Name of that session; empty where the case lives at the root. */
  readonly session: string
  readonly expect: Expect
}

export type Index = {
  readonly setup: { readonly allow: readonly string[]; readonly now: string; readonly origin: string }
  readonly cases: readonly Case[]
}

/** Reads the server’s list. Each case gets a session, so that what is asked for one is not counted for another. */
export async function readIndex(origin: string): Promise<Index> {
  const index: Index = JSON.parse(await textOf(`${origin}/index.json`))
  const cases = index.cases.map((one, place): Case => {
    // robots.txt and the files beside it speak of paths without a session.
    const hasSession = one.group !== 'wish' && one.url === origin + one.path
    const session = hasSession ? `s${place}` : ''
    return { ...one, session, url: hasSession ? `${origin}/~${session}${one.path}` : one.url }
  })
  return { setup: index.setup, cases }
}

export type Hit = {
  readonly count: number
  readonly bytes: number
  readonly statuses: Readonly<Record<string, number>>
  readonly last: { readonly headers: Readonly<Record<string, string>> } | null
}
export type Hits = Readonly<Record<string, Hit>>

/** What was asked of the server in a session, by path. */
export async function hitsOf(origin: string, session: string): Promise<Hits> {
  return JSON.parse(await textOf(`${origin}${session === '' ? '' : `/~${session}`}/hits.json`))
}

/** One answer of the server as text. */
export async function textOf(url: string): Promise<string> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(30_000) })
  return await answer.text()
}
