// at src/desk/utils.ts
export const x = 1
