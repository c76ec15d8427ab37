import { expect, it } from 'vitest'
import { addressKey, mailAddress } from './mail-address.ts'

it.each([
  [' Ada@Mühle.example ', 'Ada@xn--mhle-0ra.example'],
  ['ada.b+news@LAMP.example', 'ada.b+news@lamp.example'],
  ["o'neil!#$%&*=?^`{|}~-@a.b-c.example", "o'neil!#$%&*=?^`{|}~-@a.b-c.example"],
])('takes %j', (text, address) => {
  expect(mailAddress(text)).toBe(address)
  expect(mailAddress(address)).toBe(address)
})

it.each([
  '',
  '@',
  'ada',
  'ada@',
  '@lamp.example',
  'ada@lamp',
  'ada@127.0.0.1',
  'ada@[127.0.0.1]',
  'a da@lamp.example',
  'a@b@lamp.example',
  '"a b"@lamp.example',
  'ada@lamp.example\r\nBcc: eve@evil.example',
  'ada@lamp.example,eve@evil.example',
  '<ada@lamp.example>',
  'Ada <ada@lamp.example>',
  '.ada@lamp.example',
  'ada..b@lamp.example',
  'ada@lamp..example',
  'ada@-lamp.example',
  'ada@lamp.example/x',
  'ada@lamp.example:25',
  'ada@lamp.1',
  'ädä@lamp.example',
  `${'a'.repeat(65)}@lamp.example`,
  `a@${'b'.repeat(250)}.example`,
  'ada\u0000@lamp.example',
  'ada\u202e@lamp.example',
])('refuses %j', (text) => {
  expect(mailAddress(text)).toBeUndefined()
})

it('takes upper and lower case for one', () => {
  expect(addressKey('Ada@lamp.example')).toBe(addressKey('ada@lamp.example'))
})
