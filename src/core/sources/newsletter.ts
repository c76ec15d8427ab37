import { limits } from '../limits.ts'
import { ok, type Result } from '../model/failure.ts'
import { present } from '../model/present.ts'
import type { ReadInput, ReadItem, ReadOutput } from '../stages/read/read.ts'
import { htmlOf } from './feed/content.ts'
import { feed } from './feed.ts'
import { webAddress } from './links.ts'
import { anchorsIn } from './mail/anchors.ts'
import { pageRefusal } from './mail/list-output.ts'
import { isMailFile, readMailFile } from './mail/mail-posts.ts'
import { mailMarkup } from './mail/markup.ts'
import type { Mail } from './mail/message.ts'
import { plainText } from './plain-text.ts'
import { decoded, encoded } from './query.ts'
import type { SourceKind } from './source-kind.ts'

/**
 * Newsletters from files of mail on this machine: a message (.eml), a mailbox (.mbox) or a folder with messages (Maildir).
 * Each mail is one item. Only a person on this machine can add one: lists of sources from elsewhere cannot.
 */
export const newsletter: SourceKind = {
  kind: 'newsletter',
  isPersonal: true,
  title: 'Newsletters from a file or folder of mail',
  example: '/srv/mail/newsletters/',
  accept: 'message/rfc822, application/mbox',
  targetOf,
  plan: (source, state) => ({
    ...feed.plan({ ...source, target: fileAddress(source.target) }, state),
    purpose: 'file',
    accept: newsletter.accept,
  }),
  read,
}

/** A path from the root of the file system, or a `file:` address. */
function targetOf(address: string): string | undefined {
  const isPath = /^(?:\/(?!\/)|[a-z]:[\\/])\S/i.test(address) || /^file:\/\/\/\S/i.test(address)
  return isPath && address.length <= limits.linkChars ? address : undefined
}

/** `/srv/mail/a b.mbox` → `file:///srv/mail/a%20b.mbox` */
function fileAddress(target: string): string {
  if (/^file:/i.test(target)) return target
  const path = target.replaceAll('\\', '/').replace(/^(?!\/)/, '/')
  return `file://${path
    .split('/')
    .map(encoded)
    .join('/')
    .replace(/^\/([a-z])%3A/i, '/$1:')}`
}

function read(input: ReadInput): Result<ReadOutput> {
  // A folder that no mail has come to yet is as it should be.
  if (input.body.length === 0) return ok({ head: headOf([], input.url), items: [], damage: [] })
  const refused = pageRefusal(input.body, input.url)
  if (refused) return refused
  const file = readMailFile(input.body, input.url)
  // So is a mailbox whose mails were all deleted.
  if (!file.ok) return isMailFile(input.body) ? ok({ head: headOf([], input.url), items: [], damage: [] }) : file
  const { mails, damage } = file.value
  return ok({ head: headOf(mails, input.url), items: mails.map(itemOf), damage })
}

/** The name of the list, when all mails came by one, else of the file: a whole path is nobody’s business but the operator’s. */
function headOf(mails: readonly Mail[], url: string): ReadOutput['head'] {
  const names = new Set(mails.map(({ list }) => list.name))
  const [name = fileName(url)] = names.size === 1 ? names : []
  return present({ title: name })
}

/** `file:///srv/mail/harbor%20news.mbox` → `harbor news` */
function fileName(url: string): string | undefined {
  const last = url.split('/').findLast((part) => part !== '') ?? ''
  const name = plainText(decoded(last).replace(/\.(?:mbox|eml)$/i, ''), 'text')
  return name === '' ? undefined : name
}

function itemOf(mail: Mail): ReadItem {
  const { body, list } = mail
  const html = body.html === undefined ? mailMarkup(body.text ?? '') : htmlOf({ value: body.html, form: 'markup' })
  const tag = list.name ?? list.id
  return {
    ...present({
      guid: mail.id,
      url: mail.url ?? (body.html === undefined ? undefined : browserPage(body.html)),
      title: mail.subject,
      html: html === '' ? undefined : html,
      author: mail.author,
      publishedAt: mail.at,
      language: mail.language,
    }),
    tags: tag === undefined ? [] : [tag],
    enclosures: [],
  }
}

/** The address behind “View in browser”, in the languages newsletters say it in. */
function browserPage(html: string): string | undefined {
  const anchor = anchorsIn(html).find(({ href, words }) => webPage.test(words) && webAddress(href) !== undefined)
  return webAddress(anchor?.href)
}

const webPage =
  /^(?:(?:view|read|open|see)(?: (?:it|this|the|email|e-mail|message|newsletter|issue|post|story|mail)){0,3}(?: (?:in|on))?(?: (?:your|a|the))? ?(?:web )?(?:browser|online|web|app|website)|web ?version|online ?version|browser ?version|view online|(?:im|in ihrem|in deinem) (?:web)?browser (?:ansehen|anzeigen|öffnen|lesen)|(?:zur )?(?:online|web)-?(?:version|ansicht)|(?:voir|lire|afficher|ouvrir|consulter) .{0,30}(?:navigateur|en ligne)|version en ligne|(?:ver|leer|abrir) .{0,30}(?:navegador|en línea|online)|versión (?:web|online)|(?:ver|ler) .{0,30}no navegador|(?:visualizza|leggi|vedi|apri) .{0,30}(?:browser|online)|(?:bekijk|lees|open) .{0,30}(?:browser|online)|(?:visa|läs) .{0,30}webbläsare|(?:zobacz|otwórz) .{0,30}przeglądarce|ブラウザで(?:見る|表示|読む).{0,10}|在浏览器中(?:查看|打开|阅读).{0,10}|открыть в браузере|посмотреть в браузере|브라우저에서 보기)\W{0,5}$/i
