/** A text as the words that beat files are matched against. */
export type Words = {
  /** Lowercased, without hyphens and possessives: `Node.js 26's RCs` → `node.js`, `26`, `rcs`. */
  readonly tokens: readonly string[]
  /** Lowercased whole, for scripts that do not part their words. */
  readonly raw: string
}

const wordsMax = 600
/** A Latin word or number with its inner dots, plus signs and units; else a run of any other script. */
const wordPattern = /[$€£¥]?[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}\p{M}.,+'’%]*|(?:(?!\p{Script=Latin})[\p{L}\p{M}])+/gu

/** Splits a text into words, at most 600. `splitWords('GitHub’s 2.8-rc1').tokens` → `github`, `2.8`, `rc1`. */
export function splitWords(text: string): Words {
  const raw = text.normalize('NFKC').toLowerCase()
  const tokens: string[] = []
  for (const [word] of raw.matchAll(wordPattern)) {
    if (tokens.length >= wordsMax) break
    const token = word.replace(/['’]s$/, '').replace(/[.,'’]{1,20}$/, '')
    if (token !== '') tokens.push(token)
  }
  return { tokens, raw }
}
