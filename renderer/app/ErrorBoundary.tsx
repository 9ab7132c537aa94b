/** Catches a fault of a screen, so that the rest of the window keeps working and the clerk knows that nothing was lost. */
import { Button } from '@fluentui/react-components';
import { Warning24Filled } from '@fluentui/react-icons';
import { Component, type ReactNode } from 'react';
import { shellStrings } from '../strings/shell.ts';
import { EmptyState } from '../ui/EmptyState.tsx';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly hasFailed: boolean;
}

export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { hasFailed: false };

  static getDerivedStateFromError(): ErrorBoundaryState {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <EmptyState icon={<Warning24Filled />} title={shellStrings.fault.title} body={shellStrings.fault.body}>
        <Button appearance="primary" onClick={() => this.setState({ hasFailed: false })}>
          {shellStrings.retry}
        </Button>
      </EmptyState>
    );
  }
}
