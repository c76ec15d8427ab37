// table
/**
 * The one tag the desk knows a language by, from what a feed or page declares: a BCP 47 tag, a code of an older standard, a
 * country’s code taken for its language’s, a name. Region and script are passed over; `undefined` where nothing is declared
 * that anyone speaks (`und`, `mul`, `x-…`, nonsense). Both Norwegians are `no`, all Chinese is `zh`.
 * `tagOf('pt-BR')` → `pt` · `tagOf('iw')` → `he` · `tagOf('nb-NO')` → `no` · `tagOf('ger')` → `de` · `tagOf('English')` → `en`
 */
export function tagOf(declared: string | undefined): string | undefined {
  const first = declared?.slice(0, declaredCharsMax).split(/[,;]/, 1)[0]?.trim().toLowerCase() ?? ''
  const named = aliases.get(first)
  if (named !== undefined) return named
  const code = /^[a-z]{2,3}(?=$|[-_])/.exec(first)?.[0]
  if (code === undefined || nobodys.has(code)) return undefined
  const canonical = Intl.getCanonicalLocales(code)[0]?.split('-', 1)[0] ?? code
  const tag = aliases.get(code) ?? aliases.get(canonical) ?? canonical
  return names.of(tag) === undefined ? undefined : tag
}

const declaredCharsMax = 100
const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** Codes of ISO 639 that name no language: several, none, not coded, not determined. */
const nobodys: ReadonlySet<string> = new Set(['mis', 'mul', 'und', 'zxx'])

/** Other ways to say a language: dialects that share its tables, countries’ codes in the place of languages’, names. */
const aliases: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'arz عربي العربية arabic',
    az: 'azb azərbaycan azərbaycanca azerbaijani',
    be: 'беларуская belarusian',
    bg: 'български bulgarian',
    bn: 'বাংলা bengali bangla',
    ca: 'català catalan valencian',
    cs: 'cz čeština český česky czech',
    cy: 'cymraeg welsh',
    da: 'dk dansk danish',
    de: 'gsw deutsch german',
    el: 'gr ελληνικά ελληνικη greek',
    en: 'gb us english inglés englisch anglais',
    es: 'sp español espanol castellano spanish',
    et: 'eesti estonian',
    eu: 'euskara basque',
    fa: 'prs فارسی persian farsi',
    fi: 'suomi finnish',
    fr: 'français francais french',
    ga: 'gaeilge irish',
    gl: 'galego galician',
    he: 'עברית hebrew',
    hi: 'हिन्दी हिंदी hindi',
    hr: 'hrvatski croatian',
    hu: 'magyar hungarian',
    id: 'bahasa indonesian',
    is: 'íslenska icelandic',
    it: 'italiano italian',
    ja: 'jp 日本語 japanese',
    ko: 'kr 한국어 korean',
    lt: 'lietuvių lithuanian',
    lv: 'lvs latviešu latvian',
    mk: 'македонски macedonian',
    mr: 'मराठी marathi',
    ms: 'zsm melayu malay',
    ne: 'npi नेपाली nepali',
    nl: 'nederlands dutch flemish',
    no: 'nb nn norsk bokmål bokmal nynorsk norwegian',
    pl: 'polski polish',
    pt: 'português portugues portuguese brazilian',
    ro: 'română romana romanian moldovan',
    ru: 'русский russian',
    sk: 'slovenčina slovensky slovak',
    sl: 'slovenščina slovenian slovene',
    sq: 'als shqip albanian',
    sr: 'српски srpski serbian',
    sv: 'svenska swedish',
    th: 'ไทย thai',
    tr: 'türkçe turkce turkish',
    uk: 'ua українська ukrainian',
    ur: 'اردو urdu',
    vi: 'vn việt vietnamese',
    zh: 'cn cmn tw wuu yue nan hak lzh 中文 汉语 漢語 简体中文 繁體中文 chinese',
  }).flatMap(([tag, others]) => others.split(' ').map((other) => [other, tag] as const)),
)
