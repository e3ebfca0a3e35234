/** Why a report may be made and kept. Any organisation may use any; retention counts from the last report. */
export interface LegalBasis {
  readonly code: string;
  readonly label: { readonly nl: string; readonly fr: string; readonly en: string };
  /** How long the person stays in the index after the last report on this basis, in months. */
  readonly retentionMonths: number;
}
