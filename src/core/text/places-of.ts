/**
 * Where a name stands in a text as a whole word, at most `placesMax` times; in scripts that do not part their words, wherever it
 * stands. `placesOf('Tarn and Tarnish', 'Tarn', 5)` → 0
 */
export function placesOf(text: string, name: string, placesMax: number): readonly number[] {
  const places: number[] = []
  for (let at = text.indexOf(name); at >= 0 && places.length < placesMax; at = text.indexOf(name, at + 1)) {
    const [before, after] = [text.charAt(at - 1), text.charAt(at + name.length)]
    if (unspaced.test(name) || (!letter.test(before) && !letter.test(after))) places.push(at)
  }
  return places
}

const letter = /[\p{L}\p{N}]/u
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
