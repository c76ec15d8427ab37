import { describe, expect, test } from 'vitest'
import { decodePage } from './decode-page.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)

describe('decodePage', () => {
  test('believes a byte order mark before anything else', () => {
    expect(decodePage(Uint8Array.from([0xff, 0xfe, 0x68, 0, 0x69, 0]), 'text/html; charset=utf-8')).toBe('hi')
    expect(decodePage(Uint8Array.from([0xef, 0xbb, 0xbf, 0x68]), 'text/html; charset=latin1')).toBe('h')
  })

  test('believes the header, then the meta element', () => {
    expect(decodePage(latin('\xcf\xf0\xe8'), 'text/html; charset=windows-1251')).toBe('При')
    expect(decodePage(latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf\xf0'), 'text/html')).toMatch(
      /Пр$/,
    )
  })

  test('reads bytes that are UTF-8 as UTF-8, whatever is declared', () => {
    expect(decodePage(utf8('l’été'), 'text/html; charset=iso-8859-1')).toBe('l’été')
  })

  test('reads curly quotes of Windows that are declared as latin1', () => {
    expect(decodePage(latin('l\x92\xe9t\xe9'), 'text/html; charset=iso-8859-1')).toBe('l’été')
  })

  test('never fails on a charset that does not exist', () => {
    expect(decodePage(latin('caf\xe9'), 'text/html; charset=klingon')).toContain('caf')
  })
})
