package uk.countersign.state;

/** What became of a command. */
public sealed interface Move<S> {

    /** It was done and written. */
    record Done<S>(S from, S to) implements Move<S> {}

    /** It may not be done in the state that the thing is in. Nothing was written. */
    record NotAllowed<S>(S state) implements Move<S> {}

    /** The thing changed meanwhile. Nothing was written. */
    record Overtaken<S>() implements Move<S> {}

    default boolean done() {
        return this instanceof Done<S>;
    }
}
