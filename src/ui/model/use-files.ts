import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { useShallow } from "zustand/shallow";
import { filesOf, type Files } from "@/state/files";
import { loadableOf, type Title } from "@/state/library";
import { useServices } from "./context";

/** Files asked for together by the component that needs them; the object changes when one does. */
export function useFiles<T extends Title>(titles: readonly T[]): Files<T> {
  const { library } = useServices();
  // The list may be made anew at each render: its titles tell whether it is another one.
  const key = titles.join(" ");
  const wanted = useMemo(() => key.split(" ").filter((title) => title !== "") as T[], [key]);
  useEffect(() => {
    for (const title of wanted) library.request(title);
  }, [library, wanted]);
  const loadables = useStore(
    library.contents,
    useShallow((contents) => wanted.map((title) => loadableOf(contents, title))),
  );
  return useMemo(() => filesOf(wanted, loadables), [wanted, loadables]);
}
