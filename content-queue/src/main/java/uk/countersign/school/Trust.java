package uk.countersign.school;

/** A group of schools. A school of its own is a trust of one. */
public record Trust(String id, String name) {}
