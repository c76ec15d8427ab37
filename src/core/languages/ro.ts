// table
import { type Language, months, wordSet } from './language.ts'

/** Romanian. */
export const romanian: Language = {
  tag: 'ro',
  name: 'Romanian',
  stopWords: wordSet(`
    a acea aceasta această aceea acest acesta aceste acestea acestei acestor acestui acum ai al ale alt alte altă am ar are
    asupra așa ați au aveau avea avem că căci când care cărei cărora ce cei cel cele celor chiar cine cu cum da dacă dar de
    deci deja deși din dintre doar după ea ei el ele era este eu fără fi fie fiecare foarte fost i ia iar în între îi își îl
    împotriva la lor lui mai mă mult multe mulți ne nici niște noi nu o ori pe pentru peste până poate prin s-a sa sau se și
    sub sunt sunteți să te toate toți tot tu un una unde unei unor unui va vă voi vor vom
  `),
  abbreviations: wordSet(`
    dl dna d-na d-l dr prof ing nr str bd bl sc ap jud mun art alin lit pag pg vol ed etc ex cca min mil mld tel s.a ș.a
    ș.a.m.d i.e op cit
  `),
  monthNames: months(
    `ianuarie|ian februarie|feb martie|mar aprilie|apr mai iunie|iun iulie|iul august|aug septembrie|sept octombrie|oct noiembrie|nov decembrie|dec`,
  ),
  letters: 'ăâîșțşţ',
  telltales: wordSet(`
    nou nouă noua versiune versiunea versiuni ediție eroare erori fișier fișiere fișierul actualizare disponibilă astăzi an
    ani primul prima ultimul ultima următorul oameni oamenii lume lumea timp spune spus companie guvernul poliția
    președintele raport săptămână zi zile lună luni bani casă muncă femei bărbați viață oraș stat țară sănătate școală
    echipă joc jocuri legea tribunal caz piața date arată dă face găsește câștigă pierde moare cere vrea trebuie ajută bun
    mare mari bine rău vechi tânăr tineri înalt lung scurt devreme târziu mereu niciodată împreună marți miercuri joi vineri
    sâmbătă duminică două trei patru cinci zece mie milioane miliarde lansat repară câteva dosar director cale dimensiune
    valoare listă căutare caută pagină pagini intrare intrări articol articole categorie categorii necitite citite favorite
    adaugă editează elimină reîmprospătare istoric abonament abonamente titlu distribuie descarcă comentarii cont
    autentificare deconectare limbă limba ajutor închide deschide salvează mesaj mesaje notificare dată oră ieri minute ore
    număr opțiune opțiuni comandă memorie fereastră imagine rețea legătură legături conexiune caracter cuvânt acces refuzat
    lipsește necunoscut necunoscută gol goală nevalid nevalidă invalid eșuat putut anteriorul marchează creează verifică
    setări configurări parolă utilizator imprimantă nume ascunde serviciu niciun avertisment comentariu însă totuși înăuntru
    afară aproape numai căruia căreia astfel nicio unele unii alți același aceeași propriu vouă erau avut putea pot merge
    dat rămas venit începe început pare există tratează privește explicat conform parte mod loc exemplu întrebare relație
    dezvoltare informație informații situație proces producție servicii persoane copii femeie bărbat lucru lucruri destul
    nimic cineva nimeni trecut luna apoi inclusiv domnul doamna -ție -ții -ția -ului -ilor -elor -ele -ile -ează -ească -esc
    -ește -itate -ității -are -ere -ire -at -ate -ată -ați -oare -tor -ul -ulu- -ea -ii -ă -ț- -ș- -ă- -oa- -eț-
  `),
}
