import { describe, expect, test } from 'vitest'
import { scan } from './scan.ts'

/** What a document is read as: `<a b="1">`, `</a>` and its texts, in order. */
function told(document: string): readonly string[] {
  const parts: string[] = []
  const taker = {
    text: (text: string) => void parts.push(text),
    open: (tag: string, attributes: ReadonlyMap<string, string>) =>
      void parts.push(`<${[tag, ...[...attributes].map(([name, value]) => `${name}="${value}"`)].join(' ')}>`),
    close: (tag: string) => void parts.push(`</${tag}>`),
    isDone: () => false,
  }
  scan(document, taker, (name) => (name === 'pub' ? 'Harbor Wire' : undefined))
  return parts
}

describe('scan', () => {
  test('reads tags, attributes and texts', () => {
    expect(told('<Item ID="1" b = \'2\' c=3 d><X:y/>a<z / ></Item >')).toEqual([
      '<item id="1" b="2" c="3" d="">',
      '<x:y>',
      '</x:y>',
      'a',
      '<z>',
      '</z>',
      '</item>',
    ])
  })

  test('decodes each reference once: of XML and HTML, by number, and the document’s own', () => {
    expect(told('&amp;lt; &eacute;&#8217;&#x2019; &#146; &pub; &nope; &AMP R&D &#0;&#xD800;&#x110000;')).toEqual([
      '&lt; é’’ ’ Harbor Wire &nope; &AMP R&D \ufffd\ufffd\ufffd',
    ])
    expect(told('<a href="?a=1&amp;b=2&c=3">')).toEqual(['<a href="?a=1&b=2&c=3">'])
  })

  test('takes what is no tag for text', () => {
    expect(told('1 < 2 <3 <> a').join('')).toBe('1 < 2 <3 <> a')
  })

  test('takes the first of two attributes of one name, and a slash in a bare value', () => {
    expect(told('<a href=/x/ href=y>')).toEqual(['<a href="/x/">'])
    expect(told('<a ="x" b>')).toEqual(['<a "x"="" b="">'])
  })

  test('passes over comments, declarations and instructions', () => {
    expect(told('<?xml version="1.0"?><!DOCTYPE rss><?php echo "<b>" ?><!-- <a> -- <b> -->x')).toEqual(['<b>', '" ?>', 'x'])
    expect(told('<?xml version="1.0"><rss>')).toEqual(['<rss>'])
    expect(told('<? <? ?>a')).toEqual(['a'])
  })

  test('takes a CDATA section for text as it stands, and one that is not closed too', () => {
    expect(told('<![CDATA[a <b> &amp; ]] > c]]>d<![CDATA[]]><![CDATA[e')).toEqual(['a <b> &amp; ]] > c', 'd', 'e'])
  })

  test('ends a tag where another begins, and passes over one that the document cuts', () => {
    expect(told('<a b="1" <c></d <e>')).toEqual(['<a b="1">', '<c>', '</d>', '<e>'])
    expect(told('a<b c="1')).toEqual(['a'])
    expect(told('a</b')).toEqual(['a'])
    expect(told('</>x</ y >')).toEqual(['x', '</y>'])
  })

  test.each(['<?', '<!', '<!--', '<![CDATA[', '</', '<a', '<a ', '<a b="', '<', '&', '&a', '<? >', '<a/', '<a b=', '&#1', '<?x?>'])(
    'reads very often %j in no time',
    (piece) => {
      const from = performance.now()
      told(piece.repeat(300_000))
      told(`${piece.repeat(300_000)}?>-->`)
      expect(performance.now() - from).toBeLessThan(5_000)
    },
    20_000,
  )
})
