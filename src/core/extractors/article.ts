import { isBoilerplate } from './boilerplate.ts'
import type { Extractor } from './page.ts'
import { selectText } from './select.ts'

/** Reports, posts, announcements: one run of prose. It fits every page, so it stands last in the registry. */
export const article: Extractor = {
  name: 'article',
  repeats: false,
  fits: () => true,
  extract: (page) =>
    selectText(page.root, {
      isBoilerplate: (element, isInMain) => isBoilerplate(element, isInMain ? 'main' : 'article'),
      keepShare: 0.4,
      linkCost: 1.5,
      tightShare: 0.7,
      pointsMin: -2,
    }),
}
