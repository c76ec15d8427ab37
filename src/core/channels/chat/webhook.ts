import { sortedJson } from '../../evidence/sorted-json.ts'
import { limits } from '../../limits.ts'
import { plainText } from '../plain.ts'
import { postKey } from './bulletin.ts'
import type { ChatKind } from './chat-kind.ts'
import { fitting } from './fitting.ts'
import { jsonPost } from './post.ts'

/** Names the shape of the document; the number changes when a field changes its meaning or goes away. */
const format = 'headwater-stories/1'

/**
 * A plain webhook: the stories as JSON with their sentences and citations, signed as Standard Webhooks has it (`webhook-id`,
 * `webhook-timestamp`, `webhook-signature`). The id is the same at every try, so that who gets it twice can tell.
 */
export const webhook: ChatKind = {
  kind: 'webhook',
  postsOf({ id, notice, stories, corrections, briefs, edition, moreCount, checked }) {
    const told = fitting(briefs, {
      room: limits.webhookBytes - 16_384,
      between: 1,
      sizeOf: (brief) => new TextEncoder().encode(JSON.stringify(brief)).length * 1.1,
    })
    const fields = {
      edition: { ...edition, checked: plainText(checked) },
      ...(notice === undefined ? {} : { notice }),
      stories: told.map((brief, at) => {
        const story = stories[at]
        return {
          ...brief,
          ...(story?.headline.url === undefined ? {} : { url: story.headline.url }),
          ...(story?.crossed === undefined ? {} : { crossed: story.crossed }),
        }
      }),
      corrections,
      moreCount: moreCount + briefs.length - told.length,
    }
    const post = jsonPost({ id, secretIs: 'key', path: '' }, {})
    return [{ ...post, headers: { ...post.headers, 'webhook-id': `headwater-${postKey(id)}` }, body: sortedJson(format, fields) }]
  },
}
