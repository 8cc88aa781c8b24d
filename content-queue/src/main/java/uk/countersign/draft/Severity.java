package uk.countersign.draft;

/** How much a finding weighs, gravest first. */
public enum Severity {
    /** Cannot be approved. */
    BLOCK,
    /** The approver must tick that they looked. */
    CONFIRM,
    /** The pipeline changed it; the approver sees before and after. */
    FIX,
    /** Shown. */
    WARN,
    /** Shown on the draft's page only. */
    INFO
}
