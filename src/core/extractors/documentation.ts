import { isBoilerplate } from './boilerplate.ts'
import type { Extractor, Page } from './page.ts'
import { selectText } from './select.ts'

/** Manuals and references: short entries, lists of links and tables are part of the text here. */
export const documentation: Extractor = {
  name: 'documentation',
  fits: isDocumentation,
  extract: (page) =>
    selectText(page.root, {
      isBoilerplate: (element) => isBoilerplate(element, 'article'),
      keepShare: 0.4,
      tightShare: 0.8,
      pointsMin: -6,
    }),
}

const generators =
  /\b(?:antora|docfx|docusaurus|gitbook|hugo book|javadoc|jsdoc|mdbook|mkdocs|rustdoc|sphinx|typedoc|vitepress|docbook|doxygen)\b/
const hosts = /^(?:docs?|developers?|manual|api|reference|wiki|learn)\./
const paths = /\/(?:docs?|documentation|manual|reference|api|handbook|guide|wiki|man)(?:\/|$)/

function isDocumentation(page: Page): boolean {
  if (generators.test(page.generator)) return true
  if (!URL.canParse(page.url)) return false
  const url = new URL(page.url)
  return hosts.test(url.hostname) || paths.test(url.pathname.toLowerCase())
}
