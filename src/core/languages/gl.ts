// table
import { type Language, months, wordSet } from './language.ts'

/** Galician. */
export const galician: Language = {
  tag: 'gl',
  name: 'Galician',
  stopWords: wordSet(`
    a á aínda agora algún algunha algunhas algúns ante antes ao aos aquel aquela así cada cando con contra como coa coas co
    cos da das de dela del deles dende desde despois do dos e é ela el eles en entre era eran es esa ese esta está están
    estar este estes estas fai fará foi foron ha hai isto iso ía la lle lles lo mais máis me mentres menos meu miña moi
    moito moita moitos na nas neste nesta ningún no non nos nosa noso nunca o ó onde os ou outra outro outras outros para
    pero pola polas polo polos por porque pode poden quen que sen ser seu seus se si sobre só son súa súas tamén tan tanto
    te ten teñen ter toda todas todo todos tras un unha unhas uns vai
  `),
  abbreviations: wordSet(`
    sr sra dr dra prof st sta núm páx art av tel ex aprox etc s.a p.ex vol ed xan feb mar abr xuñ xul ago set out nov dec
  `),
  monthNames: months(
    `xaneiro|xan febreiro|feb marzo|mar abril|abr maio xuño xullo|xul agosto|ago setembro|set outubro|out novembro|nov decembro|dec`,
  ),
  letters: 'áéíñóúüï',
  telltales: wordSet(`
    nova novo novas versión versións edición erro erros ficheiro ficheiros actualización dispoñible hoxe ano anos datos
    usuario abrir gardar mudar amosar lista xa xeral xente xunta lingua primeiro primeira último última próximo mundo tempo
    di dixo empresa goberno policía presidente informe semana día días mes meses diñeiro casa traballo mulleres homes vida
    cidade país saúde escola equipo xogo xogos lei caso mercado proxecto anuncia presenta mostra gaña perde morre pide quere
    precisa axuda mellor mellores grandes bo boa vello novos alto longo curto sempre xuntos luns martes mércores xoves
    venres sábado domingo dous dúas tres catro cinco dez cen millóns corrixe fallo varios cartafol directorio camiño tamaño
    valor buscar busca páxina páxinas entrada entradas artigo artigos categoría categorías lido lidos favoritos engadir
    editar retirar eliminar actualizar historial subscrición subscricións título compartir descargar comentarios conta
    iniciar sesión pechar idioma mensaxe mensaxes notificación data hora onte minutos horas número opción opcións orde
    memoria xanela imaxe rede ligazón ligazóns conexión formato texto carácter palabra acceso denegado falta descoñecido
    descoñecida baleiro baleira incorrecto incorrecta válido válida fallou ver seguinte anterior marcar crear comprobar usar
    configuración axustes contrasinal impresora nome impediu puido segundo conforme mediante porén dentro fóra preto lonxe
    quizais cuxo cuxa canto tal tales calquera ningunha mesmo mesma propio estaba tiña tiñan había houbo podía podería deben
    van vou dá dan din queda chegou chega comeza comezou parece pasa existe trata refire afirmou explicou acordo vez veces
    parte maneira lugar exemplo cuestión relación desenvolvemento información situación proceso produción servizo servizos
    área persoas nenos muller home cousa cousas pois case abondo nada ninguén alguén pasado -ción -cións -sión -sións -dade
    -dades -mente -mento -eiro -eira -eiros -iño -iña -xe -xo -xa -x- -ñ- -nh- -ou -ar -ir -er -os -as -oso -able -ións -o
    -eza -izar -loxía
  `),
}
