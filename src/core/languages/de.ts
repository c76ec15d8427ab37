// table
import { type Language, months, wordSet } from './language.ts'

/** German. */
export const german: Language = {
  tag: 'de',
  name: 'German',
  stopWords: wordSet(`
    aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim
    bereits bin bis bist da dabei dadurch dafür daher damit dann daran darauf daraus darin darüber das dass dazu dein dem
    den denn der des dessen deshalb die dies diese diesem diesen dieser dieses doch dort du durch ein eine einem einen einer
    eines einige einmal er es etwa etwas euch euer für gegen gewesen hab habe haben hat hatte hatten hier hin hinter ich ihm
    ihn ihnen ihr ihre ihrem ihren ihrer im immer in indem ins ist ja jede jedem jeden jeder jedes jedoch jetzt kann kein
    keine keinen können könnte laut man mehr mein mich mir mit muss müssen nach nicht nichts noch nun nur ob oder ohne sehr
    seien sein seine seinem seinen seiner seit selbst sich sie sind so sogar solche soll sollen sondern sonst sowie über um
    und uns unser unter viel vom von vor war waren warum was weil weiter welche wenn wer werde werden wie wieder will wir
    wird wo wurde wurden zu zum zur zwar zwischen
  `),
  abbreviations: wordSet(
    `hr fr dr prof dipl ing st str nr abs art bd bzw ca d.h z.b u.a usw etc evtl ggf inkl exkl max min mio mrd s vgl v.a o.ä u.u i.d.r sog tel verf hrsg aufl kap jan feb mär apr jun jul aug sep sept okt nov dez`,
  ),
  monthNames: months(
    `januar|jänner|jan februar|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez`,
  ),
}
