package uk.countersign.screening;

import java.util.Optional;
import java.util.function.Supplier;

/** A value made when first asked for, once for all threads. */
final class Once<T extends Object> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile Optional<T> made = Optional.empty();

    Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        var value = made;
        if (value.isPresent()) {
            return value.get();
        }
        synchronized (this) {
            if (made.isEmpty()) {
                made = Optional.of(maker.get());
            }
            return made.orElseThrow();
        }
    }
}
