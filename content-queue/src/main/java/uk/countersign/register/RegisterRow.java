package uk.countersign.register;

/** One row of an import: a person and one answer. */
public record RegisterRow(PersonDetails person, Consent consent) {}
