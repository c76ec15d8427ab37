// table
import { type Language, months, wordSet } from './language.ts'

/** Korean. */
export const korean: Language = {
  tag: 'ko',
  name: 'Korean',
  stopWords: wordSet(`
    그 이 저 것 수 등 및 또 또는 더 매우 아주 그리고 그러나 하지만 그래서 따라서 때문에 위해 위한 대한 대해 관한 관해 통해 따라 따른 의해 있는 있다 있습니다 없는 없다 하는 한다 합니다 했다 했습니다 하고
    하여 해서 하지 되는 된다 됩니다 됐다 되었다 이다 입니다 이라고 라고 라는 우리 저희 나는 내가 너는 당신 그는 그녀 그들 이번 지난 다음 모든 모두 다른 같은 같이 함께 가장 다시 이미 아직 지금 오늘 어제 내일
    여기 거기 무엇 어떤 누구 언제 어디 왜 어떻게 만약 경우 정도 이후 이전 까지 부터 에서 으로
  `),
  abbreviations: wordSet(''),
  monthNames: months(`1월 2월 3월 4월 5월 6월 7월 8월 9월 10월 11월 12월`),
  letters: '',
  telltales: wordSet(''),
}
