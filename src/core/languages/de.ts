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
    `hrn frl h.c hr fr dr prof dipl ing st str nr abs art bd bzw ca d.h z.b u.a usw etc evtl ggf inkl exkl max min mio mrd s vgl v.a o.ä u.u i.d.r sog tel verf hrsg aufl kap jan feb mär apr jun jul aug sep sept okt nov dez`,
  ),
  ordinalLeads: wordSet(`
    am ans beim das dem den der des die dieser diesem diesen dieses ein eine einem einen einer eines ihr ihre ihrem ihren im ins jede jeden
    jeder jedes mein sein seine seinem seinen seiner unser vom zum zur
  `),
  monthNames: months(
    `januar|jänner|jan februar|feb märz|mär april|apr mai juni|jun juli|jul august|aug september|sep|sept oktober|okt november|nov dezember|dez`,
  ),
  letters: 'äöüß',
  telltales: wordSet(`
    neu neue neuer neues neuen version ausgabe fehler datei dateien aktualisierung verfügbar heute jahr jahre bitte wählen
    löschen speichern öffnen benutzer sicherheit gefunden einstellungen passwort erste ersten erster erstes letzte letzten
    nächste nächsten viele vielen menschen welt zeit jahren sagt sagte unternehmen regierung polizei präsident bericht woche
    tag tage tagen monat monate geld arbeit frauen männer leben stadt staat land gesundheit schule spiel spiele gesetz
    gericht fall markt daten stellt bringt zeigt gibt nimmt macht findet gewinnt verliert stirbt fordert plant braucht hilft
    besser beste besten große großen großer gut gute guten guter schlecht alte alten junge jungen hohe lang kurz früh spät
    niemals zusammen während montag dienstag mittwoch donnerstag freitag samstag sonntag zwei drei vier fünf zehn hundert
    million millionen milliarden veröffentlicht erschienen verbessert sicherheitslücke zuerst deutschland österreich schweiz
    ampel kosten krieg wegen bleibt steht geht kommt liegt läuft gilt sieht lässt weniger mehrere steigt sinkt ordner
    verzeichnis pfad größe wert werte liste suche suchen seite seiten eintrag einträge artikel kategorie kategorien
    ungelesen ungelesene gelesen gelesene markieren lesezeichen favoriten hinzufügen bearbeiten entfernen aktualisieren
    verlauf abonnement abonnements titel teilen herunterladen kommentare konto anmelden anmeldung abmelden sprache hilfe
    schließen nachricht nachrichten benachrichtigung datum gestern minuten stunden anzahl zahl befehl speicher fenster bild
    bilder netzwerk verknüpfung verbindung zeichen wort zugriff fehlt fehlende unbekannt unbekannte unbekannter unbekanntes
    leer ungültig ungültige ungültiger ungültiges fehlgeschlagen konnte anzeigen zurück anmeldename ändern erstellen
    überprüfen verwenden einstellung drucker quelle allerdings obwohl trotz innerhalb außerhalb nahe vielleicht lediglich
    deren welcher welches welchem solcher solches jegliche irgend manche mancher einigen selbe derselbe dieselbe dasselbe
    eigene eigenen wären hätten hätte konnten würde würden sollte sollten durfte dürfen ging gingen gab gaben sagen sagten
    blieb kam kamen beginnt begann scheint scheinen besteht bestehen handelt betrifft erklärte erklärt vereinbarung mal teil
    weise ort beispiel frage verhältnis entwicklung information situation prozess produktion dienst dienste personen kinder
    frau mann sache sachen fast genug jemand niemand vergangenen danach davor davon insbesondere bzw hierzu zudem außerdem
    zunächst rund knapp -ung -ungen -keit -heit -lich -liche -lichen -ische -ischen -schaft -ieren -iert -en -er -sch- sch-
    -tz- -tz ge- ver- ein- aus- auf- zu- ent- be- vor- an- ab- -ß- -ä- -ü- -ö- -cht -cht- -chen -ei- -ie- -end -igen -igt
    -eln -ern -ck- -pf- pf- zw- -sp- st-
  `),
}
