import { z } from 'zod'

/** Turns a text into the token ids of a BERT model, with the marks of its begin and end. */
export type Tokenize = (text: string) => readonly number[]

/**
 * Reads a `tokenizer.json` of an uncased BERT model (WordPiece, Wu et al. 2016, as in Devlin et al. 2019): the text is freed of
 * controls and accents and put in lower case, cut at blanks, punctuation and Han characters, and each word is taken apart into
 * the longest pieces the vocabulary knows. Texts of more than `tokensMax` tokens are cut. Throws for a file of another kind.
 * `wordPiece(json, 256)('Unaffable!')` → 101, 14477, 20961, 3468, 999, 102
 */
export function wordPiece(tokenizerJson: string, tokensMax: number): Tokenize {
  const { model } = shape.parse(JSON.parse(tokenizerJson))
  const vocabulary = new Map(Object.entries(model.vocab))
  const idOf = (token: string): number => {
    const id = vocabulary.get(token)
    if (id === undefined) throw new Error(`the vocabulary has no ${token}`)
    return id
  }
  const [start, end, unknown] = ['[CLS]', '[SEP]', model.unk_token].map(idOf) as [number, number, number]
  const { continuing_subword_prefix: prefix, max_input_chars_per_word: charactersMax } = model

  /** The pieces of one word; one piece that nobody knows makes the whole word unknown. */
  const piecesOf = (word: string): readonly number[] => {
    const characters = Array.from(word)
    if (characters.length > charactersMax) return [unknown]
    const ids: number[] = []
    for (let from = 0; from < characters.length; ) {
      let to = characters.length
      let id: number | undefined
      for (; to > from && id === undefined; to -= 1) id = vocabulary.get((from > 0 ? prefix : '') + characters.slice(from, to).join(''))
      if (id === undefined) return [unknown]
      ids.push(id)
      from = to + 1
    }
    return ids
  }
  return (text) => {
    const ids: number[] = []
    for (const word of wordsOf(text)) {
      ids.push(...piecesOf(word))
      if (ids.length > tokensMax - 2) break
    }
    return [start, ...ids.slice(0, tokensMax - 2), end]
  }
}

const shape = z.object({
  model: z.object({
    type: z.literal('WordPiece'),
    unk_token: z.string(),
    continuing_subword_prefix: z.string(),
    max_input_chars_per_word: z.number(),
    vocab: z.record(z.string(), z.number()),
  }),
})

/** The words as the model was trained with: `Größe 3.5` → `große`, `3`, `.`, `5` */
function wordsOf(text: string): readonly string[] {
  const plain = text
    .replace(/(?![\t\n\r])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]/gu, '')
    .replace(han, ' $& ')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
  return plain.match(wordOrMark) ?? []
}

/** The blocks that BERT calls Chinese: Han characters, and no kana and no hangul. */
const han =
  /[\u4E00-\u9FFF\u3400-\u4DBF\uF900-\uFAFF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B820}-\u{2CEAF}\u{2F800}-\u{2FA1F}]/gu

/** A mark alone, or a run of what is neither blank nor mark; signs of ASCII such as + count as marks too. */
const wordOrMark = /[\p{P}$+<=>^`|~]|[^\s\p{P}$+<=>^`|~]+/gu
