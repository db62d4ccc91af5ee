import { OUTLINES_NOTE } from "@/domain/words/outlines-note";
import { searchedWords } from "@/domain/contract/register";
import { useFile } from "../model/context";
import { useRegister } from "../model/use-register";
import { SourcesTable } from "./SourcesTable";
import "./about.css";

function Method() {
  const register = useRegister();
  return (
    <section>
      <h2>Méthode</h2>
      <h3>Couverture par les contrats locaux de santé</h3>
      <p>
        La couverture se lit à la commune. Un contrat couvre les communes des EPCI que sa source
        nomme (composition 2026), ou la commune qui contracte seule. Chaque contrat a une
        période&nbsp;: à une date, une commune prend l’état le plus fort des contrats qui la
        couvrent, dans l’ordre signé, adopté, à vérifier, en préparation, terminé. «&nbsp;Aucun CLS
        recensé&nbsp;» veut dire que nous n’en connaissons pas, non que quelqu’un a vérifié qu’il
        n’y en a pas.{" "}
        {register && `Le relevé porte aujourd’hui sur ${searchedWords(register, "nom")}. `}Ailleurs,
        un département dont quelques contrats sont connus est en «&nbsp;relevé partiel&nbsp;»&nbsp;:
        ils sont montrés, aucune part n’est calculée. Le reste est «&nbsp;hors relevé&nbsp;»&nbsp;:
        rien n’y est compté, et jamais zéro. Un contrat dont la source ne donne pas le périmètre
        n’est compté nulle part&nbsp;; il est nommé partout où il peut s’appliquer, dans ses
        départements.
      </p>
      <p>
        Avant la date du relevé, l’état se déduit de la période&nbsp;: «&nbsp;à vérifier&nbsp;»
        partout où la source ne donne pas la date exacte. Après, un contrat signé le reste jusqu’au
        terme annoncé, ou à celui de sa prolongation. Une date que nous avons comptée, sans qu’une
        source la publie, est dite comme telle. La part couverte additionne les populations
        municipales des communes «&nbsp;signé&nbsp;» et «&nbsp;adopté&nbsp;». «&nbsp;Signalé
        incertain&nbsp;» marque ce qui ne repose que sur des sources de confiance moyenne ou faible.
      </p>
      <h3>Indicateurs</h3>
      <p>
        Un indicateur est montré au niveau où son producteur le publie, jamais à un niveau plus fin.
        La population d’un territoire ou d’un périmètre est la somme de ses communes&nbsp;;
        l’évolution est le taux annuel moyen de 2017 à 2023&nbsp;; la densité rapporte la population
        à la surface. L’accessibilité potentielle localisée (APL, DREES) s’exprime en consultations
        par an et par habitant standardisé&nbsp;; une commune est dite sous-dense quand son APL est
        inférieure à 2,5. Une valeur absente a toujours sa raison&nbsp;: secret statistique, sans
        donnée, non publié à ce niveau par son producteur, non comparable, ou pas repris dans
        l’atlas.
      </p>
      <h3>Contours simplifiés</h3>
      <p>
        {OUTLINES_NOTE} Ce sont les limites officielles des communes, à une dizaine de mètres
        près&nbsp;; EPCI, bassins de vie, zones d’emploi, départements et régions en sont des
        réunions, et leurs limites coïncident exactement. Elles ne tranchent pas une limite. Autour,
        les départements sont dessinés à grands traits tant que la carte est vue de loin&nbsp;; les
        pays voisins viennent de Natural Earth.
      </p>
    </section>
  );
}

function Accessibility() {
  return (
    <section>
      <h2>Accessibilité</h2>
      <p>
        Tout se fait au clavier. Sur la carte&nbsp;: flèches pour aller d’un territoire au voisin,
        Entrée pour le choisir, + et − pour zoomer, Majuscule et flèches pour déplacer. Ctrl+Z
        annule, Ctrl+Maj+Z rétablit. Le tableau dit tout ce que dit la carte. Les états des contrats
        se distinguent par un motif, jamais par la seule couleur. Chaque version est contrôlée
        automatiquement (WCAG 2.2, niveaux A et AA)&nbsp;; elle n’a pas encore fait l’objet d’un
        audit RGAA complet.
      </p>
    </section>
  );
}

function Notice() {
  return (
    <section>
      <h2>Vos données et mentions</h2>
      <p>
        Cette page est statique&nbsp;: ni compte, ni serveur, ni mesure d’audience. Rien de ce que
        vous y faites ne quitte votre ordinateur&nbsp;; votre étude est gardée par votre navigateur,
        et le lien que vous copiez la décrit après le signe «&nbsp;#&nbsp;», qui n’est envoyé à
        aucun serveur.
      </p>
      <p>
        Code sous licence EUPL-1.2. Données sous Licence Ouverte 2.0 sauf mention ci-dessus&nbsp;;
        pays voisins&nbsp;: Natural Earth, domaine public&nbsp;; police Source Sans 3, licence OFL.
        Cet outil n’est pas un service de l’État&nbsp;: les chiffres qui engagent sont ceux de leurs
        producteurs.
      </p>
    </section>
  );
}

/** Method, sources, accessibility, legal notice. */
export function About() {
  const sources = useFile("sources");
  return (
    <article className="about">
      <h1>À propos de l’Atlas CLS</h1>
      <p>
        L’Atlas CLS montre la couverture de la France par les contrats locaux de santé (article L.
        1434-10 du code de la santé publique) et réunit, pour chaque territoire, les indicateurs
        publics qui servent au diagnostic territorial de santé.
      </p>
      <Method />
      <section>
        <h2>Sources</h2>
        {sources.status === "ready" ? (
          <SourcesTable sources={sources.value} />
        ) : (
          <p className="soft">
            {sources.status === "failed"
              ? "La liste des sources n’a pas pu être chargée."
              : "Chargement de la liste des sources…"}
          </p>
        )}
      </section>
      <Accessibility />
      <Notice />
    </article>
  );
}
