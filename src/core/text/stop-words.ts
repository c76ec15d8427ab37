// table
/** Words that say nothing about which happening a report is about: form words and the trade’s own filler. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'a about after all also am amid an and any are as at be been before being but by can could did do does down for from',
    'had has have he her his how i if in into is it its just may might more most my new no not now of off on one or our out over',
    'said say says should so some than that the their them these they this those to too two under up us via was we were what',
    'when where which while who why will with would you your first',
    // es
    'al con como de del el ella en es esta este ha han la las lo los más no o para pero por que se ser sin sobre su sus un una y ya',
    // fr
    'au aux avec ce ces cette dans des du elle et est il ils le les leur ne ont ou par pas pour qui sa son sont sur une',
    // de
    'als auch auf aus bei das dass dem den der die ein eine einem einen einer er für hat im ist mit nach nicht nun sich sie sind und vom von vor war wie wird zu zum zur über',
    // pt
    'ao aos as com da das do dos e ele em entre foi mais na nas nos os ou pela pelo são sem seu sua também tem um uma à é',
    // it, nl
    'che di gli il nel per sono della delle een het van voor zijn',
    // ru
    'в во и из к на не но о от по с что это как для',
  ].flatMap((line) => line.split(' ')),
)
