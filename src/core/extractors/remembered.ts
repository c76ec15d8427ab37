/**
 * The same judgment, kept for texts that come again: pages give the same classes and styles to hundreds of elements, and sites
 * to thousands of pages. Keeps a few thousand answers and then begins anew; long texts are judged each time.
 * `remembered((names) => /comment/.test(names))('comment-list')` → true
 */
export function remembered<Value>(judge: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>()
  return (text) => {
    if (text.length > textCharsMax) return judge(text)
    const answer = known.get(text)
    if (answer !== undefined) return answer
    // A piece of a page holds on to the whole page: what is kept is a copy.
    const copy = ` ${text}`.slice(1)
    const judged = judge(copy)
    if (known.size >= knownMax) known.clear()
    known.set(copy, judged)
    return judged
  }
}

const textCharsMax = 300
const knownMax = 5_000
