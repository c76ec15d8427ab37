import { pathToFileURL } from 'node:url'
import { mailAddress } from '#core/mail/mail-address.ts'
import type { MailPlace } from '#core/mail/mail-place.ts'
import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import { isLoopbackHost } from './checks.ts'
import type { Values } from './decide-config.ts'

/** The mail server that editions are handed to, and what each mail says of where it comes from. */
export type MailSettings =
  | { readonly use: 'none' }
  | {
      readonly use: 'smtp'
      readonly host: string
      readonly port: number
      readonly security: 'starttls' | 'tls' | 'none'
      readonly user?: string
      /** Name of the environment variable, or path of the file, that holds the password. */
      readonly passwordVariable?: string
      readonly passwordFile?: string
      /** Path of a certificate to trust beside the usual ones. */
      readonly caFile?: string
      readonly place: MailPlace
    }

/** The settings of `mail` as the wiring takes them; none where no server is set. */
export function mailOf(values: Values): MailSettings {
  const text = (key: string): string => String(values.get(`mail.${key}`)?.value)
  const set = (key: string): string | undefined => (text(key) === notSet ? undefined : text(key))
  const host = set('host')
  if (host === undefined) return { use: 'none' }
  const bounces = set('bounces')
  const address = (key: string): string | undefined => mailAddress(text(key))
  return {
    use: 'smtp',
    host,
    port: Number(text('port')),
    security: text('security') === 'starttls' ? 'starttls' : text('security') === 'tls' ? 'tls' : 'none',
    ...present({
      user: set('user'),
      passwordVariable: set('passwordVariable'),
      passwordFile: set('passwordFile'),
      caFile: set('caFile'),
    }),
    place: {
      from: { address: address('from') ?? text('from'), name: text('fromName') },
      paperUrl: `${String(values.get('server.url')?.value).replace(/\/$/, '')}/`,
      hasPlus: text('plusAddress') === 'yes',
      isOpen: text('subscribe') === 'open',
      ...present({
        replyTo: address('replyTo'),
        bounceAddress: address('bounceAddress'),
        bouncesUrl: bounces === undefined ? undefined : pathToFileURL(bounces).href,
      }),
    },
  }
}

/** What is missing beside the server that was named, or does not go with it: each with its place, and what to do. */
export function mailProblems(values: Values): readonly Problem[] {
  const host = values.get('mail.host')
  if (host === undefined || host.value === notSet) return []
  const is = (key: string): string | undefined => {
    const value = values.get(key)
    return value === undefined || value.value === notSet ? undefined : String(value.value)
  }
  const at = (key: string): string => values.get(key)?.at ?? host.at
  const without = (key: string, example: string): readonly Problem[] =>
    !values.has(key) || is(key) !== undefined
      ? []
      : [
          {
            at: host.at,
            found: `mail.host without ${key}`,
            expected: key,
            fix: `Set ${key}, such as ${example}, or leave mail.host out for no mail.`,
          },
        ]
  return [
    ...without('mail.from', 'paper@desk.example'),
    ...without('server.url', 'https://paper.example/'),
    ...paperProblems(is('server.url'), at('server.url')),
    ...(is('mail.security') === 'none' && !isLoopbackHost(String(host.value))
      ? [
          {
            at: at('mail.security'),
            found: `mail.security: none, for ${String(host.value)}`,
            expected: 'starttls or tls; none for a server on this machine',
            fix: 'Set mail.security to starttls, or to none-over-network if every mail and the password may be read on the way.',
          },
        ]
      : []),
    ...passwordProblems({ user: is('mail.user'), variable: is('mail.passwordVariable'), file: is('mail.passwordFile') }, at),
    ...(is('mail.plusAddress') === 'yes' && is('mail.bounceAddress') === undefined
      ? [
          {
            at: at('mail.plusAddress'),
            found: 'mail.plusAddress: yes without mail.bounceAddress',
            expected: 'mail.bounceAddress',
            fix: 'Set mail.bounceAddress, such as bounces@desk.example, or leave mail.plusAddress out.',
          },
        ]
      : []),
  ]
}

/** One click ends a subscription only over https (RFC 8058, section 2); on this machine a trial may go without. */
function paperProblems(paper: string | undefined, at: string): readonly Problem[] {
  if (paper === undefined || !URL.canParse(paper)) return []
  const { protocol, hostname } = new URL(paper)
  if (protocol === 'https:' || isLoopbackHost(hostname)) return []
  const fix = 'Put a proxy with a certificate before the paper, and write its https address.'
  return [{ at, found: `server.url: ${paper}`, expected: 'an https address, so that one click ends a subscription (RFC 8058)', fix }]
}

type Password = { readonly user: string | undefined; readonly variable: string | undefined; readonly file: string | undefined }

function passwordProblems({ user, variable, file }: Password, at: (key: string) => string): readonly Problem[] {
  if (variable !== undefined && file !== undefined)
    return [
      {
        at: at('mail.passwordFile'),
        found: 'mail.passwordVariable and mail.passwordFile',
        expected: 'one of them',
        fix: 'Leave one of them out.',
      },
    ]
  if (user !== undefined && variable === undefined && file === undefined)
    return [
      {
        at: at('mail.user'),
        found: 'mail.user without a password',
        expected: 'mail.passwordVariable or mail.passwordFile',
        fix: 'Set mail.passwordVariable to the name of an environment variable, or mail.passwordFile to a file that only its owner may read.',
      },
    ]
  return []
}

const notSet = 'not set'
