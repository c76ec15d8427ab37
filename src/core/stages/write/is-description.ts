/**
 * Whether a sentence says what a thing is or is for, and nothing that happened: readers of the beat know it, and others may follow
 * the link. `isDescription('Tarn is an open-source database.')` → true
 */
export function isDescription(text: string): boolean {
  return defines.test(text) || isFor.test(text)
}

const defines =
  /^[^,.]{2,60} (?:is|are) (?:an?|the) (?:free|open[- ‑]source|popular|widely[- ]used|lightweight|self-hosted|cross-platform|web-based|modern|commercial|proprietary)\b/iu
const isFor =
  /\b(?:allows?|lets?|enables?|helps?|gives?) (?:\p{Ll}+ )?(?:users|owners|developers|businesses|teams|customers|people|companies|organizations|administrators)\b|\b(?:is|are|was|were) (?:designed|built|intended|meant|made|optimized|optimised|ideal|suited|engineered|aimed) (?:to|for|by|at|specifically)\b|\b(?:aims|promises|strives) to\b|\b(?:goal|aim|mission|purpose|objective)(?: of [^,.]{3,60})? is to\b|\b(?:supports|offers|provides|comes with)\b/iu
