/**
 * The consonants of a name in Latin letters, by which writings of one name in several scripts meet: `b p f v w`, `l r`,
 * `m n`, and the hissing sounds are each one letter, because some script cannot tell them apart; vowels and `h` are left
 * out, and so are doubled letters. With an `r` that ends a syllable come two, with and without it: some speak it, some do
 * not. None for a name with fewer consonants than chance needs.
 * After Soundex (Russell 1918), with classes for scripts instead of English spelling.
 * `skeletonsOf('zelenskyy')` and `skeletonsOf('zerensuki')` → slnsk; `skeletonsOf('robertson')` → lblsn, lbsn
 */
export function skeletonsOf(latin: string): readonly string[] {
  const spoken = skeletonOf(latin)
  const silent = silentR.test(latin) ? skeletonOf(latin.replace(silentRs, '')) : spoken
  return [...new Set([spoken, silent])].filter((skeleton) => skeleton.length >= consonantsMin)
}

const silentR = /r(?![aeiouyr])/
const silentRs = /r(?![aeiouyr])/g

const nameMax = 40
/** Below, two unlike names would meet by chance too often; such names meet by the tables only. */
const consonantsMin = 4

function skeletonOf(latin: string): string {
  let skeleton = ''
  let last = ''
  for (let at = 0; at < latin.length && at < nameMax; at += 1) {
    const pair = pairs[latin.slice(at, at + 2)]
    const sound = pair ?? sounds[latin.charAt(at)] ?? ''
    if (pair !== undefined) at += 1
    // A `t` melts into the hiss behind it, and a `g` that only closes an `n` is not heard in every script.
    if (sound === 's' && skeleton.endsWith('t')) skeleton = skeleton.slice(0, -1)
    const isHeard = sound !== last && !(sound === 'g' && last === 'n') && !(sound === 's' && skeleton.endsWith('s'))
    if (isHeard) skeleton += sound
    last = sound
  }
  return skeleton
}

const pairs: Readonly<Record<string, string>> = {
  ch: 's',
  ck: 'k',
  dg: 's',
  dj: 's',
  dz: 's',
  gh: 'g',
  ij: '',
  kh: 'k',
  ph: 'b',
  qu: 'k',
  sh: 's',
  th: 't',
  ts: 's',
  tz: 's',
  yj: '',
  zh: 's',
}

const sounds: Readonly<Record<string, string>> = {
  b: 'b',
  c: 'k',
  d: 'd',
  f: 'b',
  g: 'g',
  j: 's',
  k: 'k',
  l: 'l',
  m: 'n',
  n: 'n',
  p: 'b',
  q: 'k',
  r: 'l',
  s: 's',
  t: 't',
  v: 'b',
  w: 'b',
  x: 'ks',
  z: 's',
}
