/** A number of things in words: `1 story`, `12 stories`, `1,420 words`. */
export function countWords(count: number, one: string, many: string): string {
  return `${numberWords(count)} ${count === 1 ? one : many}`
}

/** `12,345` */
export function numberWords(value: number): string {
  return value.toLocaleString('en-US')
}
