package uk.countersign.publishing;

/** Where waits get their scatter from, so that what failed together is not tried again together. */
@FunctionalInterface
interface Jitter {

    /** At least 0 and less than 1. */
    double next();
}
