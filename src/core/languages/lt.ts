// table
import { type Language, months, wordSet } from './language.ts'

/** Lithuanian. */
export const lithuanian: Language = {
  tag: 'lt',
  name: 'Lithuanian',
  stopWords: wordSet(`
    aš apie ar arba be bei bet bus buvo būti būtų čia dar dėl dabar daug daugiau gali galima iki ir iš ištisas į jau jei
    jeigu ji jie jiems jis jo jog jos jų juos kad kada kai kaip kas kartu kiek kiekvienas ko kodėl kol kur kuri kurie kuris
    kurių ką labai mes metu mūsų man mano nei nes negu nėra ne nors nuo o pagal pat per po pas prie prieš savo si su tai
    taip tačiau tada tam tarp tas tie tik to todėl tos tu turi tuo tų už vėl viena vienas viskas vis visi yra šie šis ši šio
    šios
  `),
  abbreviations: wordSet(`
    pvz pan kt t.y t.t žr nr psl tel g m mėn d val min tūkst mln mlrd proc prof dr doc gyd vyr red leid sk str sav r aps a.k
  `),
  monthNames: months(
    `sausio|sausis vasario|vasaris kovo|kovas balandžio|balandis gegužės|gegužė birželio|birželis liepos|liepa rugpjūčio|rugpjūtis rugsėjo|rugsėjis spalio|spalis lapkričio|lapkritis gruodžio|gruodis`,
  ),
  letters: 'ąčęėįšųūž',
  telltales: wordSet(`
    nauja naujas naujos versija versijos leidimas klaida klaidos klaidą failas failo failai atnaujinimas šiandien metai metų
    pirmas pirmoji paskutinis kitas žmonės žmonių pasaulis pasaulio laikas sako sakė įmonė vyriausybė policija prezidentas
    ataskaita savaitė diena dienos mėnuo pinigai namai darbas moterys vyrai gyvenimas miestas valstybė šalis sveikata
    mokykla komanda žaidimas įstatymas teismas byla rinka duomenys rodo duoda daro rado laimėjo pralaimėjo mirė nori reikia
    padeda geresnis geriausias didelis didelė geras blogas senas jaunas aukštas ilgas trumpas visada niekada pirmadienis
    antradienis trečiadienis ketvirtadienis penktadienis šeštadienis sekmadienis du trys keturi penki dešimt šimtas
    tūkstančių milijonų milijardų aplankas katalogas kelias dydis reikšmė sąrašas ieškoti paieška puslapis puslapiai įrašas
    įrašai straipsnis straipsniai kategorija kategorijos neskaityti skaityti mėgstami pridėti redaguoti pašalinti atnaujinti
    istorija prenumerata pavadinimas antraštė dalintis atsisiųsti komentarai paskyra prisijungti atsijungti kalba pagalba
    užverti užvėrimas atverti įrašyti žinutė pranešimas pranešimai data vakar minutės valandos skaičius numeris parinktis
    parinktys parametras atmintis atminties langas paveikslas tinklas nuoroda ryšys jungtis simbolis ženklas žodis prieiga
    uždrausta trūksta nežinomas nežinoma tuščias netinkamas netinkama neteisingas nepavyko negalima rodyti ankstesnis visas
    žymėti sukurti patikrinti naudoti nustatymai slaptažodis naudotojas vartotojas spausdintuvas vardas -imas -imo -imai
    -ymas -ymo -umas -iai -ių -ius -ais -ose -uose -ėjas -tojas -inis -inė -ų -ą -ė -ės -ti -ia -ama -oma -uoja -oti -uoti
    -ie- -uo- -ai -as -is -us iš- pa- pri- -yti
  `),
}
