package uk.countersign.connectors.transport;

import java.util.function.Function;
import uk.countersign.connectors.Outcome.Unaccepted;

/** What a platform's call gave: what was asked for, or why not. */
public sealed interface Reply<T> {

    /** One of two ways, whichever it was. */
    <R> R either(Function<T, R> good, Function<Unaccepted, R> bad);

    /** The next call, if this one went well. */
    default <U> Reply<U> then(Function<T, Reply<U>> next) {
        return either(next, Bad::new);
    }

    /** What was asked for. */
    record Good<T>(T value) implements Reply<T> {
        @Override
        public <R> R either(Function<T, R> good, Function<Unaccepted, R> bad) {
            return good.apply(value);
        }
    }

    /** Nothing that can be used. */
    record Bad<T>(Unaccepted why) implements Reply<T> {
        @Override
        public <R> R either(Function<T, R> good, Function<Unaccepted, R> bad) {
            return bad.apply(why);
        }
    }
}
