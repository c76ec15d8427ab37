import { describe, expect, test } from 'vitest'
import { readOpml, writeOpml } from './opml.ts'

const outline = (attributes: string): string => `<opml version="1.0"><body><outline ${attributes}/></body></opml>`

describe('OPML', () => {
  test('folders become categories, titles and addresses are found in any case', () => {
    const list = readOpml(`<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY x "y">]>
      <opml version="2.0" xmlns:headwater="urn:headwater:opml"><head><title>Mine</title></head><body>
        <outline text="Tech"><outline TEXT="News &amp; more">
          <outline type="rss" text="A" title="Outlet A" XMLURL="https://a.example/feed?x=1&amp;y=2" htmlUrl="https://a.example/" language="en"/>
        </outline></outline>
        <outline text="B &x;" xmlUrl="feed:https://b.example/rss" category="/Own/Place" headwater:role="primary"/>
        <outline text="again" xmlUrl="https://b.example/rss"/>
        <outline xmlUrl="http://c.example/rss" headwater:role="king"/>
        <outline text="bad" xmlUrl="javascript:alert(1)"/>
      </body></opml>`)
    expect(list).toEqual({
      ok: true,
      value: {
        entries: [
          {
            title: 'Outlet A',
            xmlUrl: 'https://a.example/feed?x=1&y=2',
            htmlUrl: 'https://a.example/',
            language: 'en',
            category: 'Tech/News & more',
          },
          { title: 'B &x;', xmlUrl: 'https://b.example/rss', category: '/Own/Place', role: 'primary' },
          { title: 'c.example', xmlUrl: 'http://c.example/rss' },
        ],
        typed: [],
        refused: [{ title: 'bad', address: 'javascript:alert(1)', why: 'Only addresses that begin with http:// or https:// are fetched.' }],
      },
    })
  })

  test('a list with the limit of folders is read, a deeper one is refused', () => {
    const nested = (depth: number): string =>
      `<opml>${'<outline text="f">'.repeat(depth)}<outline xmlUrl="https://a.example/"/>${'</outline>'.repeat(depth)}</opml>`
    expect(readOpml(nested(62)).ok).toBe(true)
    expect(readOpml(nested(100_000))).toMatchObject({ failure: { code: 'read/too-deep' } })
  })

  test('10,000 feeds are read, one more is refused', () => {
    const many = (count: number): string =>
      `<opml>${Array.from({ length: count }, (_, at) => `<outline xmlUrl="https://a.example/${at}"/>`).join('')}</opml>`
    expect(readOpml(many(10_000))).toMatchObject({ ok: true })
    expect(readOpml(many(10_001))).toMatchObject({ failure: { code: 'read/too-many' } })
  })

  test('what means to be a feed and has no address is refused, lists of other places are no feeds', () => {
    expect(readOpml(outline('type="rss" text="empty" xmlUrl=""'))).toEqual({
      ok: true,
      value: { entries: [], typed: [], refused: [{ title: 'empty', address: '', why: 'It has no address.' }] },
    })
    expect(readOpml(outline('type="include" text="more" url="https://a.example/list.opml"'))).toEqual({
      ok: true,
      value: { entries: [], typed: [], refused: [] },
    })
  })

  test('sources of other kinds keep kind, target and options, and are feeds to other readers', () => {
    const typed = [
      { title: 'Lamp', kind: 'github-releases', target: 'tarn/lamp', xmlUrl: 'https://github.com/tarn/lamp/releases.atom' },
      { title: 'Lamp issues', kind: 'github-issues', target: 'tarn/lamp', options: { pulls: 'yes' } },
    ]
    const text = writeOpml(typed, 'Mine')
    expect(text).toContain(
      'type="rss" text="Lamp" title="Lamp" xmlUrl="https://github.com/tarn/lamp/releases.atom" headwater:kind="github-releases"',
    )
    expect(text).toContain('type="headwater" text="Lamp issues"')
    expect(readOpml(text)).toEqual({ ok: true, value: { entries: [], typed, refused: [] } })
  })

  test('odd options and a kind without its target do no harm', () => {
    for (const options of ['{', '[]', 'null', '{&quot;a&quot;:1}'])
      expect(readOpml(outline(`text="T" headwater:kind="osv" headwater:target="x" headwater:options="${options}"`))).toEqual({
        ok: true,
        value: { entries: [], typed: [{ title: 'T', kind: 'osv', target: 'x' }], refused: [] },
      })
    expect(readOpml(outline('text="T" headwater:kind="osv" xmlUrl="https://a.example/"'))).toMatchObject({
      value: { entries: [{ title: 'T' }], typed: [] },
    })
  })

  test('what is not OPML is refused', () => {
    expect(readOpml('<rss/>')).toMatchObject({ failure: { code: 'read/not-opml' } })
    expect(readOpml('')).toMatchObject({ failure: { code: 'read/not-opml' } })
  })

  test('attributes named like parts of every object do no harm', () => {
    expect(readOpml(outline('__proto__="x" constructor="y" text="T" xmlUrl="https://a.example/"'))).toMatchObject({
      value: { entries: [{ title: 'T' }] },
    })
  })

  test('a written list is well-formed whatever the names', () => {
    expect(writeOpml([{ title: '"><script>&\0]]>', xmlUrl: 'https://a.example/?a&b' }], '</title>')).toContain(
      'title="&quot;&gt;&lt;script&gt;&amp;]]&gt;" xmlUrl="https://a.example/?a&amp;b"',
    )
  })
})
