import type { Abroad } from './abroad-of.ts'

/**
 * How likely two reports in different languages tell one happening, 0 to 1, by what they share: names and numbers, senses
 * of the lexicon, and above all what stands in their titles. `informationOf` gives how much a key tells: its inverse
 * document frequency in the window, natural logarithm. Either order gives the same.
 *
 * A logistic regression (Cox 1958) over nine measures; how the weights were learned stands in decision 22.
 */
export function acrossLanguages<Key>(one: Abroad<Key>, other: Abroad<Key>, informationOf: (key: Key) => number): number {
  const evidence = evidenceOf(one, other, informationOf)
  const sum = evidenceNames.reduce((total, name) => total + weights[name] * evidence[name], weights.bias)
  return 1 / (1 + Math.exp(-sum))
}

/** What two reports share, in nats where it says information, else as a share. */
export type Evidence = {
  /** Of the names of the one that has fewer (or is not in Latin letters) in the other: their information, and their share. */
  readonly names: number
  readonly nameShare: number
  readonly numbers: number
  readonly sounds: number
  readonly senseShare: number
  /** Names of its title that stand in both titles, and those that the other report does not have at all. */
  readonly titleNames: number
  readonly titleNamesMissing: number
  /** The share of the other title’s names in it. */
  readonly otherTitleShare: number
  readonly titleSenseShare: number
}

const weights: Readonly<Record<keyof Evidence | 'bias', number>> = {
  bias: -7.6,
  names: 0.44,
  nameShare: 2.6,
  numbers: 0.74,
  sounds: 0.57,
  senseShare: 3.7,
  titleNames: 1.2,
  titleNamesMissing: -0.13,
  otherTitleShare: 2.1,
  titleSenseShare: 1.5,
}

const evidenceNames = Object.keys(weights).filter((name) => name !== 'bias') as readonly (keyof Evidence)[]

/** The measures of two reports. Either order gives the same. */
export function evidenceOf<Key>(one: Abroad<Key>, other: Abroad<Key>, informationOf: (key: Key) => number): Evidence {
  const [less, more] = isLess(one, other) ? [one, other] : [other, one]
  const names = sharedIn(less.names, more, informationOf)
  const title = sharedIn(less.names.slice(0, less.titleNameCount), more, informationOf)
  const otherTitle = sharedIn(more.names.slice(0, more.titleNameCount), less, informationOf)
  const [mine, theirs] = [titleOf(less), titleOf(more)]
  return {
    names: Math.log1p(names.shared),
    nameShare: ratio(names.shared, names.all),
    numbers: Math.log1p(sharedIn(less.numbers, more, informationOf).shared),
    sounds: sharedSounds(less, more, informationOf),
    senseShare: dice(less.senses, more.senses, informationOf),
    titleNames: Math.log1p(sharedIn(mine.names, theirs, informationOf).shared),
    titleNamesMissing: title.all - title.shared,
    otherTitleShare: ratio(otherTitle.shared, otherTitle.all),
    titleSenseShare: dice(mine.senses, theirs.senses, informationOf),
  }
}

/** Asked of the one that does not write in Latin letters, because in English headlines every word looks like a name. */
function isLess<Key>(one: Abroad<Key>, other: Abroad<Key>): boolean {
  if (one.isForeign !== other.isForeign) return one.isForeign
  return one.names.length <= other.names.length
}

type Part<Key> = Pick<Abroad<Key>, 'names' | 'words' | 'senses'>

function titleOf<Key>({ names, titleNameCount, words, titleWordCount, senses, titleSenseCount }: Abroad<Key>): Part<Key> {
  return { names: names.slice(0, titleNameCount), words: words.slice(0, titleWordCount), senses: senses.slice(0, titleSenseCount) }
}

type Shared = { readonly shared: number; readonly all: number }

function sharedIn<Key>(names: readonly Key[], theirs: Pick<Abroad<Key>, 'names' | 'words'>, informationOf: (key: Key) => number): Shared {
  let shared = 0
  let all = 0
  for (const name of names) {
    const information = informationOf(name)
    all += information
    if (theirs.names.includes(name) || theirs.words.includes(name)) shared += information
  }
  return { shared, all }
}

/** Only where letters differ: within one script a name is written as it is. */
function sharedSounds<Key>(mine: Abroad<Key>, theirs: Abroad<Key>, informationOf: (key: Key) => number): number {
  if (!mine.isForeign) return 0
  let shared = 0
  for (const sound of mine.sounds) if (theirs.sounds.includes(sound)) shared += informationOf(sound)
  return shared
}

/** Twice what is shared in what either has (Dice 1945), by information. */
function dice<Key>(mine: readonly Key[], theirs: readonly Key[], informationOf: (key: Key) => number): number {
  let shared = 0
  let all = 0
  for (const sense of mine) {
    const information = informationOf(sense)
    all += information
    if (theirs.includes(sense)) shared += information
  }
  for (const sense of theirs) all += informationOf(sense)
  return ratio(2 * shared, all)
}

function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}
