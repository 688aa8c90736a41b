import { Component, type ErrorInfo, type ReactNode } from "react";

/** `fallback` says what happened and what still holds; `retry` draws the children anew. */
export interface ErrorBoundaryProps {
  readonly fallback: (failure: { readonly error: unknown; readonly retry: () => void }) => ReactNode;
  readonly onError?: (error: unknown, componentStack: string) => void;
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failed: { readonly error: unknown } | undefined;
}

/** Keeps a fault in one part of the interface from taking the rest down. A class because React knows no other way. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failed: undefined };

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { failed: { error } };
  }

  override componentDidCatch(error: unknown, details: ErrorInfo) {
    this.props.onError?.(error, details.componentStack ?? "");
  }

  override render() {
    const { failed } = this.state;
    if (failed === undefined) return this.props.children;
    return this.props.fallback({ error: failed.error, retry: () => this.setState({ failed: undefined }) });
  }
}
