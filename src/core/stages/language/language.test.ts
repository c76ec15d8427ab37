import { describe, expect, test } from 'vitest'
import { language } from './language.ts'
import { proseOf } from './prose.ts'
import { languagesOfScript } from './script.ts'

const nothing = { declared: undefined, heard: [] }

describe('language', () => {
  test('believes the declared language of a short text', () => {
    const heard = [
      { tag: 'it', share: 0.6 },
      { tag: 'es', share: 0.1 },
    ]
    expect(language({ text: 'Hola', declared: 'es-MX', heard })).toBe('es')
    expect(language({ text: 'Hola', declared: 'Español', heard })).toBe('es')
    expect(language({ text: 'Hola', declared: undefined, heard })).toBe('it')
  })

  test('believes a long text and not what is declared', () => {
    expect(language({ text: 'palabra '.repeat(40), declared: 'en', heard: [{ tag: 'es', share: 0.9 }] })).toBe('es')
    expect(language({ text: 'Das Projekt hat die neue Version nun doch nicht veröffentlicht.', declared: 'en', heard: [] })).toBe('de')
  })

  test('believes the letters before anything declared', () => {
    expect(language({ text: '该项目发布了新版本', declared: 'en', heard: [] })).toBe('zh')
    expect(language({ text: 'Новая версия вышла', declared: 'en-US', heard: [] })).toBe('ru')
    expect(language({ text: 'The new version is out', declared: 'zh', heard: [{ tag: 'en', share: 0.9 }] })).toBe('en')
  })

  test('takes what is declared when nothing is heard', () => {
    expect(language({ text: '…'.repeat(200), declared: 'pt_BR', heard: [] })).toBe('pt')
    expect(language({ text: 'Quillgate Linux', declared: 'zh-Hans', heard: [] })).toBe('zh')
    expect(language({ text: '…', ...nothing })).toBe('und')
    expect(language({ text: 'Hola', declared: 'not a tag', heard: [{ tag: 'es', share: 0.9 }] })).toBe('es')
  })

  test('knows a title of names and numbers for what it is', () => {
    expect(language({ text: 'PostgreSQL 17.2, QEMU and CVE-2026-1234', ...nothing })).toBe('en')
    expect(language({ text: 'PostgreSQL 17.2 RC1', ...nothing })).toBe('und')
    expect(language({ text: 'PostgreSQL 17.2 RC1', declared: 'de-AT', heard: [] })).toBe('de')
  })

  test('takes the language of most of a mixed text', () => {
    const body = 'プロジェクトは火曜日に新しいバージョンを公開した。脆弱性が修正されている。'
    expect(language({ text: `Quillgate 4.2.0 released for everyone\n${body}`, declared: 'en', heard: [{ tag: 'en', share: 0.5 }] })).toBe(
      'ja',
    )
    const english = 'The project has released a new version, and it is said that they will fix what was broken in the one before. '
    expect(language({ text: `新版本\n${english.repeat(4)}`, declared: 'zh', heard: [{ tag: 'en', share: 0.9 }] })).toBe('en')
  })

  test('tells Chinese from Japanese without kana by the forms of the signs, then by what is declared', () => {
    expect(language({ text: '新機能発表', ...nothing })).toBe('ja')
    expect(language({ text: '新功能发布', declared: 'ja', heard: [] })).toBe('zh')
    expect(language({ text: '新機能', declared: 'ja', heard: [] })).toBe('ja')
    expect(language({ text: '系統還沒更新', ...nothing })).toBe('zh')
  })

  test('reads Turkish that lost its encoding, and Ukrainian typed with a Latin i', () => {
    expect(language({ text: 'Yarýþma için yapýldýðý yer', ...nothing })).toBe('tr')
    expect(language({ text: 'Та хто ж тому повiрить', ...nothing })).toBe('uk')
  })
})

test.each([
  [['ja'], 'バージョンを公開'],
  [['zh'], '发布新版本 Quillgate 4.2'],
  [['ko'], '새 버전 공개'],
  [['he'], 'גרסה חדשה'],
  [['ta'], 'புதிய பதிப்பு'],
  [[], '12 — 34'],
])('the letters allow %j of %s', (tags, text) => {
  expect(languagesOfScript(text)).toEqual(tags)
})

test('letters that many languages share leave the choice', () => {
  expect(languagesOfScript('новая версия')).toEqual(expect.arrayContaining(['ru', 'uk', 'bg', 'sr', 'mk', 'be']))
  expect(languagesOfScript('nueva versión')).not.toContain('ru')
  expect(languagesOfScript('nueva versión')).toContain('sr')
})

test.each([
  ['PostgreSQL 17.2: seis fallos corregidos (CVE-2026-1234)', 'seis fallos corregidos'],
  ['Read `npm run build` at https://example.com/a?b by @aldous', 'Read at by'],
  ['NEW VERSION RELEASED', 'new version released'],
  ['An tSín agus an bhFuil', 'An tSín agus an bhFuil'],
  ['Firma Novák s.r.o. uvádí main.rs', 'Firma Novák s.r.o. uvádí'],
  ['修复了CVE-2026-1234漏洞', '修复了 漏洞'],
  ['', ''],
])('the prose of “%s” is “%s”', (text, prose) => {
  expect(proseOf(text)).toBe(prose)
})
