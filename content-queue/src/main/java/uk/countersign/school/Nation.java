package uk.countersign.school;

/** Decides bank holidays and which guidance applies. */
public enum Nation {
    ENGLAND,
    WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
