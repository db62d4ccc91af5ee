import type { ArsContact } from "@/domain/contract/ars-contact";
import { formatList } from "@/domain/words/french";
import type { SheetContacts } from "@/domain/sheet/sheet-contacts";
import { ExternalLink } from "./ExternalLink";
import { Pending } from "./pending";
import { isEmail, safeHttpUrl } from "./safe-url";

const Contact = ({ contact }: { readonly contact: ArsContact }) => (
  <li>
    <strong>{contact.nom}</strong>
    <br />
    {isEmail(contact.courriel) ? (
      <a className="territory-link" href={`mailto:${contact.courriel}`}>
        {contact.courriel}
      </a>
    ) : (
      contact.courriel
    )}
    <span className="territory-unit">
      Source&nbsp;:{" "}
      {safeHttpUrl(contact.source) ? <ExternalLink href={contact.source} /> : contact.source}
    </span>
  </li>
);

/** Délégations of the ARS to write to, and the départements for which no source gives any. */
export function ContactBlock({ contacts }: { readonly contacts: SheetContacts | null }) {
  if (!contacts) return <Pending />;
  if (contacts.contacts.length === 0)
    return <p>Aucun contact n’est donné par nos sources pour ce territoire.</p>;
  return (
    <>
      <ul className="territory-contacts">
        {contacts.contacts.map((contact) => (
          <Contact key={contact.courriel} contact={contact} />
        ))}
      </ul>
      {contacts.withoutContact.length > 0 && (
        <p className="territory-note">
          Aucun contact n’est donné par nos sources pour&nbsp;:{" "}
          {formatList(contacts.withoutContact)}.
        </p>
      )}
    </>
  );
}
