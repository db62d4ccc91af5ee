import { useMemo } from "react";
import { NO_EDITS } from "@/domain/contract/edit";
import { registerOf, type Register } from "@/domain/contract/register";
import { useFileValue } from "./context";

/** The register of contracts: the embedded base and what the user changed of it; null until it is there. */
export function useRegister(): Register | null {
  const base = useFileValue("register");
  return useMemo(() => base && registerOf(base, NO_EDITS), [base]);
}
