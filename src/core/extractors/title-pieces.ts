/**
 * The pieces of a title between the signs with which sites part their name, their sections and the headline.
 * `titlePieces('Bridge closed - News | The Daily')` → `['Bridge closed', 'News', 'The Daily']`
 */
export function titlePieces(title: string): readonly string[] {
  return title
    .slice(0, titleCharsMax)
    .split(/\s+(?:[|»«·•—–/-]|::)\s+/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
}

const titleCharsMax = 1_000
