/** Says each step once, politely, when the reader has come to rest on it. */

import { useEffect, useState } from 'react';
import { useExperiment, useLanguage } from '../app';
import { stopName } from './stop-text';

/** Long enough that a scrub says where it ends, not all that it passes. */
const REST = 150;

export function Announcer() {
  const language = useLanguage();
  const { m, plan } = useExperiment(({ structure }) => structure);
  const cursor = useExperiment((state) => state.cursor);
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(stopName(plan, cursor.steps, m, language)), REST);
    return () => clearTimeout(timer);
  }, [plan, cursor, m, language]);
  return <p className="visually-hidden" role="status">{said}</p>;
}
