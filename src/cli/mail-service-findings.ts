import type { MailSettings } from '#app/config/mail.ts'
import { openMail } from '#app/open-mail.ts'
import type { Finding } from '#core/model/finding.ts'
import { mailFindings } from './mail-findings.ts'

/** What a doctor hears from the mail server that the settings name, which is asked to let us in, or why it cannot be asked. */
export async function mailServiceFindings(settings: MailSettings): Promise<readonly Finding[]> {
  const opened = openMail(settings)
  if (!opened.ok) return opened.problems.map(({ at, found, fix }) => ({ level: 'bad', text: `mail: ${at}: ${found}`, fix }))
  if (opened.mail === undefined) return [{ level: 'ok', text: 'mail: none, no edition is mailed' }]
  await using _closing = opened.mail.mailer
  return await mailFindings(opened.mail)
}
