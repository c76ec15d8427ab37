import { isBoilerplate } from './boilerplate.ts'
import type { Extractor } from './page.ts'
import { selectText } from './select.ts'

/** Reports, posts, announcements: one run of prose. It fits every page, so it stands last in the registry. */
export const article: Extractor = {
  name: 'article',
  fits: () => true,
  extract: (page) =>
    selectText(page.root, {
      isBoilerplate: (element) => isBoilerplate(element, 'article'),
      keepShare: 0.4,
      tightShare: 0.8,
      pointsMin: -2,
    }),
}
