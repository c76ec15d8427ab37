import { isLive } from '#core/access/is-live.ts'
import { limits } from '#core/limits.ts'
import type { Pass, Scope } from '#core/model/access.ts'
import { scopes } from '#core/model/access.ts'
import { dayMs, type Instant } from '#core/model/instant.ts'
import type { Given } from './command.ts'
import { givenRow } from './given-row.ts'
import type { GivenStore } from './given-store.ts'
import { usageError } from './usage-error.ts'

/** The token that somebody typed, by its name or its id. Throws a UsageError where there is none. */
export async function givenToken({ store, clock }: GivenStore, typed: string): Promise<Pass> {
  const rows = (await store.passes()).filter(({ kind }) => kind === 'token')
  // A name may be used again when its token is over.
  const named = rows.filter(({ name }) => name === typed)
  const byName = named.find((each) => isLive(each, clock.now())) ?? named.at(-1)
  return byName ?? givenRow({ rows, kind: 'token', typed, at: typed, listedBy: 'headwater token list' })
}

/** `--name`: a short line of printed characters, because it stands in lists and is typed into readers. */
export function givenTokenName({ options }: Given): string {
  const typed = typeof options.name === 'string' ? options.name.trim() : ''
  if (/^[\p{L}\p{N}][\p{L}\p{N} ._@-]*$/u.test(typed) && typed.length <= limits.tokenNameChars) return typed
  throw usageError('the token needs a name', [
    {
      at: '--name',
      found: typed,
      expected: `letters, digits and . _ @ - or spaces, ${limits.tokenNameChars} characters at most`,
      fix: 'Name it after what will use it: --name laptop.',
    },
  ])
}

/** `--scope`, a reader’s where it is left out. */
export function givenScope({ options }: Given): Scope {
  const wanted = String(options.scope ?? 'reader')
  const scope = scopes.find((each) => each === wanted)
  if (scope !== undefined) return scope
  throw usageError('there is no such scope', [
    { at: '--scope', found: wanted, expected: scopes.join(', '), fix: 'Leave it out for reader, which reads the paper and no more.' },
  ])
}

/** `--expires 90d` as the time from which the token is over; undefined where it is to stay. */
export function givenExpiry({ options }: Given, now: Instant): Instant | undefined {
  if (options.expires === undefined) return undefined
  const typed = String(options.expires)
  const days = Number(/^(\d{1,5})d$/.exec(typed)?.[1])
  if (days >= 1 && days <= limits.tokenDays) return now + days * dayMs
  throw usageError('the token’s end cannot be read', [
    {
      at: '--expires',
      found: typed,
      expected: `days, 1d to ${limits.tokenDays}d`,
      fix: 'Write 90d, or leave it out for a token that stays.',
    },
  ])
}
