import type { Failure } from '../model/failure.ts'

/**
 * An address as it may be shown to others and stored in what is published: what looks like a key is left out, a file of this
 * machine is only called so. `shownAddress('https://x.example/feed?user=ann&key=a1b2')` → `https://x.example/feed?user=ann&key=…`
 */
export function shownAddress(address: string): string {
  if (/^file:/i.test(address)) return 'a file of this machine'
  if (!URL.canParse(address)) return address
  return address.replace(userInfo, '$1').replace(secrets, '$1$2=…')
}

/** A failure as it is stored and told, in logs and editions too: without the keys of addresses. */
export function shownFailure(failure: Failure): Failure {
  return { ...failure, at: shownAddress(failure.at), why: withShownAddresses(failure.why) }
}

/** A text with every address in it as it may be shown. */
function withShownAddresses(text: string): string {
  return text.replace(/(?:https?|file):\/\/[^\s"”<>]+/gi, shownAddress)
}

const userInfo = /^([a-z]+:\/\/)[^/?#@]*@/i
/** What feeds carry that only their reader may know: by its name, or, under a name that says little, by its look. */
const secrets =
  /([?&](?:access_?token|api_?key|auth(?:_?token)?|key|pass(?:word)?|secret|sig(?:nature)?|token))=[^&#]+|([?&](?:code|feed|hash|id|u|uid|user))=(?=[^&#]*\d)[\w-]{16,}/gi
