// table
import { type Language, months, wordSet } from './language.ts'

/** Chinese. */
export const chinese: Language = {
  tag: 'zh',
  name: 'Chinese',
  stopWords: wordSet(`
    的 了 在 是 我 有 和 就 不 人 都 一 一个 上 也 很 到 说 要 去 你 会 着 没有 看 好 自己 这 那 这个 那个 他 她 它 他们 我们 你们
    与 及 或 但 而 并 且 并且 因为 所以 如果 虽然 但是 然而 以及 对 对于 关于 由 由于 从 向 把 被 让 使 为 为了 以 等 等等 之 其
    其中 个 们 来 又 还 再 已 已经 将 可 可以 能 能够 应 应该 需要 更 最 中 下 里 后 前 时 年 月 日 地 得 过 吗 呢 吧 啊 啦 什么
    怎么 如何 哪 哪些 谁 这些 那些 这样 那样 这里 那里 同时 此外 另外 目前 正在 进行 通过 根据 按照 的话 而且 只 仅 各 每 某 該
    該 這 這個 們 個 對 與 從 為 說 會 沒有 還 來 後 時 過
  `),
  abbreviations: wordSet(``),
  monthNames: months(`1月|一月 2月|二月 3月|三月 4月|四月 5月|五月 6月|六月 7月|七月 8月|八月 9月|九月 10月|十月 11月|十一月 12月|十二月`),
  letters: '',
  telltales: wordSet(''),
}
