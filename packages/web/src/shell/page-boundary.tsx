import { Component, type ReactNode } from "react";
import { PageFailed } from "./page-failed.tsx";

type PageBoundaryProps = { readonly children: ReactNode };

/** Keeps a page that stops from taking the others with it. A class, because React has no other way to say this. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly error: unknown }> {
  override state = { error: undefined as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error("nothing was thrown") };
  }

  override render() {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <PageFailed error={error} reset={() => this.setState({ error: undefined })} />;
  }
}
