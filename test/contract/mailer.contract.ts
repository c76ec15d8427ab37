import { describe, expect, it } from 'vitest'
import type { Mailer, OutgoingMail } from '#ports/mailer.ts'

export type MailerPlace = () => Promise<{ readonly mailer: Mailer; readonly takenCount: () => number }>

export const letter = (to: string, more: Partial<OutgoingMail['message']> = {}): OutgoingMail => ({
  message: { subject: 'Anvil 3.0 is out', text: 'It is.\n', headers: {}, messageId: 'edition-1@desk.example', ...more },
  from: { address: 'paper@desk.example', name: 'The paper' },
  to,
  returnTo: 'bounces@desk.example',
  date: Date.UTC(2026, 4, 28, 6),
})

/** What every Mailer must do. */
export function mailerContract(name: string, open: MailerPlace): void {
  describe(`Mailer: ${name}`, () => {
    it('makes keys of 43 characters that are not to be guessed from one another', async () => {
      const { mailer } = await open()
      const keys = [mailer.newKey(), mailer.newKey()]
      expect(new Set(keys).size).toBe(2)
      for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/)
    })

    it('hands mails over, one after the other', async () => {
      const { mailer, takenCount } = await open()
      expect((await mailer.check()).ok).toBe(true)
      const sent = await Promise.all(['ada@lamp.example', 'bo@lamp.example', 'cy@lamp.example'].map((to) => mailer.send(letter(to))))
      expect(sent.map(({ ok }) => ok)).toEqual([true, true, true])
      expect(takenCount()).toBe(3)
    })

    it.each([
      ['gone@lamp.example', 'mail/no-mailbox'],
      ['full@lamp.example', 'mail/later'],
      ['relay@lamp.example', 'mail/refused'],
      ['policy@lamp.example', 'mail/refused'],
      ['cut@lamp.example', 'mail/unknown'],
    ])('says what became of a mail to %s, without the address, and goes on with the next', async (to, code) => {
      const { mailer } = await open()
      const answer = await mailer.send(letter(to))
      if (answer.ok) throw new Error('it was to fail')
      expect(answer.failure.code).toBe(code)
      expect(JSON.stringify(answer.failure)).not.toContain('lamp.example')
      expect((await mailer.send(letter('ada@lamp.example'))).ok).toBe(true)
    })
  })
}
