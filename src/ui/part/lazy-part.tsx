import { lazy, useReducer, type ComponentType } from "react";
import { PartBoundary } from "./PartBoundary";

/**
 * A component whose code comes when it is first shown. Where it does not come, or fails, the rest of
 * the page goes on: it is said in its place, with a way to ask again.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const open = () => lazy(async () => ({ default: await load() }));
  let Code = open();
  return function Part(props: Props) {
    const [, showAgain] = useReducer((count: number) => count + 1, 0);
    const again = (): void => {
      Code = open();
      showAgain();
    };
    return (
      <PartBoundary onAgain={again}>
        <Code {...props} />
      </PartBoundary>
    );
  };
}
