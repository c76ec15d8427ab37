import { primaryWords, relationWords } from '#core/channels/wording.ts'
import { isoOf } from '#core/model/instant.ts'
import { reasons } from '#core/model/reason.ts'
import { countWords } from '#core/text/count-words.ts'
import { type StoryReport, type StoryView, storyView } from '#desk/rulings/story-view.ts'
import type { Given } from '../command.ts'
import { givenStore } from '../given-store.ts'
import { givenStory } from '../given-story.ts'
import { printIndented } from '../print-indented.ts'
import { printJson } from '../print-json.ts'
import { regroupingLine } from '../regrouping-line.ts'
import { rulingLines } from '../ruling-lines.ts'

/** Shows a story: its reports and why each is in it, its first-hand document, its links to other stories, and the rulings on it. */
export async function storyShow(given: Given): Promise<number> {
  const [wanted = ''] = given.args
  await using opened = await givenStore(given)
  const view = await storyView(opened.store, await givenStory(opened.store, wanted))
  if (given.options.json === true) {
    printJson(jsonOf(view))
    return 0
  }
  const ruled = await rulingLines(view.rulings, opened)
  printIndented([...linesOf(view, opened.when), ...(ruled.length === 0 ? [] : ['Rulings:']), ...ruled.map((line) => `  ${line}`)])
  return 0
}

type When = (at: number) => string

function linesOf(view: StoryView, when: When): readonly string[] {
  const { primary, toldIn, formerIds, reportCount, reports } = view
  const tellings = toldIn.map(({ beat, date, number }) => `told in ${beat}, ${date} (number ${number})`)
  const told = tellings.length === 0 ? 'not told in an edition' : tellings.join(', ')
  const found = primary === undefined ? 'none found' : `${primary.title}, ${primary.outletName} (${primaryWords[primary.kind]})`
  return [
    `${view.id}: ${view.title}`,
    `  ${countWords(reportCount, 'report', 'reports')}, opened ${when(view.openedAt)}, last news ${when(view.lastNewsAt)}, ${told}`,
    ...(formerIds.length === 0 ? [] : [`  went into it: ${formerIds.join(', ')}`]),
    `First-hand document: ${found}`,
    ...(primary === undefined ? [] : [`  ${primary.url}`]),
    'Reports:',
    ...reports.flatMap((report) => reportLines(report, when)),
    ...(reportCount > reports.length ? [`  and ${reportCount - reports.length} more`] : []),
    ...(view.links.length === 0 ? [] : ['Other stories:']),
    ...view.links.map(
      ({ kind, storyId, title, because }) =>
        `  ${kind === 'continues' ? 'continues' : 'related to'} ${storyId}: ${title} (${reasons[because]})`,
    ),
    ...(view.regroupings.length === 0 ? [] : ['Split and merged:']),
    ...view.regroupings.map((decision) => `  ${when(decision.at)}: ${regroupingLine(decision)}`),
  ]
}

function reportLines({ articleId, outletName, relation, title, url, publishedAt, joined }: StoryReport, when: When): readonly string[] {
  return [
    `  ${articleId}  ${relationWords[relation]}: ${outletName}, ${when(publishedAt)}`,
    `    ${title}`,
    `    ${url}`,
    `    here because ${joined ?? 'of a decision that is not stored'}`,
  ]
}

/** Times as ISO 8601, for other programs. */
function jsonOf({ openedAt, lastNewsAt, reports, rulings, regroupings, ...view }: StoryView): object {
  return {
    ...view,
    openedAt: isoOf(openedAt),
    lastNewsAt: isoOf(lastNewsAt),
    reports: reports.map((report) => ({ ...report, publishedAt: isoOf(report.publishedAt) })),
    rulings: rulings.map((ruling) => ({ ...ruling, madeAt: isoOf(ruling.madeAt) })),
    regroupings: regroupings.map(({ at, ...decision }) => ({ at: isoOf(at), ...decision })),
  }
}
