// at src/core/model/null.ts
export function nothing(): string | undefined {
  return null
}
