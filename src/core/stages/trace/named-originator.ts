import type { Article, Passage } from '../../model/article.ts'
import type { Named } from '../../model/story.ts'
import { registrableHost } from '../../text/address.ts'

/**
 * Who the reports of a story name as the origin of what they tell, in the words of a passage: “according to a report by Lamp
 * Security”, “researchers at Wick University”, “据《晨光》报道”. The one that most outlets name, the first of equals; undefined when
 * none is named. It is a name and no document: nobody is accused of having said it.
 */
export function namedOriginator(articles: readonly Article[]): Named | undefined {
  const found = new Map<string, { readonly named: Named; readonly sites: Set<string> }>()
  for (const article of articles.slice(0, articlesMax)) {
    if (article.reprintOf !== undefined) continue
    for (const passage of article.passages.slice(0, passagesMax)) {
      for (const name of namesIn(passage)) {
        const key = name.toLowerCase()
        const known = found.get(key) ?? { named: { name, articleId: article.id, passageId: passage.id }, sites: new Set() }
        known.sites.add(registrableHost(article.url) ?? article.outletId)
        found.set(key, known)
      }
    }
  }
  return [...found.values()].sort((a, b) => b.sites.size - a.sites.size)[0]?.named
}

const articlesMax = 50
/** Reports say at the beginning where they have it from. */
const passagesMax = 20
const passageMax = 1_000

function namesIn({ text }: Passage): readonly string[] {
  const part = text.slice(0, passageMax)
  return patterns.flatMap((pattern) => {
    const found = pattern
      .exec(part)
      ?.groups?.name?.replace(/['’]s\b.*$/u, '')
      .replace(/[\s,.;:&–-]{1,10}$/, '')
      .replace(/\s+(?:and|for|of|the)$/, '')
    return found === undefined || found.length < 2 || noName.test(found) || noNames.has(found.toLowerCase()) ? [] : [found]
  })
}

/** A name: words with a capital, joined by the little words that stand in names. */
const name = String.raw`(?<name>\p{Lu}[\p{L}\p{N}.’'&-]{1,40}(?: (?:(?:of|for|and|the|de|du|für) )?\p{Lu}[\p{L}\p{N}.’'&-]{0,40}){0,5})`
const article = '(?:(?:a|an|the|new|recent|its|security|research) ){0,3}'

/** In the order of how surely they name the origin. */
const patterns: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:report|study|paper|advisory|analysis|blog post|post|statement|survey|filing|complaint|research) (?:published |released |issued |filed )?(?:by|from) ${article}${name}`,
    'u',
  ),
  new RegExp(String.raw`\b[Rr]esearchers (?:at|from|with) ${article}${name}`, 'u'),
  new RegExp(String.raw`\b(?:[Aa]ccording to|[Ff]irst reported by|[Aa]s reported by) ${article}${name}`, 'u'),
  new RegExp(
    String.raw`${name} (?:said|wrote|announced|disclosed|confirmed|warned|says)(?: on \p{Lu}\p{L}{2,12})? in an? (?:\p{L}{1,20} ){0,2}(?:report|statement|advisory|blog|post|paper|filing|bulletin|release|notice|memo)`,
    'u',
  ),
  new RegExp(String.raw`\b[Ss]elon (?:(?:le|la|les|l’|un|une) ?){0,2}${name}`, 'u'),
  new RegExp(
    String.raw`\b(?:[Ss]egún|[Ll]aut|[Ss]econdo|[Ss]egundo) (?:(?:el|la|los|un|una|einem|einer|der|dem|il|lo|o|a) ){0,2}${name}`,
    'u',
  ),
  /据《?(?<name>[^\s，。、：；《》“”（）()据悉称报道此了]{2,16}?)》?(?:报道|消息|报告|披露|统计|公布|透露|介绍)/u,
  /(?<name>[\p{L}\p{N}・ー]{2,20})(?:によると|の発表によれば)/u,
]

/** “the new report”, “the company”, “sources”: nobody in particular. */
const noName = /報告|調査|発表|関係者|同社|記事|研究|声明|一部|それ|これ|报告|消息人士|知情|媒体|外媒|公司|官方|最新/u

const noNames = new Set(
  'i he she it they we the this that these those monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december ceo cto'.split(
    ' ',
  ),
)
