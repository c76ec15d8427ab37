/** The long form of an entry’s number, as Google Reader has it: `longId(291)` → `tag:google.com,2005:reader/item/0000000000000123` */
export function longId(id: number): string {
  return `${longPrefix}${id.toString(16).padStart(16, '0')}`
}

const longPrefix = 'tag:google.com,2005:reader/item/'

/**
 * The number that an app means: it writes it in the long form, as its sixteen hexadecimal digits, or in decimal. Undefined for all
 * else, and for what is too large to be one of ours.
 * `entryNumber('291')` → `291`
 */
export function entryNumber(written: string): number | undefined {
  const [, long] = /^tag:google\.com,2005:reader\/item\/([\da-f]{16})$/i.exec(written) ?? []
  const digits = long ?? (/^[\da-f]{16}$/i.test(written) && !isDecimal(written) ? written : undefined)
  const id = digits === undefined ? decimal(written) : Number.parseInt(digits, 16)
  return id !== undefined && Number.isSafeInteger(id) ? id : undefined
}

/** Sixteen digits may be either form: ours have fifteen or sixteen in decimal, and lead with zeros in hexadecimal. */
function isDecimal(written: string): boolean {
  return /^[1-9]\d{15}$/.test(written)
}

function decimal(written: string): number | undefined {
  return /^\d{1,16}$/.test(written) ? Number(written) : undefined
}
