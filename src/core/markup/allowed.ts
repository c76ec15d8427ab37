// table
/*
 * The closed list of what sanitised markup may hold. What stands in none of these tables is taken off and its content kept;
 * there is no other way for a name to get into a page.
 */

/** Blocks that hold lines and nothing else, by the name they are written under. The page’s own headline is its only `h1`. */
export const leafNames: ReadonlyMap<string, string> = new Map([
  ['p', 'p'],
  ['h1', 'h2'],
  ['h2', 'h2'],
  ['h3', 'h3'],
  ['h4', 'h4'],
  ['h5', 'h5'],
  ['h6', 'h6'],
  ['pre', 'pre'],
  ['dt', 'dt'],
  ['figcaption', 'figcaption'],
  ['caption', 'caption'],
])

/**
 * What stands directly in a container: blocks (`flow`), lines or blocks (`item`), or only certain elements, here by the name
 * that is put in where something else comes.
 */
export type ContainerKind = 'flow' | 'item' | 'list' | 'terms' | 'table' | 'rows' | 'row'

export const containerKinds: ReadonlyMap<string, ContainerKind> = new Map([
  ['blockquote', 'flow'],
  ['figure', 'flow'],
  ['ul', 'list'],
  ['ol', 'list'],
  ['li', 'item'],
  ['dl', 'terms'],
  ['dd', 'item'],
  ['table', 'table'],
  ['thead', 'rows'],
  ['tbody', 'rows'],
  ['tfoot', 'rows'],
  ['tr', 'row'],
  ['th', 'item'],
  ['td', 'item'],
])

/** What an element can stand in directly; without its parent it is only a break between paragraphs. */
export const parentKinds: ReadonlyMap<string, readonly ContainerKind[]> = new Map([
  ['li', ['list']],
  ['dd', ['terms']],
  ['dt', ['terms']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['tr', ['table', 'rows']],
  ['th', ['row', 'rows', 'table']],
  ['td', ['row', 'rows', 'table']],
  ['caption', ['table']],
])

/** Put in where a container may not hold what comes. */
export const impliedNames: Readonly<Partial<Record<ContainerKind, string>>> = {
  list: 'li',
  terms: 'dd',
  table: 'tr',
  rows: 'tr',
  row: 'td',
}

/** Elements within a line, by the name they are written under. */
export const inlineNames: ReadonlyMap<string, string> = new Map([
  ...'a abbr b cite code del dfn em i ins kbd mark q rp rt ruby s samp small strong sub sup u var'
    .split(' ')
    .map((name) => [name, name] as const),
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
])

/** Elements that part paragraphs and are not written themselves. */
export const boundaryNames: ReadonlySet<string> = new Set(
  'address article aside body center col colgroup details dialog dir div fieldset footer form header hgroup html legend listing main menu nav option plaintext search section summary xmp'.split(
    ' ',
  ),
)

/** Taken out with all they hold: it is not for reading, or it is another program’s. Of a formula and an image their words stay. */
export const droppedNames: ReadonlySet<string> = new Set(
  'applet area audio base button canvas datalist embed fencedframe frame frameset head iframe input link map meta noembed noframes noscript object optgroup param portal script select slot source style svg template textarea title track video'.split(
    ' ',
  ),
)
