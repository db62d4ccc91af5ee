import { Component, type ReactNode } from "react";
import { PartProblem } from "./PartProblem";

interface Props {
  readonly children: ReactNode;
  readonly onAgain: () => void;
}

/** Keeps a part that fails from taking the page with it. */
export class PartBoundary extends Component<Props, { readonly error: unknown }> {
  override state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("sans message") };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    const again = (): void => {
      this.setState({ error: null });
      this.props.onAgain();
    };
    return <PartProblem error={error} onAgain={again} />;
  }
}
