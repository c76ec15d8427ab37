import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Mailer, OutgoingMail } from '#ports/mailer.ts'

let keys = 0

/** A mail server played: what it does about a mail stands in the mailbox’s name, as in `smtp-child.ts`; it keeps what it took. */
export function scriptedMailer(verdictOf: (mail: OutgoingMail) => Result<void> = verdict): Mailer & { readonly taken: OutgoingMail[] } {
  const taken: OutgoingMail[] = []
  return {
    taken,
    newKey: () => String(++keys).padStart(43, 'k'),
    send: async (mail) => {
      const result = verdictOf(mail)
      if (result.ok || result.failure.code === 'mail/unknown') taken.push(mail)
      return result
    },
    check: async () => ok({ at: 'mail.example:25', isEncrypted: false, isSignedIn: false }),
    [Symbol.asyncDispose]: async () => undefined,
  }
}

function verdict({ to }: OutgoingMail): Result<void> {
  const at = 'mail.example:25'
  if (to.startsWith('gone@')) return failed('mail/no-mailbox', at, '550 5.1.1 <…> is not here')
  if (to.startsWith('full@')) return failed('mail/later', at, '452 4.2.2 <…> is full')
  if (to.startsWith('relay@')) return failed('mail/refused', at, '550 relaying denied')
  if (to.startsWith('policy@')) return failed('mail/refused', at, '554 5.7.1 looks like spam')
  if (to.startsWith('cut@')) return failed('mail/unknown', at, 'Connection closed unexpectedly')
  return ok(undefined)
}
