import { expect, it } from 'vitest'
import { mailboxKey } from './mailbox-key.ts'

it.each([
  ['Ada.B+news@lamp.example', 'adab@lamp.example'],
  ['adab@Lamp.example', 'adab@lamp.example'],
  ['a+b+c@lamp.example', 'a@lamp.example'],
  ['+x@lamp.example', '@lamp.example'],
])('%s is of the mailbox %s', (address, key) => {
  expect(mailboxKey(address)).toBe(key)
})
