// table
/** Letters of other alphabets, and Latin ones that no accent makes, by the Latin letters they are nearest to. */
export const letters: Readonly<Record<string, string>> = Object.fromEntries(
  [
    // Latin
    'æ ae œ oe ø o ł l đ d ð d þ th ß ss ı i ħ h ŋ n',
    // Cyrillic: Russian, Ukrainian, Belarusian, Bulgarian, Serbian, Macedonian
    'а a б b в v г g ґ g д d е e ё e є e ж zh з z и i і i ї i й y к k л l м m н n о o п p р r с s т t у u ў w ф f х h ц ts',
    'ч ch ш sh щ shch ъ - ы y ь - э e ю yu я ya ђ dj ј y љ l њ n ћ ch џ dj ѓ g ќ k ѕ dz',
    // Greek
    'α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ h ψ ps ω o',
    // Arabic, Persian, Urdu
    'ا a أ a إ a آ a ء - ؤ o ئ e ب b پ p ت t ة a ث th ج j چ ch ح h خ kh د d ذ d ر r ز z ژ zh س s ش sh ص s ض d ط t ظ z ع -',
    'غ g ف f ق k ك k ک k گ g ل l م m ن n ه h و o ي y ی y ى a ٹ t ڈ d ں n ے e ھ h ہ h ڤ v',
    // Hebrew
    'א a ב v ג g ד d ה h ו o ז z ח h ט t י y כ k ך k ל l מ m ם m נ n ן n ס s ע - פ p ף f צ ts ץ ts ק k ר r ש sh ת t',
  ]
    .flatMap((line) => {
      const signs = line.split(' ')
      return signs.flatMap((sign, at) => (at % 2 === 0 ? [[sign, signs[at + 1] ?? ''] as const] : []))
    })
    .map(([sign, latin]) => [sign, latin.replace('-', '')]),
)
