/**
 * What bytes and numbers from 128 to 159 mean where they are called Latin 1: that block holds controls nobody uses, and who
 * writes them means windows-1252. UTF-16 units by number minus 128: `latinControls[0x92 - 0x80]` → the unit of `’`
 */
export const latinControls: readonly number[] = Array.from(
  new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 32 }, (_, at) => 0x80 + at)),
  (character) => character.charCodeAt(0),
)
