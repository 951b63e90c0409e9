/** When the page itself fails: the experiment is whole in its store and in the browser, and can be saved from here. */

import { Component, type ReactNode } from 'react';
import { builtIns } from '../../store/examples';
import { keepWords } from '../../words/keep';
import { AppContext, type App } from '../app';
import { openExample, saveExperiment } from '../topbar/files';
import styles from './Crash.module.css';
import { NoticeCard } from './NoticeCard';

interface CrashProps {
  readonly children: ReactNode;
}

export class Crash extends Component<CrashProps, { readonly hasFailed: boolean }> {
  static override contextType = AppContext;
  declare context: App | undefined;
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidCatch(): void {
    this.context?.keep.flush();
  }

  override render(): ReactNode {
    const app = this.context;
    if (!this.state.hasFailed || !app) return this.props.children;
    const words = keepWords[app.settings.getState().language];
    const begin = () => {
      openExample(builtIns[0], app);
      app.session.closeDialog();
      this.setState({ hasFailed: false });
    };
    return (
      <main className={styles['page']} role="alert">
        <NoticeCard
          tone="wrong"
          title={words.crashed}
          actions={(
            <>
              <button type="button" className="control small" onClick={() => saveExperiment(app)}>{words.saveFile}</button>
              <button type="button" className="control small" onClick={() => location.reload()}>{words.reload}</button>
              <button type="button" className="control small" onClick={begin}>{words.firstExample}</button>
            </>
          )}
        >
          <p>{words.crashedText}</p>
        </NoticeCard>
      </main>
    );
  }
}
