import { useState } from "react";

/** Copies the address, which holds what the screen shows. */
export function CopyLink() {
  const [label, setLabel] = useState("Copier le lien");
  const copy = () => {
    // Absent from a page served without https.
    const clipboard = navigator.clipboard as Clipboard | undefined;
    const copied = clipboard?.writeText(location.href) ?? Promise.reject(new Error("absent"));
    copied.then(
      () => setLabel("Lien copié"),
      () => setLabel("Copiez l’adresse de la page"),
    );
    setTimeout(() => setLabel("Copier le lien"), 2500);
  };
  return (
    <button type="button" className="button" onClick={copy} aria-live="polite">
      {label}
    </button>
  );
}
