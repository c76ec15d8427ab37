/** Dice that fall the same for the same seed. */
export type Dice = {
  /** A whole number from 0 to `below` - 1; 0 where `below` is 0. */
  upTo(below: number): number
  /** True once in `times`. */
  once(times: number): boolean
  of<Value>(list: readonly Value[]): Value
}

/** Dice for a seed: the generator mulberry32, which is small and even enough for choosing where to cut a text. */
export function diceOf(seed: number): Dice {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const upTo = (below: number): number => Math.floor(next() * below)
  return {
    upTo,
    once: (times) => upTo(times) === 0,
    of(list) {
      const found = list[upTo(list.length)]
      if (found === undefined) throw new Error('dice need a list that is not empty')
      return found
    },
  }
}
