import { getLIDModel } from 'fasttext.wasm.js'
import { tagOf } from '#core/languages/tags.ts'
import type { Guess } from '#core/stages/language/language.ts'
import { proseOf } from '#core/stages/language/prose.ts'

/**
 * Loads the language model (fastText lid.176, 0.9 MB, about 90 ms) and returns a function that hears the languages of a
 * text: guesses with BCP 47 primary tags, the surest first, none for a text without words. The function does not wait. The
 * model knows running text better than titles, and is only one witness: `language` in the core decides.
 */
export async function loadIdentifier(): Promise<(text: string) => readonly Guess[]> {
  const model = await (await getLIDModel()).load()
  return (text) => {
    const prose = proseOf(text)
    if (!/\p{L}/u.test(prose)) return []
    const answers = model.predict(prose, guessesMax, shareMin)
    const shares = new Map<string, number>()
    for (let at = 0; at < answers.size(); at += 1) {
      const [share, label] = answers.get(at)
      const tag = tagHeard(String(label).replace('__label__', ''))
      shares.set(tag, (shares.get(tag) ?? 0) + Number(share))
    }
    return [...shares].map(([tag, share]) => ({ tag, share })).sort((one, other) => other.share - one.share)
  }
}

const guessesMax = 12
const shareMin = 0.0005

/** The model’s labels are Wikipedia’s: some are other names of a language, some are dialects that share its tables. */
function tagHeard(label: string): string {
  return wikipedias.get(label) ?? tagOf(label) ?? label
}

const wikipedias: ReadonlyMap<string, string> = new Map([
  ['als', 'de'],
  ['arz', 'ar'],
  ['bh', 'hi'],
  // What is heard as Serbo-Croatian is in Latin letters, as Croatian is.
  ['bs', 'hr'],
  ['ckb', 'ku'],
  ['pnb', 'pa'],
  ['sh', 'hr'],
])
