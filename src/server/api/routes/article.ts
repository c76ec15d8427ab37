import { z } from 'zod'
import { present } from '#core/model/present.ts'
import { isAdmitted } from '../../access.ts'
import { apiRoute } from '../api-route.ts'
import { fields } from '../fields.ts'
import { notThere } from '../not-there.ts'
import { shapes } from '../shapes.ts'

export const apiArticle = apiRoute({
  path: '/api/v1/articles/:id',
  access: 'public-read',
  title: 'One article: where it stands, what its publisher allows, what was fetched',
  tag: 'Evidence',
  about: 'Its text and its passages are for the owner of the desk, and no longer than the publisher lets them be kept.',
  params: z.object({ id: fields.id('article') }),
  example: '/api/v1/articles/{article}',
  answer: shapes.article,
  async find({ params }, { ask, deps }) {
    const [article] = await deps.store.articles([params.id])
    if (article === undefined) return notThere(deps)
    const outlet = (await deps.store.outlets()).find(({ id }) => id === article.outletId)
    const items = await deps.store.items(article.itemKeys)
    const captureIds = [...items.map(({ captureId }) => captureId), ...(article.pageCaptureId === undefined ? [] : [article.pageCaptureId])]
    const stories = await deps.store.storiesOfArticles([article.id])
    const { text, passages, ...open } = article
    const shown = {
      ...open,
      outletName: outlet?.name ?? article.outletId,
      storyIds: stories.filter(({ toldIn }) => toldIn !== undefined).map(({ id }) => id),
      captureIds,
    }
    // What the desk holds of it is not the paper’s to publish.
    const inside = isAdmitted('owner-read', ask.caller) ? { text, passages } : {}
    return { found: present({ ...shown, ...inside }) }
  },
})
