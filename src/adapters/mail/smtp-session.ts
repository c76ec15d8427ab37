import { hostname } from 'node:os'
import type { Readable } from 'node:stream'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpOptions } from './smtp.ts'

/** One conversation with a mail server, after the sign-in. */
export type Session = {
  readonly isEncrypted: boolean
  /** The largest mail that it says it takes, in bytes. */
  readonly sizeMax?: number
  isOpen(): boolean
  /** Throws what the server said, or what became of the connection. */
  send(envelope: { readonly from: string; readonly to: string[] }, message: Readable): Promise<void>
  /** Forgets the mail under way; false where the connection is of no more use. */
  reset(): Promise<boolean>
  close(): void
}

const connectMs = 10_000

/** Connects, encrypts and signs in; throws where one of these fails. */
export async function openSession({ host, port, security, user, password, ca }: SmtpOptions, silenceMs: number): Promise<Session> {
  const connection = new SMTPConnection({
    host,
    port,
    // The name of this machine, as EHLO says it; servers ask for one with a dot or for an address.
    name: hostname().includes('.') ? hostname() : '[127.0.0.1]',
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
    connectionTimeout: Math.min(connectMs, silenceMs),
    greetingTimeout: Math.min(connectMs, silenceMs),
    dnsTimeout: Math.min(connectMs, silenceMs),
    socketTimeout: silenceMs,
    logger: false,
  })
  let isOpen = true
  connection.once('end', () => {
    isOpen = false
  })
  await new Promise<void>((resolve, reject) => {
    connection.on('error', (error: Error) => {
      isOpen = false
      reject(error)
    })
    connection.connect((error) => (error ? reject(error) : resolve()))
  })
  if (user !== undefined && password !== undefined) {
    await new Promise<void>((resolve, reject) => {
      connection.login({ credentials: { user, pass: password } }, (error) => (error ? reject(error) : resolve()))
    }).catch((error: unknown) => {
      connection.close()
      throw error
    })
  }
  return {
    isEncrypted: connection.secure,
    isOpen: () => isOpen,
    send: (envelope, message) =>
      new Promise((resolve, reject) => {
        connection.send(envelope, message, (error) => (error ? reject(error) : resolve()))
      }),
    reset: () =>
      new Promise((resolve) => {
        if (isOpen) connection.reset((error) => resolve(!error))
        else resolve(false)
      }),
    close: () => {
      if (isOpen) connection.quit()
      else connection.close()
      isOpen = false
    },
  }
}
