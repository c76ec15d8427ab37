import { failed, type Result } from '../../model/failure.ts'
import { cutText, plainText } from '../plain-text.ts'

/** What a document that holds no feed is taken for. */
export type Refused = { readonly text: string; readonly url: string; readonly isWebPage: boolean }

/**
 * Says why a document is no feed: empty, a page that checks its visitors, a web page, or something else. The page’s own
 * words are only searched, the title is quoted short.
 */
export function refusal({ text, url, isWebPage }: Refused): Result<never> {
  const head = text.slice(0, searchedChars)
  if (head.trim() === '') return failed('read/not-a-feed', url, 'The answer is empty.')
  const lower = head.toLowerCase()
  const isPage = isWebPage || /<!doctype html|<html[\s>]/.test(lower)
  if (isPage && challenges.some((words) => lower.includes(words))) {
    return failed('read/challenge', url, 'The server sent a page that checks its visitors.')
  }
  const title = /<title[^<>]{0,200}>([^<]{1,300})/i.exec(head)?.[1]
  const named = title === undefined ? '' : ` called “${cutText(plainText(title, 'text'), 80)}”`
  if (isPage) return failed('read/not-a-feed', url, `The server sent a web page${named}.`)
  return failed('read/not-a-feed', url, 'The answer is neither RSS nor Atom nor JSON Feed.')
}

const searchedChars = 65_536

/** Words that stand on pages of bot walls, in lower case. */
const challenges: readonly string[] = [
  '/cdn-cgi/challenge-platform/',
  '_incapsula_resource',
  'anubis_challenge',
  'attention required! | cloudflare',
  'browser verification',
  'cf-browser-verification',
  'checking if the site connection is secure',
  'checking your browser',
  'ddos-guard',
  'ddos protection by',
  'enable javascript and cookies to continue',
  'g-recaptcha',
  'geo.captcha-delivery.com',
  'h-captcha',
  'just a moment...',
  'making sure you&#39;re not a bot',
  'making sure you’re not a bot',
  "making sure you're not a bot",
  'pardon our interruption',
  'please verify you are a human',
  'px-captcha',
  'sucuri_cloudproxy',
  'verify you are human',
  'verifying you are human',
]
