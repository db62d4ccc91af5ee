import type { ArsContact } from "@/domain/contract/ars-contact";
import { formatList } from "@/domain/words/french";
import type { SheetContacts } from "@/domain/sheet/sheet-contacts";
import { ExternalLink } from "./ExternalLink";
import { Pending } from "./pending";
import { isEmail, safeHttpUrl } from "./safe-url";
import { typeset } from "./sheet-words";

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

interface Props {
  readonly contacts: SheetContacts | null;
  /** Who bears the contracts that run. */
  readonly bearers: readonly string[];
}

/** Who bears the contract, then whom to write to at the ARS. */
export function ContactBlock({ contacts, bearers }: Props) {
  return (
    <>
      {bearers.map((nom) => (
        <p key={nom}>Porteur du contrat&nbsp;: {typeset(nom)}</p>
      ))}
      <ArsContacts contacts={contacts} />
    </>
  );
}

/** Délégations of the ARS to write to, and the départements for which no source gives any. */
function ArsContacts({ contacts }: Pick<Props, "contacts">) {
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
