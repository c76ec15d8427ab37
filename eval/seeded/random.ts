import { diceOf } from '../../fuzz/dice.ts'

/** Chance that comes out the same at every run, in the shapes that the seeding needs. */
export type Chance = {
  /** A whole number from 0 up to, and without, `below`. */
  readonly number: (below: number) => number
  readonly pick: <Item>(items: readonly Item[]) => Item | undefined
}

export function chanceOf(seed: number): Chance {
  const { upTo } = diceOf(seed)
  return { number: upTo, pick: (items) => items[upTo(items.length)] }
}
