// table
import { type Language, months, wordSet } from './language.ts'

/** Italian. */
export const italian: Language = {
  tag: 'it',
  name: 'Italian',
  stopWords: wordSet(`
    a abbiamo ad agli ai al alcuni alcune all alla alle allo altra altre altri altro anche ancora avere aveva bene c che chi
    ci ciò come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della delle dello
    dentro deve devono di dopo dove due durante e è ed era erano essere fa fino fra già gli ha hanno ho i il in infatti
    inoltre io l la le lei li lo loro lui ma mai me meno mentre mi mia mio molti molto ne negli nei nel nell nella nelle
    nello no noi non nostra nostro o ogni oltre oppure ora per perché però più poco poi possono presso prima può qua quale
    quali qualche quando quanto quasi quella quelle quelli quello questa queste questi questo qui quindi sarà se secondo
    sei sempre senza si sia siamo sono sopra sotto sta stata stati stato stesso su sua sue sugli sui sul sull sulla sulle
    suo suoi tanto te tra tu tua tutta tutte tutti tutto un una uno verso vi voi vostra vostro
  `),
  abbreviations: wordSet(
    `sig sigg sig.ra dott dott.ssa prof prof.ssa ing avv arch geom on sen ecc es p.es pag pagg art cap ed vol n num tel s.p.a s.r.l ca gen feb mar apr giu lug ago set ott nov dic`,
  ),
  monthNames: months(
    `gennaio|gen febbraio|feb marzo|mar aprile|apr maggio|mag giugno|giu luglio|lug agosto|ago settembre|set ottobre|ott novembre|nov dicembre|dic`,
  ),
  letters: 'àèéìíòóù',
  telltales: wordSet(`
    nuova nuovo nuove nuovi versione uscita errore errori disponibile aggiornamento oggi anno anni dati utente utenti apri
    aprire salva salvare modifica mostra seleziona elimina rilasciato impossibile elenco primo ultimo ultima prossimo gente
    mondo tempo dice detto azienda governo polizia presidente rapporto settimana giorno giorni mese mesi soldi casa lavoro
    donne uomini vita città paese salute scuola squadra gioco giochi legge tribunale caso mercato progetto annuncia lancia
    presenta rivela vince perde muore chiede vuole bisogno aiuta meglio migliore migliori grande grandi buono buona cattivo
    vecchio giovane giovani alto lungo corto presto tardi insieme lunedì martedì mercoledì giovedì venerdì sabato domenica
    tre quattro cinque dieci cento mille milioni miliardi pubblicato corregge falla diversi ecco fatto fare vedere troppo
    guerra cartella directory percorso dimensione valore cerca ricerca pagina pagine voce voci articolo articoli categoria
    categorie letto letti preferiti aggiungi rimuovi aggiorna cronologia abbonamento abbonamenti titolo condividi scarica
    commenti lingua aiuto chiudi messaggio messaggi notifica ieri minuti ore numero opzione opzioni comando memoria finestra
    immagine rete collegamento collegamenti connessione formato testo carattere accesso negato mancante sconosciuto
    sconosciuta vuoto vuota valido valida fallito visualizza avanti indietro successivo precedente segna crea controllare
    usare impostazioni stampante nome librerie condivise disponibili conforme mediante tuttavia fuori vicino lontano forse
    appena soltanto solo quanti tale tali qualsiasi qualunque nessun nessuno nessuna alcun alcuno stessa stessi proprio
    propria stava avevano ebbe fu furono poteva potrebbe vanno vado dà danno dicono resta rimane arrivò arriva comincia
    iniziò sembra sembrano passa passò esiste esistono tratta riguarda affermò afferma spiegato accordo volta volte parte
    modo luogo esempio questione relazione sviluppo informazione situazione processo produzione servizio servizi area
    persone bambini donna uomo cose quel abbastanza niente nulla qualcuno scorso -zione -zioni -sione -sioni -mento -menti
    -mente -tà -ità -aggio -aggi -eria -ezza -ando -endo -ato -ata -ati -ate -uto -ito -are -ere -ire -ello -ella -etto -gli
    -gli- -gn- -cch- -zz- -tt- -ll- -ss- -cc- -chi -che -ghi -ghe -sci- -uo- -ione -ioni -abile -ibile -ario -one -oni -o -i
    l'- dell'- nell'- all'- un'- l’- dell’- -ò
  `),
}
