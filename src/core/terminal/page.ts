import type { RuleKind } from '../recall/kinds-of-rule.ts'

/**
 * How words look in a terminal. None carries a meaning that the words, or a mark beside them, do not carry too, because a terminal
 * may have no colors: `strong` is bold, `faint` dim, `firsthand` green, `alarm` red, `bar` is the two lines at the edges.
 */
export type Look = 'strong' | 'faint' | 'firsthand' | 'alarm' | 'bar'

/** Words of one look; `address` is what they lead to where a terminal can open links. */
export type Span = { readonly text: string; readonly look?: Look; readonly address?: string }

/** Something the terminal reader can show, by what it takes to load it. */
export type Spot =
  /** The date `newest` is the newest edition’s. */
  | { readonly at: 'edition'; readonly beat: string; readonly date: string }
  | { readonly at: 'left-out'; readonly beat: string; readonly date: string }
  | { readonly at: 'story'; readonly beat: string; readonly date: string; readonly storyId: string }
  /** The evidence of one sentence; `place` is the citation to begin with, counted from 0. */
  | { readonly at: 'evidence'; readonly beat: string; readonly date: string; readonly claimId: string; readonly place?: number }
  /** What the desk holds of a report, from the passage that was cited on. */
  | { readonly at: 'article'; readonly id: string; readonly passageId?: string }
  | { readonly at: 'search'; readonly words: string }
  /** What recalling an item would do, by each kind of rule; nothing is changed by looking. */
  | { readonly at: 'recall'; readonly beat: string; readonly date: string; readonly itemKey: string }
  /** A rule that was made by recalling. */
  | { readonly at: 'recalled'; readonly ruleId: string }
  | { readonly at: 'archive' }
  | { readonly at: 'sources' }
  | { readonly at: 'help' }

/** The recall of an item, by a kind of rule. */
export type RecallMade = { readonly itemKey: string; readonly beat: string; readonly as: RuleKind }

/** Where one can stand in a page: `item` is a story or an entry of a list, `part` a sentence of it. */
export type Stop = {
  readonly level: 'item' | 'part'
  readonly opens?: Spot
  readonly evidence?: Spot
  readonly recalls?: Spot
  /** The rule that is made here, once that is confirmed. */
  readonly makes?: RecallMade
  /** The story it belongs to: where somebody left off is kept by it. */
  readonly storyId?: string
}

/** A paragraph of a page before it is broken into lines. Its words may be strangers’: they are made plain when they are laid out. */
export type Row = {
  readonly spans: readonly Span[]
  /** Columns before all of its lines, and before all but the first. */
  readonly indent?: number
  readonly hang?: number
  /** Whether an empty line stands before it. */
  readonly isApart?: true
  /** The title of a part of the page, with a line drawn behind it. */
  readonly isHeading?: true
  readonly stop?: Stop
}

/** One page of the terminal reader. */
export type TerminalPage = {
  readonly spot: Spot
  /** For the line at the top. */
  readonly title: string
  readonly rows: readonly Row[]
  /** Whether its news is invented; the line at the top says so on every page. */
  readonly isSample?: boolean
  /** Where number keys lead: citation 1 first. */
  readonly cited?: readonly Spot[]
  /** The row to begin at, where it is not the first one can stand on. */
  readonly beginAt?: number
  /** The editions beside this one, in time. */
  readonly older?: Spot
  readonly newer?: Spot
  /** The edition that can be marked as read. */
  readonly editionId?: string
  /** The beat and date that lists of this page’s neighborhood are of. */
  readonly day?: { readonly beat: string; readonly date: string }
  /** The rule that can be taken back here. */
  readonly undoes?: string
}
