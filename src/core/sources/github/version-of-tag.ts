/** What a tag says: the version without decoration, and the package of a repository with several. */
export type TaggedVersion = { readonly version: string; readonly part?: string }

/**
 * The version a tag stands for, without a leading `v`, the project’s name and words such as `release`; digits parted by `_`
 * are parted by points, as older projects mean them. A tag without a version is its own (`nightly`), and so is one whose
 * first word is a channel (`nightly-2026-05-28`). Names before `@`, `/` or `-` are the package, unless they are the project.
 * `versionOfTag('@tarn/wick@1.2.3', 'tarn/lamp')` → version 1.2.3 of `@tarn/wick`; `versionOfTag('lamp-8_9_1', 'tarn/lamp')` → 8.9.1
 */
export function versionOfTag(tag: string, project: string): TaggedVersion {
  const text = tag.trim().slice(0, tagMax)
  const lettered = withLetters.exec(text)?.[1]
  if (lettered !== undefined) return { version: lettered }
  const at = startOf(text)
  if (at === undefined) return { version: text }
  const before = text.slice(0, at).replace(/[-_./@: ]{1,20}v?\.?$/i, '')
  // `nightly-2026-05-28` is no version 2026-05-28; `nightly-v0.1.0-nightly.58` says it once more.
  if (namesChannel(before) && !namesChannel(text.slice(at))) return { version: text }
  const version = text.slice(at).replaceAll(/(\d)_(?=\d)/g, '$1.')
  return namesChannel(before) || isOfProject(before, project) ? { version } : { version, part: before }
}

/** `go1.22.3` and `n7.1` hold a version behind their letters; `b5678` is a number that people say with its letter. */
const withLetters = /^[a-z]{1,12}(\d{1,9}\.\d[\w.+-]*)$/i
const tagMax = 300
const wordBreak = /[-_./@: ]/
const channelWords = new Set(
  'alpha beta canary daily dev edge experimental head insider insiders latest master nightly preview rc snapshot tip unstable weekly'.split(
    ' ',
  ),
)

function namesChannel(words: string): boolean {
  return words.split(wordBreak).some((word) => channelWords.has(word.toLowerCase()))
}

/** Where the version begins: a digit, perhaps after a v, at the start of a word; the last `@` and `/` part names before. */
function startOf(text: string): number | undefined {
  const named = Math.max(text.lastIndexOf('@'), text.lastIndexOf('/')) + 1
  for (const from of named > 0 ? [named, 0] : [0]) {
    const match = /(?:^|[-_ :./])(?:v|ver|version)?[-_.]?(?=\d)/i.exec(text.slice(from))
    if (match) return from + match.index + match[0].length
  }
  return undefined
}

const decoration = new Set(['', 'final', 'r', 'rel', 'release', 'releases', 'stable', 'tag', 'tags', 'v', 'ver', 'version', 'vers'])

/** Whether the words before a version only decorate it: none, `release`, or the name of the project or its owner. */
function isOfProject(before: string, project: string): boolean {
  const [owner = '', name = ''] = project.toLowerCase().split('/').map(alike)
  const said = before.toLowerCase()
  if (said.startsWith('@')) return false
  const words = alike(
    said
      .split(wordBreak)
      .filter((word) => !decoration.has(word))
      .join(''),
  )
  return words === '' || words === name || words === owner || words === owner + name || words === `${name}${name}`
}

function alike(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '')
}
