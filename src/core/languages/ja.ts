// table
import { type Language, months, wordSet } from './language.ts'

/** Japanese. */
export const japanese: Language = {
  tag: 'ja',
  name: 'Japanese',
  stopWords: wordSet(`
    あの あり ある あれ いい いう いる うち えー お おり か が から くる けど こう ここ こと この これ さ させ さらに し しかし しかも
    した して する すると せる そう そこ そして その それ た ため たり だ だけ だった っ つつ て で でき できる です では でも と という
    といった とき ところ として とともに とも な ない なお なく なっ など なり なる に において における について にて によって により
    による に対して に関する の ので のに は ば ひとつ へ ほか ほど ま まし ます また または まで も もう もの や よう ように より
    ら られ られる れ れる わ を ん 一 一方 今 今回 人 他 何 同 年 日 月 時 後 的 等 者 者 際 前 上 中 下
  `),
  abbreviations: wordSet(``),
  monthNames: months(`1月|一月 2月|二月 3月|三月 4月|四月 5月|五月 6月|六月 7月|七月 8月|八月 9月|九月 10月|十月 11月|十一月 12月|十二月`),
  letters: '',
  telltales: wordSet(''),
}
