/**
 * What a source put into a field for markup, as markup: signs encoded two or three times are encoded once, and in plain text
 * line breaks part paragraphs.
 * `fieldMarkup('It&amp;#39;s\nlit')` → `It&#39;s<br><br>lit`
 */
export function fieldMarkup(field: string): string {
  return withParagraphs(encodedOnce(field))
}

const twice = /&(?:amp|#38|#x26);(?=#(?:x[\da-f]{1,6}|\d{1,7});|(?:quot|apos|nbsp|amp|[lr]squo|[lr]dquo|[nm]dash|hellip);)/gi
const timesMax = 3

/** Some feeds encode an apostrophe two or three times, `&amp;#39;`. Signs that could become markup are left as they are. */
function encodedOnce(markup: string): string {
  let text = markup
  for (let times = 0; times < timesMax && text.search(twice) >= 0; times += 1) text = text.replace(twice, '&')
  return text
}

/** Plain text put into a field for markup parts its paragraphs by line breaks only. */
function withParagraphs(markup: string): string {
  if (blockTag.test(markup)) return markup
  const lines = markup.split('\n').map((line) => line.trim())
  return lines.filter((line) => line !== '').join('<br><br>')
}

const blockTag = /<(?:p|div|br|li|ul|ol|h[1-6]|table|tr|td|pre|blockquote|section|article|figure)\b/i
