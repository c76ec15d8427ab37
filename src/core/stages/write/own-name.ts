/** Whether a name is that of the outlet at an address: `isOwnName('The Lamp', 'https://www.thelamp.example/a')` → true */
export function isOwnName(name: string, url: string): boolean {
  const bare = lettersOf(name).replace(/^the(?=.{3})/, '')
  const host = lettersOf(/^https?:\/\/([^/?#]{1,253})/i.exec(url)?.[1] ?? '')
  return bare.length >= nameCharsMin && host.includes(bare)
}

const nameCharsMin = 3

function lettersOf(text: string): string {
  return text
    .slice(0, 300)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
