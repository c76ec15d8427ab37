import { isBoilerplate } from './boilerplate.ts'
import type { Extractor, Page } from './page.ts'
import { selectText } from './select.ts'
import type { PageElement } from './tree.ts'
import { elementsOf, namesOf, rawTextOf } from './walk.ts'
import { countWords } from './weigh.ts'

/**
 * Manuals and references: short entries, lists of links and tables are part of the text here. A page with hardly any prose is
 * a chapter’s table of contents, and its links are what it says.
 */
export const documentation: Extractor = {
  name: 'documentation',
  repeats: true,
  fits: isDocumentation,
  extract: (page) => {
    const text = selectText(page.root, {
      ...entries,
      isBoilerplate: (element, isInMain) => isBoilerplate(element, isInMain ? 'manual' : 'article'),
    })
    if (text !== undefined && countWords(rawTextOf(text)) >= proseWordsMin) return text
    return (
      selectText(page.root, { ...contents, isBoilerplate: (element) => !isContents(element) && isBoilerplate(element, 'manual') }) ?? text
    )
  },
}

const entries = { keepShare: 0.4, linkCost: 0.7, tightShare: 0.7, pointsMin: -30 }
/** A link is worth what it says. */
const contents = { keepShare: 0.4, linkCost: -0.6, tightShare: 0.7, pointsMin: -2 }
const proseWordsMin = 150

function isContents(element: PageElement): boolean {
  return /(?:^|\s)toc(?:$|\s)/.test(namesOf(element))
}

const generators =
  /\b(?:antora|docfx|docusaurus|dokuwiki|gitbook|hugo book|javadoc|jsdoc|mdbook|mediawiki|mkdocs|rustdoc|sphinx|starlight|typedoc|vitepress|docbook|doxygen)\b/
const hosts = /^(?:docs?|developers?|manual|api|reference|wiki|learn)\.|\.(?:readthedocs|gitbook)\.io$/
const paths = /\/(?:docs?|documentation|manual|reference|api|handbook|guide|wiki|man|man-pages|book|learn|tutorials?)(?:\/|$)/
/** The marks with which the programs for manuals link every heading to itself. */
const headingMarks = /(?:^|\s)(?:headerlink|hash-link)(?:$|\s)/
const headingMarksMin = 3

function isDocumentation(page: Page): boolean {
  if (generators.test(page.generator)) return true
  if (!URL.canParse(page.url)) return false
  const url = new URL(page.url)
  if (hosts.test(url.hostname) || paths.test(url.pathname.toLowerCase())) return true
  return elementsOf(page.root, (element) => element.name === 'a' && headingMarks.test(namesOf(element))).length >= headingMarksMin
}
