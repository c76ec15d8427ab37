/**
 * What the addresses of one mailbox have in common: many servers deliver `ada+x@…` as `ada@…` (RFC 5233), and some take no notice of
 * points. Two people’s addresses may come out alike, so it says how often to ask and not who somebody is.
 * `mailboxKey('Ada.B+news@lamp.example')` → `adab@lamp.example`
 */
export function mailboxKey(address: string): string {
  const at = address.lastIndexOf('@')
  const [local = ''] = address.slice(0, at).split('+')
  return `${local.replaceAll('.', '')}${address.slice(at)}`.toLowerCase()
}
