// at src/core/stages/dice.ts
export const roll = Math.random()
