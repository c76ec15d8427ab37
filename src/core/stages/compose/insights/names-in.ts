// Words that headlines capitalize without naming anybody.
const notNames = new Set(
  'a an the and or but of in on at to for from by with as is are was were be new now how why what when who this that it its you your we our i after before over under more most first last open source software project projects release released releases version update updates security vulnerability vulnerabilities critical flaw flaws bug bugs attack attacks attackers hackers malware ai model models tool tools app apps code data company companies show ask launch hn monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december today week year here there not no all some can will says said via using use out up down into about against inside adds add gets get makes make two three four five researchers developers users cve api cli llm ceo cto cfo u.s us uk eu usa american chinese european russian german french british indian japanese korean north south east west english spanish google’s founder president minister court union commission parliament university professor doctor according though while because since until also both each every many several other another such only just even still well'.split(
    ' ',
  ),
)

/**
 * Names of projects, products and organizations in an English sentence: capitalized words inside it, and words with
 * capitals or digits within (`GitHub`, `llama.cpp`). `namesIn('Attackers used GitHub and npm')` → `['GitHub']`
 */
export function namesIn(text: string): readonly string[] {
  const isTitleCase = (text.match(/\b\p{Lu}\p{Ll}+/gu) ?? []).length > (text.match(/\b\p{Ll}{4,}/gu) ?? []).length
  const found = text.match(/[\p{L}\p{N}][\p{L}\p{N}.+-]*[\p{L}\p{N}+]/gu) ?? []
  const names = found.filter((word, at) => {
    if (notNames.has(word.toLowerCase()) || /^[\d.,-]+$/.test(word) || word.length < 3) return false
    const isMixed = /^\p{Lu}.*\p{Ll}.*\p{Lu}|^\p{Ll}+\p{Lu}|^\p{Lu}{3,}$/u.test(word)
    // In a headline with every word capitalized a capital says nothing, so only unmistakable names count.
    return isMixed || (!isTitleCase && at > 0 && /^\p{Lu}\p{Ll}/u.test(word))
  })
  return [...new Set(names)]
}
