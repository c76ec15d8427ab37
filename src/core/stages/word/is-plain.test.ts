import { expect, it } from 'vitest'
import { isPlain } from './is-plain.ts'

it.each([
  'The council closes the old mill bridge on 3 March, the harbor authority said.',
  'Node.js 22.1 and ASP.NET get the same fix (CVE-2026-1234).',
  'Die Brücke bleibt “bis auf Weiteres” gesperrt.',
  'Η γέφυρα κλείνει στις 3 Μαρτίου.',
  'AT&T and C++ users pay 5 % more.',
])('is plain: %s', (text) => expect(isPlain(text)).toBe(true))

it.each([
  ['an address', 'It closes, see https://canary.invalid/x.'],
  ['a host', 'It closes, see canary.invalid for more.'],
  ['a link in Markdown', 'It closes [source](made-up).'],
  ['an image in Markdown', 'It closes ![x](y).'],
  ['markup', 'It <b>closes</b>.'],
  ['an entity', 'It closes&#33;'],
  ['emphasis', 'It **closes** today.'],
  ['a heading', '# It closes'],
  ['code', 'It `closes` today.'],
  ['a handle', 'It closes, @reader77 said.'],
  ['a mail address', 'It closes, ask a@b.'],
  ['a zero-width mark', 'It clo\u200bses today.'],
  ['a turned direction', 'It \u202ecloses today.'],
  ['tag characters', 'It closes.\u{e0041}'],
  ['a control character', 'It closes.\u0007'],
  ['a letter of another script', 'It clоses today.'],
])('is not plain: %s', (_what, text) => expect(isPlain(text)).toBe(false))
