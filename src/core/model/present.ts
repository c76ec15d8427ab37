/**
 * The same object without the keys that have no value: absent is not the same as undefined here.
 * `present({ title: 'Lamp', author: undefined })` → `{ title: 'Lamp' }`
 */
export function present<Value extends object>(value: Value): Present<Value> {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Present<Value>
}

type Present<Value> = { [Key in keyof Value]: Exclude<Value[Key], undefined> }
