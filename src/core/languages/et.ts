// table
import { type Language, months, wordSet } from './language.ts'

/** Estonian. */
export const estonian: Language = {
  tag: 'et',
  name: 'Estonian',
  stopWords: wordSet(`
    aga ainult ega ehk ei enam end enda ennast est et ette he ja jah juba jooksul jms ka kas keda kelle kes kogu koos kui
    kuid kuna kus kuhu kuidas kõik küll läbi ma me mida mille millal millest mis miks mina mind minu mitte mul nad nagu need
    neid nende ning nii nüüd oli olid oleks olema olen on oma pole peab peale pärast poolt saab samuti seal sealt see seda
    sel selle selles sellest siin siis sinu ta tema teda teie tuleb vaid vastu veel või võib väga üks üle ümber
  `),
  abbreviations: wordSet(`
    nt jne jms st s.t sh u lk nr tel hr pr dr prof vt tn mln mld jt e.m.a km art lg p ekr pkr jaan veebr sept okt nov dets
  `),
  monthNames: months(
    `jaanuar|jaan veebruar|veebr märts aprill|apr mai juuni juuli august|aug september|sept oktoober|okt november|nov detsember|dets`,
  ),
  letters: 'õäöüšž',
  telltales: wordSet(`
    uus uue versioon versiooni väljalase viga vea fail faili failid uuendus saadaval täna aasta esimene viimane järgmine
    inimesed inimest maailm maailma aeg ütleb ütles ettevõte valitsus politsei president aruanne nädal nädala päev päeva kuu
    raha maja töö naised mehed elu linn riik maa tervis kool meeskond mäng seadus kohus juhtum turg andmed näitab annab teeb
    leidis võitis kaotas suri tahab vaja aitab parem parim suur hea halb vana noor kõrge pikk lühike alati kunagi vahel
    esmaspäev teisipäev kolmapäev neljapäev reede laupäev pühapäev kaks kolm neli viis kümme sada tuhat miljonit miljardit
    kaust kataloog rada asukoht suurus väärtus nimekiri loend otsi otsing leht lehed kirje artikkel artiklid kategooria
    lugemata loetud lemmikud lisa muuda eemalda värskenda ajalugu tellimus pealkiri jaga kommentaarid konto logi sisse välja
    keel abi sulge ava salvesta teade teated kuupäev eile minutit tundi arv number võti valik käsk mälu aken pilt võrk viide
    ühendus märk sõna ligipääs keelatud puudub tundmatu tühi vigane vigase vigased ebaõnnestus saanud näita eelmine märgi
    loo kontrolli kasuta seaded sätted parool kasutaja printer nimi hoiatus printimine -mine -mise -misel -ne -se -sed -ste
    -dest -del -tud -nud -takse -ldi -vad -ja -jad -lik -liku -us -use -used -sse -ga -ta -st -le -lt -ks -õ- -õu- -äe- -ää-
    -öö- -üü- -aa- -ee- -oo- -uu- -ii-
  `),
}
