import type { Issued } from '#desk/access/issue-pass.ts'
import type { GivenStore } from './given-store.ts'

/** Prints a new token on standard output, and on standard error what it is and where it goes. */
export function tellSecret({ secret, pass }: Issued, { when }: Pick<GivenStore, 'when'>): void {
  const until = pass.expiresAt === undefined ? 'until it is ended' : `until ${when(pass.expiresAt)}`
  console.error(`headwater: ${pass.id}, “${pass.name}”, ${pass.scope}, ${until}. It is shown once:`)
  console.log(secret)
  const use =
    pass.scope === 'feed'
      ? 'Put it behind the address of a feed, as ?key=…; it opens feeds and nothing else.'
      : 'Send it as Authorization: Bearer …, or paste it where the paper asks you to sign in. It belongs in no address.'
  console.error(`  ${use}`)
}
