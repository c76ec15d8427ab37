import robotsParser from 'robots-parser'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'
import type { RightsSignal } from '#core/model/rights.ts'
import { type HostSignal, signalsAt } from '#core/rights/host-signals.ts'
import { robotsSignals } from '#core/rights/robots-signals.ts'
import { groupFor } from './robots-group.ts'

/** What became of asking for a robots.txt: its status and beginning, or that no answer could be had. */
export type RobotsAnswer = { readonly status: number; readonly body: Uint8Array }

export type Robots = {
  /** Whether the host lets us fetch this address, and how long it wants us to pause between two requests. */
  ask(url: URL): Promise<Permission>
  /** The same for a feed, which a reader fetches and no robot: only rules for us by name, in a file that is known, forbid it. */
  askAsReader(url: URL): Promise<Permission>
  /** What the host’s file says may be done with the text at this address, when the file is known; nothing is asked for it. */
  signals(url: URL): Promise<readonly RightsSignal[]>
}

export type RobotsOptions = {
  /** Its first word up to the slash is the name that robots.txt may call us by. */
  readonly userAgent: string
  readonly now: () => Instant
  /** Fetches a robots.txt; redirects are followed and its size is limited there. */
  readonly get: (url: URL) => Promise<Result<RobotsAnswer>>
}

/** Its types describe a module of another kind than the package is: the function is the default export itself. */
const parseRobots = robotsParser as unknown as typeof robotsParser.default

type Permission = Result<{ readonly pauseMs?: number }>
/** The rules of one origin, how long they may be kept, and their length in characters. */
type Rules = {
  permit(url: URL): Permission
  /** Whether it has rules for us by name. */
  readonly isNamed: boolean
  readonly signals: readonly HostSignal[]
  readonly keptMs: number
  readonly chars: number
}
type Known = { readonly until: Instant; readonly chars: number; readonly rules: Promise<Rules> }

/**
 * Keeps to robots.txt (RFC 9309): one file for each origin, kept for a day; a file that is not there (4xx) allows all,
 * one that cannot be had (5xx, no answer) forbids all for an hour, the longest rule that fits decides.
 */
export function openRobots(options: RobotsOptions): Robots {
  const known = new Map<string, Known>()
  const keptRules = (url: URL): Promise<Rules> | undefined => {
    const kept = known.get(url.origin)
    return kept !== undefined && kept.until > options.now() ? kept.rules : undefined
  }
  return {
    ask: async (url) => {
      const kept = keptRules(url)
      if (kept !== undefined) return (await kept).permit(url)
      const asked = askHost(url, options)
      // Known before it is there: who asks meanwhile waits for the same answer.
      keep(known, url.origin, { until: options.now() + limits.robotsMs, chars: 0, rules: asked })
      const rules = await asked
      keep(known, url.origin, { until: options.now() + rules.keptMs, chars: rules.chars, rules: asked })
      return rules.permit(url)
    },
    askAsReader: async (url) => {
      const rules = await keptRules(url)
      return rules?.isNamed ? rules.permit(url) : ok({})
    },
    signals: async (url) => signalsAt((await keptRules(url))?.signals ?? [], url),
  }
}

const charsPerHost = 1_000

function keep(known: Map<string, Known>, origin: string, rules: Known): void {
  known.delete(origin)
  known.set(origin, rules)
  let total = 0
  for (const { chars } of known.values()) total += chars + charsPerHost
  for (const [oldest, { chars }] of known) {
    if (total <= limits.robotsKeptChars) return
    known.delete(oldest)
    total -= chars + charsPerHost
  }
}

async function askHost(page: URL, options: RobotsOptions): Promise<Rules> {
  const at = new URL('/robots.txt', page)
  const answer = await options.get(at)
  // Too many redirects count as a file that is not there (RFC 9309, 2.3.1.2).
  if (!answer.ok && answer.failure.code === 'fetch/redirects') return open
  if (!answer.ok) return closed(`Its robots.txt could not be read: ${answer.failure.why}`)
  const { status, body } = answer.value
  if (status === 200) return rulesOf(at, body, options.userAgent)
  // "Too many requests" says "later" and not "none" although its number begins with a four.
  if (status >= 400 && status < 500 && status !== 429) return open
  return closed(`Its robots.txt answered ${status}, so nothing is known to be allowed.`)
}

const open: Rules = { permit: () => ok({}), isNamed: false, signals: [], keptMs: limits.robotsMs, chars: 0 }

function closed(why: string): Rules {
  return {
    permit: (url) => failed('fetch/refused-by-robots', url.href, why),
    isNamed: false,
    signals: [],
    keptMs: limits.robotsAgainMs,
    chars: why.length,
  }
}

function rulesOf(at: URL, body: Uint8Array, userAgent: string): Rules {
  const text = new TextDecoder().decode(body)
  // Where the limit cut the file, half a line could forbid more than the whole one.
  const whole = body.length < limits.robotsBytes ? text : text.slice(0, text.lastIndexOf('\n') + 1)
  const name = userAgent.split('/')[0] ?? userAgent
  const { lines, isNamed } = groupFor(whole, name)
  const group = ['User-agent: *', ...lines.map(([key, value]) => `${key}: ${value}`)].join('\n')
  const rules = parseRobots(at.href, group)
  const delayMs = Math.min((rules.getCrawlDelay(name) ?? 0) * 1000, limits.crawlDelayMaxMs)
  const permit = (url: URL): Permission => {
    // Comparing takes the product of both lengths in the worst case; both come from strangers.
    if (group.length * url.href.length > limits.robotsSteps) {
      return failed('fetch/refused-by-robots', url.href, 'Its robots.txt is too long to compare with an address of this length.')
    }
    if (rules.isAllowed(url.href, name) === false)
      return failed('fetch/refused-by-robots', url.href, `Its robots.txt disallows it for ${name}.`)
    return ok(delayMs > 0 ? { pauseMs: delayMs } : {})
  }
  return { permit, isNamed, signals: robotsSignals(lines), keptMs: limits.robotsMs, chars: group.length }
}
