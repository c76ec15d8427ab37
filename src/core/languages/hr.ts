// table
import { type Language, months, wordSet } from './language.ts'

/** Croatian. */
export const croatian: Language = {
  tag: 'hr',
  name: 'Croatian',
  stopWords: wordSet(`
    a ako ali bez bi bih bila bili bilo bio biti bismo bit će ćemo da dok do ga gdje i ih ili im iz iza ja je jedan jedna
    jer jesu još ju k kada kad kako kao koja koje kojeg kojem koji kojih kojoj koju kroz li me među mi može mogu mu na nad
    nakon nam nas naš ne nego neka neki nema nešto ni nije nisu niti no o od on ona oni ono ova ovaj ove ovo pa po pod pored
    prema pri prije protiv s sa sam samo se si smo ste su sva sve svi svoj ta tada taj također te ti tko to toga tom u uz
    vam vas već vrlo za zašto zbog što šta
  `),
  abbreviations: wordSet(`
    npr itd itsl tzv tj dr mr prof doc ing dipl str br ul tel god st sv mil mlrd tis kn max min op usp engl njem odn čl
  `),
  monthNames: months(
    `siječnja|siječanj|sij veljače|veljača|velj ožujka|ožujak|ožu travnja|travanj|tra svibnja|svibanj|svi lipnja|lipanj|lip srpnja|srpanj|srp kolovoza|kolovoz|kol rujna|rujan|ruj listopada|listopad|lis studenoga|studeni|stu prosinca|prosinac|pro`,
  ),
  letters: 'čćđšž',
  telltales: wordSet(`
    nova novi novo inačica inačice verzija izdanje pogreška pogreške grešaka datoteka datoteke datoteku nadogradnja
    ažuriranje dostupna danas godina godine sigurnost odaberi uporabi korisnik moguće prvi prva posljednji sljedeći ljudi
    svijet svijeta vrijeme kaže rekao tvrtka vlada policija predsjednik izvješće tjedan dan dana mjesec novac kuća rad žene
    muškarci život grad država zemlja zdravlje škola igra zakon sud slučaj tržište podaci pokazuje daje radi pronašao
    pobijedio umro želi treba pomaže bolji najbolji velik velika dobar loš star mlad visok dug kratak uvijek nikad zajedno
    ponedjeljak utorak srijeda četvrtak petak subota nedjelja dva tri četiri pet deset sto tisuća milijuna milijardi mapa
    direktorij putanja veličina vrijednost popis traži pretraži pretraga stranica stranice unos unosi članak članci
    kategorija kategorije nepročitano pročitano omiljeno dodaj uredi ukloni osvježi povijest pretplata pretplate naslov
    podijeli preuzmi komentari račun prijava odjava jezik pomoć zatvori otvori spremi poruka poruke obavijest datum jučer
    minuta sati broj opcija opcije naredba memorija prozor slika slike mreža poveznica veza znak znakovi riječ pristup
    odbijen nedostaje nepoznat nepoznata nepoznato prazan prazna nevaljan nevaljana neispravan neispravno neispravna
    neuspješno prikaži prikaz prethodni označi stvori provjeri postavke lozinka pisač ime greška sadrži zapis -nje -nja
    -anje -enje -anja -ost -osti -ški -ška -ske -stvo -ije -ijem -ijske -og -om -im -ima -ama -ova -eva -irati -iti -ati
    -uju -aju -ija -ije- -ć -ći -ać- -ijeljen -lja -nik
  `),
}
