// Plays every feed, page and OPML case of the robustness server through a real desk and says which of its expectations are not
// met. The slow cases run beside the others, so that it takes little longer than the slowest one.
//   node eval/robust.ts [folder with robust/server.mjs] [part of a path]
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openThreads } from '#adapters/workshop/threads.ts'
import { limits } from '#core/limits.ts'
import { hourMs } from '#core/model/instant.ts'
import { type Case, readIndex } from './robust/cases.ts'
import { playCorrections } from './robust/correction-cases.ts'
import { measureFeeds, playApart, playFeeds, type Verdicts } from './robust/feed-cases.ts'
import { playOpml } from './robust/opml-cases.ts'
import { playPages } from './robust/page-cases.ts'
import { startServer } from './robust/server.ts'

const here = fileURLToPath(new URL('..', import.meta.url))
const shared = resolve(process.argv[2] ?? join(here, '../shared'))
const wanted = process.argv[3] ?? ''
const script = join(shared, 'robust/server.mjs')
if (!existsSync(script)) {
  console.error(`robust: no server at ${script}`)
  process.exit(2)
}
const startedAt = performance.now()
using server = await startServer(script)
const { setup, cases } = await readIndex(server.origin)
await using workshop = openThreads({ workers: 3, deadlineMs: limits.documentMs, heapMb: limits.documentHeapMb })
const world = { origin: server.origin, allow: setup.allow, workshop }
const chosen = cases.filter((one) => one.kind !== 'llm' && one.path.includes(wanted))
const feeds = chosen.filter((one) => one.kind === 'feed')

// What takes its time because it waits takes none from the others.
const isSlow = ({ group }: Case): boolean => group === 'time' || group === 'raw'
const isMeasured = (one: Case): boolean =>
  !isSlow(one) && [one.expect.maxSeconds, one.expect.maxRssGrowthMiB, one.expect.maxBlockMs].some((limit) => limit !== undefined)
/** Whether it says what must not be published. */
const isShown = ({ expect }: Case): boolean =>
  [expect.htmlMustNotMatch, expect.tagMustNotMatch, expect.editionMustNotContain, expect.mustNotMatchBytes, expect.outputValid].some(
    (said) => said !== undefined,
  )
const isMoving = ({ expect }: Case): boolean => expect.urlAfter !== undefined
// Twenty copies of one claim: others that repeat it would tell on the count.
const isFarm = ({ path }: Case): boolean => /^\/farm\/(?:\d+|contradicts)$/.test(path)
const needsPages = ({ path, expect }: Case): boolean =>
  (expect.mustNotRequest?.includes('internal') === true && !path.startsWith('/redir/')) || path === '/wish/feed'
const parts: readonly [(one: Case) => boolean, { readonly gapMs: number; readonly pages: 'screened' | 'none' }][] = [
  [isFarm, { gapMs: hourMs, pages: 'none' }],
  // A redirect is believed when it says the same a day later.
  [isMoving, { gapMs: 25 * hourMs, pages: 'none' }],
  [needsPages, { gapMs: hourMs, pages: 'screened' }],
  [() => true, { gapMs: hourMs, pages: 'none' }],
]

const slow = playFeeds({ ...world, cases: feeds.filter(isSlow), gapMs: hourMs, pages: 'none' })
// Processes of their own, whose time and memory are measured too: before all others are under way.
const lists = await playOpml({ ...world, cases: chosen.filter((one) => one.kind === 'opml') })
const measured = await measureFeeds({ ...world, cases: feeds.filter(isMeasured), gapMs: 0, pages: 'none' })
const isAlone = (one: Case): boolean => !isSlow(one) && !isMeasured(one) && !needsPages(one) && isShown(one)
const apart = playApart({ ...world, cases: feeds.filter(isAlone), gapMs: hourMs, pages: 'none' })
let rest = feeds.filter((one) => !isSlow(one) && !isMeasured(one) && !isAlone(one))
const plays = parts.map(([isOf, how]) => {
  const mine = rest.filter(isOf)
  rest = rest.filter((one) => !isOf(one))
  return playFeeds({ ...world, cases: mine, ...how })
})
const pages = playPages({ ...world, cases: chosen.filter((one) => one.kind === 'page') })
const verdicts: readonly Verdicts[] = [lists, measured, ...(await Promise.all([slow, apart, ...plays, pages]))]
const corrections = await playCorrections({ ...world, cases: feeds.filter(({ group }) => group === 'update') })
console.log(`played in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`)

const all = verdicts.flatMap((part) => [...part])
for (const [{ kind, path }, complaints] of all) for (const complaint of complaints) console.log(`FAILED  ${kind} ${path}: ${complaint}`)
for (const kind of ['feed', 'page', 'opml'] as const) {
  const mine = all.filter(([one]) => one.kind === kind)
  const met = mine.filter(([, complaints]) => complaints.length === 0).length
  console.log(`robust/${kind}  cases ${mine.length}  met ${met}  share ${(met / Math.max(1, mine.length)).toFixed(4)}`)
}
const wrong = [...corrections].flatMap(([{ path }, complaints]) =>
  complaints.map((complaint) => `FAILED  corrections ${path}: ${complaint}`),
)
for (const line of wrong) console.log(line)
const rightCount = [...corrections.values()].filter((complaints) => complaints.length === 0).length
console.log(
  `robust/corrections  cases ${corrections.size}  met ${rightCount}  share ${(rightCount / Math.max(1, corrections.size)).toFixed(4)}`,
)
const missing = chosen.filter((one) => !all.some(([judged]) => judged === one))
for (const { path } of missing) console.log(`FAILED  ${path}: it was not played`)
if (missing.length > 0 || wrong.length > 0 || all.some(([, complaints]) => complaints.length > 0)) process.exitCode = 1
