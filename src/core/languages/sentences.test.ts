import { describe, expect, test } from 'vitest'
import { sentencesOf } from './sentences.ts'

describe('sentencesOf', () => {
  test.each([
    ['a title before a name', 'Dr. Moss left. She is well.', ['Dr. Moss left.', 'She is well.']],
    ['initials without a blank', 'J.R. Moss wrote it. Read it.', ['J.R. Moss wrote it.', 'Read it.']],
    ['a name that begins with a period', 'It runs on .NET 11 now. Use it.', ['It runs on .NET 11 now.', 'Use it.']],
    ['initials', 'J. R. Moss wrote it. Read it.', ['J. R. Moss wrote it.', 'Read it.']],
    ['a country inside a sentence', 'The U.S. Army came. It left.', ['The U.S. Army came.', 'It left.']],
    ['a country at the end of one', 'He lives in the U.S. The rest is here.', ['He lives in the U.S.', 'The rest is here.']],
    ['decimals and versions', 'It weighs 3.5 kg. Version v1.2. is out.', ['It weighs 3.5 kg.', 'Version v1.2. is out.']],
    ['a quotation that ends in a question', '“Why?” she asked. Nobody knew.', ['“Why?” she asked.', 'Nobody knew.']],
    ['a list, line by line', 'one thing\nanother thing', ['one thing', 'another thing']],
    ['nothing', ' \n\n ', []],
  ])('parts %s', (_, text, expected) => {
    expect(sentencesOf(text, 'en').map((sentence) => sentence.text)).toEqual(expected)
  })

  test('keeps German dates together', () => {
    expect(sentencesOf('Am 28. Mai kam es. Gut.', 'de').map(({ text }) => text)).toEqual(['Am 28. Mai kam es.', 'Gut.'])
  })

  test.each([
    ['de', 'Der 2. Weltkrieg endete 1945. Dann kam der Frieden.', ['Der 2. Weltkrieg endete 1945.', 'Dann kam der Frieden.']],
    ['de', 'Es waren 30. Alle kamen.', ['Es waren 30.', 'Alle kamen.']],
    ['fr', '« Oui. » Il partit.', ['« Oui. »', 'Il partit.']],
    ['fr', '« Vraiment ? » demanda-t-il. Non.', ['« Vraiment ? » demanda-t-il.', 'Non.']],
    ['es', 'Luego salió. —No sé —dijo.', ['Luego salió.', '—No sé —dijo.']],
    ['ru', '«Да!» — сказал А. С. Орлов. Он ушёл.', ['«Да!» — сказал А. С. Орлов.', 'Он ушёл.']],
    [
      'ja',
      '公開した。「動きますか？」と尋ねた。（詳細は後述。）終わり。',
      ['公開した。', '「動きますか？」と尋ねた。', '（詳細は後述。）', '終わり。'],
    ],
    ['zh', '发布了。“能用吗？”她问。可以。', ['发布了。', '“能用吗？”她问。', '可以。']],
    ['ko', '2026. 1. 5. 서울에서 열렸다. “됩니까?”라고 물었다.', ['2026. 1. 5. 서울에서 열렸다.', '“됩니까?”라고 물었다.']],
    ['hi', 'यह नया है। यह चलता है।', ['यह नया है।', 'यह चलता है।']],
    ['th', 'รุ่นใหม่ออกแล้ว', ['รุ่นใหม่ออกแล้ว']],
  ])('parts %s: %s', (tag, text, expected) => {
    expect(sentencesOf(text, tag).map((sentence) => sentence.text)).toEqual(expected)
  })

  test('never goes across a blank line', () => {
    expect(sentencesOf('A heading\n\nA text.', 'en').map(({ text }) => text)).toEqual(['A heading', 'A text.'])
  })
})
