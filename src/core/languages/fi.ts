// table
import { type Language, months, wordSet } from './language.ts'

/** Finnish. */
export const finnish: Language = {
  tag: 'fi',
  name: 'Finnish',
  stopWords: wordSet(`
    ai ainakin ehkä ei eikä eivät eli ennen että he heidän hän hänen häntä itse ja jo joka jolla jonka jos josta jota jotka
    jotta juuri kaikki kanssa kautta koko koska kuin kuinka kuka kun kuten lisäksi luo me mihin mikä miksi minkä minun minä
    missä mistä mitä mitään mukaan mutta myös myöten ne niiden niin niitä noin nyt näin ole olen oli olla olleet ollut olisi
    olivat on ovat pitkin saa se sekä sen siinä siis siitä silloin sillä sitten sitä tai tällä tämä tämän tässä tätä tulee
    vaan vaikka vain vielä voi voidaan yli yhä yksi
  `),
  abbreviations: wordSet(`
    esim mm ym yms jne ns ks vrt eli n nk s os nro puh klo toim prof tri tk mrd milj kpl alk ko em po tms huom ts
  `),
  monthNames: months(
    `tammikuuta|tammikuu|tammi helmikuuta|helmikuu|helmi maaliskuuta|maaliskuu|maalis huhtikuuta|huhtikuu|huhti toukokuuta|toukokuu|touko kesäkuuta|kesäkuu|kesä heinäkuuta|heinäkuu|heinä elokuuta|elokuu|elo syyskuuta|syyskuu|syys lokakuuta|lokakuu|loka marraskuuta|marraskuu|marras joulukuuta|joulukuu|joulu`,
  ),
  letters: 'äöåšž',
  telltales: wordSet(`
    uusi uuden versio version julkaisu virhe virheen tiedosto tiedostoa tiedostot päivitys saatavilla tänään vuosi vuoden
    ensimmäinen viimeinen seuraava ihmiset ihmisiä maailma maailman aika sanoo sanoi yhtiö hallitus poliisi presidentti
    raportti viikko viikon päivä päivää kuukausi raha rahaa koti työ naiset miehet elämä kaupunki valtio maa terveys koulu
    joukkue peli laki oikeus tapaus markkinat tiedot näyttää antaa tekee löytyi voitti hävisi kuoli haluaa pitää auttaa
    parempi paras suuri hyvä huono vanha nuori korkea pitkä lyhyt aina koskaan yhdessä välillä maanantai maanantaina tiistai
    tiistaina keskiviikko torstai perjantai lauantai sunnuntai kaksi kolme neljä viisi kymmenen sata tuhat miljoonaa
    miljardia korjaa useita kansio hakemisto polku arvo luettelo lista haku etsi sivu sivut merkintä artikkeli artikkelit
    luokka lukemattomat luetut suosikit lisää muokkaa poista päivitä historia tilaus tilaukset otsikko jaa lataa kommentit
    tili kirjaudu kirjautuminen ulos kieli ohje sulje avaa tallenna viesti viestit ilmoitus päivämäärä eilen minuuttia
    tuntia määrä numero valitsin valinta asetus asetukset komento muisti ikkuna kuva verkko linkki yhteys merkki sana käyttö
    pääsy estetty puuttuu puuttuva tuntematon tyhjä virheellinen epäkelpo epäonnistui voitu näytä edellinen merkitse
    tarkista käytä salasana käyttäjä tulostin nimi kuitenkin huolimatta sisällä ulkona lähellä joiden millainen tällainen
    sellainen jokainen kukaan mikään jotkut jotkin muu muut toinen sama oma hänelle heille meille voivat voinut täytyi meni
    antoi sanoa jäi tuli alkaa alkoi koskee selitti kerta kertaa osa tapa paikka esimerkki kysymys suhde kehitys tieto
    tilanne prosessi tuotanto palvelu palvelut henkilöt lapset nainen mies asia asiat siksi melkein tarpeeksi joku viime
    erityisesti lukien -inen -isen -iset -ssa -ssä -sta -stä -lla -llä -lta -ltä -lle -ksi -minen -misen -uus -yys -tus -tys
    -aan -ään -een -iin -vat -vät -tiin -taan -tään -aa- -ii- -uu- -ää- -yy- -kk- -ttä- -tta- -ien -jen -den -isto -us -yt
    -ut
  `),
}
