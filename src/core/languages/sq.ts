// table
import { type Language, months, wordSet } from './language.ts'

/** Albanian. */
export const albanian: Language = {
  tag: 'sq',
  name: 'Albanian',
  stopWords: wordSet(`
    a ai ajo aq ashtu asaj asnjë asgjë ata ato atë atij aty bëhet bën bërë cila cilat cili cilin çdo çfarë dhe deri disa do
    duhet duke dy e edhe ende është gjatë gjithë gjithçka i ia ishte ishin iu ja janë jam je jemi jo ka kam kanë kemi ke
    kishte kjo ku kur këta këto këtë këtij kështu kush kundër la larg lart ma madhe më me megjithatë mes mbi mund mos na
    ndaj nën ndër ndërsa ne nga njeri një nuk në nëse o ose pa pak para pas per pasi po por pra prej pse prapa që për përmes
    sa sepse saj se si sipas sot ta tani te tek tij tyre tjera tjetër to të u unë vetë veçse vetëm
  `),
  abbreviations: wordSet(`
    dr prof z znj nr f str p.sh etj dmth d.m.th m.s p.e.s lek mln mld rr tel jan shk mar pri qer korr gush sht tet nën dhj
  `),
  monthNames: months(
    `janar|jan shkurt|shk mars|mar prill|pri maj qershor|qer korrik|korr gusht|gush shtator|sht tetor|tet nëntor|nën dhjetor|dhj`,
  ),
  letters: 'çë',
  telltales: wordSet(`
    re ri versioni version gabim skedar skedari skedarë përditësim disponueshëm viti siguria përdorues ruaj hap ndrysho
    fshij zgjidh parë fundit njerëz njerëzit bota botë kohë thotë tha kompania qeveria policia presidenti raport javë ditë
    muaj shtëpi punë gra burra jetë qytet shtet vend shëndet shkollë skuadër lojë ligj gjykatë rast treg dhëna tregon jep
    gjeti fitoi humbi vdiq dëshiron ndihmon mirë keq vjetër lartë shkurtër gjithmonë kurrë bashkë hënë martë mërkurë enjte
    premte shtunë diel tre katër pesë dhjetë njëqind mijë milion miliard dosje drejtori shteg madhësi vlerë listë kërko
    kërkim faqe hyrje artikull artikuj kategori palexuar lexuar parapëlqime shto përpuno hiq rifresko historik pajtim titull
    ndaje shkarko komente llogari hyni dilni gjuhë ndihmë mbyll mesazh mesazhe njoftim datë dje minuta orë numër mundësi
    opsion urdhër kujtesë dritare figurë rrjet lidhje shenjë fjalë hyrja mohuar mungon panjohur bosh zbrazët pavlefshëm
    pavlefshme dështoi mundet trego pasuesi mëparshmi krijo kontrollo përdor rregullime fjalëkalim printer emër -ë -ë- -shëm
    -shme -imi -imin -imit -ime -ja -je -jes -jen -it -in -ave -ve -ur -uar -ohet -het -esë -si -ria -gj- -nj- -xh- -sh-
    -dh- -th- -ua- -rr- -ll- zh- për- -uara -ento
  `),
}
