package uk.countersign.state;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * All that may happen to one kind of thing: a state and a command give the next state, or nothing. What the table does
 * not list is refused.
 */
public final class TransitionTable<S extends Enum<S>, C extends Enum<C>> {

    private final Map<C, Map<S, S>> nextByCommand;

    private TransitionTable(Map<C, Map<S, S>> nextByCommand) {
        this.nextByCommand = nextByCommand;
    }

    public static <S extends Enum<S>, C extends Enum<C>> Builder<S, C> of(Class<C> commands) {
        return new Builder<>(commands);
    }

    /** The state that follows, or nothing when the command is not allowed in that state. */
    public Optional<S> next(S state, C command) {
        return Optional.ofNullable(nextByCommand.getOrDefault(command, Map.of()).get(state));
    }

    /** Collects the rows of a table. */
    public static final class Builder<S extends Enum<S>, C extends Enum<C>> {

        private final Map<C, Map<S, S>> rows;

        private Builder(Class<C> commands) {
            rows = new EnumMap<>(commands);
        }

        public Builder<S, C> on(C command, S from, S to) {
            var previous = rows.computeIfAbsent(command, any -> new HashMap<>()).put(from, to);
            if (previous != null) {
                throw new IllegalStateException(command + " in " + from + " is listed twice");
            }
            return this;
        }

        public TransitionTable<S, C> build() {
            return new TransitionTable<>(rows);
        }
    }
}
