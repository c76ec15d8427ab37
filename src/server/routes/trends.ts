import { thingPage } from '#core/channels/site/pages/thing-page.ts'
import { trendsPage } from '#core/channels/site/pages/trends-page.ts'
import { addDays, dayOf } from '#core/model/instant.ts'
import type { Trend } from '#core/trends/trends-of.ts'
import { storiesOfThing, type TrendsRead } from '#desk/read-trends.ts'
import { type Answer, errorAnswer, pageAnswer } from '../answer.ts'
import { type AskedTrends, askedTrends, trendsAskedFor } from '../asked-trends.ts'
import type { Deps } from '../deps.ts'
import { pagesFor } from '../pages-for.ts'
import type { Ask, Route } from '../route.ts'

const thingsMax = 60
const storiesMax = 100

/** Trends, or with `thing` the page of one thing. */
export const trends: Route = {
  path: '/trends',
  access: 'public-read',
  title: 'What the stories name, day by day: ?beat=&kind=&days=&thing=',
  async answer(ask, deps) {
    const asked = askedTrends(ask, deps)
    if ('status' in asked) return asked
    const read = await trendsAskedFor(asked, deps)
    if (asked.thing !== undefined) return thingAnswer(read, asked, { ask, deps })
    const beats = deps.beats.map(({ id, title }) => ({ id, title }))
    const page = { beats, asked: asked.address, isSample: deps.isSample() }
    return pageAnswer(trendsPage(read === undefined ? page : { ...page, shown: shownOf(read, asked, deps) }, pagesFor(ask, deps)))
  },
}

function shownOf({ from, to, trends: all, table }: TrendsRead, { address }: AskedTrends, deps: Deps) {
  const titles = new Map(deps.beats.find(({ id }) => id === address.beat)?.sections?.map(({ id, title }) => [id, title]))
  const sections = [...Map.groupBy(table.totals, ({ section }) => section)].map(([section, rows]) => {
    const byDay = new Map(rows.filter(({ span }) => span === 'day').map(({ day, stories }) => [day, stories]))
    const days = Array.from({ length: address.days }, (_, at) => addDays(from, at)).map((day) => ({ day, stories: byDay.get(day) ?? 0 }))
    return { title: titles.get(section) ?? section, days, total: rows.reduce((sum, { stories }) => sum + stories, 0) }
  })
  sections.sort((one, other) => other.total - one.total || (one.title < other.title ? -1 : 1))
  return { from, to, trends: all.slice(0, thingsMax), moreCount: Math.max(0, all.length - thingsMax), sections }
}

async function thingAnswer(
  read: TrendsRead | undefined,
  { address }: AskedTrends,
  { ask, deps }: { readonly ask: Ask; readonly deps: Deps },
): Promise<Answer> {
  const [trend] = read?.trends ?? []
  if (read === undefined || trend === undefined) {
    const why = `The field thing names nothing that stories of the last ${address.days} days named.`
    return errorAnswer(404, { title: 'No trend of that name', why, todo: 'Look through the trends, or ask for more days.' }, deps)
  }
  const { beat } = address
  const stories = await storiesOf(trend, beat, deps)
  const page = { trend, beat, from: read.from, to: read.to, stories, storiesMax, isSample: deps.isSample() }
  return pageAnswer(thingPage(page, pagesFor(ask, deps)))
}

async function storiesOf({ key }: Trend, beat: string, { store, zone }: Deps) {
  const { stories, leads } = await storiesOfThing(store, { beat, key, limit: storiesMax })
  const names = new Map((await store.outlets()).map((outlet) => [outlet.id, outlet.name]))
  const found = stories.flatMap(({ id, leadArticleId, toldIn, openedAt }) => {
    const lead = leads.get(leadArticleId)
    if (lead === undefined) return []
    const { title, language, url, outletId } = lead
    return [
      {
        id,
        title,
        language,
        url,
        openedAt,
        day: dayOf(openedAt, zone),
        outletName: names.get(outletId) ?? outletId,
        isTold: toldIn !== undefined,
      },
    ]
  })
  return found.sort((one, other) => other.openedAt - one.openedAt)
}
