// table
import { type Language, months, wordSet } from './language.ts'

/** Slovenian. */
export const slovenian: Language = {
  tag: 'sl',
  name: 'Slovenian',
  stopWords: wordSet(`
    a ali ampak bi bila bile bili bilo bil biti bo bodo bom brez če da do dokler drugi ga glede gre h i iz iste ima imajo in
    itd jaz je jih jim jo k kaj kako kar kdo kdor kdaj ker ki kjer ko kot koliko lahko le med mi mnogo moj na nad naj nam
    nas naš ne nekaj ni nič nihče niso njegov njegova njen o ob od on ona oni pa po pod pogosto poleg pred pri pro proti
    prav prek s sam samo se si smo so sem še ta tako takrat tam te tega tej tem ter ti tisti to tudi tu v vam vas več ves
    vse vsi vsak z za zaradi zato zdaj zelo že
  `),
  abbreviations: wordSet(`
    npr itd itn ipd oz t.i tj dr mag prof doc ing dipl str št ul tel g ga sv mio mrd tis cca max min op ur gl prim angl nem
    ok
  `),
  monthNames: months(
    `januar|jan februar|feb marec|mar april|apr maj junij|jun julij|jul avgust|avg september|sep oktober|okt november|nov december|dec`,
  ),
  letters: 'čšžćđ',
  telltales: wordSet(`
    nova novi novo različica različice različico izdaja napaka napake napako datoteka datoteke datoteko posodobitev dostopna
    danes leto leta let uporabi izberi mogoče prvi prva zadnji naslednji ljudje ljudi svet sveta čas pravi rekel podjetje
    vlada policija predsednik poročilo teden dan dni mesec denar hiša delo ženske moški življenje mesto država zdravje šola
    igra zakon sodišče primer trg podatki kaže daje dela našel zmagal umrl želi treba pomaga boljši najboljši velik velika
    dober slab star mlad visok dolg kratek vedno nikoli skupaj ponedeljek torek sreda četrtek petek sobota nedelja dva dve
    tri štiri pet deset sto tisoč milijonov milijard mapa imenik pot velikost vrednost seznam iskanje išči stran strani vnos
    vnosi članek članki kategorija kategorije neprebrano prebrano priljubljene dodaj uredi odstrani osveži zgodovina
    naročnina naročnine naslov deli prenesi komentarji račun prijava odjava jezik pomoč zapri odpri shrani sporočilo
    sporočila obvestilo datum včeraj minut ur število možnost možnosti ukaz pomnilnik okno slika slike omrežje povezava znak
    znaki beseda dostop zavrnjen manjka neznan neznana neznano prazen prazna neveljaven neveljavna neveljavno spodletelo
    spodletel pokaži prejšnji označi ustvari preveri nastavitve geslo uporabnik tiskalnik ime spremeni vrsta vrstice širina
    zahteva zapis pisavo paket -nje -nja -anje -enje -ost -osti -ščina -ški -ška -ške -stvo -ega -emu -imi -ih -ov -ev -ji
    -lnik -iti -ati -ovati -ujejo -ajo -ijo -šče -nik -ljen -no -ščen -ček -ejo
  `),
}
