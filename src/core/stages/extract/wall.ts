import { remembered } from '../../extractors/remembered.ts'
import type { PageElement } from '../../extractors/tree.ts'
import { firstOf, namesOf } from '../../extractors/walk.ts'
import { countWords } from '../../extractors/weigh.ts'
import type { FailureCode } from '../../model/failure.ts'

export type WallInput = {
  readonly text: string
  /** The page as a person sees it. */
  readonly tree: PageElement
  /** `false` when the page declares that it is for payers. */
  readonly isFree: boolean
  readonly title: string
}

export type Wall = { readonly code: FailureCode; readonly why: string }

/**
 * What stands between a reader and the article: a paywall, a consent wall, a check of visitors; undefined when the text is
 * there. A page that talks about such things at length is an article, so all of them ask for a short text.
 */
export function wallOf({ text, tree, isFree, title }: WallInput): Wall | undefined {
  const words = countWords(text)
  const head = `${title}\n${text.slice(0, headChars)}`.toLowerCase()
  if (words < checkWordsMax && checks.test(head))
    return { code: 'extract/no-article', why: 'The server sent a page for checking visitors.' }
  if (words < consentWordsMax && consents.test(head) && choices.test(head))
    return { code: 'extract/no-article', why: 'The page asks for consent before it shows its text.' }
  if (words < missingWordsMax && missing.test(title.toLowerCase()))
    return { code: 'extract/no-article', why: 'The page says that the article is not there.' }
  if (words >= teaserWordsMax) return undefined
  const isWalled = !isFree || firstOf(tree, (element) => isWallName(namesOf(element))) !== undefined
  const asks = payments.test(text.slice(-tailChars).toLowerCase())
  if (asks || (isWalled && words < teaserWordsMax / 2)) {
    return { code: 'extract/paywall', why: 'The page shows the beginning and asks for a subscription.' }
  }
  return undefined
}

/** A text without the offers of a subscription at its end: short paragraphs that ask to pay or to log in. */
export function withoutOffers(text: string): string {
  const paragraphs = text.split('\n\n')
  const last = paragraphs.findLastIndex((paragraph) => paragraph.length > offerCharsMax || !payments.test(paragraph.toLowerCase()))
  return paragraphs.slice(0, last + 1).join('\n\n')
}

const offerCharsMax = 200
const headChars = 1_500
const tailChars = 600
const checkWordsMax = 150
const consentWordsMax = 350
const missingWordsMax = 120
const teaserWordsMax = 200

const checks =
  /checking (?:your browser|if the site connection is secure)|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue|just a moment\.\.\.|making sure you['’]re not a bot|are you a robot|attention required! \| cloudflare|access denied|ddos protection by/
const consents =
  /\b(?:we|our partners|wir|unsere partner|nous|nos partenaires|nosotros|usamos|noi)\b[^.]{0,80}\b(?:cookies|partners?|partenaires|socios)\b/
const choices =
  /\b(?:accept all|reject all|i agree|agree and|consent|alle akzeptieren|zustimmen|tout accepter|aceptar todo|accetta tutti?)\b|^before you continue\b|^bevor sie fortfahren/
const missing = /^(?:404|410|page not found|not found|article not found|seite nicht gefunden|page introuvable|página no encontrada)\b/
const wallNames = /(?:^|[\s_-])(?:paywall|regwall|subscriber-only|premium-content|piano|tp-modal|meteredcontent|gated)(?=$|[\s_-])/
const isWallName = remembered((names) => wallNames.test(names))
const payments =
  /subscribe (?:now )?to (?:read|continue|keep reading|unlock)|(?:for|to) (?:paying |paid )?subscribers(?: only)?|(?:log|sign) in to (?:read|continue)|already a subscriber|continue reading (?:with|for|by)|this (?:article|post|story) is (?:for|only for|available to) (?:\w+ )?(?:subscribers|members)|jetzt abonnieren|abonnieren sie|réservé aux abonnés|abonnez-vous|suscríbete|suscríbase|solo para suscriptores|assine para|abbonati per|会員限定|订阅后|订阅以继续/
