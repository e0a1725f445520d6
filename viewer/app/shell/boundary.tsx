/** A part of the page that fails says so in its place; the rest goes on. */
import { Component, type ReactNode } from "react";
import { useTranslate } from "../messages/index.ts";
import { Notice } from "./notice.tsx";

interface BoundaryProps {
  readonly children: ReactNode;
}

export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    return this.state.error === null ? this.props.children : <Broken error={this.state.error} />;
  }
}

function Broken({ error }: { readonly error: Error }) {
  const t = useTranslate();
  return <Notice title={t("state.broken", { reason: error.message })} alert />;
}
