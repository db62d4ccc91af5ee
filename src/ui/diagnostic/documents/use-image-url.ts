import { useEffect, useState } from "react";
import { pageImages } from "@/state/images";

/** Address of an image of the user; undefined while it is looked for, null where it is not here. */
export function useImageUrl(hash: string): string | null | undefined {
  const [found, setFound] = useState<{ hash: string; url: string | null }>();
  useEffect(() => {
    let url: string | null = null;
    let isGone = false;
    void pageImages()
      .find(hash)
      .then((bytes) => {
        if (isGone) return;
        url = bytes && URL.createObjectURL(new Blob([bytes as BlobPart], { type: "image/png" }));
        setFound({ hash, url });
      });
    return () => {
      isGone = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [hash]);
  return found?.hash === hash ? found.url : undefined;
}
