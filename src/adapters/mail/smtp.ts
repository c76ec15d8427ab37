import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { limits } from '#core/limits.ts'
import { failed, ok, type Result } from '#core/model/failure.ts'
import type { Mailer, OutgoingMail } from '#ports/mailer.ts'
import { composerOptions } from './composer-options.ts'
import { sendingFailure, signInFailure } from './smtp-failure.ts'
import { openSession, type Session } from './smtp-session.ts'

export type SmtpOptions = {
  readonly host: string
  readonly port: number
  readonly security: 'starttls' | 'tls' | 'none'
  /** Both or none. */
  readonly user?: string
  readonly password?: string
  /** A certificate to trust beside the usual ones, for a server that has one of its own. */
  readonly ca?: string
  /** A server that is silent for longer is given up. */
  readonly silenceMs?: number
}

/** A connection on which nothing was sent for so long is closed. */
const idleMs = 20_000

/**
 * Hands mails to a mail server (SMTP, RFC 5321) over one connection that stays open between mails. Certificates are verified; with
 * `starttls` a server that offers no encryption is refused, so that no password goes over the wire in the open. Mails go one after the
 * other.
 */
export function openSmtp(options: SmtpOptions): Mailer {
  const at = `${options.host}:${options.port}`
  const silenceMs = options.silenceMs ?? limits.mailMs
  let session: Session | undefined
  let idle: NodeJS.Timeout | undefined
  let last: Promise<unknown> = Promise.resolve()

  const close = (): void => {
    clearTimeout(idle)
    session?.close()
    session = undefined
  }
  const opened = async (): Promise<Session> => {
    clearTimeout(idle)
    if (session?.isOpen() !== true) session = await openSession(options, silenceMs)
    return session
  }
  const rest = (): void => {
    idle = setTimeout(close, idleMs)
    idle.unref()
  }
  /** One after the other: what came before is over when this begins. */
  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
  const connect = async (): Promise<Result<Session>> => {
    try {
      return ok(await opened())
    } catch (error) {
      close()
      return failed(...signInFailure(error, at))
    }
  }
  const hand = async (mail: OutgoingMail): Promise<Result<void>> => {
    const octets = await new MailComposer(composerOptions(mail)).compile().build()
    const wasOpen = session?.isOpen() === true
    const connected = await connect()
    if (!connected.ok) return connected
    const message = Readable.from([octets])
    try {
      await connected.value.send({ from: mail.returnTo, to: [mail.to] }, message)
      rest()
      return ok(undefined)
    } catch (error) {
      const [code, where, why] = sendingFailure(error, { at, isHandedOver: message.readableEnded })
      if (code === 'mail/not-sent' || code === 'mail/unknown' || !(await connected.value.reset())) close()
      else rest()
      // A server closes a connection that it finds idle; nothing of the mail was sent then.
      return wasOpen && code === 'mail/not-sent' && !message.readableDidRead ? await hand(mail) : failed(code, where, why)
    }
  }
  return {
    newKey: () => randomBytes(32).toString('base64url'),
    send: (mail) => inTurn(() => hand(mail)),
    check: () =>
      inTurn(async () => {
        const connected = await connect()
        if (!connected.ok) return connected
        rest()
        const { isEncrypted, sizeMax } = connected.value
        return ok({ at, isEncrypted, isSignedIn: options.user !== undefined, ...(sizeMax === undefined ? {} : { sizeMax }) })
      }),
    [Symbol.asyncDispose]: async () => close(),
  }
}
