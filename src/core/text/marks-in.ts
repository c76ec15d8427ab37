/** How often a mark stands in a text. `marksIn('“a” and “b', '“')` → 2 */
export function marksIn(text: string, mark: string): number {
  return text.split(mark).length - 1
}
