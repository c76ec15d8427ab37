import type { ThreadFacts } from '../../model/item-facts.ts'
import { childText } from '../feed/element.ts'
import { walk } from '../feed/walk.ts'

export type TopicState = NonNullable<ThreadFacts['state']>

/**
 * What Discourse’s RSS says of its topics in elements of its own, by guid: a topic that is closed or archived takes no more
 * answers. `<guid>forum.example-topic-4</guid><discourse:topicClosed>Yes</discourse:topicClosed>` → `closed`
 */
export function stateByGuid(document: string): ReadonlyMap<string, TopicState> {
  const states = new Map<string, TopicState>()
  if (!/<discourse:topic(?:closed|archived)>/i.test(document)) return states
  walk(document, (item) => {
    const guid = childText(item, 'guid')
    const isClosed = ['discourse:topicclosed', 'discourse:topicarchived'].some((name) => childText(item, name)?.toLowerCase() === 'yes')
    if (guid !== undefined) states.set(guid, isClosed ? 'closed' : 'open')
  })
  return states
}
