package uk.countersign.connectors;

/**
 * Whether whoever has a post prepared may still send it. Asked before each picture and each part of a video, and while
 * a platform works on them: preparing may outlast what it was begun under.
 */
@FunctionalInterface
public interface GoAhead {

    /** For whoever can lose nothing meanwhile. */
    GoAhead ALWAYS = () -> true;

    /** Whether to go on. Once it does not stand, nothing more is brought to the platform. */
    boolean stands();
}
