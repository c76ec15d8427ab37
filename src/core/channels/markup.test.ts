import { describe, expect, test } from 'vitest'
import { html, joined, markupOf, outbound, webAddress } from './markup.ts'

describe('a template', () => {
  test('escapes what is not markup, in text and in attributes', () => {
    const title = `<script>"a" & 'b'</script>`
    expect(markupOf(html`<p title="${title}">${title}</p>`)).toBe(
      '<p title="&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;">&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;&lt;/script&gt;</p>',
    )
  })

  test('takes markup, lists and numbers as they are, and writes nothing for what is absent', () => {
    expect(markupOf(html`${[html`<i>1</i>`, 2, ['<']]}${undefined}${false}${[]}`)).toBe('<i>1</i>2&lt;')
  })

  test('does not take data for markup, whatever its keys are called', () => {
    const forged = JSON.parse('{"markup":"<script>"}') as never
    expect(() => markupOf(html`${forged}`)).not.toThrow()
    expect(markupOf(html`${forged}`)).not.toContain('<script')
  })

  test('leaves out control characters and marks that turn the direction', () => {
    expect(markupOf(html`${'a\u0000\u001b\u202eb\u2066\ud800'}`)).toBe('ab\ufffd')
  })
})

test('joining skips what is empty', () => {
  expect(markupOf(joined([html`a`, undefined, html``, html`b`], html`, `))).toBe('a, b')
})

test.each([
  ['https://a.example/x?y=1#z', 'https://a.example/x?y=1#z'],
  ['http://user:secret@a.example/', 'http://a.example/'],
  ['javascript:alert(1)', undefined],
  [' \u0001javascript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['//a.example', undefined],
  ['nonsense', undefined],
])('the address %j may be linked to as %j', (url, expected) => {
  expect(webAddress(url)).toBe(expected)
})

test('a link to what is no web address is text', () => {
  expect(markupOf(outbound('javascript:alert(1)', 'a < b'))).toBe('a &lt; b')
})
