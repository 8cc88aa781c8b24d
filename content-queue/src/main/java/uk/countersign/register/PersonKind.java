package uk.countersign.register;

/** Why a person is in the register. */
public enum PersonKind {
    PUPIL,
    STAFF,
    PARENT,
    GOVERNOR,
    VISITOR
}
