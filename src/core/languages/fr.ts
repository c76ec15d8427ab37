// table
import { type Language, months, wordSet } from './language.ts'

/** French. */
export const french: Language = {
  tag: 'fr',
  name: 'French',
  stopWords: wordSet(`
    a à afin ai ainsi alors après as au aucun aucune aujourd auquel aura aussi autre autres aux avait avant avec avoir beaucoup
    bien car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme comment contre d dans de depuis
    des désormais deux doit doivent donc dont du elle elles en encore entre est et étaient était étant été être eu eux fait
    font hors ici il ils j je jusqu l la le les leur leurs lors lorsque lui m ma mais malgré me même mêmes mes moi moins mon
    n ne ni non nos notre nous on ont ou où par parce parmi pas pendant peu peut peuvent plus plusieurs pour pourquoi
    puis qu quand que quel quelle quelles quelque quelques quels qui quoi s sa sans se selon sera ses si sinon soit son sont
    sous sur t ta tandis tant te tels tes toi ton toujours tous tout toute toutes très tu un une vers voici voilà vos votre
    vous y
  `),
  abbreviations: wordSet(
    `m mm mme mmes mlle dr pr me st ste av bd boul n° no p pp art chap cf etc ex env p.ex c.-à-d éd vol tél s.a janv févr avr juil sept oct nov déc`,
  ),
  monthNames: months(
    `janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre|oct novembre|nov décembre|déc`,
  ),
}
