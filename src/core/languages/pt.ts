// table
import { type Language, months, wordSet } from './language.ts'

/** Portuguese. */
export const portuguese: Language = {
  tag: 'pt',
  name: 'Portuguese',
  stopWords: wordSet(`
    a à ainda além algo alguém algum alguma algumas alguns ali ante antes ao aos apenas apesar aquela aquelas aquele aqueles
    aquilo as às assim até bem cada com como contra contudo da dar das de dela dele deles demais depois desde dessa desse
    desta deste deve devem disso do dois dos durante e é ela elas ele eles em embora enquanto entre era eram essa essas esse
    esses esta está estão estas estava este estes eu faz foi for foram há isso isto já lá lhe lhes logo mais mas me mediante
    menos mesma mesmo meu minha muita muito muitos na nada não nas nem nenhum nessa nesse nesta neste no nos nós nossa nosso
    num numa o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem pois por porém porque pouco pra
    qual quais qualquer quando quanto que quem se seja sem sempre sendo ser será seu seus si sido só sob sobre sua suas são
    tal também tanto tão te tem têm tendo ter teve tinha toda todas todo todos um uma umas uns você vocês vos
  `),
  abbreviations: wordSet(
    `sr sra srta dr dra prof profa eng exmo v.exa av r n nº núm pág págs art cap ed vol etc ex p.ex aprox tel ltda cia s.a jan fev mar abr mai jun jul ago set out nov dez`,
  ),
  monthNames: months(
    `janeiro|jan fevereiro|fev março|mar abril|abr maio|mai junho|jun julho|jul agosto|ago setembro|set outubro|out novembro|nov dezembro|dez`,
  ),
}
