// table
import { type Language, months, wordSet } from './language.ts'

/** Slovak. */
export const slovak: Language = {
  tag: 'sk',
  name: 'Slovak',
  stopWords: wordSet(`
    a aby aj ak ako ale alebo ani áno asi až bez bol bola boli bolo bude budú by byť cez čo či do ešte ho ich ide iba inak
    ja je jeho jej k kde keď kto ktorá ktoré ktorí ktorý ku len lebo má majú medzi mi mať možno môže môžu my na nad nám nás
    nie niečo nič nová o od on ona oni po pod podľa pokiaľ potom pre pred predtým pretože preto pri proti s sa si som sme so
    ste sú svoje ta tak takže také tam ten tento tejto tieto to toho tom tomu tú ty u už v vám vás vo však viac všetko
    všetky vy z za zo že
  `),
  abbreviations: wordSet(`
    napr tzv tj atď apod resp č čl str s r.o a.s spol ing mgr bc dr phdr judr mudr rndr csc doc prof sv ul nám tel mil mld
    tis cca prípadne ods písm zb pozn
  `),
  monthNames: months(
    `januára|január|jan februára|február|feb marca|marec|mar apríla|apríl|apr mája|máj júna|jún júla|júl augusta|august|aug septembra|september|sep októbra|október|okt novembra|november|nov decembra|december|dec`,
  ),
  letters: 'áäčďéíĺľňóôŕšťúýž',
  telltales: wordSet(`
    nový nové verzia verzie verziu vydanie chyba chyby chybu súbor súboru súborov aktualizácia dostupná dnes rok roku rokov
    treba prvý prvá posledný ďalší ďalšie ľudia ľudí svet sveta čas hovorí povedal firma vláda polícia prezident správa
    týždeň deň dni mesiac mesiace peniaze dom práca ženy muži život mesto štát krajina zdravie škola hra zákon súd prípad
    trh dáta údaje ukazuje dáva robí nájde vyhral zomrel chce musí potrebuje pomáha lepší najlepší veľký veľké veľká dobrý
    dobré zlý starý mladý vysoký dlhý krátky vždy nikdy spolu počas pondelok utorok streda štvrtok piatok sobota nedeľa dva
    tri štyri päť desať sto tisíc miliónov miliárd vydané opravuje niekoľko kvôli priečinok adresár cesta veľkosť hodnota
    hodnoty zoznam hľadať hľadanie stránka stránky položka položky článok články kategória kategórie neprečítané prečítané
    obľúbené pridať upraviť odstrániť obnoviť história odber odbery názov zdieľať stiahnuť komentáre účet prihlásiť odhlásiť
    jazyk pomoc zatvoriť otvoriť uložiť správy oznámenie dátum včera minút hodín počet číslo voľba voľby príkaz pamäť okno
    obrázok sieť odkaz pripojenie znak znaky slovo prístup zamietnutý chýba neznámy neznáma neznáme prázdny prázdna neplatný
    neplatná neplatné zlyhalo zlyhal zlyhanie zobraziť predchádzajúci označiť označené vytvoriť overiť použiť nastavenie
    heslo používateľ tlačiareň meno príliš mnoho -nie -nia -ní -osť -osti -ovanie -ovať -ovania -ický -ická -ické -ých -ého
    -ému -ými -ou -ové -ský -ská -ské -stvo -stva -ov -om -ať -iť -eť -ácia -ácie -äť -ô- -ľ- -ľ -ia- -ie- naj- pre- -ie -iu
  `),
}
