package uk.countersign.connectors.transport;

import java.util.function.Function;

/** How one HTTP call ended, as far as the network tells. */
public sealed interface Exchange {

    /** One of three ways, whichever it was. */
    <T> T either(Function<Answer, T> answered, Function<NotReached, T> notReached, Function<Lost, T> lost);

    /** The platform answered in full. */
    record Answered(Answer answer) implements Exchange {
        @Override
        public <T> T either(Function<Answer, T> answered, Function<NotReached, T> notReached, Function<Lost, T> lost) {
            return answered.apply(answer);
        }
    }

    /** Not a byte of the request was written. */
    record NotReached(String why) implements Exchange {
        @Override
        public <T> T either(Function<Answer, T> answered, Function<NotReached, T> notReached, Function<Lost, T> lost) {
            return notReached.apply(this);
        }
    }

    /** Some of the request was written and no whole answer came back: it may have been acted on. */
    record Lost(String why) implements Exchange {
        @Override
        public <T> T either(Function<Answer, T> answered, Function<NotReached, T> notReached, Function<Lost, T> lost) {
            return lost.apply(this);
        }
    }
}
