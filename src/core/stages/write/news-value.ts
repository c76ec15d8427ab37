import { monthsInFull, weekdays } from '../../languages/english-calendar.ts'
import type { Article } from '../../model/article.ts'
import { hasVerb } from './has-verb.ts'

/**
 * How much of a sentence is news, as a sum to add to its score; undefined when it is none at all and must not be printed: praise that
 * nobody is named for, an invitation, an opening scene, a label without a verb. English only; other languages are 0.
 * `newsValue('The most powerful board ever.', article)` → undefined
 */
export function newsValue(text: string, article: Article): number | undefined {
  if (article.language !== 'en') return praiseAbroad.test(text) ? undefined : 0
  const outside = text.replace(/“[^”]{0,400}”|"[^"]{0,400}"/gu, ' ')
  if (
    praise.test(outside) ||
    invitation.test(text) ||
    scene.test(text) ||
    roundup.test(text) ||
    labeled.test(text) ||
    soothing.test(text) ||
    announcesItself.test(text) ||
    !hasVerb(text)
  )
    return undefined
  const weights = [
    happened.test(text) ? 0.35 : 0,
    dated.test(text) ? 0.1 : 0,
    soft.test(outside) ? -0.4 : 0,
    vague.test(text) ? -0.6 : 0,
    /^["“]/.test(text) ? -0.2 : 0,
    text.split(' ').length > comfortableWords ? -0.15 : 0,
  ]
  return weights.reduce((sum, weight) => sum + weight, 0)
}

/** What readers of a happening ask next: who is hit and how much, what to do, what comes. */
export function tellsWhatNext(text: string): boolean {
  return next.test(text)
}

const comfortableWords = 34

const happened =
  /\b(?:announced|released|launched|disclosed|discovered|found|patched|fixed|exploited|exploiting|compromised|infected|hijacked|stole|stolen|leaked|arrested|charged|sued|fined|ruled|voted|approved|rejected|banned|acquired|bought|raised|merged|joined|joining|resigned|retired|withdrew|withdrawn|removed|deprecated|shut down|took down|taken down|open-sourced|forked|relicensed|hit|published|introduced|added|dropped|switched|moved|ended|ending|accused|ordered|warned|urged|died|crashed|failed|suspended|blocked)\b/i
const dated = new RegExp(
  `\\bon (?:${weekdays.join('|')})\\b|\\b(?:${monthsInFull.join('|')}|Jan\\.|Feb\\.|Aug\\.|Sept\\.|Oct\\.|Nov\\.|Dec\\.) \\d{1,2}\\b`,
)
const soft =
  /\b(?:powerful|robust|innovative|comprehensive|exciting|excited|proud|delighted|pleased|thrilled|easily|simple|simply|intuitive|blazing|lightning|incredibly|amazing|elegant|modern|rich set|out of the box|peace of mind|take advantage|empower\p{L}*|unlock\p{L}*|supercharge\p{L}*|streamline\p{L}*|high-performance|production-ready|enterprise-grade)\b/iu
const praise =
  /\b(?:industry[- ]leading|world[- ]class|best[- ]in[- ]class|cutting[- ]edge|state[- ]of[- ]the[- ]art|game[- ]chang\p{L}*|revolutionary|groundbreaking|ground-breaking|unparalleled|unmatched|unrivaled|next[- ]level|seamless(?:ly)?|effortless(?:ly)?|one-stop|must-have|an? (?:safer|better|faster|simpler|easier|smarter|cleaner|more \p{L}+)(?: and (?:safer|better|faster|simpler|easier|more \p{L}+))? way to|the (?:world['’]s )?(?:best|greatest|finest|ultimate|perfect)|the most (?:advanced|powerful|exciting|comprehensive|innovative|trusted|beautiful)|above its weight|frontier intelligence|at a fraction of the (?:compute )?cost|like never before|take (?:it|things) to the next)\b/iu
const praiseAbroad =
  /(?:世界最高峰の|業界最高水準|画期的な|líder en el sector|revolucionari[oa]s?|marktführend|branchenführend|leader du marché|révolutionnaire|行业领先|業界領先)/iu
const invitation =
  /^["“]?(?:Learn|Find out|Check out|Read|Join|Register|Watch|Listen|Download|Try|Meet|See|Imagine|Picture|Consider|Remember|Think|Stay tuned|Click|Visit|Don['’]t|Get|Take a look|Discover (?:how|what|why|the|our|new)|Explore (?:how|what|the|our)|Want|Looking|Ready|Say hello|Here['’]s|Note that|Please|Thanks|Thank|Welcome|(?:Automate|Boost|Bring|Build|Connect|Create|Deploy|Generate|Keep|Make|Manage|Monitor|Organize|Run|Save|Share|Simplify|Start|Stop|Track|Turn|Use|Write) \p{Ll}+)\b/u
const scene =
  /^(?:In today['’]s|In (?:a|an|the) (?:world|era|age|landscape|realm)\b|When it comes to|Gone are|Ever since|Every (?:day|year|month|week|time|once)\b|For (?:years|decades|months|as long as|many)\b|Over the (?:past|last|years)|As (?:\p{Ll}+ ){1,6}(?:continues?|evolves?|grows?|becomes?|accelerates?)\b|Once upon|It['’]s no secret|Modern |Today['’]s |(?:A few|A couple of|Several|Some|Many) (?:weeks|months|years) ago\b)/u
const roundup =
  /^(?:In this (?:week|episode|edition|issue|video|post)|This (?:week|month)['’]s|Also (?:in|this)|Last time|Each (?:week|month)|Welcome to|Last week['’]s edition|Elsewhere|(?:Plus|Also|And): |Two things|A few (?:things|notes))|\b(?:weekly roundup|top stories|in other news|editor['’]s note)\b/iu
// What every firm says of every incident.
const soothing =
  /\b(?:(?:is|remains) (?:our|a|the|its) (?:top |highest |number one )?priority|(?:our|its) (?:top |highest )?priority is|takes? [^.]{0,40}\bseriously|committed to (?:the )?(?:privacy|protecting|security|safety)|abundance of caution|apologi[sz]es? for (?:the|any) inconvenience)\b/iu
// What an article does is no news: “Corvane explores how keys are sold.” Who “explained how” something happened, told it.
const announcesItself =
  /^\p{Lu}\S{1,30}(?: \p{Lu}\S{1,30}){0,2} (?:explores|explains|examines|breaks down|walks through|shares) (?:how|why|what|the lessons)\b|^(?:Mostly|Mainly|Largely) /u
// “Affected versions: 4.0 and later.”
const labeled = /^\p{Lu}\p{Ll}+(?: \p{Ll}+){0,2}: /u
const vague =
  /^(?:The (?:news|move|announcement|development|change|call to action|idea|goal|primary goal|aim|question|answer|reason|result|problem|point|thing)\b|A (?:few|couple of|lot|number)\b|Many\b|Most\b|Much\b|What\b|Just\b|Like\b|Unlike\b|Much like\b)|\bused to (?:mean|be)\b/u
const next =
  /\b(?:should|must|urged|advised|recommends?|recommended|patch(?:es|ed)?|upgrade|update to|fixed in|fixes|affects?|affected|impacts?|impacted|versions?|users|customers|downloads|installations|servers|million|billion|percent|will|plans? to|expected|deadline|by (?:January|February|March|April|May|June|July|August|September|October|November|December)|available)\b|%|\b\d{1,3}(?:,\d{3})+\b/i
