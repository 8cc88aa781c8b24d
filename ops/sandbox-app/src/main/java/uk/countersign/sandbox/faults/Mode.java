package uk.countersign.sandbox.faults;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What goes wrong. */
enum Mode {
    /** The call is obeyed, the connection dropped. */
    DROP_AFTER_ACCEPT,
    /** The connection is dropped, the call not obeyed. */
    DROP_BEFORE,
    /** The call is not obeyed but answered with a status. */
    STATUS,
    /** The call is obeyed and then answered with a status, as by a stumble on the way back. */
    STATUS_AFTER_ACCEPT,
    /** The call is obeyed after a delay, even if the caller has gone. */
    SLOW,
    /** The call is obeyed at once and answered after a delay. */
    SLOW_ANSWER,
    /** The call is refused until a limit resets. */
    RATE_LIMIT;

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Mode> named(String id) {
        return Arrays.stream(values()).filter(mode -> mode.id().equals(id)).findFirst();
    }
}
