import { expect, test } from 'vitest'
import { wordsOf } from './words.ts'

test.each([
  ['versions and identifiers stay whole', 'OpenSSL 3.0.7 fixes CVE-2026-1234.', 'en', ['openssl', '3.0.7', 'fixes', 'cve-2026-1234']],
  ['names with marks stay whole', 'log4j-core, C++ and don’t', 'en', ['log4j-core', 'c++', 'and', 'don’t']],
  ['Chinese is parted by a dictionary', '软件发布', 'zh', ['软件', '发布']],
  ['identifiers inside Chinese stay whole', '修复了CVE-2026-1234', 'zh', ['修复', '了', 'cve-2026-1234']],
  ['wide letters are plain letters', 'ＡＢＣ', 'ja', ['abc']],
  ['nothing has no words', '— …', 'en', []],
])('%s', (_, text, tag, expected) => {
  expect(wordsOf(text, tag)).toEqual(expected)
})
