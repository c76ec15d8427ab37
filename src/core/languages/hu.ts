// table
import { type Language, months, wordSet } from './language.ts'

/** Hungarian. */
export const hungarian: Language = {
  tag: 'hu',
  name: 'Hungarian',
  stopWords: wordSet(`
    a abban ahhoz ahogy ahol aki akik akkor alatt által általában amely amelyek amelyet ami amikor amit annak arra azért az
    azok azon azonban azt aztán be bár csak de e egy egyes egyéb egyik egyre el elég ellen elő én ennek erre és ez ezek ezen
    ezért ezt fel hanem ha hiszen hogy hogyan igen ill illetve is ismét itt jó kell képest ki közben közül között le
    legalább lehet lenne lesz lett már majd még meg mellett mert mely mi mikor mind minden mint mivel most nagyon ne nekem
    nem nincs ő ők olyan össze pedig persze s saját sem semmi sok során szerint szinte talán te több tovább úgy után van
    volt vagy
  `),
  abbreviations: wordSet(`dr prof ifj id pl stb kb ún ill vö i.e u.a kft bt rt zrt nyrt tel sz old db ft mrd min max u krt`),
  monthNames: months(
    `január|jan február|febr március|márc április|ápr május|máj június|jún július|júl augusztus|aug szeptember|szept október|okt november|nov december|dec`,
  ),
  letters: 'áéíóöőúüű',
  telltales: wordSet(`
    új verzió verziója kiadás hiba hibák hibát fájl fájlok frissítés elérhető ma év évi első utolsó következő emberek világ
    idő mondta mondja cég kormány rendőrség elnök jelentés hét nap hónap pénz ház munka nők férfiak élet város állam ország
    egészség iskola csapat játék törvény bíróság ügy piac adatok mutatja adja csinál talált nyert vesztett meghalt akar
    segít jobb legjobb nagy kis rossz régi fiatal magas hosszú rövid korán későn mindig soha együtt hétfő hétfőn kedd kedden
    szerda szerdán csütörtök péntek szombat vasárnap kettő két három négy öt tíz száz ezer millió milliárd javítja mappa
    könyvtár útvonal méret érték lista keresés oldal oldalak bejegyzés bejegyzések cikk cikkek kategória kategóriák
    olvasatlan olvasott kedvencek hozzáadás szerkesztés eltávolítás előzmények feliratkozás feliratkozások cím megosztás
    letöltés hozzászólások fiók bejelentkezés kijelentkezés nyelv súgó bezárás megnyitás mentés üzenet üzenetek értesítés
    dátum tegnap perc óra szám lehetőség beállítás beállítások parancs memória ablak kép hálózat hivatkozás kapcsolat
    karakter szó hozzáférés megtagadva hiányzik hiányzó ismeretlen üres érvénytelen sikertelen megjelenítés előző összes
    megjelölés létrehozás ellenőrzés használat jelszó felhasználó nyomtató név ellenére belül kívül közel amelynek akinek
    milyen ilyen mindegyik semelyik néhány más másik ugyanaz neki nekik nekünk voltak volna tudott tudja tudják kellett
    mehet ment adott mondott maradt jött kezd kezdett tűnik létezik vonatkozik magyarázta alkalom rész mód hely példa kérdés
    fejlődés információ helyzet folyamat termelés szolgáltatás személyek gyerekek nő férfi dolog dolgok így majdnem valaki
    senki múlt szintén különösen beleértve úr asszony -ság -ség -ás -és -ban -ben -nak -nek -hoz -hez -ból -ből -ról -ről
    -tól -től -val -vel -ok -ek -ök -ák -ék -ett -ott -tak -tek -tt -hat -het -ni -ható -hető -sz- -gy- -ny- -cs- -zs- -ly-
    -ési -ási meg- -ója -ője -eket -okat -ű
  `),
}
