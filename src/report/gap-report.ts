import type { Language } from '../model/words.js';
import type { ReportDocument, Section } from './document.js';
import type { GapView } from './gap-cells.js';
import { detailSection } from './gap-detail.js';
import { type Extent, gapsWithin, isListed } from './gap-effort.js';
import { heatSections } from './gap-heat.js';
import { progressSection } from './gap-progress.js';
import { rankChangeSection } from './gap-ranks.js';
import { shortlistSection } from './gap-shortlist.js';
import { trendSection } from './gap-trend.js';
import { headOf, type Subject } from './subject.js';
import { gapWords } from './words/gap.js';
import { reportWords } from './words/index.js';

/** Gaps alone, and all there is of them. */
export function gapReport(subject: Subject, language: Language): ReportDocument {
  const view = viewOf(subject, language, 'full');
  const { gap } = subject.assessment.plan.outline;
  const sections = [...standing(view), ...progressSection(view, gap), detailSection(view), ...trailing(view)];
  return { ...headOf(subject, language), sections, notes: [] };
}

/** What of it stands beside the scores: all but the long list. */
export function gapSections(subject: Subject, language: Language): Section[] {
  const view = viewOf(subject, language, 'shortlist');
  const { gap } = subject.assessment.plan.outline;
  const listed = isListed(subject.assessment, 'shortlist') ? standing(view) : [];
  return [...listed, ...progressSection(view, gap), ...trailing(view)];
}

function viewOf(subject: Subject, language: Language, extent: Extent): GapView {
  return {
    subject,
    words: reportWords(language),
    gaps: gapWords[language],
    language,
    found: gapsWithin(subject.assessment, extent),
  };
}

function standing(view: GapView): Section[] {
  return [...shortlistSection(view), ...heatSections(view)];
}

function trailing(view: GapView): Section[] {
  const { gap } = view.subject.assessment.plan.outline;
  return [...rankChangeSection(view, gap), ...trendSection(view, gap)];
}
