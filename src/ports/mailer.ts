import type { MailMessage } from '#core/channels/mail/mail-message.ts'
import type { Result } from '#core/model/failure.ts'
import type { Instant } from '#core/model/instant.ts'

/** A mail as it goes out. */
export type OutgoingMail = {
  readonly message: MailMessage
  readonly from: { readonly address: string; readonly name: string }
  readonly replyTo?: string
  readonly to: string
  /** The envelope’s sender: where it comes back to when it cannot be delivered. */
  readonly returnTo: string
  readonly date: Instant
}

/** What a mail server said of itself. */
export type MailServer = {
  /** `mail.desk.example:587` */
  readonly at: string
  readonly isEncrypted: boolean
  readonly isSignedIn: boolean
  /** The largest mail that it says it takes, in bytes. */
  readonly sizeMax?: number
}

/**
 * A mail server that takes mail for others. Failures are values and say what became of the mail, never to whom it went:
 * `mail/no-mailbox` and `mail/refused`, for good; `mail/later`, this one mail not now; `mail/not-sent` and `mail/sign-in`, no mail at
 * all now; `mail/unknown`, the connection broke after the mail was handed over, and nobody can know.
 */
export type Mailer = {
  /** 256 bits by chance, as 43 characters of base64url: the key of a new subscription. */
  newKey(): string
  /** Hands over one mail to one mailbox; a success says that the server answers for it from now on. */
  send(mail: OutgoingMail): Promise<Result<void>>
  /** Connects and signs in, and sends nothing. */
  check(): Promise<Result<MailServer>>
  [Symbol.asyncDispose](): Promise<void>
}
