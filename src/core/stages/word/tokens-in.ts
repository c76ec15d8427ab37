/** About how many tokens a model makes of a text: a quarter of its characters, which is high for English and low for Chinese. */
export function tokensIn(text: string): number {
  return Math.ceil(text.length / charsPerToken)
}

const charsPerToken = 4
