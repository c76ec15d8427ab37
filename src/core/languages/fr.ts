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
  letters: 'àâæçéèêëîïôœùûüÿ',
  telltales: wordSet(`
    nouvelle nouveau nouvelles nouveaux version sortie erreur erreurs fichier fichiers disponible mise jour aujourd'hui
    année données utilisateur ouvrir enregistrer modifier afficher sélectionner supprimer mot impossible suite veuillez
    liste premier première dernier dernière prochain prochaine gens monde temps ans entreprise gouvernement police président
    rapport semaine jours mois argent maison travail femmes hommes vie ville état pays santé école équipe jeu jeux loi
    tribunal affaire marché projet outil annonce lance présente montre révèle gagne perd meurt demande veut aide meilleur
    meilleure grand grande grands grandes bon bonne mauvais vieux jeune jeunes haut long court tôt tard jamais ensemble
    lundi mardi mercredi jeudi vendredi samedi dimanche trois quatre cinq dix cent mille millions milliards publié publiée
    corrigée faille hausse baisse face faut faire voir déjà trop guerre dossier répertoire chemin taille valeur recherche
    rechercher entrée entrées article articles catégorie catégories lu lus non-lus favoris ajouter retirer actualiser
    historique abonnement abonnements titre partager télécharger commentaires compte connexion connecter déconnexion langue
    fermer message messages heure hier minutes heures nombre commande mémoire fenêtre image réseau lien liens caractère
    accès refusé manquant manquante inconnu inconnue vide invalide échec échoué suivant précédent marquer créer vérifier
    utiliser réglages paramètres imprimante chargement source nom pages choisir toutefois dedans dehors près loin peut-être
    seulement tel telle telles nul nulle certain certaine certains certaines propre avaient eut fut furent pouvait pourrait
    vont vais donne donnent disent reste arriva arrive commence commença semble semblent passe passa existe existent traite
    concerne affirme affirmé expliqué accord fois partie manière lieu exemple question relation développement information
    situation processus production service services personnes enfants femme homme chose choses presque assez rien personne
    quelqu'un -tion -tions -ement -ements -eur -eurs -euse -eux -ité -ités -ais -ait -aient -ez -er -ée -ées -és -é -ique
    -iques -isme -age -ance -ence -ou- -eu- -oi- -au- -eau -eaux -qu- qu- l'- d'- n'- s'- qu'- c'- j'- l’- d’- n’- s’- qu’-
    c’- -è- -ê- -ç- -elle -ette -aire -aires -oire -ible -ir -re
  `),
}
