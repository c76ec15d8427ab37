/**
 * How many headlines a title strings together, when it is that of a digest; else 0. At least three, with semicolons between them, as
 * morning papers in Chinese name what they tell: a title of one report has two parts at most.
 * `headlinesIn('Tarn 5 发布；Corvane 收购 Wick；灯塔恢复访问')` → 3
 */
export function headlinesIn(title: string): number {
  const parts = title.slice(0, titleCharsMax).split(/[;；]/)
  return parts.length >= partsMin && parts.every((part) => part.trim().length >= partCharsMin) ? parts.length : 0
}

const titleCharsMax = 400
const partsMin = 3
/** “C; C++; D” lists names. */
const partCharsMin = 5
