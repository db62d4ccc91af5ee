import type { Source } from "@/domain/source";

/** Every source of the embedded figures, with its year and licence. */
export function SourcesTable({ sources }: { readonly sources: readonly Source[] }) {
  return (
    // The table may be wider than a phone: it scrolls on its own, so it takes the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="about-scroll" role="region" aria-label="Sources" tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">Données</th>
            <th scope="col">Producteur</th>
            <th scope="col">Millésime</th>
            <th scope="col">Licence</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ id, titre, producteur, url, millesime, licence }) => (
            <tr key={id}>
              <th scope="row">
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {titre}
                </a>
              </th>
              <td>{producteur}</td>
              <td>{millesime}</td>
              <td>{licence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
