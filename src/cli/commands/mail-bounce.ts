import { limits } from '#core/limits.ts'
import { readReturned } from '#core/mail/returned.ts'
import { splitMbox } from '#core/sources/mail/mbox.ts'
import { octetText } from '#core/sources/mail/octets.ts'
import { takeReturned } from '#desk/subscribers/take-returned.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { usageError } from '../usage-error.ts'

/** Reads mails that came to the return address from standard input, one message or a mailbox, as a mail server pipes them. */
export async function mailBounce(given: Given): Promise<number> {
  await using opened = await givenStore(given)
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of process.stdin) {
    length += piece.length
    if (length > limits.feedBytes) throw tooLong()
    pieces.push(piece)
  }
  for (const text of splitMbox(octetText(Buffer.concat(pieces))).messages) {
    const took = await takeReturned(opened, readReturned(text))
    console.log(took === undefined ? 'about none of our mails: nothing was done' : `${took.subscriberId}: ${words[took.did]}`)
  }
  return 0
}

const words = { retired: 'retired', counted: 'one more that came back', left: 'has left', nothing: 'known already' } as const

function tooLong() {
  const found = `more than ${limits.feedBytes} bytes`
  return usageError('that is too much', [
    { at: 'standard input', found, expected: 'a mail, or a mailbox', fix: 'Hand the mails over one by one.' },
  ])
}
