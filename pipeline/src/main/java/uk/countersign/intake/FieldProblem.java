package uk.countersign.intake;

/** What is wrong with one field of a submission, in words for its author. */
public record FieldProblem(String field, String message) {}
