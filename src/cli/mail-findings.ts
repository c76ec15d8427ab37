import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { failures } from '#core/model/failure.ts'
import type { Finding } from '#core/model/finding.ts'
import type { DeskMail } from '#desk/desk.ts'

/** What is to be said of mail: whether the server is there and lets us in, and what the sender’s domain has to say in DNS. Nothing is sent. */
export async function mailFindings({ mailer, place }: DeskMail): Promise<readonly Finding[]> {
  const checked = await mailer.check()
  const { from, bounceAddress, bouncesUrl, paperUrl } = place
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1)
  const server: Finding = checked.ok
    ? { level: 'ok', text: `mail: ${checked.value.at} answers, ${wayWords(checked.value)}; editions come from ${from.address}` }
    : {
        level: 'bad',
        text: `mail: ${failures[checked.failure.code].title}: ${checked.failure.at}, ${checked.failure.why} (${checked.failure.code})`,
        fix: failures[checked.failure.code].fix,
      }
  return [
    server,
    {
      level: 'note',
      text: `mail: most servers refuse a sender whose domain does not vouch for it: ${domain} needs in DNS an SPF record that names your mail server, the DKIM key your mail server signs with (it must sign List-Unsubscribe and List-Unsubscribe-Post, too), and a DMARC record at _dmarc.${domain}, such as v=DMARC1; p=none`,
    },
    ...(paperUrl.startsWith('https:')
      ? []
      : [
          {
            level: 'note' as const,
            text: `mail: links lead to ${paperUrl}, which opens on this machine only`,
            fix: 'Set server.url to the paper’s https address.',
          },
        ]),
    ...(bouncesUrl !== undefined && !existsSync(fileURLToPath(bouncesUrl))
      ? [
          {
            level: 'bad' as const,
            text: `mail: there is nothing at ${fileURLToPath(bouncesUrl)}`,
            fix: 'Set mail.bounces to the Maildir, folder or mailbox file of what comes back.',
          },
        ]
      : []),
    ...(bounceAddress === undefined || bouncesUrl === undefined
      ? [
          {
            level: 'note' as const,
            text: 'mail: what comes back is not read: addresses that are gone are retired only where the server says so at once',
            fix: 'Set mail.bounceAddress, and mail.bounces to where its mails lie, or pipe them to headwater mail bounce.',
          },
        ]
      : []),
  ]
}

function wayWords({
  isEncrypted,
  isSignedIn,
  sizeMax,
}: {
  readonly isEncrypted: boolean
  readonly isSignedIn: boolean
  readonly sizeMax?: number
}): string {
  const size = sizeMax === undefined ? '' : `, takes ${Math.round(sizeMax / 1e6)} MB`
  return `${isEncrypted ? 'encrypted' : 'not encrypted'}, ${isSignedIn ? 'signed in' : 'without a sign-in'}${size}`
}
