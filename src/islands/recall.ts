/**
 * Recalls an item on the page of what was left out: its button shows the rule that it would become right under it, one more makes
 * the rule, and one takes it back. All of it is what the page /recall does; without scripts the button leads there.
 */
type Part = HTMLElement

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLButtonElement>('button.recall') : null
  if (!button || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return
  const form = button.form
  if (!form) return
  event.preventDefault()
  if (button.getAttribute('aria-expanded') === 'true') {
    close(button)
    return
  }
  const fields = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]))
  fields.set(button.name, button.value)
  void open(button, `${new URL(form.action).pathname}?${fields}`)
})

async function open(button: HTMLButtonElement, address: string): Promise<void> {
  const page = await pageAt(address)
  const choices = page?.querySelector<HTMLFormElement>('main form[action$="/recall"]')
  // What cannot be shown here is shown there.
  if (!choices) {
    location.assign(address)
    return
  }
  const box = document.createElement('div')
  box.className = 'recalling'
  box.id = `recalling-${button.value}`
  box.setAttribute('role', 'group')
  box.setAttribute('aria-label', button.getAttribute('aria-label') ?? 'Recall')
  const form = document.importNode(choices, true)
  // Words stand once on a page by their id; here they are found by the form.
  for (const labelled of form.querySelectorAll('[id]')) labelled.id = `${labelled.id}-${button.value}`
  for (const label of form.querySelectorAll('label')) if (label.htmlFor !== '') label.htmlFor = `${label.htmlFor}-${button.value}`
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send(form, { box, button })
  })
  box.append(form)
  placeOf(button).append(box)
  button.setAttribute('aria-expanded', 'true')
  button.setAttribute('aria-controls', box.id)
  form.querySelector('input[type=radio]:checked, button')?.scrollIntoView({ block: 'nearest' })
}

type Shown = { readonly box: Part; readonly button: HTMLButtonElement }

/** Sends a form of the page /recall; what comes back says what rule was made, with the form that takes it back. */
async function send(form: HTMLFormElement, { box, button }: Shown): Promise<void> {
  const page = await pageAt(
    new URL(form.action).pathname,
    new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)])),
  )
  const said = page?.querySelector('main')
  const undo = page?.querySelector<HTMLFormElement>('main form[action$="/recall"]')
  if (!said) {
    tell(box, 'That could not be done. Nothing was changed.')
    return
  }
  const rule = said.querySelector('li')
  const isTakenBack = form.querySelector('[name=undo]') !== null
  if (isTakenBack) {
    close(button)
    return
  }
  if (!rule || !undo) {
    tell(box, said.querySelector('p')?.textContent ?? 'Nothing was changed.')
    return
  }
  const words = [...rule.childNodes]
    .filter((node) => !(node instanceof HTMLElement && node.tagName === 'FORM'))
    .map((node) => node.textContent ?? '')
  const back = document.importNode(undo, true)
  const key = back.querySelector<HTMLButtonElement>('button')
  back.addEventListener('submit', (event) => {
    event.preventDefault()
    if (key) back.append(hidden(key.name, key.value))
    void send(back, { box, button })
  })
  box.replaceChildren(said_(`The rule is made and holds from now on: ${words.join('').replace(/\s+/g, ' ').trim()}`), back)
  key?.focus({ preventScroll: true })
}

function said_(words: string): Part {
  const line = document.createElement('p')
  line.setAttribute('role', 'status')
  line.textContent = words
  return line
}

function hidden(name: string, value: string): HTMLInputElement {
  const field = document.createElement('input')
  field.type = 'hidden'
  field.name = name
  field.value = value
  return field
}

function tell(box: Part, words: string): void {
  box.querySelector('[role=status]')?.remove()
  box.append(said_(words))
}

function close(button: HTMLButtonElement): void {
  const box = document.getElementById(button.getAttribute('aria-controls') ?? '')
  const hadFocus = box?.contains(document.activeElement) === true
  box?.remove()
  for (const name of ['aria-expanded', 'aria-controls']) button.removeAttribute(name)
  if (hadFocus) button.focus({ preventScroll: true })
}

function placeOf(button: HTMLButtonElement): Element {
  return button.closest('li') ?? document.body
}

/** A page of ours as a document in which no script runs; undefined where it did not come. */
function pageAt(address: string, fields?: URLSearchParams): Promise<Document | undefined> {
  return new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open(fields ? 'POST' : 'GET', address)
    request.responseType = 'document'
    request.addEventListener('load', () => done(request.responseXML ?? undefined))
    request.addEventListener('error', () => done(undefined))
    request.send(fields)
  })
}

export {}
