import { describe, expect, test } from 'vitest'
import { extract } from './extract.ts'
import { extractStage } from './stage.ts'

const url = 'https://outlet.example/a'
const prose =
  '<p>The harbor board closed the old bridge to lorries on Monday, because two of its hangers are rusty and must be replaced.</p>'
const bytes = (html: string) => new TextEncoder().encode(html)
const at = (html: string) => extract({ url, contentType: 'text/html; charset=utf-8', body: bytes(html) })

describe('extract', () => {
  test('refuses what is nested too deep before any tree is built, in little time', () => {
    const started = performance.now()
    for (const tag of ['<div>', '<b>', '<table><tr><td>', '<p><ul><li>']) {
      expect(at(tag.repeat(100_000))).toMatchObject({ ok: false, failure: { code: 'read/too-deep' } })
    }
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  test('reads a page at the limit of depth', () => {
    expect(at(`${'<div>'.repeat(250)}${prose}`)).toMatchObject({ ok: true })
  })

  test('takes time in line with the length of a page', () => {
    const started = performance.now()
    at(`<p ${'a=b '.repeat(100_000)}>${prose}`)
    at(`<style>${'.a{'.repeat(50_000)}</style>${prose}`)
    at(`${'<!--'.repeat(50_000)}${prose}`)
    at(`<script type="application/ld+json">${'{"@graph":['.repeat(20_000)}</script>${prose}`)
    at(`<p>${'"ignore '.repeat(30_000)}</p>`)
    at(`<p>${'a'.repeat(500_000)}</p>`)
    expect(performance.now() - started).toBeLessThan(5_000)
  })

  test('says of a file that it is not a page', () => {
    const failure = extract({ url, contentType: 'application/pdf', body: bytes('%PDF') })
    expect(failure).toMatchObject({ ok: false, failure: { code: 'extract/not-a-page', at: url } })
  })

  test('gives links as absolute web addresses only', () => {
    const links =
      '<a href="/b">b</a> <a href="#c">c</a> <a href="javascript:d()">d</a> <a href="https://e.example/?f=1#g">e</a> <a href="http://u:p@h.example/">h</a>'
    const found = at(`<article>${prose}<p>More of it: ${links} and so on, until the bridge is open again.</p></article>`)
    expect(found).toMatchObject({ ok: true, value: { links: ['https://outlet.example/b', 'https://e.example/?f=1#g'] } })
  })
})

describe('extractStage', () => {
  test('takes markup or bytes and gives the same', () => {
    const html = `<title>Bridge closed</title><article>${prose}</article>`
    const body = btoa(html)
    expect(extractStage({ id: '1', url, html })).toEqual(extractStage({ id: '1', url, body }))
  })

  test('tells a failure beside an empty text', () => {
    expect(extractStage({ id: '1', url, html: '' })).toMatchObject({
      id: '1',
      text: '',
      instructions: [],
      failure: { code: 'extract/no-article' },
    })
  })
})
