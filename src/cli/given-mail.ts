import type { Config } from '#app/config/config.ts'
import { openMail } from '#app/open-mail.ts'
import type { DeskMail } from '#desk/desk.ts'
import { usageError } from './usage-error.ts'

/** The mail server of the configuration; undefined where none is set. Throws a UsageError where a file of it cannot be read. */
export function givenMail({ mail }: Pick<Config, 'mail'>): DeskMail | undefined {
  const opened = openMail(mail)
  if (!opened.ok) throw usageError('the mail settings cannot be used', opened.problems)
  return opened.mail
}

/** The same for a command that is about mail alone: refused where none is set. */
export function neededMail(config: Pick<Config, 'mail'>): DeskMail {
  const mail = givenMail(config)
  if (mail !== undefined) return mail
  const fix = 'Set mail.host, mail.from and server.url in headwater.yaml: docs/guides/mail.md.'
  throw usageError('no mail server is set', [{ at: 'mail.host', found: 'not set', expected: 'the name of a mail server', fix }])
}
