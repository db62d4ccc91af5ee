/** What to do to see a sheet; the sheet itself is loaded with its first territory. */
export const NoTerritory = () => (
  <div className="panel-empty">
    <h2>Fiche du territoire</h2>
    <p>
      Cliquez un territoire sur la carte, ou cherchez une commune, un EPCI, un bassin, un
      département ou une région : sa population, son accès aux médecins, ses contrats et ses
      contacts s’afficheront ici.
    </p>
  </div>
);
