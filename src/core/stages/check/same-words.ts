// table
import { tokensOf } from './tokens.ts'

/** Words for one thing, a line each: who writes one where a passage has another says the same. All forms that are met are written out. */
const lines = [
  'said says say told tells announced announces stated states wrote writes reported reports according added adds explained explains noted notes declared declares disclosed discloses',
  'released releases release launched launches launch published publishes shipped ships issued issues unveiled unveils introduced introduces debuted debuts out',
  'version versions edition editions',
  'flaw flaws vulnerability vulnerabilities bug bugs hole holes weakness weaknesses',
  'fix fixes fixed fixing patch patches patched patching mend mends mended repair repairs repaired repairing correct corrects corrected close closes closed',
  'attacker attackers hacker hackers intruder intruders adversary adversaries',
  'company companies firm firms business businesses',
  'researcher researchers scientist scientists',
  'developer developers programmer programmers maker makers',
  'let lets letting allow allows allowed allowing enable enables enabled enabling permit permits permitted',
  'find finds found finding discover discovers discovered identify identifies identified detect detects detected uncover uncovers uncovered spot spots spotted',
  'buy buys bought purchase purchases purchased acquire acquires acquired',
  'sell sells sold selling sale sales',
  'use uses used using utilize utilizes utilized utilizing employ employs employed',
  'begin begins began begun start starts started starting',
  'end ends ended conclude concludes concluded finish finishes finished',
  'show shows showed shown demonstrate demonstrates demonstrated reveal reveals revealed',
  'add adds added adding introduce introduces introduced bring brings brought gain gains gained',
  'support supports supported supporting',
  'run runs ran running execute executes executed executing',
  'code software program programs application applications app apps',
  'include includes included including contain contains contained containing',
  'replace replaces replaced replacing',
  'remove removes removed removing drop drops dropped dropping',
  'build builds built building create creates created creating make makes made making develop develops developed',
  'help helps helped helping assist assists assisted',
  'get gets got obtain obtains obtained receive receives received',
  'give gives gave given grant grants granted provide provides provided providing offer offers offered offering',
  'big bigger large larger',
  'quick quickly fast rapidly rapid',
  'hacked compromised breached',
  'update updates updated updating upgrade upgrades upgraded',
  'affect affects affected affecting impact impacts impacted',
  'cause causes caused causing',
  'money funding funds',
  'employee employees worker workers staff',
  'job jobs position positions',
  'file files document documents',
  'before prior',
  'about around roughly approximately',
  'while whereas',
  'country countries nation nations',
]

/** By a word: the words, and their stems, that may stand for it. */
export const sameWords: ReadonlyMap<string, readonly string[]> = byWord()

function byWord(): ReadonlyMap<string, readonly string[]> {
  const known = new Map<string, readonly string[]>()
  for (const line of lines) {
    const group = [...new Set(tokensOf(line).flatMap(({ word, form }) => [word, form]))]
    for (const word of group) known.set(word, [...(known.get(word) ?? []), ...group])
  }
  return known
}

/** Words that say nothing of anybody: whoever tells something in another order needs them. */
export const plainWords: ReadonlySet<string> = new Set(
  'also now then there here such thus so both same being been made make makes come comes came coming go goes went take takes took taken called named known part way kind several other others another including together while where when whose which than through within across among between during since until per via one ones says said available latest recent recently'.split(
    ' ',
  ),
)
