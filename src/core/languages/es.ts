// table
import { type Language, months, wordSet } from './language.ts'

/** Spanish. */
export const spanish: Language = {
  tag: 'es',
  name: 'Spanish',
  stopWords: wordSet(`
    a acá ahí al algo algún alguna algunas alguno algunos allí ante antes aquel aquella aquellos aquí así aun aunque bajo
    bien cada casi como con contra cual cuales cualquier cuando cuanto de debe deben del desde después donde dos durante e
    el él ella ellas ello ellos en entre era eran es esa esas ese eso esos esta está están estaba estado estar estas este
    esto estos fue fueron ha haber había habían hacia han hasta hay incluso la las le les lo los luego mas más me mediante
    menos mi mientras mis misma mismo mucho muchos muy nada ni no nos nosotros nuestra nuestro o os otra otras otro otros
    para pero poco por porque pues que qué quien quienes se sea según ser si sí sido sin sino sobre solo sólo son su sus
    tal también tampoco tan tanto te tendrá tener tiene tienen todo toda todas todos tras tu tus un una unas uno unos usted
    ustedes va vez y ya yo
  `),
  abbreviations: wordSet(
    `ee uu sr sra srta dr dra d dña ud uds prof ing lic gral av avda pág págs núm nº art cap ed vol etc ej p.ej aprox tel ee.uu s.a s.l cía hnos ene feb mar abr jun jul ago sep sept oct nov dic`,
  ),
  monthNames: months(
    `enero|ene febrero|feb marzo|mar abril|abr mayo|may junio|jun julio|jul agosto|ago septiembre|setiembre|sep|sept octubre|oct noviembre|nov diciembre|dic`,
  ),
  letters: 'áéíñóúü',
  telltales: wordSet(`
    nueva nuevo nuevas nuevos versión edición error errores archivo archivos fichero actualización disponible hoy año años
    datos usuario usuarios abrir guardar cambiar mostrar seleccionar eliminar contraseña lanza publica primer primera
    primeros último última próximo próxima gente mundo tiempo dice dijo empresa gobierno policía presidente informe semana
    día días mes meses dinero casa trabajo mujeres hombres vida ciudad país salud escuela equipo ley tribunal caso mercado
    proyecto anuncia presenta muestra revela gana pierde muere pide quiere necesita ayuda mejor mejores gran grande grandes
    bueno buena malo viejo joven jóvenes alto largo corto temprano tarde siempre nunca juntos lunes martes miércoles jueves
    viernes sábado domingo tres cuatro cinco diez cien mil millones publicado corrige fallo varias varios hace hacer ver
    guerra cómo dónde cuándo quién cuál carpeta directorio ruta tamaño valor lista buscar búsqueda página páginas entrada
    entradas artículo artículos categoría categorías leído leídos leer favoritos añadir agregar editar quitar actualizar
    historial suscripción suscripciones título compartir descargar comentarios cuenta iniciar sesión cerrar idioma mensaje
    mensajes notificación fecha hora ayer minutos horas número opción opciones orden memoria ventana imagen red enlace
    enlaces conexión formato texto carácter acceso denegado falta desconocido desconocida vacío vacía inválido inválida
    válido válida falló siguiente anterior marcar crear comprobar usar ajustes configuración impresora nombre conforme
    dentro fuera cerca lejos quizá quizás apenas solamente cuyo cuya cuyos cuyas cuántos tales cualquiera ningún ninguno
    ninguna mismos propio propia conmigo consigo estaban tenía tenían hubo tuvo tuvieron pueden podía podría van voy da dan
    dicen queda quedó llegó llega comienza empezó parece parecen pasa pasó existe existen trata refiere afirmó afirma
    explicó acuerdo veces parte manera lugar ejemplo cuestión relación desarrollo información situación proceso producción
    servicio servicios área personas niños mujer hombre cosa cosas bastante demasiado nadie alguien jamás pasado -ción
    -ciones -sión -siones -dad -dades -mente -miento -ero -era -eros -illo -ñ- -ll- -ue- -ie- -ando -iendo -ado -ido -ados
    -idos -able -encia -ancia -ismo -aje -ar -er -ir -ón -és -ía -ías -ó -aron -ieron -ues -rr- -ez -azgo
  `),
}
