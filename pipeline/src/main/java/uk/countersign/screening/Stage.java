package uk.countersign.screening;

/** The steps between reading a draft and the second-person gate, in their order. */
public enum Stage {
    /** Who is named or pictured, and whether each may appear. Comes before any name is reduced. */
    CONSENT,
    /** Pupils' names reduced to what the policy allows. */
    NAMES,
    TONE,
    POLITICAL,
    /** Everything else that the policy asks for. */
    POLICY
}
