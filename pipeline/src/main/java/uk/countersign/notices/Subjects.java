package uk.countersign.notices;

import java.util.Optional;

/** What an entry of the log is about, as the log names it: a kind, a colon and an id. */
final class Subjects {

    private Subjects() {}

    static Optional<String> draft(String subject) {
        return after("draft:", subject);
    }

    static Optional<String> channel(String subject) {
        return after("channel:", subject);
    }

    private static Optional<String> after(String kind, String subject) {
        return subject.startsWith(kind) ? Optional.of(subject.substring(kind.length())) : Optional.empty();
    }
}
