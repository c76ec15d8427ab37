// table
import { type Language, months, wordSet } from './language.ts'

/** Czech. */
export const czech: Language = {
  tag: 'cs',
  name: 'Czech',
  stopWords: wordSet(`
    a aby aj ale ani ano asi až bez bude budou by byl byla bylo byly být co což či do jak jako je jeho jej její jejich jen
    jenž ještě již jiné já jsem jsme jsou k kde kdo kdy když ke která které kteří který mezi mi mít mnoho může my má mají na
    nad nám nás ne nebo než nic není o od on ona oni pak po pod podle pokud pouze pro proti proto protože před přes při s se
    si své svůj ta tak také tato tedy ten tento této to toho tom tomu tuto ty u už v ve však více všechny vy z za ze že jsi
    jste vám vás
  `),
  abbreviations: wordSet(`
    např tzv tj atd apod resp mj č čp str s r.o a.s spol ing mgr bc dr phdr judr mudr rndr csc doc prof sv ul nám tel mil
    mld tis kč cca popř př hod min odst písm sb vyd pozn
  `),
  monthNames: months(
    `ledna|leden|led února|únor|úno března|březen|bře dubna|duben|dub května|květen|kvě června|červen|čvn července|červenec|čvc srpna|srpen|srp září|zář října|říjen|říj listopadu|listopad|lis prosince|prosinec|pro`,
  ),
  letters: 'áčďéěíňóřšťúůýž',
  telltales: wordSet(`
    nová nový nové verze verzi vydání chyba chyby chybu soubor souboru souborů aktualizace dostupná dnes rok roku let jde
    lze nelze prosím nejlepší první poslední další příští lidé lidí svět světa čas říká řekl firma vláda policie prezident
    zpráva týden den dny dnů měsíc měsíce peníze dům práce ženy muži život město stát země zdraví škola hra zákon soud
    případ trh data ukazuje dává dělá najde vyhrál zemřel chce musí potřebuje pomáhá lepší velký velké velká dobrý dobré
    špatný starý mladý vysoký dlouhý krátký vždy nikdy spolu během pondělí úterý středa čtvrtek pátek sobota neděle dva tři
    čtyři pět deset sto tisíc milionů miliard vydáno opravuje několik kvůli jelikož jedna jedná chyb náš naše vaše nemusíte
    každý prakticky nejaky jiz jeste ktere ktery muze pri pred byt neni take vsak vse pane složka adresář cesta velikost
    hodnota hodnoty seznam hledat hledání stránka stránky položka položky článek články kategorie nepřečtené přečtené
    oblíbené přidat upravit odstranit obnovit historie odběr odběry název sdílet stáhnout komentáře účet přihlásit odhlásit
    jazyk nápověda zavřít otevřít uložit zprávy oznámení datum včera minut hodin počet číslo volba volby příkaz paměť okno
    obrázek síť odkaz připojení znak znaky slovo přístup odepřen chybí neznámý neznámá neznámé prázdný prázdná neplatný
    neplatná neplatné selhalo selhal zobrazit předchozí vše označit vytvořit ověřit použít nastavení heslo uživatel tiskárna
    ovšem ačkoli ačkoliv navzdory uvnitř mimo blízko snad možná jenom jejíž jehož jaký jaká jaké takový taková takové každá
    každé žádný žádná žádné některý některé některá jiný jiná stejný stejná stejné vlastní mu ji jim nimi byli měl měla mělo
    měli mohl mohla mohou musel šel šla dát dal dala říci řekla zůstal přišel přišla začíná začal zdá existuje existují týká
    vysvětlil krát část způsob místo příklad otázka vztah vývoj informace situace proces výroba služba služby osoby děti
    žena muž věc věci tudíž takto skoro dost všechno někdo nikdo minulý poté zejména včetně paní tím těch těmi tomto tohoto
    tyto čím kam odkud proč -ní -ního -ost -osti -ování -ovat -ický -ická -ické -ých -ého -ému -ými -ou -ové -ský -ská -ské
    -ství -ů -ům -ře- -ře -ři- -ně -tě -něj nej- pře- při- roz- vý-
  `),
}
