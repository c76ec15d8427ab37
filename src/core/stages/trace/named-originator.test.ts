import { describe, expect, it, test } from 'vitest'
import { bareArticle } from '../bare-article.ts'
import { namedOriginator } from './named-originator.ts'

const saying = (id: string, text: string) =>
  bareArticle(
    { id, source: id, url: `https://${id}.example/a`, title: id },
    {
      passages: [{ id: `${id}-1`, articleId: id, start: 0, end: text.length, text, part: 'body' }],
    },
  )

test.each([
  ['Lamps go out, according to a new report by Kiln Security.', 'Kiln Security'],
  ['Lamps go out, according to the Bureau of Lamps and Wicks, on Friday.', 'Bureau of Lamps and Wicks'],
  ['Researchers at Wick University found a flaw.', 'Wick University'],
  ['The sale was first reported by Lamp Weekly’s Ada Byron.', 'Lamp Weekly'],
  ['Lampworks said in a blog post that lamps go out.', 'Lampworks'],
  ['据《晨光》报道，灯灭了。', '晨光'],
  ['Selon le Bureau des lampes, tout va bien.', 'Bureau'],
  ['ランプワークスによると、灯が消えた。', 'ランプワークス'],
  ['According to them, nothing happened.', undefined],
  ['According to Monday figures nothing happened.', undefined],
  ['新たな報告書によると、灯が消えた。', undefined],
  ['据悉，灯灭了。', undefined],
  ['Nothing was said.', undefined],
])('%s', (text, name) => expect(namedOriginator([saying('beam', text)])?.name).toBe(name))

describe('of several', () => {
  it('takes the one that most outlets name, with the passage that does', () => {
    const articles = [
      saying('one', 'According to Lamp Weekly it is dark.'),
      saying('two', 'Researchers at Kiln Security looked.'),
      saying('three', 'It is dark, according to Kiln Security.'),
    ]
    expect(namedOriginator(articles)).toEqual({ name: 'Kiln Security', articleId: 'two', passageId: 'two-1' })
  })

  it('counts no copies', () => {
    const copy = (id: string) => ({ ...saying(id, 'According to Lamp Weekly it is dark.'), reprintOf: 'one' })
    expect(namedOriginator([copy('a'), copy('b'), saying('c', 'According to Kiln Security it is not.')])?.name).toBe('Kiln Security')
  })
})
