package uk.countersign.connectors;

/** How uploading went. */
public sealed interface Preparation {

    /** Everything stands on the platform. */
    record Ready(Prepared prepared) implements Preparation {}

    /** Nothing was published, and the reason tells what to do about it. */
    record Failed(Outcome.Unsent reason) implements Preparation {}
}
