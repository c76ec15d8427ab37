import { openSmtp } from '#adapters/mail/smtp.ts'
import { present } from '#core/model/present.ts'
import type { Problem } from '#core/model/problem.ts'
import type { DeskMail } from '#desk/desk.ts'
import type { MailSettings } from './config/mail.ts'
import { readFile } from './read-file.ts'

export type MailOpened =
  | { readonly ok: true; readonly mail: DeskMail | undefined }
  | { readonly ok: false; readonly problems: readonly Problem[] }

/**
 * Opens the mail server that the configuration names; none where it names none. Nothing is asked of it before the first mail. A file of
 * a password or a certificate that cannot be read is a problem to tell.
 */
export function openMail(settings: MailSettings): MailOpened {
  if (settings.use === 'none') return { ok: true, mail: undefined }
  const { host, port, security, user, passwordVariable, passwordFile, caFile, place } = settings
  const problems: Problem[] = []
  const textOf = (key: string, path: string | undefined): string | undefined => {
    if (path === undefined) return undefined
    const read = readFile(path)
    if ('bytes' in read) return new TextDecoder().decode(read.bytes).replace(/[\r\n]{1,2}$/, '')
    problems.push({
      at: key,
      found: `${read.found} at ${path}`,
      expected: 'a file that can be read',
      fix: `Write the file, or leave ${key} out.`,
    })
    return undefined
  }
  const password = textOf('mail.passwordFile', passwordFile) ?? (passwordVariable === undefined ? undefined : process.env[passwordVariable])
  const ca = textOf('mail.caFile', caFile)
  if (problems.length > 0) return { ok: false, problems }
  return { ok: true, mail: { mailer: openSmtp({ host, port, security, ...present({ user, password, ca }) }), place } }
}
