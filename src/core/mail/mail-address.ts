/**
 * A mail address as it is kept: the domain in lower case and ASCII (IDNA), the local part as written. Undefined for what is none, or
 * is one that no mail form needs: quoted local parts, comments, address literals, names without a dot (RFC 5321, 4.1.2 and 4.5.3.1).
 * `mailAddress(' Ada@Mühle.example ')` → `Ada@xn--mhle-0ra.example`
 */
export function mailAddress(text: string): string | undefined {
  const trimmed = text.trim()
  if (trimmed.length > addressChars) return undefined
  const at = trimmed.lastIndexOf('@')
  const [local, domain] = [trimmed.slice(0, Math.max(0, at)), trimmed.slice(at + 1)]
  if (local.length > localChars || !localForm.test(local) || /[\s/\\?#@:%[\]]/.test(domain)) return undefined
  const host = URL.canParse(`http://${domain}/`) ? new URL(`http://${domain}/`).hostname : ''
  if (!hostForm.test(host) || /(?:^|\.)\d+$/.test(host)) return undefined
  const address = `${local}@${host}`
  return address.length > addressChars ? undefined : address
}

/** What two writings of one address have in common: mail servers that tell upper from lower case are not seen any more. */
export function addressKey(address: string): string {
  return address.toLowerCase()
}

const addressChars = 254
const localChars = 64
const localForm = /^[\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*$/
const hostForm = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])?$/
