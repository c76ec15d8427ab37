import { plainText } from '#core/channels/plain.ts'
import { failures } from '#core/model/failure.ts'
import type { DeskMail } from '#desk/desk.ts'
import type { Given } from '../command.ts'
import { givenAll } from '../given-all.ts'
import { givenConfigWithSecrets } from '../given-config.ts'
import { neededMail } from '../given-mail.ts'
import { givenAddress } from '../given-subscriber.ts'
import { mailFindings } from '../mail-findings.ts'

/** Asks the mail server whether it is there and lets us in, and says what the sender’s domain needs; with an address, one test goes there. */
export async function mailCheck(given: Given): Promise<number> {
  const config = givenConfigWithSecrets(given, ['mail'])
  const [mail, to] = givenAll(
    () => neededMail(config),
    () => (typeof given.options.to === 'string' ? givenAddress(given.options.to) : undefined),
  )
  await using _closing = mail.mailer
  const findings = await mailFindings(mail)
  for (const { text, fix } of findings) console.log(`${plainText(text)}${fix === undefined ? '' : `\n  fix: ${plainText(fix)}`}`)
  const isBad = findings.some(({ level }) => level === 'bad')
  return to === undefined || isBad ? Number(isBad) : await sendTest(mail, to)
}

async function sendTest({ mailer, place }: DeskMail, to: string): Promise<number> {
  const { from, replyTo, paperUrl, bounceAddress } = place
  const now = Date.now()
  const sent = await mailer.send({
    message: {
      subject: 'A test of your paper’s mail',
      text: `This mail was sent by “headwater mail check”, so that you see that it comes.\n\nThe paper: ${paperUrl}\n`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      messageId: `test-${now}.${mailer.newKey().slice(0, 20)}@${from.address.slice(from.address.lastIndexOf('@') + 1)}`,
    },
    from,
    ...(replyTo === undefined ? {} : { replyTo }),
    to,
    returnTo: bounceAddress ?? from.address,
    date: now,
  })
  if (sent.ok) {
    console.log(`sent: the server answers for it; look into the mailbox of ${to}, and where it puts spam`)
    return 0
  }
  const { title, fix } = failures[sent.failure.code]
  console.log(`not sent: ${title}: ${plainText(sent.failure.why)} (${sent.failure.code})\n  fix: ${fix}`)
  return 1
}
