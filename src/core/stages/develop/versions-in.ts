export type NamedVersion = {
  /** The word before it, in lower case. */
  readonly name: string
  readonly version: string
  /** As it stands in the text: `Tarn 4.0.1`. */
  readonly what: string
}

/** The versions a text names with the word before each. `versionsIn('Tarn 4.0.1 is out')` → tarn, 4.0.1 */
export function versionsIn(text: string): readonly NamedVersion[] {
  const found: NamedVersion[] = []
  for (const match of text.slice(0, textMax).matchAll(pattern)) {
    if (found.length >= versionsMax) break
    const [what, name = '', version = ''] = match
    found.push({ name: name.toLowerCase(), version: version.toLowerCase(), what })
  }
  return found
}

/** Whether one version comes after another: by their numbers, and a version after its own previews. `isNewer('4.0.1', '4.0')` → true */
export function isNewer(one: string, other: string): boolean {
  const [left, right] = [partsOf(one), partsOf(other)]
  for (let at = 0; at < Math.max(left.length, right.length); at += 1) {
    const gap = (left[at] ?? 0) - (right[at] ?? 0)
    if (gap !== 0) return gap > 0
  }
  return preview.test(other) && !preview.test(one)
}

const textMax = 5_000
const versionsMax = 40
const pattern =
  /(?<![\p{L}\p{N}])(\p{L}[\p{L}\p{N}+#]{0,39})[\s\-/]{1,3}v?(\d{1,4}(?:\.\d{1,5}){1,3}(?:[-.]?(?:rc|beta|alpha|preview)[-.]?\d{0,3})?)(?![\p{N}%]|[ -]?(?:million|billion|percent|x\b))/giu
const preview = /rc|beta|alpha|preview/

function partsOf(version: string): readonly number[] {
  return (
    version
      .split(/[-.]?(?:rc|beta|alpha|preview)/)[0]
      ?.split('.')
      .map(Number) ?? []
  )
}
