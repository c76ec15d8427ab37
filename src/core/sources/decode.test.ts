import { describe, expect, test } from 'vitest'
import { decode } from './decode.ts'

const latin = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const utf8 = (text: string) => new TextEncoder().encode(text)
const text = (bytes: Uint8Array, contentType: string) => decode(bytes, contentType).text

describe('decode', () => {
  test('believes a byte order mark before anything else', () => {
    expect(text(Uint8Array.from([0xff, 0xfe, 0x68, 0, 0x69, 0]), 'text/html; charset=utf-8')).toBe('hi')
    expect(text(Uint8Array.from([0xef, 0xbb, 0xbf, 0x68]), 'text/html; charset=latin1')).toBe('h')
  })

  test('believes the header, then the meta element', () => {
    expect(text(latin('\xcf\xf0\xe8'), 'text/html; charset=windows-1251')).toBe('При')
    expect(text(latin('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">\xcf\xf0'), 'text/html')).toMatch(/Пр$/)
  })

  test('finds a meta element that stands late', () => {
    const page = (before: number) => latin(`<html><!--${'x'.repeat(before)}--><meta charset="windows-1251"><p>\xcf\xf0\xe8</p>`)
    expect(text(page(3_000), 'text/html')).toContain('При')
    expect(text(page(16_000), 'text/html')).toContain('При')
  })

  test('reads bytes that are UTF-8 as UTF-8 when they are called Latin 1, or are many', () => {
    expect(text(utf8('l’été'), 'text/html; charset=iso-8859-1')).toBe('l’été')
    expect(text(utf8('Это обычное предложение.'), 'text/html; charset=koi8-r')).toBe('Это обычное предложение.')
  })

  test('does not take a few letters of another encoding for UTF-8', () => {
    // Both bytes of this character are also those of one character in UTF-8.
    expect(decode(Uint8Array.from([0xc4, 0xa3]), 'text/html; charset=gbk')).toEqual({ text: '模', encoding: 'gbk', isDamaged: false })
  })

  test('reads curly quotes of Windows that are declared as Latin 1', () => {
    expect(text(latin('l\x92\xe9t\xe9'), 'text/html; charset=iso-8859-1')).toBe('l’été')
    expect(text(utf8('don\x92t'), '')).toBe('don’t')
  })

  test('reads an encoding that looks like ASCII by its name', () => {
    expect(text(latin('\x1b$B;z\x1b(B'), 'text/html; charset=iso-2022-jp')).toBe('字')
  })

  test('never fails on a charset that does not exist, and says what it could not read', () => {
    expect(text(latin('caf\xe9'), 'text/html; charset=klingon')).toBe('café')
    expect(decode(latin('\x81\x20'), 'text/html; charset=shift_jis')).toMatchObject({ isDamaged: true })
    expect(text(latin('+ADw-script+AD4-'), 'text/html; charset=utf-7')).toBe('+ADw-script+AD4-')
  })
})
