// table
// Everything that comes from outside has a limit, and each stands here once: its value, its unit and why it is what it is.
const kib = 1024
const mib = 1024 * kib
const minute = 60_000
const hour = 60 * minute

export const limitTable = {
  answerMs: { value: 30_000, unit: 'ms', why: 'a whole answer; a server that drips one byte a second must not hold a place' },
  challengeChars: { value: 1_024, unit: 'characters', why: 'what a hub wants to hear back; real ones have 20 to 100' },
  crawlDelayMaxMs: { value: 1 * minute, unit: 'ms', why: 'longest pause between two requests that a robots.txt can ask for' },
  deliveriesAtOnce: { value: 4, unit: 'deliveries', why: 'bodies of hubs that are held in memory side by side' },
  deliveriesPerMinute: { value: 60, unit: 'requests', why: 'of one hub for one subscription; more is a flood' },
  depth: { value: 256, unit: 'elements', why: 'nesting of markup before any tree is built; libxml2 stops there too' },
  documentHeapMb: { value: 256, unit: 'MiB', why: 'memory for reading one document, then its worker is ended' },
  documentMs: { value: 5_000, unit: 'ms', why: 'time for reading one document, then its worker is ended' },
  embeddingAnswerBytes: { value: 16 * mib, unit: 'bytes', why: 'one answer of an embedding service: 64 vectors of 8,192 numbers' },
  embeddingBatch: { value: 64, unit: 'texts', why: 'asked of an embedding service at once' },
  embeddingChars: { value: 1_000, unit: 'characters', why: 'of a text that a model reads; titles are shorter' },
  embeddingMs: {
    value: 60_000,
    unit: 'ms',
    why: 'for one batch of texts, loading the model first; then its worker is ended or the service given up',
  },
  embeddingNumbers: { value: 8_192, unit: 'numbers', why: 'one vector of an embedding service; the largest models give 4,096' },
  embeddingTokens: { value: 256, unit: 'tokens', why: 'of a text; all-MiniLM-L6-v2 was trained with so many' },
  enclosuresPerItem: { value: 20, unit: 'enclosures', why: 'real items have one or two' },
  encodings: { value: 3, unit: 'layers', why: 'nested Content-Encoding; more than one is a mistake already' },
  feedBytes: { value: 16 * mib, unit: 'bytes', why: 'one feed after unpacking; other readers take 15 or 16 MiB' },
  followAgainMs: { value: 1 * hour, unit: 'ms', why: 'a page whose server was in trouble is asked for once more after so long' },
  followsPerDay: { value: 400, unit: 'pages', why: 'looked at for first-hand documents; an edition tells some thirty stories' },
  followsPerHostDay: { value: 30, unit: 'pages', why: 'of one host; nobody who makes news has more of it in a day' },
  freshMaxMs: { value: 24 * hour, unit: 'ms', why: 'longest rest that caching headers can ask for: a source is seen daily' },
  freshMinMs: { value: 5 * minute, unit: 'ms', why: 'shortest rest that caching headers can ask for: nobody is asked more often' },
  headerBytes: { value: 16 * kib, unit: 'bytes', why: 'the header of one answer; what Node takes' },
  headerMs: { value: 10_000, unit: 'ms', why: 'name, connection, TLS and request, to the end of the header' },
  hubsPerMinute: { value: 600, unit: 'requests', why: 'to the callback in all; who guesses at its addresses gets no further' },
  idleMs: { value: 10_000, unit: 'ms', why: 'between two pieces of a body' },
  itemsPerDay: { value: 500, unit: 'items', why: 'new items of one source in a day; a flood is noted and not kept' },
  itemsPerFetch: { value: 2_000, unit: 'items', why: 'the newest items of one document are read' },
  leaseMaxMs: { value: 30 * 24 * hour, unit: 'ms', why: 'a subscription is renewed in that time, whatever its hub promises' },
  leaseMs: { value: 10 * 24 * hour, unit: 'ms', why: 'what a hub is asked for; the recommendation’s own example' },
  linkChars: { value: 4_096, unit: 'characters', why: 'one address; browsers and servers stop near 8,000' },
  listedPerFetch: {
    value: 300,
    unit: 'items',
    why: 'entries of roundups in one document, the newest first: an archive of them is not news',
  },
  listedPerItem: { value: 100, unit: 'items', why: 'entries of one roundup; more is a directory, and not the news of a week' },
  mailDepth: { value: 10, unit: 'parts', why: 'parts of a mail within parts; real mails have four at most' },
  mailFolderEntries: { value: 100_000, unit: 'files', why: 'names read of a folder of mails; the newest of them are opened' },
  mailHeaderBytes: { value: 256 * kib, unit: 'bytes', why: 'the header of one mail; those of long journeys have 60 KiB' },
  mailMessages: { value: 2_000, unit: 'messages', why: 'the newest mails of one mailbox are read, as of other documents' },
  mailParts: { value: 500, unit: 'parts', why: 'all parts of one mail; a digest of a day has 100' },
  outageAgainMs: { value: 5 * minute, unit: 'ms', why: 'while this machine is off the network, sources are tried again so often' },
  outageHosts: { value: 5, unit: 'hosts', why: 'fewer cannot tell an outage of ours from theirs' },
  outagePercent: { value: 80, unit: '% of the hosts', why: 'when more of the hosts asked do not answer, the fault is ours' },
  outageProbeMs: { value: 30_000, unit: 'ms', why: 'while this machine is off the network, one request is let out so often' },
  outageWindowMs: { value: 10 * minute, unit: 'ms', why: 'so far back requests count for telling an outage of ours from theirs' },
  pageBytes: { value: 8 * mib, unit: 'bytes', why: 'one article page after unpacking' },
  redirects: { value: 5, unit: 'redirects', why: 'RFC 9309 asks for at least five; more is a loop' },
  retryAfterMaxMs: { value: 24 * hour, unit: 'ms', why: 'a server may not silence a source for ever (CVE-2025-68148)' },
  retryAfterMinMs: { value: 5 * minute, unit: 'ms', why: 'a server that says "busy" is left alone at least this long' },
  robotsAgainMs: { value: 1 * hour, unit: 'ms', why: 'after a robots.txt that could not be had the host is asked again' },
  robotsBytes: { value: 512 * kib, unit: 'bytes', why: 'of robots.txt so much is read; RFC 9309 asks for at least 500 KiB' },
  robotsKeptChars: {
    value: 8 * mib,
    unit: 'characters',
    why: 'rules of all hosts kept together, 1,000 counted for each host; read, they take ten times that',
  },
  robotsMs: { value: 24 * hour, unit: 'ms', why: 'robots.txt is kept so long; RFC 9309 allows no more' },
  robotsSteps: {
    value: 200_000_000,
    unit: 'steps',
    why: 'length of robots.txt times length of the path: a fifth of a second of comparing at most',
  },
  silenceMs: { value: 1 * minute, unit: 'ms', why: 'a host that stays silent is not asked for its other addresses for so long' },
  silencesMax: {
    value: 3,
    unit: 'requests',
    why: 'in a row that a host leaves without an answer; many feeds may wait in line behind them',
  },
  slowMs: { value: 2_000, unit: 'ms', why: 'a fetch that takes longer stands aside, so that slow hosts cannot take every place' },
  tagsPerItem: { value: 50, unit: 'tags', why: 'more are spam' },
  textChars: { value: 1 * mib, unit: 'characters', why: 'the text of one item' },
  titleChars: { value: 1_000, unit: 'characters', why: 'one title; what is longer is cut' },
} as const satisfies Record<string, { readonly value: number; readonly unit: string; readonly why: string }>

export type LimitName = keyof typeof limitTable

/** The limits as plain numbers: `limits.feedBytes` → 16777216. */
export const limits: Readonly<Record<LimitName, number>> = Object.fromEntries(
  Object.entries(limitTable).map(([name, { value }]) => [name, value]),
) as Record<LimitName, number>
